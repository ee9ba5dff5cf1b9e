/** The view of a project → the text of the file that is asked for, with the way from there to the texts of the maps. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { exportsBeside } from '../export/exportsBeside.ts';
import type { ProjectWish } from '../export/source.ts';
import type { DrawnProject } from './readProjectFile.ts';

export interface RenderProjectWish extends Pick<ProjectWish, 'format' | 'theme'> {
  /** The file that is written: the texts of the maps are found from there. */
  readonly output: string | undefined;
}

export function renderProject({ file, view }: DrawnProject, { format, theme, output }: RenderProjectWish): string {
  return exportsBeside(__dirname).exportProject(view, { format, theme, folder: wayTo(dirname(file.path), output), file: basename(file.path) });
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
