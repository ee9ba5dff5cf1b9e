/** Whatever the text and wherever the cursor: every feature answers, and what it would change lies at the cursor, on its line. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActions } from '../../../server/core/features/codeActions.ts';
import { codeLenses } from '../../../server/core/features/codeLenses.ts';
import { complete } from '../../../server/core/features/complete.ts';
import { documentLinks } from '../../../server/core/features/documentLinks.ts';
import type { FeatureContext } from '../../../server/core/features/feature.ts';
import { foldingRanges } from '../../../server/core/features/folding.ts';
import { hover } from '../../../server/core/features/hover.ts';
import { inlayHints } from '../../../server/core/features/inlayHints.ts';
import { linkedEditingRanges } from '../../../server/core/features/linkedEditing.ts';
import { onTypeFormatting } from '../../../server/core/features/onTypeFormatting.ts';
import { selectionRanges } from '../../../server/core/features/selectionRanges.ts';
import { type DocumentSymbol, documentSymbols } from '../../../server/core/features/symbols.ts';
import { offsetAt } from '../../../server/core/syntax/positions.ts';
import { editedText } from '../syntax/mapText.ts';
import { contextOf } from './context.ts';

const examples = join(dirname(fileURLToPath(import.meta.url)), '../../../examples');
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cjm.yaml'))
  .toSorted();

function checkCursor(context: FeatureContext, offset: number): void {
  const { text } = context.document;
  for (const { edit } of complete(context, offset, { explained: false }).items) {
    if (edit.start > offset || edit.end < offset || edit.end > text.length || text.slice(edit.start, edit.end).includes('\n'))
      throw new Error(`completion at ${offset}: ${JSON.stringify(edit)} in ${JSON.stringify(text.slice(offset - 60, offset))}`);
  }
  checkEnter(context, offset);
  const shown = hover(context, offset);
  if (shown && (shown.span.start > offset || shown.span.end < offset || shown.markdown === '')) throw new Error(`hover at ${offset}: ${JSON.stringify(shown)}`);
}

/** Enter takes away nothing but blanks and the dash of an empty item. */
function checkEnter(context: FeatureContext, offset: number): void {
  const { text } = context.document;
  for (const { start, end } of onTypeFormatting(context, offset)) expect(text.slice(start, end)).toMatch(/^[ \t]*(?:-[ \t]*\r?\n[ \t]*)?$/);
}

function checkLinked(context: FeatureContext, offset: number): void {
  const { tree } = context.document;
  const texts = linkedEditingRanges(context, offset).map(({ start, end }) => tree.text.slice(offsetAt(tree, start), offsetAt(tree, end)));
  expect(new Set(texts).size).toBe(Math.min(1, texts.length));
}

function checkRanges(context: FeatureContext, offset: number): void {
  const { text } = context.document;
  checkLinked(context, offset);
  const chain = selectionRanges(context, offset);
  expect(chain.at(-1)).toEqual({ start: 0, end: text.length });
  for (const [index, span] of chain.entries()) {
    const outer = chain[index + 1];
    expect(span.start <= offset && offset <= span.end && (!outer || (outer.start <= span.start && span.end <= outer.end))).toBe(true);
  }
}

function checkWhole(context: FeatureContext): void {
  const { text } = context.document;
  const lines = text.split('\n').length;
  const spans = [...codeLenses(context), ...documentLinks(context)].map(({ span }) => span);
  for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  for (const { offset, label } of inlayHints(context, { start: 0, end: text.length })) expect(label !== '' && offset <= text.length).toBe(true);
  for (const { startLine, endLine } of foldingRanges(context)) expect(startLine >= 0 && startLine < endLine && endLine < lines).toBe(true);
  for (const symbol of documentSymbols(context)) checkSymbol(symbol);
  for (const { edits } of codeActions(context, { start: 0, end: text.length }))
    for (const { start, end } of edits) expect(start >= 0 && start <= end).toBe(true);
}

function checkSymbol({ name, span, selection, children }: DocumentSymbol): void {
  expect(name).not.toBe('');
  expect(span.start <= selection.start && selection.start <= selection.end && selection.end <= span.end).toBe(true);
  for (const child of children) {
    expect(span.start <= child.span.start && child.span.end <= span.end).toBe(true);
    checkSymbol(child);
  }
}

describe('wherever the cursor stands in an example', () => {
  test.each(files)('%s', (file) => {
    const context = contextOf(readFileSync(join(examples, file), 'utf8'));
    const every = file.startsWith('broken') || file.startsWith('race') ? 1 : 13;
    for (let offset = 0; offset <= context.document.text.length; offset += every) checkCursor(context, offset);
    for (let offset = 0; offset <= context.document.text.length; offset += 97) checkRanges(context, offset);
    checkWhole(context);
  });
});

test.each(['grocery-ru/grocery.cjm.yaml', 'grocery-ru/project.cjm.yaml', 'tiles/retail.cjm.yaml'])('however %s is cut off', (file) => {
  const text = readFileSync(join(examples, file), 'utf8');
  for (let end = 0; end <= text.length; end += 419) {
    const context = contextOf(text.slice(0, end));
    checkCursor(context, end);
    if (end % 10 === 0) checkRanges(context, end);
    if (end % 10 === 0) checkWhole(context);
  }
});

test('after random edits of any map', () => {
  fc.assert(
    fc.property(editedText, fc.nat(), (text, at) => {
      const context = contextOf(text);
      for (let count = 0; count < 12; count += 1) checkCursor(context, (at + count * 37) % (text.length + 1));
      checkRanges(context, at % (text.length + 1));
      checkWhole(context);
    }),
    { numRuns: 40 },
  );
});
