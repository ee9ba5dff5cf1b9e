/** A barrier: why people leave here, and on a small line what is done about it. */
import type { BarrierItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Barrier({ item }: { item: BarrierItem }) {
  return (
    <span data-item={item.key}>
      <Marked finding={item.finding}>{item.text}</Marked> {item.meta !== undefined && <span class="meta wrap">{item.meta}</span>}
    </span>
  );
}
