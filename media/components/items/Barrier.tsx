/** A barrier: why people leave here, and on a small line what is done about it. */
import type { BarrierItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Barrier({ item, frame }: { item: BarrierItem; frame: Frame }) {
  return (
    <ItemBox item={item} frame={frame}>
      <ItemText item={item} frame={frame} /> {item.meta !== undefined && <span class="meta wrap">{item.meta}</span>}
    </ItemBox>
  );
}
