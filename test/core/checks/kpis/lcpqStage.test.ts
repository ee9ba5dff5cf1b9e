import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('lcpq-stage');

test('a factor where it is not generated', () => {
  check(`
    stages:
      - stage: awareness
        kpis: { L: 90, Q: 2 }
        #              ^ info lcpq-stage: Q is generated at Delivery and use, Loyalty and advocacy, not at “Awareness”
      - stage: decision
        kpis: { C: 12%, P: 40, M: 20%, AOV: 40 }
      - stage: loyalty
        kpis: { l: 5 }
        #       ^ info lcpq-stage: L is generated at Awareness, Consideration, not at “Loyalty and advocacy”
  `);
});

test('stages that nobody knows, and models without components', () => {
  check('stages: [ { stage: elsewhere, kpis: { Q: 2 } } ]');
  check(
    `
    cjm: 1
    title: T
    model: ours
    stages: [ { stage: learn, kpis: { Q: 2 } } ]
  `,
    {
      project: `
    cjm: 1
    kind: project
    models: [ { id: ours, stages: [ { id: learn, name: Learn } ] } ]
  `,
    },
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: awareness
        kpis: { P: 900 }
        #       ^ info lcpq-stage: P формируется на этапах: Решение, а не на «Осведомлённость»
  `,
    { language: 'ru' },
  );
});

test('moves to the stage that generates it', () => {
  check(`
    stages:
      - stage: awareness
        kpis: { L: 90, Q: 2 }
        #              ^ info lcpq-stage
      - stage: decision
        kpis: { C: 12% }
      - stage: loyalty
  `).fixedTo(`
    stages:
      - stage: awareness
        kpis: { L: 90 }
      - stage: decision
        kpis: { C: 12% }
      - stage: loyalty
        kpis:
          Q: 2
  `);
});
