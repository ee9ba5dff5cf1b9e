/** A map → the contents of a file in a format that is text and needs no Node to be made; the same map gives the same text. */
import { drawView } from '../../media/drawing/drawView.ts';
import { writeSvg } from '../../media/drawing/writeSvg.ts';
import { exportHtml } from '../../media/exportHtml.tsx';
import pagesCss from '../../media/pages.css';
import css from '../../media/preview.css';
import projectCss from '../../media/project.css';
import type { ExportFormat } from '../core/convert/formats.ts';
import { toJson } from '../core/convert/json.ts';
import { toMarkdown } from '../core/convert/markdown.ts';
import type { ExportSource, ExportWish } from './source.ts';
import { writeCsv } from './writeCsv.ts';

export const textFormats = ['html', 'svg', 'md', 'csv', 'mermaid', 'json'] as const satisfies readonly ExportFormat[];
export type TextFormat = (typeof textFormats)[number];

export function exportText(source: ExportSource, { format, theme }: Omit<ExportWish, 'format'> & { readonly format: TextFormat }): string {
  const { view, findings, diagrams, text, images } = source;
  switch (format) {
    case 'html':
      return exportHtml(view, {
        theme,
        css: css + (view.shown === 'map' ? '' : pagesCss) + (view.shown === 'personas' ? projectCss : ''),
        images,
        shown: view.shown,
      });
    case 'svg':
      return writeSvg(drawView(view, { theme, images }));
    case 'md':
      return toMarkdown(view, findings, diagrams);
    case 'csv':
      return writeCsv(view);
    case 'mermaid':
      return `${diagrams.find(({ id }) => id === 'journey')?.text ?? ''}\n`;
    case 'json':
      return toJson(text);
  }
}
