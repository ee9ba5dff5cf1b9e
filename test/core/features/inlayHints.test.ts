import { describe, expect, test } from 'vitest';
import { allHints, type InlayHint, inlayHints, type ShownHints } from '../../../server/core/features/inlayHints.ts';
import { contextOf, type Options, wholeText } from './context.ts';

function hintsOf(whole: string, options: Options, shown: ShownHints): InlayHint[] {
  return inlayHints(contextOf(whole, options), { start: 0, end: whole.length }, shown);
}

const figures: ShownHints = { ...allHints, stageNames: false };

/** The lines that have hints, with these in place; narrow spaces are plain. */
function hinted(text: string, options: Options = {}, shown: ShownHints = figures): string[] {
  const whole = wholeText(text);
  const withHints = hintsOf(whole, options, shown).reduceRight((now, { offset, label }) => `${now.slice(0, offset)}‹${label}›${now.slice(offset)}`, whole);
  return withHints
    .split('\n')
    .filter((line) => line.includes('‹'))
    .map((line) => line.trim().replace(/[\u00a0\u202f]/g, ' '));
}

function tooltips(text: string, options: Options = {}, shown: ShownHints = figures): string[] {
  return hintsOf(wholeText(text), options, shown).map(({ tooltip }) => tooltip.replace(/[\u00a0\u202f]/g, ' '));
}

const funnel = `
  cjm: 1
  title: Test
  language: en
  model: classic5
  currency: EUR
  stages:
    - stage: awareness
      reached: 48000
    - stage: consideration
      reached: 14400 # from the panel
    - stage: decision
      reached: 5200
      entry: 200
      benchmark: 40%
      completed: 1555
      kpis: { P: 43.50 EUR }
    - stage: loyalty
      kpis: { Q: 1.9 }
`;

describe('names of stages', () => {
  const stages = (...names: string[]): string => `stages:\n${names.map((name) => `  - stage: ${name}\n`).join('')}`;

  test('in the language of the session, behind an id or a name of another language', () => {
    expect(hinted(stages('awareness', 'Рассмотрение', '"decision"'), { language: 'ru' }, allHints)).toEqual([
      '- stage: awareness‹Осведомлённость›',
      '- stage: "decision"‹Решение›',
    ]);
    expect(hinted(stages('awareness', 'Рассмотрение'), {}, allHints)).toEqual(['- stage: Рассмотрение‹Consideration›']);
  });

  test('not where the stage has a name of its own, or nobody knows it', () => {
    expect(hinted('stages:\n  - stage: awareness\n    name: Узнаёт\n  - stage: whatever\n', { language: 'ru' }, allHints)).toEqual([]);
  });

  test('say which model they are of', () => {
    expect(tooltips(stages('awareness'), { language: 'ru' }, allHints)[0]).toMatch(/^этап модели «.+»$/);
  });
});

describe('conversions', () => {
  test('into each stage that states a count, and the formula where there is no economics', () => {
    expect(hinted(funnel)).toEqual([
      'reached: 14400‹30% of “Awareness”› # from the panel',
      '- stage: decision‹L 14 400 × C 10.8 % × P €43.50 × Q 1.90 = REV €128 521›',
      'reached: 5200‹34.7% of “Consideration”›',
    ]);
  });

  test('say what they rest on', () => {
    expect(tooltips(funnel).at(-1)?.split('\n')).toEqual([
      '5 000 of the 14 400 at “Consideration” got here',
      '200 enter the journey here and are not counted',
      '9 400 lost on the way',
      'benchmark 40%',
      'bottleneck',
    ]);
  });

  test('of further funnels, in Russian', () => {
    const text = 'funnels:\n  - name: Repeat\n    steps:\n      - { step: Visits, count: 2100 }\n      - { step: Pays, count: 640 }\n';
    expect(hinted(text, { language: 'ru' })).toEqual(['- { step: Pays, count: 640‹30,5 % от этапа «Visits»› }']);
  });
});

