import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-no-target');

test('a value without a target, in the lanes and in economics', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 10.8%, CR: { value: 12%, target: 14% } }
        #       ^ info kpi-no-target: C has no target
        steps:
          - step: Pays
            kpis: { ACR: { value: 70%, source: till } }
            #       ^^^ info kpi-no-target: ACR has no target
    economics: { M: 24%, Q: { value: 2, target: 3 } }
    #            ^ info kpi-no-target: M has no target
  `);
});

test('stated otherwise, there is nothing to judge yet', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: unknown, CR: { value: n/a }, ACR: { value: 70%, target: unknown }, AOV: { value: 5, target: n/a }, DT: { value: 5 h, target: 3..4 h }, ZZZZZ: 5 }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: decision
        kpis: { C: 10% }
        #       ^ info kpi-no-target: У показателя C нет цели
  `,
    { language: 'ru' },
  );
});

test('a target that is still to be set', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: 12% # of leads
      #   ^ info kpi-no-target
  `).fixedTo(`
    stages:
      - stage: decision
        kpis:
          C: { value: 12%, target: ??? } # of leads
  `);
  check(`
    stages:
      - stage: decision
        kpis: { C: { value: 12%, source: crm } }
        #       ^ info kpi-no-target
  `).fixedTo(`
    stages:
      - stage: decision
        kpis: { C: { value: 12%, target: ???, source: crm } }
  `);
  check(`
    economics: { M: 25% }
    #            ^ info kpi-no-target
  `).fixedTo(`
    economics: { M: { value: 25%, target: ??? } }
  `);
});
