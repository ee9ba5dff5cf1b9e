import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('percent-or-fraction');

test('a percent KPI with a bare number up to 1', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: 0.03 # last month
          #  ^^^^ warning percent-or-fraction: C = 0.03: percent or fraction? Write 3% or 0.03%
  `)
    .offers('A fraction: write 3%', 'A percent: write 0.03%')
    .fixedTo(`
    stages:
      - stage: decision
        kpis:
          C: 3% # last month
  `)
    .fixedTo(
      `
    stages:
      - stage: decision
        kpis:
          C: 0.03% # last month
  `,
      'percent: write',
    );
});

test('target, previous, benchmarks, economics, funnels', () => {
  check(`
    stages:
      - stage: decision
        benchmark: 0.36
        #          ^^^^ warning percent-or-fraction: benchmark = 0.36: percent or fraction? Write 36% or 0.36%
        kpis: { C: { value: 3%, target: 0.05, previous: 1 } }
        #                               ^^^^ warning percent-or-fraction: C = 0.05: percent or fraction? Write 5% or 0.05%
        #                                               ^ warning percent-or-fraction: C = 1: percent or fraction? Write 100% or 1%
    funnels:
      - steps: [ { step: Comes, count: 5 }, { step: Pays, count: 4, benchmark: 0.7 } ]
      #                                                                        ^^^ warning percent-or-fraction
    economics: { M: 0.29, C: 0 }
    #               ^^^^ warning percent-or-fraction: M = 0.29: percent or fraction? Write 29% or 0.29%
    #                        ^ warning percent-or-fraction: C = 0: percent or fraction? Write 0%
  `);
});

test('a sign, a larger number, another unit and no value raise no question', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 0.03%, CR: 12, ROAS: 0.5, MSG: 0.5, CSAT: { value: 0.9, unit: score }, BR: { value: 0.3, unit: "%" }, OR: unknown, DG: -5 }
  `);
});

test('in Russian, in the quotes that are there', () => {
  check(
    `
    cjm: 1
    title: Т
    language: ru
    model: classic5
    stages:
      - stage: decision
        kpis: { C: "0,029" }
        #          ^^^^^^^ warning percent-or-fraction: C = 0,029: процент или доля? Напишите 2,9% или 0,029%
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Т
    language: ru
    model: classic5
    stages:
      - stage: decision
        kpis: { C: "2,9%" }
  `);
});
