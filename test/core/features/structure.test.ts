/** Outline, folding and growing selection. */
import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../../server/core/features/folding.ts';
import { selectionRanges } from '../../../server/core/features/selectionRanges.ts';
import { type DocumentSymbol, documentSymbols } from '../../../server/core/features/symbols.ts';
import { contextOf, dedent, takeCursor, wholeText } from './context.ts';

/** Names, indented by depth. */
function outlined(text: string): string[] {
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, detail, children }) => [`${'  '.repeat(depth)}${name}${detail ? ` (${detail})` : ''}`, ...lines(children, depth + 1)]);
  return lines(documentSymbols(contextOf(wholeText(text))), 0);
}

test('the outline of a map', () => {
  expect(
    outlined(`
    persona: { id: sam, name: Sam }
    stages:
      - stage: awareness
        reached: 48000
        score: 3.5
        steps:
          - step: Hears about us
            experience: { score: 4, feeling: Curiosity }
            pains:
              - text: Nobody tells
                severity: 3
              - Too loud
      - stage: decision
        kpis: { C: 10.8% }
        steps:
          - step: Pays
            experience: 2
            kpis:
              CV: { value: 41.20 EUR, target: 45 EUR }
            opportunities:
              - Show the fee
    funnels:
      - id: repeat
        name: Repeat purchases
        steps:
          - { step: Visits again, count: 3 }
    economics:
      M: 24%
  `),
  ).toEqual([
    'persona',
    '  id (sam)',
    '  name (Sam)',
    'Awareness (48000 · score 3.5)',
    '  Hears about us (4 · Curiosity)',
    '    Nobody tells',
    '    Too loud',
    'Decision',
    '  C (10.8%)',
    '  Pays (2)',
    '    CV (41.20 EUR)',
    '    Show the fee',
    'funnels (1)',
    '  Repeat purchases (repeat)',
    '    Visits again',
    'economics',
    '  M (24%)',
  ]);
});

test('the outline of a project', () => {
  expect(
    outlined(
      'cjm: 1\nkind: project\nname: Green Basket\npersonas:\n  - id: busy-parent\n    name: Busy parent\nteams: [ { id: web, name: Online } ]\ncompetitors: [Rival]\nrules:\n  no-evidence: off\n',
    ),
  ).toEqual(['personas (1)', '  Busy parent (busy-parent)', 'teams (1)', '  Online (web)', 'competitors (1)', '  Rival', 'rules', '  no-evidence (off)']);
});

test('an unnamed stage is still there', () => {
  expect(outlined('stages:\n  - reached: 3\n')).toEqual(['… (3)']);
});

describe('folding', () => {
  const folded = (text: string): string[] => {
    const lines = text.split('\n');
    return foldingRanges(contextOf(text)).map(
      ({ startLine, endLine, kind }) => `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}${kind === 'comment' ? ' (comment)' : ''}`,
    );
  };

  test('stages, steps, lanes, items, comments', () => {
    expect(
      folded(
        dedent(`
      # one
      # two
      cjm: 1
      stages:
        - stage: awareness
          steps:
            - step: Hears
              actions:
                - Listens

        # about decision
        - stage: decision
          kpis: { C: 10%,
            P: 3 }
      economics:
        M: 3%
    `),
      ),
    ).toEqual([
      '# one … # two (comment)',
      'stages: … P: 3 }',
      '- stage: awareness … - Listens',
      'steps: … - Listens',
      '- step: Hears … - Listens',
      'actions: … - Listens',
      '- stage: decision … P: 3 }',
      'kpis: { C: 10%, … P: 3 }',
      'economics: … M: 3%',
    ]);
  });

  test('lists at the indent of their key', () => {
    expect(folded('stages:\n- stage: a\n- stage: b\n  reached: 3\ntitle: x\n')).toEqual(['stages: … reached: 3', '- stage: b … reached: 3']);
  });
});

describe('the selection grows', () => {
  const growing = (marked: string): string[] => {
    const { text, offset } = takeCursor(marked);
    return selectionRanges(contextOf(text), offset).map(({ start, end }) => text.slice(start, end));
  };

  test('from the word to the file', () => {
    const text =
      'cjm: 1\nstages:\n  - stage: decision\n    steps:\n      - step: Places the <|>order\n        pains:\n          - text: "The fee"\n            severity: 4\n    next: { to: a }\n';
    const plain = text.replace('<|>', '');
    expect(growing(text)).toEqual([
      'order',
      'Places the order',
      'step: Places the order',
      plain.slice(plain.indexOf('step: Places'), plain.indexOf('\n    next')),
      plain.slice(plain.indexOf('- step: Places'), plain.indexOf('\n    next')),
      plain.slice(plain.indexOf('steps:'), plain.indexOf('\n    next')),
      plain.slice(plain.indexOf('stage: dec'), -1),
      plain.slice(plain.indexOf('stages:'), -1),
      plain,
    ]);
  });

  test('inside quotes and brackets', () => {
    expect(growing('stages:\n  - stage: decision\n    experience: { quote: "Three t<|>aps", score: 4 }\n').slice(0, 6)).toEqual([
      'taps',
      'Three taps',
      '"Three taps"',
      'quote: "Three taps"',
      '{ quote: "Three taps", score: 4 }',
      'experience: { quote: "Three taps", score: 4 }',
    ]);
  });
});
