/** The view of a project → the text of an HTML page or of a Markdown file. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { exportProject } from '../../media/exportProject.tsx';
import pagesCss from '../../media/pages.css';
import previewCss from '../../media/preview.css';
import projectCss from '../../media/project.css';
import { projectMarkdown } from '../core/convert/projectMarkdown.ts';
import type { DrawnProject } from './readProjectFile.ts';

export interface ProjectWish {
  readonly format: 'html' | 'md';
  readonly theme: 'light' | 'dark';
  /** The file that is written: the texts of the maps are found from there. */
  readonly output: string | undefined;
}

export function renderProject({ file, view }: DrawnProject, { format, theme, output }: ProjectWish): string {
  const place = { folder: wayTo(dirname(file.path), output), file: basename(file.path) };
  return format === 'md' ? projectMarkdown(view, place) : exportProject(view, { theme, css: previewCss + pagesCss + projectCss, ...place });
}

/** From the written file to a folder; on standard output from the project's own folder. */
function wayTo(folder: string, output: string | undefined): string {
  if (output === undefined || output === '-') return '';
  const way = relative(dirname(resolve(output)), folder)
    .split(sep)
    .map(encodeURIComponent)
    .join('/')
    .replaceAll('%3A', ':');
  return way === '' ? '' : `${way}/`;
}
