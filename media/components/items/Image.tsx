/** A frame of the storyboard; its words alone where the picture cannot be had. */
import type { ImageItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';
import { type Frame, word } from '../frame.ts';
import { ItemBox } from '../ItemBox.tsx';

export function Image({ item, frame }: { item: ImageItem; frame: Frame }) {
  const src = frame.image(item.src);
  const alt = item.alt || word(frame, 'image');
  return (
    <ItemBox item={item} frame={frame} class="picture">
      <Marked finding={item.finding}>{src === undefined ? alt : <img src={src} alt={alt} loading="lazy" />}</Marked>
    </ItemBox>
  );
}
