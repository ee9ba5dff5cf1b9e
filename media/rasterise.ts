/** A page that turns one drawing in SVG into PNG on a canvas, and says when it is done. It shows nothing. */
import type { FromRasteriser, ToRasteriser } from '../server/protocol.ts';
import { addFonts } from './pictures/addFonts.ts';
import { toBase64, toPng } from './pictures/toPng.ts';

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromRasteriser) => void };

const editor = acquireVsCodeApi();

window.addEventListener('message', ({ data }: MessageEvent<ToRasteriser>) => {
  draw(data).then(
    (png) => editor.postMessage({ kind: 'drawn', png }),
    (error: unknown) => editor.postMessage({ kind: 'failed', reason: String(error) }),
  );
});
editor.postMessage({ kind: 'ready' });

async function draw({ svg, fonts, scale }: ToRasteriser): Promise<string> {
  return toBase64(await toPng(addFonts(svg, fonts), scale));
}
