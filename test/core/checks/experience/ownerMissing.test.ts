import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('owner-missing');

test('nobody on the stage nor on its steps', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning owner-missing: Stage “Awareness” has no owner
        goals: none
        owners: []
        steps:
          - step: Hears
            owners:
  `).offers();
});

test('in Russian', () => {
  check(
    `
    cjm: 1
    language: ru
    model: classic5
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning owner-missing: У этапа «Осведомлённость» нет ответственного
        goals: none
  `,
    { language: 'ru' },
  );
});

test('on a step, unknown, none, not applicable', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
          - step: Reads
            owners: [marketing]
      - stage: consideration
        owners: unknown
      - stage: decision
        owners: none
      - stage: loyalty
        owners: n/a
  `);
});
