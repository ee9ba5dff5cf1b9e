import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('goal-without-kpi');

test('a goal on a step that neither the step nor its stage measures', () => {
  check(`
    stages:
      - stage: delivery
        steps:
          - { step: Waits, objectives: [On time] }
          #                ^^^^^^^^^^ warning goal-without-kpi: The business goal at “Waits” has no KPI
          - { step: Calls, objectives: [A shorter wait], kpis: { WT: 5 min } }
          - { step: Cooks }
  `);
});

test('a KPI on the stage spans its steps; one on a step measures the stage’s goal', () => {
  check(`
    stages:
      - stage: delivery
        kpis: { DT: 5 h }
        steps:
          - { step: Waits, objectives: [On time] }
      - stage: loyalty
        objectives: [They come back]
        steps:
          - { step: Orders again, kpis: { RR: 50% } }
  `);
});

test('a goal on the stage; n/a and unknown are answers, an empty key is none', () => {
  check(`
    stages:
      - { stage: awareness, objectives: [Be known] }
      #                     ^^^^^^^^^^ warning goal-without-kpi: The business goal at “Awareness” has no KPI
      - { stage: consideration, objectives: [Be compared], kpis: }
      #                         ^^^^^^^^^^ warning goal-without-kpi
      - { stage: decision, objectives: [Sell], kpis: n/a }
      - { stage: delivery, objectives: [Bring], kpis: unknown }
      - { stage: loyalty, objectives: none }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: awareness, objectives: [Узнаваемость] }
      #                     ^^^^^^^^^^ warning goal-without-kpi: У бизнес-цели на «Осведомлённость» нет показателя
  `,
    { language: 'ru' },
  );
});

test('a KPI that is usual at the stage, in the column of the goal', () => {
  check(`
    stages:
      - stage: loyalty
        steps:
          - step: Comes back
            objectives:
        #   ^^^^^^^^^^ warning goal-without-kpi
              - Second order
            owners: [crm]
  `).fixedTo(`
    stages:
      - stage: loyalty
        steps:
          - step: Comes back
            objectives:
              - Second order
            kpis:
              NPS: ???
            owners: [crm]
  `);
});

test('a goal of the strategy that no KPI measures', () => {
  check(`
    cjm: 1
    kind: project
    strategy:
      goals:
        - { text: More direct bookings, kpis: [C] }
        - { text: A better name, id: name }
        #         ^^^^^^^^^^^^^ warning goal-without-kpi: No KPI says whether the goal “A better name” is reached
        - Happier crews
        # ^^^^^^^^^^^^^ warning goal-without-kpi
        - { text: Cannot be measured, kpis: n/a }
  `).offers();
});
