import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-no-touchpoint');

test('a stage without touchpoints, on itself and on its steps', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning stage-no-touchpoint: Stage “Awareness” has no touchpoint
        goals: none
        touchpoints: []
        steps:
          - step: Hears about us
      - stage: decision
        steps:
          - step: Chooses
          - step: Pays
            touchpoints: [site]
  `)
    .offers('The customer meets “site” here', 'Say that there is none', 'Say that it is not known yet')
    .fixedTo(`
    stages:
      - stage: awareness
        goals: none
        touchpoints: [site]
        steps:
          - step: Hears about us
      - stage: decision
        steps:
          - step: Chooses
          - step: Pays
            touchpoints: [site]
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        goals: none
        touchpoints: none
        steps:
          - step: Hears about us
      - stage: decision
        steps:
          - step: Chooses
          - step: Pays
            touchpoints: [site]
  `,
      'none',
    );
  check(
    `
    stages:
      - { stage: loyalty, goals: none }
      #          ^^^^^^^ warning stage-no-touchpoint: У этапа «Лояльность и преданность» нет точек контакта
  `,
    { language: 'ru' },
  );
});

test.each(['n/a', 'none', 'unknown', '[site]'])('“%s” says something', (value) => {
  check(`stages:\n  - stage: decision\n    touchpoints: ${value}\n`);
});

test('what serves badly is not proposed for one more stage', () => {
  check('stages:\n  - stage: loyalty\n           ^^^^^^^ warning stage-no-touchpoint\n    goals: none\n', {
    project: `
      cjm: 1
      kind: project
      touchpoints: [{ id: help-line, importance: 5, satisfaction: 2 }, { id: new-app, status: planned }, { id: club }, { id: store, importance: 4, satisfaction: 4 }]
    `,
  })
    .offers('The customer meets “club” here', 'The customer meets “store” here', 'Say that there is none', 'Say that it is not known yet')
    .fixedTo('stages:\n  - stage: loyalty\n    goals: none\n    touchpoints: [club]\n');
});

test('nor what would be unknown there', () => {
  check(
    `
    stages:
      - { stage: decision, touchpoints: [a stone, site] }
      - { stage: loyalty, goals: none }
      #          ^^^^^^^ warning stage-no-touchpoint
  `,
    { project: 'cjm: 1\nkind: project\nchannels: [{ id: kiosk }]\n' },
  ).offers('The customer meets “site” here', 'Say that there is none', 'Say that it is not known yet');
});
