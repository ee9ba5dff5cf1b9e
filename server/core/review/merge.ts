/**
 * Turns three versions of a file into one that has the changes of both sides, comments and layout kept, and conflict markers around the
 * smallest part that both changed. Stages, steps and items are recognised wherever they went. Never chooses between two changes and never drops one.
 */

import { toSource } from '../format/source.ts';
import { lineEndOf } from '../syntax/sourceLine.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { parse } from '../syntax/syntaxTree.ts';
import { type Files, followMoves } from './followMoves.ts';
import { type Labels, type MergeConflict, markConflicts, mergeLines, type Piece, settle } from './mergeLines.ts';
import { mergeBlocks } from './mergeUnits.ts';
import { toUnits, type UnitFile } from './units.ts';

export interface Merged {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

const usualLabels: Labels = { ours: 'ours', theirs: 'theirs', size: 7 };

/** Line ends, byte order mark and the end of the last line are as `ours` has them. `base` is empty when both sides made the file. */
export function merge(base: string, ours: string, theirs: string, labels: Labels = usualLabels): Merged {
  if (sameLines(base, theirs) || sameLines(ours, theirs)) return { text: ours, conflicts: [] };
  if (sameLines(base, ours)) return { text: written(toSource(theirs).lines, ours || theirs), conflicts: [] };
  const files = { base: toUnits(base), ours: toUnits(ours), theirs: toUnits(theirs) };
  const pieces = mergeFiles(files) ?? mergeLines(files.base.lines, files.ours.lines, files.theirs.lines, '');
  const { lines, conflicts } = markConflicts(pieces, labels);
  return { text: written(lines, ours || theirs), conflicts };
}

function mergeFiles(versions: Files): Piece[] | undefined {
  const { files, torn } = followMoves(versions);
  const { base, ours, theirs } = files;
  if (!ours.block || !theirs.block || (!base.block && base.lines.some((line) => line !== ''))) return undefined;
  const head = mergeHeads(base, ours, theirs);
  const pieces = [...head, ...mergeBlocks({ base: base.block, ours: ours.block, theirs: theirs.block }, { column: 0, path: '', torn })];
  // Settled for either side, the text must read as well as the versions do.
  const most = Math.max(problemsOf(versions.ours.tree), problemsOf(versions.theirs.tree));
  const isSound = (['ours', 'theirs'] as const).every((side) => problemsOf(parse(`${settle(pieces, side).join('\n')}\n`)) <= most);
  return isSound ? pieces : undefined;
}

function mergeHeads(base: UnitFile, ours: UnitFile, theirs: UnitFile): Piece[] {
  return mergeLines(base.block?.head ?? [], ours.block?.head ?? [], theirs.block?.head ?? [], '', true);
}

function problemsOf({ chunks }: SyntaxTree): number {
  return chunks.reduce((sum, { problems }) => sum + problems.length, 0);
}

function sameLines(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '');
}

function written(lines: readonly string[], pattern: string): string {
  const lineEnd = lineEndOf(pattern);
  const end = pattern.endsWith('\n') || pattern === '' ? lineEnd : '';
  return (pattern.startsWith('\uFEFF') ? '\uFEFF' : '') + lines.join(lineEnd) + (lines.length > 0 ? end : '');
}
