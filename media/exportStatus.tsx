/** A status → one HTML file that needs nothing beside it and runs no script. */
import { renderToString } from 'preact-render-to-string';
import type { StatusView } from '../server/core/review/status.ts';
import { StatusPage } from './components/project/StatusPage.tsx';
import { htmlDocument } from './htmlDocument.ts';

/** `css`: the texts of `preview.css`, `pages.css` and `project.css`. The same view gives the same bytes. */
export function exportStatus(view: StatusView, theme: 'light' | 'dark', css: string): string {
  return htmlDocument({ language: view.language, title: view.title, css, theme: `vscode-${theme}`, body: renderToString(<StatusPage view={view} />) });
}
