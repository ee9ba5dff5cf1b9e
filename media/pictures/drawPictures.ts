/** A view, or one of its cells → PNG of the drawing that exports have, two pixels for each of its own. Loaded with the first wish for a picture. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { drawCellAlone } from '../drawing/drawCellAlone.ts';
import { drawView } from '../drawing/drawView.ts';
import type { Theme } from '../drawing/palette.ts';
import { writeSvg } from '../drawing/writeSvg.ts';
import { addFonts } from './addFonts.ts';
import { inlineImages } from './inlineImages.ts';
import { imageToPng, toPng } from './toPng.ts';

export interface PictureOptions {
  readonly theme: Theme;
  /** Regular, bold, italic, in base 64. */
  readonly fonts: readonly string[];
  /** Where a picture of the map can be loaded from. */
  readonly image: (src: string) => string | undefined;
}

const scale = 2;

/** With a cell that cell alone. */
export async function drawPicture(view: JourneyView, cell: string | undefined, { theme, fonts, image }: PictureOptions): Promise<Blob> {
  const options = { theme, images: await inlineImages(view, image) };
  const drawing = cell === undefined ? drawView(view, options) : drawCellAlone(view, cell, options);
  return toPng(addFonts(writeSvg(drawing), fonts), scale);
}

/** A diagram has been drawn by Mermaid already. */
export async function drawShown(image: HTMLImageElement): Promise<Blob> {
  await image.decode();
  return imageToPng(image, scale);
}
