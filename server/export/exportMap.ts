/** A map → the contents of a file in the format that is wished for; the same map gives the same bytes. What a format needs is loaded with the first wish for it. */
import { drawView } from '../../media/drawing/drawView.ts';
import { lettersBeyond } from '../../media/drawing/measure.ts';
import type { Operation } from '../../media/drawing/operations.ts';
import { writeSvg } from '../../media/drawing/writeSvg.ts';
import css from '../../media/preview.css';
import { toMarkdown } from '../core/convert/markdown.ts';
import { type ExportSource, type ExportWish, fontNames, type ReadAsset } from './source.ts';

export async function exportMap(source: ExportSource, { format, theme, withFonts = false }: ExportWish, readAsset: ReadAsset): Promise<string | Uint8Array> {
  const { view, findings, diagrams, text, images } = source;
  const drawn = () => drawView(view, { theme, images });
  switch (format) {
    case 'html': {
      const { exportHtml } = await import('../../media/exportHtml.tsx');
      return exportHtml(view, { theme, css, images, shown: view.shown });
    }
    case 'svg':
      return writeSvg(drawn(), withFonts ? await fontFaces(readAsset) : '');
    case 'png':
      return (await import('./writePng.ts')).writePng(drawn(), readAsset);
    case 'pdf':
      return (await import('./writePdf.ts')).writePdf(drawn(), readAsset);
    case 'md':
      return toMarkdown(view, findings, diagrams);
    case 'csv':
      return (await import('./writeCsv.ts')).writeCsv(view);
    case 'xlsx':
      return (await import('./writeXlsx.ts')).writeXlsx(view, findings);
    case 'mermaid':
      return `${diagrams.find(({ id }) => id === 'journey')?.text ?? ''}\n`;
    case 'json':
      return (await import('../core/convert/json.ts')).toJson(text);
  }
}

/** Letters of a map that a format without fonts of the machine cannot show. */
export function missingLetters({ view, images }: ExportSource, { format, theme }: ExportWish): string {
  return format === 'png' || format === 'pdf' ? lettersBeyond(wordsIn(drawView(view, { theme, images }).operations)) : '';
}

function wordsIn(operations: readonly Operation[]): string {
  return operations.map((operation) => (operation.kind === 'text' ? operation.text : 'operations' in operation ? wordsIn(operation.operations) : '')).join('');
}

/** The fonts as rules of a style sheet. */
async function fontFaces(readAsset: ReadAsset): Promise<string> {
  const kinds = ['font-weight:400', 'font-weight:600', 'font-weight:400;font-style:italic'];
  const fonts = await Promise.all(fontNames.map(readAsset));
  return fonts
    .map((font, index) => `@font-face{font-family:Inter;${kinds[index]};src:url(data:font/ttf;base64,${Buffer.from(font).toString('base64')})}`)
    .join('');
}
