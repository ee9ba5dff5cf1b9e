/** A drawing → PNG, two pixels for each of its own, by resvg: no browser, no fonts of the machine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing } from '../../media/drawing/operations.ts';
import { writeSvg } from '../../media/drawing/writeSvg.ts';
import { fontNames, type ReadAsset } from './source.ts';

export async function writePng(drawing: Drawing, readAsset: ReadAsset): Promise<Uint8Array> {
  const [wasm, ...fontBuffers] = await Promise.all([readAsset('resvg.wasm'), ...fontNames.map(readAsset)]);
  await initWasm(wasm);
  const picture = new Resvg(writeSvg(drawing), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  });
  const rendered = picture.render();
  const png = rendered.asPng();
  rendered.free();
  picture.free();
  return png;
}
