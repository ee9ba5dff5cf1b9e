/** A reference by name; one that stands in every column is lighter, one that nobody knows is dotted. */
import type { RefItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Ref({ item, frame }: { item: RefItem; frame: Frame }) {
  return (
    <ItemBox item={item} frame={frame} class={`ref${item.common === true ? ' common' : ''}${item.known ? '' : ' unresolved'}`}>
      <ItemText item={item} frame={frame} />
    </ItemBox>
  );
}
