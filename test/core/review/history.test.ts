/** Versions of a map → rows of values: what belongs together, what is missing, what became better. */
import { describe, expect, test } from 'vitest';
import { choose } from '../../../server/core/review/historyReport.ts';
import { historyFrom, rows } from './rows.ts';

const head = 'cjm: 1\ntitle: Order\nlanguage: en\nmodel: classic5\ncurrency: EUR\nperiod: 2026-10\n';
const map = (stages: string): string => `${head}stages:\n${stages.replace(/^\n/, '').replace(/ +$/, '')}`;
const kpi = (line: string): string => map(`  - stage: decision\n    kpis:\n      ${line}\n`);
const kpis = (...lines: readonly string[]): string[] => rows({ texts: lines.map(kpi) });

describe('a KPI', () => {
  test.each([
    [['C: 10%', 'C: 10 %', 'C: 12%'], ['decision C: 10 % → 10 % → *12 % ▲']],
    [['CAC: 20 EUR', 'CAC: 24 EUR'], ['decision CAC: €20 → *€24 ▼']],
    [['CAC: { value: 20 EUR, direction: up }', 'CAC: { value: 24 EUR, direction: up }'], ['decision CAC: €20 → *€24 ▲']],
    [['C: { value: 10%, target: 12% }', 'C: { value: 10%, target: 14% }'], ['decision C: 10 % [12 %] → 10 % [14 %]']],
    [
      ['DW: { value: 40 min, direction: range, target: 20..30 min }', 'DW: { value: 35 min, direction: range, target: 20..30 min }'],
      ['decision DW: 40 min [20–30 min] → *35 min [20–30 min] ▲'],
    ],
    [['C: unknown', 'C: 10%', 'C: n/a', 'C: 11%'], ['decision C: unknown → *10 % → *not-applicable → *11 % ▲']],
    [
      ['C: 10%', 'CR: 10%', 'C: 11%'],
      ['decision C: 10 % → *absent → *11 % ▲', 'decision CR: absent → *10 % → *absent'],
    ],
    [['P: 40 EUR', 'P: 40 USD'], ['decision P: €40 → *$40']],
    [['P: 40 EUR', 'P: 40 USD', 'P: 50 USD'], ['decision P: €40 → *$40 → *$50 ▲']],
    [['CLV: 100 EUR', 'LTV: 110 EUR'], ['decision LTV: €100 → *€110 ▲']],
  ])('%j', (lines, expected) => {
    expect(kpis(...lines)).toEqual(expected);
  });

  test('of an own kind has the direction that its project gave it then', () => {
    const project = (direction: string): string => `cjm: 1\nkind: project\nkpis:\n  - { code: HUGS, name: Hugs, unit: count, direction: ${direction} }\n`;
    expect(rows({ texts: [kpi('HUGS: 3'), kpi('HUGS: 5')], projects: [project('up'), project('down')] })).toEqual(['decision HUGS: 3 → *5 ▼']);
  });
});

describe('stages and steps', () => {
  const steps = (...lines: readonly string[]): string =>
    map(`  - stage: decision\n    steps:\n${lines.map((line) => `      - ${line}\n`).join('')}  - stage: loyalty\n    reached: 10\n`);

  test('stay together over another name, and are called as they are now', () => {
    const before =
      '{ step: Puts things into the basket, experience: { score: 3, feeling: Where is the basket button on this page }, pains: [Nobody says what it costs] }';
    const after = '{ step: Fills the trolley, experience: { score: 4, feeling: Where is the basket button on this page }, pains: [Nobody says what it costs] }';
    expect(rows({ texts: [steps(before), steps(after)] })).toEqual(['decision/fills-the-trolley experience: 3 → *4 ▲']);
  });

  test('keep their row when a step moves to another stage', () => {
    const text = (first: string, second: string): string =>
      map(`  - stage: decision\n    steps:\n      - Looks\n${first}  - stage: loyalty\n    steps:\n      - Returns\n${second}`);
    const pays = (score: number): string => `      - { step: Pays, id: pays, experience: ${score} }\n`;
    expect(rows({ texts: [text(pays(2), ''), text('', pays(3)), text('', pays(5))] })).toEqual(['loyalty/pays experience: 2 → *3 → *5 ▲']);
  });

  test('a custom stage with another id and the same content is the same', () => {
    const custom = (id: string, score: number): string =>
      `cjm: 1\ntitle: Order\nlanguage: en\nmodel: custom\nstages:\n  - stage: ${id}\n    task: Sell the last loaf of the day to whoever comes in\n    score: ${score}\n    kpis:\n      NPS: 30\n`;
    expect(rows({ texts: [custom('Buying it', 3), custom('Paying', 4)] })).toEqual(['paying score: 3 → *4 ▲', 'paying NPS: 30 → 30']);
  });

  test('what is no longer there keeps its own row, behind the others', () => {
    const gone = map('  - stage: decision\n    kpis: { C: 10% }\n  - stage: loyalty\n    kpis: { NPS: 30 }\n');
    const now = map('  - stage: decision\n    kpis: { C: 12% }\n');
    const history = historyFrom({ texts: [gone, now] });
    expect(history.columns.map(({ id, isGone }) => [id, isGone])).toEqual([
      ['decision', false],
      ['loyalty', true],
    ]);
    expect(rows({ texts: [gone, now] })).toEqual(['decision C: 10 % → *12 % ▲', 'loyalty NPS: 30 → *absent (gone)']);
  });

  test('one that was away for a while has one row', () => {
    const whole = (score: number): string => steps(`{ step: Pays, id: pays, experience: ${score} }`, '{ step: Leaves, id: leaves, experience: 4 }');
    expect(rows({ texts: [whole(2), steps('{ step: Leaves, id: leaves, experience: 4 }'), whole(3)] })).toEqual([
      'decision/pays experience: 2 → *absent → *3 ▲',
      'decision/leaves experience: 4 → 4 → 4',
    ]);
  });

  test('owners by the names that the project gives them', () => {
    const owned = (owners: string): string => map(`  - stage: decision\n    owners: ${owners}\n`);
    expect(rows({ texts: [owned('[sales]'), owned('Sales'), owned('[sales, logistics]'), owned('unknown')] })).toEqual([
      'decision owners: Sales → Sales → *Sales, Logistics → *unknown',
    ]);
  });
});

