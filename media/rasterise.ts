/** A page that turns one drawing in SVG into PNG on a canvas, and says when it is done. It shows nothing. */
import type { FromRasteriser, ToRasteriser } from '../server/protocol.ts';

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromRasteriser) => void };

const editor = acquireVsCodeApi();

window.addEventListener('message', ({ data }: MessageEvent<ToRasteriser>) => {
  draw(data).then(
    (png) => editor.postMessage({ kind: 'drawn', png }),
    (error: unknown) => editor.postMessage({ kind: 'failed', reason: String(error) }),
  );
});
editor.postMessage({ kind: 'ready' });

async function draw({ svg, scale }: ToRasteriser): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('there is no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/png');
  if (!address.startsWith('data:image/png;base64,')) throw new Error('the drawing is too large');
  return address.slice(address.indexOf(',') + 1);
}
