/** Tabs at the beginning of lines, where YAML wants blanks. */
import { linesFrom } from '../../../syntax/sourceLine.ts';
import { parseChunk } from '../../../syntax/parseChunk.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { applyInChunk } from './applyInChunk.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const tabIndent: Rule = {
  id: 'tab-indent',
  severity: 'error',
  message: { en: 'The line is indented with a tab; use blanks', ru: 'Отступ сделан табуляцией; нужны пробелы' },
  help: {
    en: 'YAML allows only blanks for indentation, two a level in a map. Tabs come with text pasted from a spreadsheet or another editor.',
    ru: 'В YAML отступы делаются только пробелами, в карте — по два на уровень. Табуляция попадает в текст при вставке из таблицы или другого редактора.',
  },
  *fix({ at: { chunk } }) {
    const edits = toBlanks(chunk);
    if (edits.length > 0) yield { title: { en: 'Replace tabs by blanks', ru: 'Заменить табуляцию пробелами' }, edits, preferred: true };
  },
};

/** The width at which the text can be read; two, when none helps. */
function toBlanks(chunk: Chunk): Edit[] {
  const widths = [2, 4, 8, 6, 1, 3, 5, 7, 9, 10, 12];
  const readable = widths.find((width) => {
    const { problems } = parseChunk(applyInChunk(chunk, withWidth(chunk, width)));
    return problems.length === 0;
  });
  return withWidth(chunk, readable ?? 2);
}

function withWidth(chunk: Chunk, width: number): Edit[] {
  return linesFrom(chunk.text, 0).flatMap(({ start, content }) => {
    const indent = chunk.text.slice(start, content);
    return indent.includes('\t') ? [{ at: { chunk, start, end: content }, text: indent.replaceAll('\t', ' '.repeat(width)) }] : [];
  });
}