describe('the map as a whole', () => {
  const money = (c: string): string =>
    `${map('  - { stage: decision, experience: 3, pains: [Fee, Queue] }\n  - { stage: loyalty, experience: 4 }\n')}economics: { L: 1000, C: ${c}, P: 40 EUR, Q: 1.5 }\n`;

  test('revenue, its factors and the mean of the curve', () => {
    expect(rows({ texts: [money('10%'), money('12%')] }, 'REV', 'L', 'C', 'experience', 'mean', 'pains')).toEqual([
      'REV: €6 000 → *€7 200 ▲',
      'L: 1 000 → 1 000',
      'C: 10 % → *12 % ▲',
      'mean: 3.5 → 3.5',
      'pains: 2 → 2',
    ]);
  });

  test('findings by severity', () => {
    const [row] = rows({ texts: [money('10%'), money('10%').replace('experience: 3', 'experience: 9')] }, 'errors');
    expect(row).toBe('errors: 0 → *1 ▼');
  });
});

describe('what cannot be read', () => {
  const text = (c: string, broken = ''): string => map(`  - stage: decision\n    kpis: { C: ${c} }\n${broken}  - stage: loyalty\n    kpis: { NPS: 30 }\n`);

  test('is skipped, not missed', () => {
    const history = historyFrom({ texts: [text('10%'), text('11%').replace('kpis: { NPS: 30 }', 'kpis: { NPS: "30 }'), text('12%')] });
    expect(history.versions.map(({ unread }) => unread)).toEqual([undefined, expect.any(Number), undefined]);
    const told = rows(
      { texts: [text('10%'), text('11%').replace('kpis: { NPS: 30 }', 'kpis: { NPS: "30 }'), text('12%')] },
      'decision C',
      'loyalty NPS',
      'errors',
    );
    expect(told).toEqual(['errors: 0 → 0', 'decision C: 10 % → *11 % → *12 % ▲', 'loyalty NPS: 30 → 30']);
  });

  test('versions that are not there leave their place empty', () => {
    const history = historyFrom({ texts: [text('10%'), undefined, text('12%')] });
    expect(history.versions.map(({ isMissing }) => isMissing)).toEqual([false, true, false]);
    expect(history.series.find(({ id }) => id === 'decision C')?.points.map(({ at }) => at)).toEqual([0, 2]);
  });

  test('a history of nothing is empty', () => {
    expect(historyFrom({ texts: [] })).toMatchObject({ series: [], columns: [], versions: [] });
    expect(historyFrom({ texts: [undefined] }).series).toEqual([]);
    expect(historyFrom({ texts: ['', head] }).title).toBe('Order');
  });
});

describe('what is asked for', () => {
  const history = historyFrom({ texts: [map('  - stage: decision\n    kpis: { C: 10%, P: 40 EUR }\n  - stage: loyalty\n    kpis: { NPS: 30 }\n')] });
  const ids = (codes: readonly string[], stage?: string): unknown => {
    const chosen = choose(history, { kpis: codes, stage });
    return 'series' in chosen ? chosen.series.map(({ id }) => id) : chosen;
  };

  test.each([
    [['C'], undefined, ['decision C']],
    [['c', 'nps'], undefined, ['decision C', 'loyalty NPS']],
    [['net promoter score'], undefined, ['loyalty NPS']],
    [[], 'loyalty', ['loyalty NPS']],
    [[], 'Decision', ['decision C', 'decision P']],
    [['P'], 'decision', ['decision P']],
    [['P'], 'loyalty', { unknown: 'kpi', text: 'P', known: ['NPS'] }],
    [['WT'], undefined, { unknown: 'kpi', text: 'WT', known: ['C', 'P', 'NPS'] }],
    [[], 'decided', { unknown: 'stage', text: 'decided', known: ['decision', 'loyalty'] }],
  ])('KPIs %j, stage %s', (codes, stage, expected) => {
    expect(ids(codes, stage)).toEqual(expected);
  });
});
