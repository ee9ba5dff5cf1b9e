import { describe, expect, test } from 'vitest';
import { linkedEditingRanges } from '../../../server/core/features/linkedEditing.ts';
import { contextOf, type Options, takeCursor, wholeText } from './context.ts';

/** Lines and columns (from 1) of what is typed over together, in file order. */
function linked(marked: string, options: Options = {}): string[] {
  const { text, offset } = takeCursor(wholeText(marked));
  const lines = text.split('\n');
  return linkedEditingRanges(contextOf(text, options), offset)
    .toSorted((a, b) => a.start.line - b.start.line)
    .map(({ start, end }) => `${start.line + 1}: ${lines[start.line]?.slice(start.character, end.character)}`);
}

const map = (text: string): string => `cjm: 1\ntitle: x\nmodel: classic5\n${text}`;

describe('typed over as one', () => {
  test('a stage that is led to and counted in a funnel', () => {
    const stages =
      'stages:\n  - stage: deci<|>sion\n  - stage: loyalty\n    next: { to: decision }\nfunnels:\n  - steps:\n      - { step: a, stage: decision }\n';
    expect(linked(map(stages))).toEqual(['5: decision', '7: decision', '10: decision']);
  });

  test('an inline persona', () => {
    const text = 'persona: { id: sa<|>m, name: Sam }\nstages:\n  - stage: decision\n    pains:\n      - { text: x, persona: sam }\n';
    expect(linked(map(text))).toEqual(['4: sam', '8: sam']);
  });

  test('a study of the map', () => {
    const text = 'research: [ { id: "own-stu<|>dy" } ]\nstages:\n  - stage: decision\n    evidence: [own-study]\n';
    expect(linked(map(text))).toEqual(['4: own-study', '7: own-study']);
  });
});

describe('left alone', () => {
  const project = 'cjm: 1\nkind: project\nresearch: [ { id: shared } ]\n';
  test.each([
    ['a use: there something else may be meant', 'stages:\n  - stage: decision\n    next: { to: deci<|>sion }\n'],
    ['what is named once', 'stages:\n  - stage: deci<|>sion\n'],
    ['what is written in two ways', 'stages:\n  - stage: deci<|>sion\n    next: { to: Решение }\n'],
    ['what the project declares', 'stages:\n  - stage: decision\n    evidence: [sha<|>red]\n    experience: { score: 3, evidence: [shared] }\n'],
    ['a text', 'title2: de<|>cision\n'],
  ])('%s', (_, text) => {
    expect(linked(map(text), { project })).toEqual([]);
  });
});
