import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('active-users-order');

test.each([
  ['DAU: 500, WAU: 300', 'DAU ≤ WAU is broken: 500 and 300'],
  ['WAU: 900, MAU: 800', 'WAU ≤ MAU is broken: 900 and 800'],
  ['DAU: 900, MAU: 800', 'DAU ≤ MAU is broken: 900 and 800'],
  ['UV: 20, SES: 10', 'UV ≤ SES is broken: 20 and 10'],
  ['REACH: 20, IMP: 10', 'REACH ≤ IMP is broken: 20 and 10'],
  ['ARPU: 20 EUR, ARPPU: 10 EUR', 'ARPU ≤ ARPPU is broken: 20 EUR and 10 EUR'],
  ['SQL: 20, MQL: 10', 'SQL ≤ MQL is broken: 20 and 10'],
  ['MQL: 20, L: 10', 'MQL ≤ L is broken: 20 and 10'],
  ['SQL: 20, L: 10', 'SQL ≤ L is broken: 20 and 10'],
  ['OTIF: 95%, OTD: 90%', 'OTIF ≤ OTD is broken: 95% and 90%'],
  ['TCR: 40%, CR: 30%', 'TCR ≤ CR is broken: 40% and 30%'],
])('{ %s }', (kpis, message) => {
  const value = /: ([^,]+)/.exec(kpis)?.[1] ?? '';
  check(`
    stages:
      - stage: delivery
        kpis: { ${kpis} }
        #${' '.repeat(7 + kpis.indexOf(value))}${'^'.repeat(value.length)} error active-users-order: ${message}
  `);
});

test('over stages; leads are the sum of what the stages bring', () => {
  check(`
    stages:
      - { stage: awareness, kpis: { L: 60, UV: 900 } }
      - { stage: consideration, kpis: { L: 50, MQL: 100, NV: 950 } }
      #                                                      ^^^ error active-users-order: NV ≤ UV is broken: 950 and 900
      - { stage: decision, kpis: { SQL: 90 } }
  `);
  check(`
    stages:
      - { stage: awareness, kpis: { L: 60 } }
      - { stage: consideration, kpis: { L: 50, MQL: 120 } }
      #                                             ^^^ error active-users-order: MQL ≤ L is broken: 120 and 110
  `);
});

test('what cannot be compared: steps with stages, other segments and periods, unknown, other units', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { WAU: 300, MAU: unknown, ARPU: 20 EUR, ARPPU: 10 USD, UV: { value: 90, period: 2026 }, SES: { value: 10, period: 2026-10 }, REACH: { value: 9, segment: a }, IMP: 5 }
        steps: [ { step: Uses, kpis: { DAU: 500 } } ]
      - { stage: loyalty, kpis: { DAU: 300, WAU: 300 } }
  `);
});

test('a figure of the same stage counts before one elsewhere; of several elsewhere, the largest', () => {
  check(`
    stages:
      - { stage: awareness, kpis: { UV: 900, SES: 1000 } }
      - { stage: consideration, kpis: { SES: 500 } }
      - { stage: decision, kpis: { UV: 800 } }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { DAU: 1 500, WAU: 300 }
        #            ^^^^^ error active-users-order: Нарушено DAU ≤ WAU: 1 500 и 300
  `,
    { language: 'ru' },
  );
});

test('the two are mixed up', () => {
  check(`
    stages:
      - stage: delivery
        kpis:
          DAU: 900 # today
          #    ^^^ error active-users-order
          MAU: 500
  `).fixedTo(`
    stages:
      - stage: delivery
        kpis:
          DAU: 500 # today
          MAU: 900
  `);
});
