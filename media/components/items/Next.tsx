/** What moves the customer on: an arrow for what leads forward, a turned one for the way back, the offer in bold. */
import type { NextItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Next({ item }: { item: NextItem }) {
  const words = <Marked finding={item.finding}>{item.text}</Marked>;
  return (
    <span class={`next ${item.role}`} data-item={item.key}>
      {item.strong === true ? <b>{words}</b> : words}
    </span>
  );
}
