/** `cjm export`: what a map says, for other programs: tables, Markdown, a Mermaid diagram, plain data. */
import { type ExitCode, Failure } from './failure.ts';
import { type MapOptions, readMap } from './readMap.ts';
import { readChoice } from './readOptions.ts';
import type { Terminal } from './terminal.ts';
import { writeExport } from './writeExport.ts';

export interface ExportOptions extends MapOptions {
  readonly to?: string;
  readonly output?: string;
}

const formats = { csv: 'csv', xlsx: 'xlsx', markdown: 'md', mermaid: 'mermaid', json: 'json' } as const;

export async function exportTo(path: string, options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  if (options.to === undefined) throw new Failure(says.exportNeedsFormat(Object.keys(formats).join(', ')));
  const to = readChoice('--to', options.to, Object.keys(formats) as (keyof typeof formats)[], says);
  const map = await readMap(path, options, says);
  if (to === 'mermaid' && map.view.curve.points.every(({ share }) => share === undefined)) throw new Failure(says.noScores(map.file.shown));
  await writeExport(map, { format: formats[to], theme: 'light' }, options.output, terminal);
  return 0;
}
