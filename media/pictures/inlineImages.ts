/** The pictures that a map shows → `data:` addresses by their `src`, as a drawing needs them. One that cannot be had is missing; the drawing shows its words. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';

/** Pixels: a cell shows them no larger, at twice its size. */
const widest = 480;

export async function inlineImages({ cells }: Pick<JourneyView, 'cells'>, addressOf: (src: string) => string | undefined): Promise<Record<string, string>> {
  const sources = new Set(Object.values(cells).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'image' ? [item.src] : []))));
  const found = await Promise.all([...sources].map(async (src) => [src, await inline(addressOf(src))] as const));
  return Object.fromEntries(found.flatMap(([src, data]) => (data === undefined ? [] : [[src, data]])));
}

async function inline(address: string | undefined): Promise<string | undefined> {
  if (address === undefined) return undefined;
  const image = new Image();
  // Else the canvas could not be read.
  image.crossOrigin = 'anonymous';
  image.src = address;
  const loaded = await image.decode().then(
    () => true,
    () => false,
  );
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, widest / Math.max(1, image.naturalWidth));
  canvas.width = Math.round((image.naturalWidth || widest) * scale);
  canvas.height = Math.round((image.naturalHeight || widest) * scale);
  const context = canvas.getContext('2d');
  if (!loaded || context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
