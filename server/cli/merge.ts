/** `cjm merge`: merges three versions of a file by what they say, as git's merge driver too. */
import { resolve } from 'node:path';
import { merge as mergeTexts } from '../core/review/merge.ts';
import type { MergeConflict } from '../core/review/mergeLines.ts';
import { byteOrderMark } from '../workspace/decodeUtf8.ts';
import type { ExitCode } from './failure.ts';
import { readCount } from './readOptions.ts';
import { readText } from './readText.ts';
import type { Says } from './says.ts';
import { type Terminal, withoutControls } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface MergeOptions {
  readonly output?: string;
  readonly path?: string;
  readonly oursName?: string;
  readonly theirsName?: string;
  readonly markerSize?: string;
}

export function merge([base, ours, theirs]: readonly [string, string, string], options: MergeOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const size = readCount('--marker-size', options.markerSize, says) ?? 7;
  const read = (path: string): string => {
    const { text, hasMark } = readText(resolve(path), path, says);
    return (hasMark ? byteOrderMark : '') + text;
  };
  const before = read(ours);
  const names = { ours: nameOr(options.oursName, 'ours'), theirs: nameOr(options.theirsName, 'theirs') };
  const { text, conflicts } = mergeTexts(read(base), before, read(theirs), { ...names, size: Math.max(1, size) });
  const target = options.output ?? ours;
  if (target !== ours || text !== before) writeResult(text, target, terminal);
  const shown = options.path ?? ours;
  for (const conflict of conflicts) terminal.note(sentenceOf(conflict, shown, names, says));
  if (conflicts.length > 0) terminal.note(says.conflicts(conflicts.length, shown));
  return Promise.resolve(conflicts.length > 0 ? 1 : 0);
}

/** git before 2.44 knows no names of the sides and hands over the letter that asks for one. */
function nameOr(name: string | undefined, usual: string): string {
  return name === undefined || name === '' || /^%[A-Z]$/.test(name) ? usual : withoutControls(name);
}

function sentenceOf(
  { line, path, reason }: MergeConflict,
  file: string,
  { ours, theirs }: { readonly ours: string; readonly theirs: string },
  says: Says,
): string {
  const place = `${withoutControls(file)}:${line}`;
  const about = path === '' ? place : `${place}: ${withoutControls(path)}`;
  return says.conflict[reason](about, ours, theirs);
}
