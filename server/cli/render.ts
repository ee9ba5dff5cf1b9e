/** `cjm render`: a map, or a project with all its maps, as one file to be looked at, in the format that its name says; the same bytes on every run. */
import { extname } from 'node:path';
import { canExport, type ExportFormat } from '../core/convert/formats.ts';
import type { ViewName } from '../core/view/journeyView.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findProject } from './projectOutput.ts';
import { type MapOptions, readMap } from './readMap.ts';
import { readChoice } from './readOptions.ts';
import { renderProject } from './renderProject.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { writeExport } from './writeExport.ts';
import { writeResult } from './writeText.ts';

export interface RenderOptions extends MapOptions {
  readonly output?: string;
  readonly theme?: string;
}

const formats: Readonly<Record<string, ExportFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.svg': 'svg',
  '.png': 'png',
  '.pdf': 'pdf',
  '.md': 'md',
  '.markdown': 'md',
};

export async function render(path: string, options: RenderOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const theme = readChoice('--theme', options.theme ?? 'light', ['light', 'dark'], says);
  const { output } = options;
  const ending = output === undefined || output === '-' ? '.html' : extname(output).toLowerCase();
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format === undefined) throw new Failure(says.notDrawn(output ?? '', [...new Set(Object.values(formats))].map((name) => `.${name}`).join(', ')));
  const project = await findProject(path, options, says);
  if (project !== undefined) {
    if (format !== 'html' && format !== 'md') throw new Failure(says.projectAsPage);
    writeResult(renderProject(project, { format, theme, output }), output, terminal);
    return 0;
  }
  const map = await readMap(path, options, says);
  if (!canExport(format, map.view.shown)) throw new Failure(noPicture(map.view.shown, ending, says));
  await writeExport(map, { format, theme }, output, terminal);
  return 0;
}

function noPicture(shown: ViewName, ending: string, says: Says): string {
  if (shown === 'personas') return says.personasAsText(ending);
  return shown === 'insights' ? says.insightsAsText(ending) : says.diagramAsText(ending);
}
