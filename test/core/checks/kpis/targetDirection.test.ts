import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('target-direction');

test('more is better, less is better, a range', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: { value: 10.8%, target: 9% }
          #                          ^^ warning target-direction: Target 9% of C is worse than the current 10.8%
          ACR: { value: 70%, target: 75% }
          #                          ^^^ warning target-direction: Target 75% of ACR is worse than the current 70%
          DT: { value: 24 h, target: 26..30 h }
          #                          ^^^^^^^^ warning target-direction: Target 26..30 h of DT is worse than the current 24 h
    economics: { M: { value: 24%, target: 20% } }
    #                                     ^^^ warning target-direction
  `);
});

test('a better or an equal target, in other units too', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: { value: 10.8%, target: 12% }
          CR: { value: 10%, target: 10% }
          WT: { value: 90 s, target: 1 min }
          DT: { value: 24 h, target: 20..30 h }
          AHT: { value: 4 min, target: 5 min }
          NPS: { value: unknown, target: 50 }
          REACH: { value: 5, target: unknown }
          ZZZZZ: { value: 5, target: 4 }
  `);
});

test('a stated direction wins; where it depends and is not stated, nothing is said', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis:
          CES: { value: 5.5, target: 4 }
          ORD: { value: 50, target: 40, direction: down }
          CSI: { value: 3, target: 4, direction: down }
          #                        ^ warning target-direction: Target 4 of CSI is worse than the current 3
          PICK: { value: 3%, target: 4% }
          #                          ^^ warning target-direction
          OTD: { value: 90%, target: 5 EUR }
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, unit: percent, direction: down } ]
  `,
    },
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: decision
        kpis: { C: { value: "10,8%", target: 9% } }
        #                                    ^^ warning target-direction: Цель C, 9%, хуже текущего значения 10,8%
  `,
    { language: 'ru' },
  );
});

test('value and target swapped, or the other direction', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: { value: 12%, target: 10% } }
        #                                ^^^ warning target-direction
  `)
    .offers('Mixed up: swap 12% and 10%', 'Less is better here: direction: down')
    .fixedTo(`
    stages:
      - stage: decision
        kpis: { C: { value: 10%, target: 12% } }
  `)
    .fixedTo(
      `
    stages:
      - stage: decision
        kpis: { C: { value: 12%, target: 10%, direction: down } }
  `,
      'direction',
    );
  check(`
    stages:
      - stage: delivery
        kpis: { DT: { value: 20 h, target: 30..40 h } }
        #                                  ^^^^^^^^ warning target-direction
  `).offers('More is better here: direction: up');
});
