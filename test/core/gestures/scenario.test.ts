import { describe, expect, test } from 'vitest';
import { editPieces, editsOfPieces, type Piece } from '../../../server/core/gestures/pieces.ts';
import { type Scenario, scenarioEdits } from '../../../server/core/gestures/scenario.ts';
import { measure } from '../../../server/core/metrics/measure.ts';
import { contextOf, wholeText } from '../features/context.ts';

/** The whole text afterwards, or why there is none. */
function written(marked: string, as: Scenario['as'], changes: Readonly<Record<string, number>>, language: 'en' | 'ru' = 'en'): string {
  const text = wholeText(marked);
  const result = scenarioEdits(contextOf(text), { kind: 'scenario', as, changes: Object.entries(changes).map(([figure, to]) => ({ figure, to })) });
  if ('refusal' in result) return `refused: ${result.refusal[language]}`;
  const apart = result.edits.every(({ start }, index) => start >= (result.edits[index - 1]?.end ?? 0));
  expect(apart).toBe(true);
  return result.edits.toReversed().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

/** Lines that came in and went, in order. */
function difference(marked: string, as: Scenario['as'], changes: Readonly<Record<string, number>>): string {
  const [before, after] = [wholeText(marked).split('\n'), written(marked, as, changes).split('\n')];
  const lines: string[] = [];
  let at = 0;
  for (const line of after) {
    const next = before.indexOf(line, at);
    if (next < 0) lines.push(`+${line}`);
    else {
      lines.push(...before.slice(at, next).map((gone) => `-${gone}`));
      at = next + 1;
    }
  }
  return [...lines, ...before.slice(at).map((gone) => `-${gone}`)].join('\n');
}

const map = `
  currency: EUR
  stages:
    - stage: awareness
      reached: 1000
    - stage: consideration
      reached: 400
    - stage: decision   # the deal
      reached: 200
      completed: 100
      kpis:
        P: 40 EUR       # of October
    - stage: delivery
      reached: 100
  economics:
    Q: { value: 2, target: 3 }   # a month
    M: 25%
`;

describe('as targets', () => {
  test('each figure gets its target where it is stated; what follows from the stages gets it under economics', () => {
    expect(difference(map, 'targets', { L: 500, C: 0.3, P: 45, Q: 2.25, M: 0.3 })).toBe(
      [
        '+      P: { value: 40 EUR, target: 45 EUR }       # of October',
        '-      P: 40 EUR       # of October',
        '+  L: { target: 500 }',
        '+  C: { target: 30% }',
        '+  Q: { value: 2, target: 2.25 }   # a month',
        '+  M: { value: 25%, target: 30% }',
        '-  Q: { value: 2, target: 3 }   # a month',
        '-  M: 25%',
      ].join('\n'),
    );
  });

  test('a conversion into a stage is its CR', () => {
    expect(difference(map, 'targets', { 'stages/delivery': 0.6, 'stages/decision': 0.55 })).toBe(
      '+      CR: { target: 55% }\n+    kpis:\n+      CR: { target: 60% }',
    );
  });

  test('they are read back as what was tried', () => {
    const after = written(map, 'targets', { L: 500, C: 0.3, P: 45, Q: 2.25, M: 0.3 });
    const { factors } = measure(contextOf(after).journey).formula;
    expect(['L', 'C', 'P', 'Q', 'M'].map((id) => factors[id as 'L'].target)).toEqual([500, 0.3, 45, 2.25, 0.3]);
    expect(factors.REV.target).toBeCloseTo(500 * 0.3 * 45 * 2.25);
  });

  test('economics is made where there is none, and line ends stay', () => {
    const text = 'stages:\n  - { stage: consideration, reached: 400 }\n  - { stage: decision, completed: 100 }\n';
    expect(written(wholeText(text).replaceAll('\n', '\r\n'), 'targets', { L: 500, C: 0.3 })).toBe(
      `${wholeText(text)}economics:\n  L: { target: 500 }\n  C: { target: 30% }\n`.replaceAll('\n', '\r\n'),
    );
  });

  test('a figure without a place, one that is no other and one that nobody knows are left out; when none is left, that is said', () => {
    expect(difference(map, 'targets', { 'stages/awareness': 2000, 'stages/gone': 0.5, L: 400, P: 41 })).toMatch(
      /^\+ {6}P: \{ value: 40 EUR, target: 41 EUR \}.*\n- {6}P: 40 EUR.*$/,
    );
    expect(written(map, 'targets', { 'stages/awareness': 2000 })).toMatch(/^refused: None of the figures tried out has a place/);
    expect(written(map, 'targets', { L: Number.NaN }, 'ru')).toMatch(/^refused: Ни для одной/);
  });
});

describe('as opportunities', () => {
  test('each stands in the stage concerned and says what it is expected to change', () => {
    expect(difference(map, 'opportunities', { 'stages/awareness': 1500, 'stages/delivery': 0.6, P: 44, Q: 2.5 })).toBe(
      [
        '+    opportunities:',
        '+      - text: People at “Awareness” 1000 → 1500',
        '+        status: idea',
        '+        expect: { L: +50% }',
        '+    opportunities:',
        '+      - text: Average order 40 EUR → 44 EUR',
        '+        status: idea',
        '+        expect: { P: +10% }',
        '+      - text: Orders per customer 2 → 2.5',
        '+        status: idea',
        '+        expect: { Q: +25% }',
        '+    opportunities:',
        '+      - text: Conversion into “Delivery and use” 50% → 60%',
        '+        status: idea',
        '+        expect: { CR: +10 pp }',
      ].join('\n'),
    );
  });

  test('in the language of the map', () => {
    expect(
      written(`language: ru\nmodel: classic5\ncjm: 1\ntitle: Т\n${map.replaceAll('\n  ', '\n').trimStart()}`, 'opportunities', { 'stages/delivery': 0.4 }),
    ).toContain('- text: Конверсия в «Доставка и использование» 50% → 40%\n        status: idea\n        expect: { CR: -10 п.п. }\n');
  });

  test('behind those that are there', () => {
    const text = map.replace('reached: 100\n', 'reached: 100\n      opportunities:\n        - One   # first\n');
    expect(difference(text, 'opportunities', { 'stages/delivery': 0.6 })).toBe(
      '+      - text: Conversion into “Delivery and use” 50% → 60%\n+        status: idea\n+        expect: { CR: +10 pp }',
    );
  });

  test('a further funnel’s step in the stage that it belongs to, or nowhere', () => {
    const text = `${map}  funnels:\n    - id: app\n      name: App\n      steps:\n        - { step: Opens, count: 200 }\n        - { step: Orders, stage: decision, count: 50 }\n`;
    expect(difference(text, 'opportunities', { 'app/orders': 0.5 })).toContain('+      - text: Conversion into “Orders” 25% → 50%');
    expect(written(text.replace('stage: decision, count', 'count'), 'opportunities', { 'app/orders': 0.5 })).toMatch(/^refused: /);
  });
});

test('what cannot be read there is refused with the reason; what stands elsewhere does not matter', () => {
  expect(written(map.replace('P: 40 EUR ', 'P: "40 EUR '), 'opportunities', { 'stages/decision': 0.6 })).toMatch(/^refused: The text around/);
  expect(written(map.replace('P: 40 EUR ', 'P: "40 EUR '), 'opportunities', { 'stages/delivery': 0.6 })).toContain('expect: { CR: +10 pp }');
  expect(written(map.replace('M: 25%', 'M: "25%'), 'targets', { Q: 2.5 })).toMatch(/^refused: The text around/);
});

test('edits one after the other are edits of the first text', () => {
  const text = 'abcdefghij';
  const whole: readonly Piece[] = [{ start: 0, end: 10 }];
  const once = editPieces(whole, [
    { start: 2, end: 4, newText: 'XY' },
    { start: 8, end: 8, newText: '++' },
  ]);
  // abXYefgh++ij → abXQfgh+ij!
  const twice = editPieces(once, [
    { start: 3, end: 5, newText: 'Q' },
    { start: 9, end: 10, newText: '' },
    { start: 12, end: 12, newText: '!' },
  ]);
  const edits = editsOfPieces(twice, text);
  expect(edits).toEqual([
    { start: 2, end: 5, newText: 'XQ' },
    { start: 8, end: 8, newText: '+' },
    { start: 10, end: 10, newText: '!' },
  ]);
  expect(edits.toReversed().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text)).toBe('abXQfgh+ij!');
});
