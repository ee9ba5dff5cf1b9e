/** A reference by name; one that stands in every column is lighter, one that nobody knows is dotted. */
import type { RefItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Ref({ item }: { item: RefItem }) {
  return (
    <span class={`ref${item.common === true ? ' common' : ''}${item.known ? '' : ' unresolved'}`} data-item={item.key}>
      <Marked finding={item.finding}>{item.text}</Marked>
    </span>
  );
}
