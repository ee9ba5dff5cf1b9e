import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('cr-count-mismatch');

test('a stated conversion that the counts do not give', () => {
  check(`
    stages:
      - { stage: awareness, reached: 48000 }
      - stage: consideration
        reached: 14400
        kpis:
          CR: { value: 35%, target: 40% } # of last year
          #            ^^^ warning cr-count-mismatch: 14,400 / 48,000 = 30%, stated 35%
  `).fixedTo(`
    stages:
      - { stage: awareness, reached: 48000 }
      - stage: consideration
        reached: 14400
        kpis:
          CR: { value: 30%, target: 40% } # of last year
  `);
});

test('half a point is rounding; who enters only here does not count', () => {
  check(`
    stages:
      - { stage: awareness, reached: 1000, kpis: { CR: 90% } }
      - { stage: consideration, reached: 305, kpis: { CR: 30% } }
      - { stage: decision, reached: 161, entry: 100, kpis: { CR: 20% } }
      - { stage: delivery, kpis: { CR: 5% } }
      - { stage: loyalty, reached: 50, kpis: { CR: unknown }, steps: [ { step: Tells, kpis: { CR: 3% } } ] }
  `);
});

test('the project sets the tolerance', () => {
  check(
    `
    stages:
      - { stage: awareness, reached: 1000 }
      - { stage: consideration, reached: 305, kpis: { CR: 30% } }
      #                                                   ^^^ warning cr-count-mismatch: 305 / 1000 = 30.5%, stated 30%
  `,
    { parameters: { tolerance: 0.2 } },
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: awareness, reached: 48000 }
      - { stage: consideration, reached: 14400, kpis: { CR: "35,5%" } }
      #                                                     ^^^^^^^ warning cr-count-mismatch: 14\u00a0400 / 48\u00a0000 = 30\u00a0%, указано 35,5\u00a0%
  `,
    { language: 'ru' },
  );
});
