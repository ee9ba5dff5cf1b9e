/** A map → the contents of a file in the format that is wished for; the same map gives the same bytes. What a format needs is loaded with the first wish for it. */
import { drawView } from '../../media/drawing/drawView.ts';
import { lettersBeyond } from '../../media/drawing/measure.ts';
import type { Operation } from '../../media/drawing/operations.ts';
import { exportText } from './exportText.ts';
import type { ExportSource, ExportWish, ReadAsset } from './source.ts';

export { exportProject } from './exportProject.ts';
export { exportStatus } from './exportStatus.ts';

export async function exportMap(source: ExportSource, { format, theme }: ExportWish, readAsset: ReadAsset): Promise<string | Uint8Array> {
  const { view, findings, images } = source;
  const drawn = () => drawView(view, { theme, images });
  switch (format) {
    case 'png':
      return (await import('./writePng.ts')).writePng(drawn(), readAsset);
    case 'pdf':
      return (await import('./writePdf.ts')).writePdf(drawn(), readAsset);
    case 'xlsx':
      return (await import('./writeXlsx.ts')).writeXlsx(view, findings);
    default:
      return exportText(source, { format, theme });
  }
}

/** Letters of a map that a format without fonts of the machine cannot show. */
export function missingLetters({ view, images }: ExportSource, { format, theme }: ExportWish): string {
  return format === 'png' || format === 'pdf' ? lettersBeyond(wordsIn(drawView(view, { theme, images }).operations)) : '';
}

function wordsIn(operations: readonly Operation[]): string {
  return operations.map((operation) => (operation.kind === 'text' ? operation.text : 'operations' in operation ? wordsIn(operation.operations) : '')).join('');
}
