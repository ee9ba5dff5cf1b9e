import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-range');

test('value, target, previous and benchmark', () => {
  check(`
    stages:
      - stage: decision
        benchmark: 120%
        #          ^^^^ error kpi-range: benchmark = 120% is outside 0…100%
        kpis: { C: { value: 108%, target: 110..120%, previous: 12%, benchmark: -1% } }
        #                   ^^^^ error kpi-range: C = 108% is outside 0…100%
        #                                 ^^^^^^^^^ error kpi-range: Target of C = 110..120% is outside 0…100%
        #                                                                      ^^^ error kpi-range: Benchmark of C = -1% is outside 0…100%
      - stage: loyalty
        kpis: { NPS: 120, RVR: 5, RFM: 110 }
        #            ^^^ error kpi-range: NPS = 120 is outside -100…100
        #                              ^^^ error kpi-range: RFM = 110 is outside 111…555
  `);
});

test('a limit on one side', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { DT: -5 min, FREQ: 0.8, ER: 130%, ROMI: -120% }
        #           ^^^^^^ error kpi-range: DT = -5 min is below 0
        #                         ^^^ error kpi-range: FREQ = 0.8 is below 1
        #                                              ^^^^^ error kpi-range: ROMI = -120% is below -100%
    economics: { M: 110%, L: -3 }
    #               ^^^^ error kpi-range: M = 110% is above 100%
    #                        ^^ error kpi-range: L = -3 is below 0
  `);
});

test('a declared scale, and a score that the catalogue allows beside percent', () => {
  check(`
    stages:
      - stage: loyalty
        kpis:
          CES: { value: 5.5, scale: 1..5 }
          #             ^^^ error kpi-range: CES = 5.5 is outside 1…5
          CSI: { value: 11, scale: 1..10 }
          #             ^^ error kpi-range: CSI = 11 is outside 1…10
          CSAT: { value: 4.3, scale: 1..5 }
          RVR: 4.9
  `);
});

test('the project’s own range; funnels; a unit that is stated elsewhere', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { PICK: 104%, C: { value: 104, unit: percent } }
        #             ^^^^ error kpi-range: PICK = 104% is outside 0…100%
        #                               ^^^ error kpi-range: C = 104 is outside 0…100%
    funnels:
      - steps: [ { step: Comes, count: 5 }, { step: Pays, count: 4, benchmark: 101% } ]
      #                                                                        ^^^^ error kpi-range
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, unit: percent, range: 0..100 } ]
  `,
    },
  );
});

test('a wrong unit is told by its own rule, and states are silent', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 108, NPS: 120%, WT: unknown, CR: n/a, ZZZZZ: -5 }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: decision
        kpis: { C: { value: 12%, target: "120,5%" }, WT: -1 мин }
        #                                ^^^^^^^^ error kpi-range: Цель: C = 120,5% вне диапазона 0…100\u00a0%
        #                                                ^^^^^^ error kpi-range: WT = -1 мин меньше 0
  `,
    { language: 'ru' },
  );
});

test('a minus too many, or a scale that nobody stated', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { DT: -5 min }
        #           ^^^^^^ error kpi-range
  `).fixedTo(`
    stages:
      - stage: delivery
        kpis: { DT: 5 min }
  `);
  check(`
    stages:
      - stage: delivery
        kpis: { CES: { value: 5.5, scale: 1..5 } }
        #                     ^^^ error kpi-range
  `)
    .offers('Asked on a scale of 1 to 7: say so', 'Asked on a scale of 0 to 10: say so')
    .fixedTo(`
    stages:
      - stage: delivery
        kpis: { CES: { value: 5.5, scale: 1..7 } }
  `);
  check(`
    stages:
      - stage: decision
        kpis: { C: 108% }
        #          ^^^^ error kpi-range
  `).offers();
});
