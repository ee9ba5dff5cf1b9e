/** Makes an export of a map that was read and writes it; says which pictures are missing and that errors may be. */
import { exportsBeside } from '../export/exportsBeside.ts';
import { makeSource } from '../export/makeSource.ts';
import { readImages } from '../export/readImages.ts';
import type { ExportWish } from '../export/source.ts';
import type { DrawnMap } from './readMap.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export async function writeExport(map: DrawnMap, wish: ExportWish, output: string | undefined, terminal: Terminal): Promise<void> {
  const { file, view } = map;
  const images = await readImages(view, file.path, (src) => terminal.note(terminal.says.pictureMissing(src)));
  const { exportMap, missingLetters } = exportsBeside(__dirname);
  const source = makeSource({ ...map, images });
  writeResult(await exportMap(source, wish), output, terminal);
  const missing = [...missingLetters(source, wish)];
  if (missing.length > 0) terminal.note(terminal.says.lettersMissing(`${missing.slice(0, 12).join(' ')}${missing.length > 12 ? ' …' : ''}`));
  if (view.counts.error > 0) terminal.note(terminal.says.drawnWithErrors(file.shown, view.counts.error));
}
