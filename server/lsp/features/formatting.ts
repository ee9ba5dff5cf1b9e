/** textDocument/formatting, rangeFormatting and rangesFormatting: the file in canonical form, or the blocks within lines. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import type { LineRange } from '../../core/format/parts.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: { rangesSupport: true } },
  register: (connection, session) => {
    const formatted = async (uri: string, ranges: readonly (LineRange | undefined)[]): Promise<TextEdit[]> => {
      // Most sessions format little or nothing, so that the formatter is loaded with the first wish for it.
      const { format } = await import('../../core/format/format.ts');
      return answer(session, uri, [] as TextEdit[], (context) => ranges.flatMap((range) => editsOf(format, context, range)));
    };
    connection.onDocumentFormatting(({ textDocument: { uri } }) => formatted(uri, [undefined]));
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) => formatted(uri, [linesOf(range)]));
    connection.onDocumentRangesFormatting(({ textDocument: { uri }, ranges }) => formatted(uri, apart(ranges.map(linesOf))));
  },
};

type Formatter = typeof import('../../core/format/format.ts').format;

function editsOf(format: Formatter, { document, kind, journey }: FeatureContext, range?: LineRange): TextEdit[] {
  const edits = format(document, kind, { language: journey.context.language, ...(range === undefined ? {} : { range }) });
  return edits.map(({ newText, ...span }) => ({ range: toRange(document.tree, span), newText }));
}

/** The lines that a range touches; one that ends before a line's first character does not touch it. */
function linesOf({ start, end }: Range): LineRange {
  return { from: start.line, to: end.character === 0 && end.line > start.line ? end.line : end.line + 1 };
}

/** Lines that touch are one range: two answers about the same block would be in each other's way. */
function apart(ranges: readonly LineRange[]): LineRange[] {
  const result: LineRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}
