/** The balanced scorecard of the examples: each KPI in its perspective, judged by its direction, followed to stages and goals. */
import { describe, expect, test } from 'vitest';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the scorecard of the grocer', () => {
  const page = pageOf(projectExample('grocery'), 'scorecard');
  const rowOf = (code: string) => page.perspectives.flatMap(({ id, rows }) => rows.map((row) => ({ id, ...row }))).find((row) => row.code === code);

  test('has four perspectives in their order', () => {
    expect(page.perspectives.map(({ name }) => name)).toEqual(['Financial', 'Customer', 'Internal process', 'Learning and growth']);
  });

  test('figures that follow from the map are on it: revenue and profit of each map with their targets', () => {
    const figures = rowOf('REV')?.figures.map(({ place, value, target, verdict }) => [place.file, plain(value), plain(target), verdict]);
    // 15 000 × 12 % × 42 × 2.00
    expect(figures?.[0]).toEqual(['grocery.cjm.yaml', '€128 537', '€151 200', 'missed']);
    expect(rowOf('REV')?.figures[0]?.stages.map(({ place }) => place.text)).toEqual(['Consideration', 'Decision', 'Loyalty and advocacy']);
  });

  test('a shorter wait is the better one, a larger order too', () => {
    expect(rowOf('WT')?.id).toBe('process');
    expect(rowOf('P')?.figures.find(({ place }) => place.file === 'grocery.cjm.yaml')?.verdict).toBe('met');
    expect(rowOf('WT')?.figures.every(({ verdict }) => verdict === 'missed')).toBe(true);
  });

  test('a figure leads to the goals that it shows', () => {
    expect(rowOf('Q')?.goals.map(({ text }) => text)).toEqual(['Two orders a month as a habit']);
    expect(rowOf('REACH')?.goals).toEqual([]);
  });

  test('counts what is met and what is not, and leaves out what is only a plan', () => {
    expect(page.notes).toEqual(['Of all figures 2 meet their target, 15 do not, 2 cannot be judged: target or value is missing, or they cannot be compared.']);
    expect(rowOf('REV')?.figures.map(({ place, isPlan }) => [place.file, isPlan])).toEqual([
      ['grocery.cjm.yaml', false],
      ['grocery-future.cjm.yaml', true],
    ]);
  });
});

test('an own KPI stands in its perspective, one without a perspective apart, and one that only a goal names is nowhere', () => {
  const project = `cjm: 1
kind: project
name: Small
kpis:
  - { code: PICK, name: Picking accuracy, unit: percent, perspective: learning }
  - { code: ODD, name: Odd one, unit: count }
strategy:
  goals:
    - { text: Promise less, kpis: [NPS] }
`;
  const map = 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: delivery\n    kpis:\n      PICK: { value: 98%, target: 97% }\n      ODD: 3\n';
  const { perspectives } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'scorecard');
  const told = perspectives.map(
    ({ id, rows }) => `${id}: ${rows.map(({ code, figures }) => `${code} ${figures.map(({ verdict }) => verdict ?? 'open').join(' ')}`).join(', ')}`,
  );
  expect(told).toEqual(['financial: ', 'customer: NPS ', 'process: ', 'learning: PICK met', 'other: ODD open']);
});

describe('a figure is judged', () => {
  const verdictOf = (kpi: string): string | undefined => {
    const project = 'cjm: 1\nkind: project\nname: Small\nkpis: [{ code: LATE, name: Late, unit: percent, direction: down, perspective: process }]\n';
    const map = `cjm: 1\ntitle: A\nmodel: classic5\ncurrency: EUR\nstages:\n  - stage: decision\n    kpis:\n      ${kpi}\n`;
    const { perspectives } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'scorecard');
    return perspectives.flatMap(({ rows }) => rows).flatMap(({ figures }) => figures)[0]?.verdict;
  };

  test.each([
    ['where less is better', 'LATE: { value: 3%, target: 5% }', 'met'],
    ['where less is better, and there is more', 'LATE: { value: 7%, target: 5% }', 'missed'],
    ['by the direction that the map states', 'LATE: { value: 7%, target: 5%, direction: up }', 'met'],
    ['at its target', 'LATE: { value: 5%, target: 5% }', 'met'],
    ['in another unit of time', 'WT: { value: 24 h, target: 2 d }', 'met'],
    ['by a range', 'WT: { value: 25 h, target: 20..30 h }', 'met'],
    ['by a range that it has left to the better side', 'WT: { value: 10 h, target: 20..30 h }', 'missed'],
    ['not by another currency', 'P: { value: 50 EUR, target: 45 RUB }', undefined],
    ['by a bare number, which is money of the map', 'P: { value: 50, target: 45 EUR }', 'met'],
    ['not by a range of something else', 'LATE: { value: 25%, target: 20..30 h }', undefined],
    ['not while it is unknown', 'LATE: { value: unknown, target: 5% }', undefined],
  ])('%s: %s', (_, kpi, verdict) => {
    expect(verdictOf(kpi)).toBe(verdict);
  });
});

