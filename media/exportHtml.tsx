/** A view → one HTML file that needs nothing beside it: the preview's own components with their style sheet, and no script. */
import type { JourneyView } from '../server/core/view/journeyView.ts';
import { drawStatic, type StaticOptions } from './drawStatic.tsx';
import { htmlDocument } from './htmlDocument.ts';

export interface ExportOptions extends StaticOptions {
  readonly theme: 'light' | 'dark';
  /** The text of `preview.css`. */
  readonly css: string;
}

/** The same view gives the same bytes, whenever and wherever it is called. */
export function exportHtml(view: JourneyView, { theme, css, ...options }: ExportOptions): string {
  return htmlDocument({ language: view.language, title: view.header.title, css, theme: `vscode-${theme}`, body: drawStatic(view, options) });
}
