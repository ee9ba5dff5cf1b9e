import { describe, expect, test } from 'vitest';
import { onTypeFormatting } from '../../../server/core/features/onTypeFormatting.ts';
import { contextOf, takeCursor } from './context.ts';

/** The whole text after Enter has been formatted, with the cursor where an editor leaves it: behind what is put at it. */
function entered(marked: string): string {
  const { text, offset } = takeCursor(marked);
  const edits = onTypeFormatting(contextOf(text), offset).toSorted((a, b) => b.start - a.start);
  const cursor = edits.reduce((at, { start, end, newText }) => (end <= offset ? at + newText.length - (end - start) : at), offset);
  const result = edits.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
  return `${result.slice(0, cursor)}<|>${result.slice(cursor)}`;
}

const map = (stages: string): string => `cjm: 1\ntitle: x\nmodel: classic5\nstages:\n${stages}`;
const lane = (lines: string): string => map(`  - stage: awareness\n    pains:\n${lines}`);

describe('the next item', () => {
  test.each([
    ['      - One\n      <|>\n', '      - One\n      - <|>\n'],
    ['      - One\n<|>\n', '      - One\n      - <|>\n'],
    ['      - "One: more"\n      <|>', '      - "One: more"\n      - <|>'],
    ['      - One\n      <|>\n      - Two\n', '      - One\n      - <|>\n      - Two\n'],
    ['      - One\r\n      <|>\r\n      - Two\r\n', '      - One\r\n      - <|>\r\n      - Two\r\n'],
  ])('%j', (before, after) => {
    expect(entered(lane(before))).toBe(lane(after));
  });

  test.each([
    '      - "One\n      <|>\n',
    '      - { text: One,\n      <|>\n',
    '      - |\n        <|>\n',
    '      - One\n      - <|>\n',
    '      - One\n      x<|>\n',
  ])('none: %j', (before) => {
    expect(entered(lane(before))).toBe(lane(before));
  });

  test('none in a text that only looks like a list', () => {
    const text = 'cjm: 1\nnote: |\n  - One\n  <|>\ntitle: x\n';
    expect(entered(text)).toBe(text);
  });
});

describe('an empty item ends the list, and the cursor stands where the next key belongs', () => {
  test.each([
    ['      - One\n      - \n      <|>\n    goals: none\n', '      - One\n    <|>\n    goals: none\n'],
    ['      -\n      <|>', '    <|>'],
    ['    - One\n    - \n    <|>\n', '    - One\n    <|>\n'],
  ])('%j', (before, after) => {
    expect(entered(lane(before))).toBe(lane(after));
  });

  test('of steps, of stages', () => {
    const steps = '  - stage: awareness\n    steps:\n      - step: One\n';
    expect(entered(map(`${steps}      - \n      <|>\n`))).toBe(map(`${steps}    <|>\n`));
    expect(entered(map(`${steps}  - \n  <|>\n`))).toBe(map(`${steps}<|>\n`));
  });
});

describe('a new stage', () => {
  test('gets its first lines, and the cursor stands at the task', () => {
    expect(entered(map('  - stage: awareness\n    <|>\n  - stage: decision\n'))).toBe(
      map('  - stage: awareness\n    task: <|>\n    steps:\n      - step: \n  - stage: decision\n'),
    );
  });

  test('at the end of the file the cursor stands at the step', () => {
    expect(entered(map('  - stage: awareness # first\r\n  <|>'))).toBe(map('  - stage: awareness # first\r\n    task: \r\n    steps:\r\n      - step: <|>'));
  });

  test('at the margin', () => {
    expect(entered(map('- stage: awareness\n  <|>\n'))).toBe(map('- stage: awareness\n  task: <|>\n  steps:\n    - step: \n'));
  });

  test.each([
    '  - stage: awareness\n    <|>\n    reached: 3\n',
    '  - stage: awareness\n    <|>\n    steps:\n      - step: x\n',
    '  - stage: awareness\n    traffic: hot\n    <|>\n',
    '  - stage: awarenes\n    <|>\n',
    '  - stage:\n    <|>\n',
    '  - name: awareness\n    <|>\n',
  ])('no more than is there: %j', (before) => {
    expect(entered(map(before))).toBe(map(before));
  });

  test('only the indentation, where the editor has not made it', () => {
    expect(entered(map('  -   stage: awarenes\n  <|>\n'))).toBe(map('  -   stage: awarenes\n      <|>\n'));
    expect(entered(lane('      - text: One\n      <|>\n'))).toBe(lane('      - text: One\n        <|>\n'));
    expect(entered(lane('      - text: |\n          <|>\n'))).toBe(lane('      - text: |\n          <|>\n'));
  });
});

test('nothing on the first line', () => {
  expect(entered('<|>')).toBe('<|>');
});
