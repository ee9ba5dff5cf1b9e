/** A touchpoint as a chip: outline for importance, bar for satisfaction, red bar for a gap, dashed while it is planned or missing. */
import type { TouchpointItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Touchpoint({ item }: { item: TouchpointItem }) {
  return (
    <span class={`chip ${item.status}`} data-item={item.key} title={item.hint}>
      <Marked finding={item.finding}>{item.text}</Marked>
      {item.importance !== undefined && (
        <i
          class={`is${item.gap ? ' gap' : ''}${item.satisfaction === undefined ? ' no' : ''}${item.competitor === undefined ? '' : ' rival'}`}
          style={{ '--i': item.importance, '--s': item.satisfaction ?? -0.25, '--c': item.competitor ?? 0 }}
          aria-hidden="true"
        />
      )}
    </span>
  );
}
