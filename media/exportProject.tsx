/** The view of a project → one HTML file that needs nothing beside it and runs no script; names lead to other parts of it, and to the texts of the maps beside it. */
import { renderToString } from 'preact-render-to-string';
import type { ProjectView } from '../server/core/view/project/projectView.ts';
import { ProjectPicture } from './components/project/ProjectPicture.tsx';
import { stillFrame } from './components/project/projectFrame.ts';
import { htmlDocument } from './htmlDocument.ts';

export interface ExportProjectOptions {
  readonly theme: 'light' | 'dark';
  /** The texts of `preview.css`, `pages.css` and `project.css`. */
  readonly css: string;
  /** The way from the exported file to the folder of the project, empty or with `/` at its end. */
  readonly folder: string;
  /** The name of the project file. */
  readonly file: string;
}

/** The same view gives the same bytes, whenever and wherever it is called. */
export function exportProject(view: ProjectView, { theme, css, folder, file }: ExportProjectOptions): string {
  const body = renderToString(<ProjectPicture view={view} frame={stillFrame(view, folder, file)} />);
  return htmlDocument({ language: view.language, title: view.title, css, theme: `vscode-${theme}`, body });
}
