/** textDocument/formatting, rangeFormatting and rangesFormatting: the file in canonical form, or the blocks within lines. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../../core/features/feature.ts';
import { format } from '../../core/format/format.ts';
import type { LineRange } from '../../core/format/parts.ts';
import { toRange } from '../ranges.ts';
import { answer, type Feature } from './feature.ts';

export const formatting: Feature = {
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: { rangesSupport: true } },
  register: (connection, session) => {
    connection.onDocumentFormatting(({ textDocument: { uri } }) => answer(session, uri, [] as TextEdit[], (context) => editsOf(context)));
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
      answer(session, uri, [] as TextEdit[], (context) => editsOf(context, linesOf(range))),
    );
    connection.onDocumentRangesFormatting(({ textDocument: { uri }, ranges }) =>
      answer(session, uri, [] as TextEdit[], (context) => apart(ranges.map(linesOf)).flatMap((lines) => editsOf(context, lines))),
    );
  },
};

function editsOf({ document, kind, journey }: FeatureContext, range?: LineRange): TextEdit[] {
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
