/** Folding ranges by indentation: stages, steps, lanes, items, texts over several lines, and runs of comments. Works below any breakage. */
import type { FeatureContext } from './feature.ts';

export interface FoldingRange {
  /** Counted from 0; both lines belong to the range. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'region' | 'comment';
}

interface Line {
  readonly indent: number;
  readonly kind: 'blank' | 'comment' | 'dash' | 'other';
}

export function foldingRanges({ document: { text } }: FeatureContext): FoldingRange[] {
  const lines = text.split('\n').map(readLine);
  return [...foldBlocks(lines), ...foldComments(lines)].toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function readLine(text: string): Line {
  const content = text.trim();
  const indent = content === '' ? 0 : text.length - text.trimStart().length;
  return { indent, kind: content === '' ? 'blank' : content.startsWith('#') ? 'comment' : /^-(?:\s|$)/.test(content) ? 'dash' : 'other' };
}

/** Each line opens a block of the lines below it that are indented more, or are items at its own indent. */
function foldBlocks(lines: readonly Line[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: { readonly line: number; readonly shape: Line }[] = [];
  let last = -1;
  const closeUpTo = (next: Line): void => {
    for (let top = open.at(-1); top && !contains(top.shape, next); top = open.at(-1)) {
      open.pop();
      if (last > top.line) ranges.push({ startLine: top.line, endLine: last, kind: 'region' });
    }
  };
  for (const [line, shape] of lines.entries()) {
    if (shape.kind === 'blank' || shape.kind === 'comment') continue;
    closeUpTo(shape);
    open.push({ line, shape });
    last = line;
  }
  closeUpTo({ indent: -1, kind: 'other' });
  return ranges;
}

function contains(block: Line, line: Line): boolean {
  return line.indent > block.indent || (line.indent === block.indent && line.kind === 'dash' && block.kind === 'other');
}

function foldComments(lines: readonly Line[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const start = line;
    while (lines[line + 1]?.kind === 'comment' && lines[start]?.kind === 'comment') line += 1;
    if (line > start) ranges.push({ startLine: start, endLine: line, kind: 'comment' });
  }
  return ranges;
}
