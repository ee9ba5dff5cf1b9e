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
  `)
    .offers('Say that nobody knows yet who')
    .fixedTo(`
    stages:
      - stage: awareness
        goals: none
        owners: unknown
        steps:
          - step: Hears
            owners:
  `);
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

test('the teams of the stages beside it answer first, then the map’s owner, then those of the project', () => {
  check(
    `
    cjm: 1
    model: classic5
    owner: cx
    stages:
      - stage: awareness
        owners: [маркетинг]
        steps:
          - { step: Hears, owners: ["web, east", marketing] }
      - stage: decision # the till
        #      ^^^^^^^^ warning owner-missing
        actions: [Pays]
        steps:
          - step: Pays
  `,
    { project: 'cjm: 1\nkind: project\nteams: [{ id: cx }, { id: sales }, { id: web-east, name: "web, east" }]\n' },
  )
    .offers('“маркетинг” answers for it', '“web, east” answers for it', '“cx” answers for it', 'Say that nobody knows yet who')
    .fixedTo(
      `
    cjm: 1
    model: classic5
    owner: cx
    stages:
      - stage: awareness
        owners: [маркетинг]
        steps:
          - { step: Hears, owners: ["web, east", marketing] }
      - stage: decision # the till
        actions: [Pays]
        owners: ["web, east"]
        steps:
          - step: Pays
  `,
      'web',
    );
});

test('a team that the project does not know is not proposed for one more stage', () => {
  check(
    `
    stages:
      - { stage: awareness, owners: [magicians, marketing] }
      - { stage: decision, goals: none }
      #          ^^^^^^^^ warning owner-missing
  `,
    { project: 'cjm: 1\nkind: project\nteams: [{ id: web }]\n' },
  ).offers('“marketing” answers for it', '“web” answers for it', 'Say that nobody knows yet who');
});