describe('the formula', () => {
  test('behind the key economics, with what is missing marked', () => {
    expect(hinted(`${funnel}  economics:\n    M: 24%\n`, {}, { ...figures, conversions: false })).toEqual([
      'economics:‹L 14 400 × C 10.8 % × P €43.50 × Q 1.90 = REV €128 521, GP €30 845›',
    ]);
    expect(hinted('economics: { L: 100 } # counted\n')).toEqual(['economics: { L: 100 } # counted‹L 100 × C ? × P ? × Q ? = REV ?›']);
  });

  test('says where each figure comes from', () => {
    expect(tooltips('economics: { L: 100 }\n')[0]).toBe('L (leads): stated in economics');
  });
});

describe('the way to a target', () => {
  test.each([
    ['C: { value: 10.8%, target: 12% }', 'C: { value: 10.8%‹1.2 pp to target›, target: 12% }'],
    ['C: { value: 12.0%, target: 12% }', 'C: { value: 12.0%‹on target›, target: 12% }'],
    ['C: { value: 14%, target: 12% }', 'C: { value: 14%‹on target›, target: 12% }'],
    ['P: { value: 43.50 EUR, target: 45 EUR }', 'P: { value: 43.50 EUR‹€1.50 to target›, target: 45 EUR }'],
    ['DT: { value: 26 h, target: 20 h }', 'DT: { value: 26 h‹6 h to target›, target: 20 h }'],
    ['DT: { value: 2 h, target: 90 min }', 'DT: { value: 2 h‹30 min to target›, target: 90 min }'],
    ['DT: { value: 32 h, target: 20..30 h }', 'DT: { value: 32 h‹2 h to target›, target: 20..30 h }'],
    ['DT: { value: 25 h, target: 20..30 h }', 'DT: { value: 25 h‹on target›, target: 20..30 h }'],
    ['DT: { target: 20 h, value: 18 h }', 'DT: { target: 20 h, value: 18 h‹on target› }'],
    ['NPS: { value: 37, target: 50 }', 'NPS: { value: 37‹13 to target›, target: 50 }'],
  ])('%s', (written, expected) => {
    expect(hinted(`stages:\n  - stage: delivery\n    steps:\n      - step: x\n        kpis:\n          ${written}\n`)).toEqual([expected]);
  });

  test.each(['C: { value: 10.8%, target: 12 h }', 'C: 10.8%', 'C: { value: unknown, target: 12% }', 'P: { value: 40 EUR, target: 45 USD }'])(
    'none: %s',
    (written) => {
      expect(hinted(`stages:\n  - stage: delivery\n    steps:\n      - step: x\n        kpis:\n          ${written}\n`)).toEqual([]);
    },
  );

  test('in Russian', () => {
    expect(hinted('stages:\n  - stage: Доставка\n    kpis:\n      DT: { value: 26 h, target: 20 h }\n', { language: 'ru' })).toEqual([
      'DT: { value: 26 h‹до цели 6 ч›, target: 20 h }',
    ]);
  });
});

test('each kind can be left out', () => {
  const none: ShownHints = { stageNames: false, conversions: false, formula: false, targets: false };
  const text = `${funnel}  economics: { M: { value: 24%, target: 25% } }\n`;
  const counts = (['stageNames', 'conversions', 'formula', 'targets'] as const).map(
    (kind) => hinted(text, { language: 'ru' }, { ...none, [kind]: true }).length,
  );
  expect(counts).toEqual([4, 2, 1, 1]);
  expect(hinted(text, { language: 'ru' }, none)).toEqual([]);
});

test('only for the part that is asked for', () => {
  const text = wholeText(funnel);
  const at = text.indexOf('14400');
  const hints = inlayHints(contextOf(text, { language: 'ru' }), { start: at, end: at + 5 });
  expect(hints.map(({ offset }) => offset)).toEqual([at + 5]);
});

test('nothing in a project file', () => {
  expect(hinted('cjm: 1\nkind: project\nmodel: classic5\n')).toEqual([]);
});
