import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-duplicate');

test('a stage and its own step that disagree', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { OTD: 93%, CSAT: 80% }
        steps:
          - step: Waits
            kpis: { OTD: 91%, CSAT: 80% }
            #       ^^^ warning kpi-duplicate: OTD at “Delivery and use” is given twice; the first says 93%
          - step: Cooks
            kpis: { SUS: 70 }
          - step: Rates
            kpis: { SUS: 80, OTD: { value: 80%, segment: villages } }
  `);
});

test('two names of one KPI in one cell', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { LTV: 90, CLV: 90 }
        #                ^^^ warning kpi-duplicate: LTV at “Loyalty and advocacy” is given twice; the first says 90
  `);
});

test('C and M are stated once in a map; a step has CR', () => {
  check(`
    stages:
      - stage: consideration
        kpis: { C: 30% }
      - stage: decision
        kpis: { C: 12%, M: 20% } # of those who asked
        #       ^ warning kpi-duplicate: C is already stated at “Consideration”: a map has only one
        steps: [ { step: Pays, kpis: { C: 12% } } ]
      - stage: loyalty
        kpis: { M: 20% }
        #       ^ warning kpi-duplicate: M is already stated at “Decision”: a map has only one
    economics: { C: 12% }
  `)
    .offers('The conversion of this step: write CR')
    .fixedTo(`
    stages:
      - stage: consideration
        kpis: { C: 30% }
      - stage: decision
        kpis: { CR: 12%, M: 20% } # of those who asked
        steps: [ { step: Pays, kpis: { C: 12% } } ]
      - stage: loyalty
        kpis: { M: 20% }
    economics: { C: 12% }
  `);
});

test('another segment, persona or period is another figure; so is one that is unknown', () => {
  check(`
    stages:
      - stage: consideration
        kpis: { C: 30% }
      - stage: decision
        kpis: { C: { value: 12%, segment: families } }
      - stage: delivery
        kpis: { C: { value: 12%, period: 2025-10 } }
      - stage: loyalty
        kpis: { C: unknown, L: 5, Q: 1 }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: consideration
        kpis: { C: 30% }
      - stage: decision
        kpis: { C: 12%, OTD: 93% }
        #       ^ warning kpi-duplicate: Значение C уже указано на этапе «Рассмотрение»: в карте оно одно
        steps: [ { step: Платит, kpis: { OTD: 91% } } ]
        #                                ^^^ warning kpi-duplicate: Значение OTD на этапе «Решение» указано дважды; первое — 93%
  `,
    { language: 'ru' },
  );
});
