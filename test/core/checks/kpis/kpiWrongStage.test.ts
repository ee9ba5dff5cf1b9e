import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-wrong-stage');

test('a KPI of another stage, on the stage and on its steps', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { REACH: 5, DT: 5 h }
        #       ^^^^^ info kpi-wrong-stage: REACH is unusual at “Delivery and use”; usual: Awareness
        steps:
          - step: Calls
            kpis: { AOV: 40 }
            #       ^^^ info kpi-wrong-stage: AOV is unusual at “Delivery and use”; usual: Decision
  `);
});

test('where the model has no stage of that kind, the canonical one is named', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { PRV: 12 }
        #       ^^^ info kpi-wrong-stage: PRV is unusual at “Loyalty and advocacy”; usual: Satisfaction
  `);
});

test('KPIs for any stage, own and unknown ones, factors of the formula, and stages that nobody knows are silent', () => {
  check(
    `
    stages:
      - stage: awareness
        kpis: { CSAT: 80%, CR: 3%, Q: 2, PICK: 97%, ZZZZZ: 1 }
      - stage: elsewhere
        kpis: { REACH: 5 }
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, unit: percent } ]
  `,
    },
  );
});

test('an own KPI may say where it belongs', () => {
  check(
    `
    stages:
      - stage: awareness
        kpis: { PICK: 97% }
        #       ^^^^ info kpi-wrong-stage: PICK is unusual at “Awareness”; usual: Delivery and use
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, unit: percent, stages: [delivery] } ]
  `,
    },
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { LTV: 900, REACH: 5 }
        #       ^^^ info kpi-wrong-stage: LTV нетипичен для этапа «Доставка и использование»; обычные этапы: Лояльность и преданность
        #                 ^^^^^ info kpi-wrong-stage
  `,
    { language: 'ru' },
  );
});

test('moves to the stage where it is usual, with its comments', () => {
  check(`
    stages:
      - stage: awareness
        kpis:
          REACH: 5000
          # from the survey
          # of spring
          NPS: { value: 32, n: 400 } # rounded
     #    ^^^ info kpi-wrong-stage
          # what follows
          CTR: 2%
      - stage: loyalty
        owners: [crm]
  `).fixedTo(`
    stages:
      - stage: awareness
        kpis:
          REACH: 5000
          # what follows
          CTR: 2%
      - stage: loyalty
        kpis:
          # from the survey
          # of spring
          NPS: { value: 32, n: 400 } # rounded
        owners: [crm]
  `);
});

test('moves into a cell that is there, and an empty one goes', () => {
  check(`
    stages:
      - stage: awareness
        kpis: { NPS: 32 }
        #       ^^^ info kpi-wrong-stage
        owners: [crm]
      - stage: loyalty
        kpis:
          RR: 40% # of 2025
  `).fixedTo(`
    stages:
      - stage: awareness
        owners: [crm]
      - stage: loyalty
        kpis:
          RR: 40% # of 2025
          NPS: 32
  `);
  check(`
    stages:
      - stage: awareness
        kpis: { NPS: "32.5", CTR: 2% }
        #       ^^^ info kpi-wrong-stage
      - { stage: loyalty, owners: [crm] }
  `).fixedTo(`
    stages:
      - stage: awareness
        kpis: { CTR: 2% }
      - { stage: loyalty, kpis: { NPS: "32.5" }, owners: [crm] }
  `);
});

test('no move where the map has no such stage, where it stands there already, or where a comment would be lost', () => {
  check(`
    stages:
      - stage: awareness
        kpis: { NPS: 32 }
        #       ^^^ info kpi-wrong-stage
  `).offers();
  check(`
    stages:
      - stage: awareness
        kpis: { NPS: 32 }
        #       ^^^ info kpi-wrong-stage
      - { stage: loyalty, kpis: { NPS: 40 } }
  `).offers();
  check(`
    stages:
      - stage: awareness
        kpis:
          # a guess
          NPS: 32
      #   ^^^ info kpi-wrong-stage
      - { stage: loyalty, kpis: { RR: 40% } }
  `).offers();
});
