import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-no-period');
const text = `
  stages:
    - stage: consideration
      kpis: { L: 900, C: 12%, NV: { value: 50, period: 2026-W41 } }
      #       ^ warning kpi-no-period: L is counted over a period, but no period is stated
      steps:
        - step: Asks
          kpis: { CALL: 70, UV: unknown }
          #       ^^^^ warning kpi-no-period: CALL is counted over a period, but no period is stated
  economics: { Q: 2, M: 20% }
  #            ^ warning kpi-no-period: Q is counted over a period, but no period is stated
`;
const unmarked = text.replace(/^ *#.*\n/gm, '');

test('what is counted over a period', () => {
  check(text);
});

test.each(['2026-10', 'unknown', 'n/a'])('the map says period: %s', (period) => {
  check(unmarked.replace('stages:', `period: ${period}\n  stages:`));
});

test('the project says it', () => {
  check(unmarked, { project: 'cjm: 1\nkind: project\nperiod: 2026-Q4' });
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: consideration
        kpis: { L: 900 }
        #       ^ warning kpi-no-period: L считается за период, но период не указан
  `,
    { language: 'ru' },
  );
});

test('the period that other figures have, or the word that nobody knows it yet', () => {
  check(`
    stages:
      - stage: consideration
        kpis: { L: 400, MQL: { value: 30, period: 2026-10 } }
        #       ^ warning kpi-no-period
  `)
    .fixedTo(`
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { L: 400, MQL: { value: 30, period: 2026-10 } }
  `)
    .fixedTo(
      `
    period: ???
    stages:
      - stage: consideration
        kpis: { L: 400, MQL: { value: 30, period: 2026-10 } }
  `,
      '???',
    );
});
