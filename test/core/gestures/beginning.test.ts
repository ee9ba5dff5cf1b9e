/** The first gesture in a file that holds nothing. */
import { expect, test } from 'vitest';
import { editsFor } from '../../../server/core/gestures/editsFor.ts';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { contextOf } from '../features/context.ts';

const after = (text: string, gesture: Gesture): string => {
  const result = editsFor(contextOf(text), gesture);
  if ('refusal' in result) return result.refusal.en;
  return result.edits.toReversed().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
};

test.each(['', '\n', '  \n\n'])('makes a map of %j', (text) => {
  expect(after(text, { kind: 'set', element: 'title', key: 'title', value: 'Bread' })).toBe('cjm: 1\ntitle: Bread\n');
  expect(after(text, { kind: 'add-stage', text: 'decision' })).toBe('cjm: 1\nstages:\n  - stage: decision\n');
});

test('keeps the mark at its start', () => {
  expect(after('\uFEFF', { kind: 'add-stage', text: 'decision' })).toBe('\uFEFFcjm: 1\nstages:\n  - stage: decision\n');
});

test('is refused when it needs what is not there', () => {
  expect(after('', { kind: 'add-step', stage: 'stage:decision', text: 'Orders' })).toContain('is not in the text any more');
});