test('a KPI that the project declares is on the scorecard before a map states it, a figure of a whole map leads to its one stage', () => {
  const project = 'cjm: 1\nkind: project\nname: Small\nkpis: [{ code: TRAIN, name: Trained, unit: percent, perspective: learning }]\n';
  const map = 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: awareness\n  - stage: decision\n    kpis: { WT: 2 h }\neconomics: { C: 10% }\n';
  const { perspectives } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'scorecard');
  const rows = perspectives.flatMap((one) =>
    one.rows.map(({ code, figures }) => [one.id, code, figures.map(({ stages }) => stages.map(({ place }) => place.text))]),
  );
  expect(rows).toEqual([
    ['customer', 'C', [['Decision']]],
    ['process', 'WT', [[]]],
    ['learning', 'TRAIN', []],
  ]);
});

test.each([
  ['en', 'Of all figures 0 meet their target, 1 do not, 1 cannot be judged: target or value is missing, or they cannot be compared.', 'Without a perspective'],
  ['ru', 'Достигли цели: 0, не достигли: 1, судить нельзя: 1 (нет цели или значения, либо их не сравнить).', 'Без перспективы'],
] as const)('its words are there in %s', (language, summary, other) => {
  const map = 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: decision\n    kpis: { WT: { value: 3 h, target: 2 h }, ODD: 3 }\n';
  const project = 'cjm: 1\nkind: project\nname: Small\nkpis: [{ code: ODD, name: Odd one, unit: count }]\n';
  const page = pageOf(projectView(project, { 'a.cjm.yaml': map }, { language }), 'scorecard');
  expect(page.notes).toEqual([summary]);
  expect(page.perspectives.at(-1)?.name).toBe(other);
});

describe('where a map states no target', () => {
  const read = (goals: string, kpi: string): (string | undefined)[] => {
    const project = `cjm: 1\nkind: project\nname: Small\ncurrency: EUR\nstrategy: { goals: [${goals}] }\n`;
    const map = `cjm: 1\ntitle: A\nmodel: classic5\ncurrency: ${kpi.includes('RUB') ? 'RUB' : 'EUR'}\nstages:\n  - stage: decision\n    kpis: { ${kpi} }\neconomics: { L: 10, C: 10%, P: 5, Q: 1 }\n`;
    const { perspectives } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'scorecard');
    const row = perspectives.flatMap(({ rows }) => rows).find(({ goals: own }) => own.length > 0);
    const [figure] = row?.figures ?? [];
    return [figure === undefined ? row?.target : figure.target, figure?.verdict].map((text) => text && plain(text));
  };

  test.each([
    ['that of its goal holds', '{ text: Quick, kpis: [WT], target: 4 h }', 'WT: 3 h', ['4 h', 'met']],
    ['its own comes first', '{ text: Quick, kpis: [WT], target: 4 h }', 'WT: { value: 3 h, target: 2 h }', ['2 h', 'missed']],
    ['that of a goal for two figures says nothing', '{ text: Quick, kpis: [WT, NPS], target: 4 h }', 'WT: 3 h', ['', undefined]],
    ['a figure that follows from the map has it too', '{ text: Earn, kpis: [REV], target: 4 EUR }', 'WT: 3 h', ['€4', 'met']],
    ['no euros for roubles', '{ text: Earn, kpis: [REV], target: 4 EUR }', 'CV: 3 RUB', ['€4', undefined]],
    ['one that no map states has it', '{ text: Liked, kpis: [NPS], target: 40 }', 'WT: 3 h', ['40', undefined]],
  ] as const)('%s', (_, goals, kpi, told) => {
    expect(read(goals, kpi)).toEqual(told);
  });
});
