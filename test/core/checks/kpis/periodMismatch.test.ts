import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('period-mismatch');

test('a factor of another period than the map’s', () => {
  check(`
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { L: { value: 900, period: 2026 } }
        #                                ^^^^ error period-mismatch: Q is for 2026-10, L is for 2026: their product means nothing
      - stage: loyalty
        kpis: { Q: 1.9 }
  `);
});

test('without a period of the map, the first one counts; a figure without any is compared with none', () => {
  check(`
    stages:
      - stage: consideration
        kpis: { L: { value: 900, period: 2026-10 } }
      - stage: loyalty
        kpis: { Q: { value: 12, period: 2026 } }
        #                               ^^^^ error period-mismatch: L is for 2026-10, Q is for 2026: their product means nothing
    economics: { REV: 5 }
  `);
});

test('economics takes part; steps, other KPIs and unknown values do not', () => {
  check(`
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { NV: { value: 9, period: 2026 }, L: { value: unknown, period: 2026 } }
        steps: [ { step: Asks, kpis: { L: { value: 9, period: 2026-W41 } } } ]
    economics: { L: 900, REV: { value: 10, period: 2026-Q4 } }
    #                                              ^^^^^^^ error period-mismatch: L is for 2026-10, REV is for 2026-Q4: their product means nothing
  `);
});

test('the same period written twice, and in Russian', () => {
  check(
    `
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { L: { value: 900, period: 2026-10 } }
      - stage: loyalty
        kpis: { Q: { value: 12, period: 2026 } }
        #                               ^^^^ error period-mismatch: L за 2026-10, а Q за 2026: их произведение не имеет смысла
  `,
    { language: 'ru' },
  );
});

test('the period was written wrongly', () => {
  check(`
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { L: { value: 400, period: 2026-Q3 } } # of the crm
        #                                ^^^^^^^ error period-mismatch
      - stage: loyalty
        kpis: { Q: 1.2 }
  `).fixedTo(`
    period: 2026-10
    stages:
      - stage: consideration
        kpis: { L: { value: 400, period: 2026-10 } } # of the crm
      - stage: loyalty
        kpis: { Q: 1.2 }
  `);
});
