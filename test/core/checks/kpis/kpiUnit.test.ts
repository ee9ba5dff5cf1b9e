import { describe, expect, test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-unit');

/** One KPI in a flow mapping: the finding that is expected, the mends, and what the first of them makes of it. */
test.each<[string, string, string, string[], string]>([
  ['C', '12', 'C is measured in percent: “12” needs a unit', ['Write 12%'], '12%'],
  ['C', '5 EUR', 'C is measured in percent, not in money: “5 EUR”', [], ''],
  ['C', '10 pp', 'C is measured in percent, not in percentage points: “10 pp”', ['Write 10%'], '10%'],
  ['MSG', '2%', 'MSG is measured in percentage points, not in percent: “2%”', ['Write 2 pp'], '2 pp'],
  ['MSG', '2', 'MSG is measured in percentage points: “2” needs a unit', ['Write 2 pp'], '2 pp'],
  ['NPS', '45%', 'NPS is measured as a score, not in percent: “45%”', ['Write 45'], '45'],
  ['ROAS', '350%', 'ROAS is measured as a plain number, not in percent: “350%”', ['Write 3.5'], '3.5'],
  ['ORD', '12%', 'ORD is measured as a plain number, not in percent: “12%”', [], ''],
  ['WT', '11', 'WT is measured in units of time: “11” needs a unit', ['Write 11 min', 'Write 11 s', 'Write 11 h', 'Write 11 d'], '11 min'],
  ['DT', '24', 'DT is measured in units of time: “24” needs a unit', ['Write 24 h', 'Write 24 s', 'Write 24 min', 'Write 24 d'], '24 h'],
  ['AOV', '5 h', 'AOV is measured in money, not in units of time: “5 h”', [], ''],
  ['CSAT', '83', 'CSAT is measured in percent or as a score: “83” needs a unit', ['Write 83%', 'State that it is a score'], '83%'],
  ['WT', '11 parrots', '“11 parrots” has an unknown unit, “parrots”', ['Write 11'], '11'],
  ['WT', '11 minuts', '“11 minuts” has an unknown unit, “minuts”', ['Write 11 minute'], '11 minute'],
])('%s: %s', (code, value, message, mends, mended) => {
  const marks = `${' '.repeat(code.length + 9)}${'^'.repeat(value.length)}`;
  const checked = check(`
    stages:
      - stage: loyalty
        kpis: { ${code}: ${value} } # today
        #${marks} error kpi-unit: ${message}
  `).offers(...mends);
  if (mended !== '')
    checked.fixedTo(`
    stages:
      - stage: loyalty
        kpis: { ${code}: ${mended} } # today
  `);
});

test.each([
  'C: 10.8%',
  'AOV: 43.50 EUR',
  'AOV: 43.50',
  'WT: 11 min',
  'AHT: 3:40',
  'NPS: 45',
  'ROAS: 3.5',
  'MSG: +2 pp',
  'C: 0.108',
  'C: 1',
  'CSAT: 83%',
  'ORD: 1 200',
  'WT: unknown',
  'WT: n/a',
  'WT:',
  'ZZZZZ: 5 h',
])('%s is right, or no matter of units', (kpi) => {
  check(`
    stages:
      - stage: loyalty
        kpis:
          ${kpi}
  `);
});

describe('the key unit', () => {
  test('counts for all bare numbers of the KPI', () => {
    check(`
      stages:
        - stage: delivery
          kpis:
            DT: { value: 24, target: 18..20, unit: h }
            C: { value: 12, target: 14, unit: "%" }
            CSAT: { value: 4.3, target: 4.5, unit: score }
            CSI: { value: 4.3, unit: points of our survey }
            NPS: { value: 40, unit: points }
            REV: { value: 400, unit: EUR }
    `);
  });

  test('must be one that the catalogue allows', () => {
    check(`
      stages:
        - stage: delivery
          kpis:
            C: { value: 12, target: 14, unit: orders }
            #                                 ^^^^^^ error kpi-unit: C is measured in percent, not in “orders”
            NPS: { value: 40, unit: percent }
            #                       ^^^^^^^ error kpi-unit: NPS is measured as a score, not in “percent”
            DT: { value: 24, unit: h, target: 2% }
            #                                 ^^ error kpi-unit: DT is measured in units of time, not in percent: “2%”
    `);
  });
});

test('a score beside percent is stated as one', () => {
  check(`
    stages:
      - stage: loyalty
        kpis:
          CSAT: 4.3 # of 5
          #     ^^^ error kpi-unit
  `).fixedTo(
    `
    stages:
      - stage: loyalty
        kpis:
          CSAT: { value: 4.3, unit: score } # of 5
  `,
    'score',
  );
});

test('the project’s own KPIs', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { PICK: 97, FIND: 5 }
        #             ^^ error kpi-unit: PICK is measured in percent: “97” needs a unit
        #                       ^ error kpi-unit: FIND is measured in units of time: “5” needs a unit
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, unit: percent }, { code: FIND, unit: duration } ]
  `,
    },
  ).fixedTo(`
    stages:
      - stage: delivery
        kpis: { PICK: 97%, FIND: 5 }
  `);
});

test('benchmarks, economics and funnels', () => {
  check(`
    stages:
      - stage: delivery
        benchmark: 36
        #          ^^ error kpi-unit: benchmark is measured in percent: “36” needs a unit
    funnels:
      - steps: [ { step: Comes, count: 5 }, { step: Pays, count: 4, benchmark: 70 } ]
      #                                                                        ^^ error kpi-unit
    economics: { C: 12, M: 24 EUR, P: 5 }
    #               ^^ error kpi-unit: C is measured in percent: “12” needs a unit
    #                      ^^^^^^ error kpi-unit: M is measured in percent, not in money: “24 EUR”
  `);
});

test('changes: in percent or points, in the KPI’s unit, or a new value', () => {
  check(`
    stages:
      - stage: decision
        opportunities:
          - text: Right ones
            expect: { C: +1.5 pp, WT: -7 min, AOV: +16%, Q: +0.08, NPS: +5, ACR: 60%, LTV: +20 EUR }
          - text: Wrong ones
            expect: { C: +1.5, WT: -7, NPS: 40%, AOV: -2 h }
            #            ^^^^ error kpi-unit: C is measured in percent: “+1.5” needs a unit
            #                      ^^ error kpi-unit: WT is measured in units of time: “-7” needs a unit
            #                               ^^^ error kpi-unit: NPS is measured as a score, not in percent: “40%”
            #                                         ^^^^ error kpi-unit: AOV is measured in money, not in units of time: “-2 h”
  `).offers('Write +1.5 pp', 'Write +1.5%');
});

test('in Russian, with a decimal comma in quotes', () => {
  check(
    `
    stages:
      - stage: decision
        kpis: { C: "10,8", WT: 11, NPS: 45% }
        #          ^^^^^^ error kpi-unit: C измеряется в процентах: у «10,8» нет единицы
        #                      ^^ error kpi-unit: WT измеряется в единицах времени: у «11» нет единицы
        #                               ^^^ error kpi-unit: NPS измеряется в баллах, а не в процентах: «45%»
  `,
    { language: 'ru' },
  ).offers('Write 10,8%');
  expect(() =>
    check(
      `
    stages:
      - stage: decision
        kpis: { WT: 11 попугаев }
        #           ^^^^^^^^^^^ error kpi-unit: В значении «11 попугаев» неизвестная единица «попугаев»
  `,
      { language: 'ru' },
    ),
  ).not.toThrow();
});
