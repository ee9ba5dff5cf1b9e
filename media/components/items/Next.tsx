/** What moves the customer on: an arrow for what leads forward, a turned one for the way back, the offer in bold. */
import type { NextItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Next({ item, frame }: { item: NextItem; frame: Frame }) {
  const words = <ItemText item={item} frame={frame} />;
  return (
    <ItemBox item={item} frame={frame} class={`next ${item.role}`}>
      <span>{item.strong === true ? <b>{words}</b> : words}</span>
    </ItemBox>
  );
}
