/** `cjm view`: the view model of a map or a project as JSON, the very thing that the preview draws. */
import type { ExitCode } from './failure.ts';
import { findProject } from './projectOutput.ts';
import { type MapOptions, readMap } from './readMap.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface ViewOptions extends MapOptions {
  readonly output?: string;
}

export async function view(path: string, options: ViewOptions, terminal: Terminal): Promise<ExitCode> {
  const drawn = (await findProject(path, options, terminal.says)) ?? (await readMap(path, options, terminal.says));
  writeResult(`${JSON.stringify(drawn.view, undefined, 2)}\n`, options.output, terminal);
  return 0;
}
