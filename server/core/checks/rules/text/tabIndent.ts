/** Tabs at the beginning of lines, where YAML wants blanks. */
import { endOfText, indentOf, linesFrom, type SourceLine } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { readWritten } from '../../written.ts';
import { isReadable } from './applyInChunk.ts';

export const tabIndent: Rule = {
  id: 'tab-indent',
  severity: 'error',
  message: { en: 'The line is indented with a tab; use blanks', ru: 'Отступ сделан табуляцией; нужны пробелы' },
  *fix({ at: { chunk } }) {
    const edits = toBlanks(chunk);
    if (edits.length > 0) yield { title: { en: 'Replace tabs by blanks', ru: 'Заменить табуляцию пробелами' }, edits, preferred: true };
  },
};

/** The blanks with which the text can be read: as deep as the line above asks for, else as wide as tabs are somewhere. */
function toBlanks(chunk: Chunk): Edit[] {
  const widths = [2, 4, 8, 6, 1, 3, 5, 7, 9, 10, 12];
  const ways = [byDepth(chunk), ...widths.map((width) => withWidth(chunk, width))];
  return ways.find((edits) => isReadable(chunk, edits)) ?? withWidth(chunk, 2);
}

/** The first line with tabs gets the column that the line above asks for, each tab more or less is a level of two blanks. */
function byDepth(chunk: Chunk): Edit[] {
  const lines = linesFrom(chunk.text, 0).filter(({ content, end }) => end > content);
  const first = lines.findIndex(({ start, content }) => chunk.text.slice(start, content).includes('\t'));
  const [line, above] = [lines[first], lines[first - 1]];
  const column = above ? columnBelow(chunk, above) : 0;
  const tabs = line ? countTabs(chunk, line) : 0;
  return tabbedLines(chunk).map((each) => {
    const { start, content } = each;
    const own = countTabs(chunk, each);
    const blanks = content - start - own - (line ? indentOf(line) - tabs : 0);
    return { at: { chunk, start, end: content }, text: ' '.repeat(Math.max(0, column + (own - tabs) * 2 + blanks)) };
  });
}

/** One level deeper under a key without a value, else where the keys of the line begin. */
function columnBelow({ text }: Chunk, line: SourceLine): number {
  const { key, value } = readWritten(text, line.content);
  const own = (key?.start ?? line.content) - line.start;
  return key && value >= endOfText(text, line.content) ? own + 2 : own;
}

function countTabs({ text }: Chunk, { start, content }: SourceLine): number {
  return text.slice(start, content).split('\t').length - 1;
}

function tabbedLines(chunk: Chunk): SourceLine[] {
  return linesFrom(chunk.text, 0).filter((line) => countTabs(chunk, line) > 0 && line.end > line.content);
}

function withWidth(chunk: Chunk, width: number): Edit[] {
  return tabbedLines(chunk).map(({ start, content }) => ({
    at: { chunk, start, end: content },
    text: chunk.text.slice(start, content).replaceAll('\t', ' '.repeat(width)),
  }));
}
