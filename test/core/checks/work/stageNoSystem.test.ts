import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-no-system');

test('a stage without a system, where others have one', () => {
  check(`
    stages:
      - stage: awareness
        systems: [crm]
      - stage: decision
        #      ^^^^^^^^ hint stage-no-system: Stage “Decision” has no system
        goals: none
        owners: [web]   # alone
        steps:
          - step: Pays
            systems:
      - stage: delivery
        steps:
          - step: Waits
          - step: Receives
            systems: [crm]
      - stage: loyalty
  `)
    .offers('Say that there is none')
    .fixedTo(`
    stages:
      - stage: awareness
        systems: [crm]
      - stage: decision
        goals: none
        owners: [web]   # alone
        systems: none
        steps:
          - step: Pays
            systems:
      - stage: delivery
        steps:
          - step: Waits
          - step: Receives
            systems: [crm]
      - stage: loyalty
  `);
  check(
    `
    stages:
      - { stage: awareness, systems: [crm] }
      - { stage: decision, goals: none, systems: [] }
      #          ^^^^^^^^ hint stage-no-system: У этапа «Решение» нет систем
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - { stage: awareness, systems: [crm] }
      - { stage: decision, goals: none, systems: none }
  `);
});

test.each(['n/a', 'none', 'unknown', '[crm]'])('“%s” says something', (systems) => {
  check(`stages:\n  - stage: awareness\n    systems: [crm]\n  - stage: decision\n    systems: ${systems}\n`);
});

test('a map that names no system anywhere', () => {
  check('stages:\n  - stage: awareness\n    goals: [A]\n  - stage: decision\n    systems: none\n');
});
