/** A touchpoint as a chip: outline for importance, bar for satisfaction, red bar for a gap, dashed while it is planned or missing. */
import type { TouchpointItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Touchpoint({ item, frame }: { item: TouchpointItem; frame: Frame }) {
  return (
    <ItemBox item={item} frame={frame} class={`chip ${item.status}`} title={item.hint}>
      <ItemText item={item} frame={frame} />
      {item.importance !== undefined && (
        <i
          class={`is${item.gap ? ' gap' : ''}${item.satisfaction === undefined ? ' no' : ''}${item.competitor === undefined ? '' : ' rival'}`}
          style={{ '--i': item.importance, '--s': item.satisfaction ?? -0.25, '--c': item.competitor ?? 0 }}
          aria-hidden="true"
        />
      )}
    </ItemBox>
  );
}
