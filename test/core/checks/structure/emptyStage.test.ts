import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('empty-stage');

test('a skeleton', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning empty-stage: Stage “Awareness” has no content
        task: Sell
      - stage: decision
        #      ^^^^^^^^ warning empty-stage: Stage “Decision” has no content
        pains:
        steps:
          - step: Pays
            goals: []
  `);
  check(
    `
    stages:
      - { stage: loyalty }
      #          ^^^^^^^ warning empty-stage: Этап «Лояльность и преданность» пуст
  `,
    { language: 'ru' },
  );
});

test.each(['[Slow]', 'none', 'n/a', 'unknown', '???'])('“%s” is content', (value) => {
  check(`stages:\n  - stage: awareness\n    pains: ${value}\n  - stage: decision\n    steps:\n      - step: Pays\n        pains: ${value}\n`);
});

test('it says what lacks in one sentence', () => {
  for (const rule of ['stage-no-touchpoint', 'stage-no-kpi', 'owner-missing']) checking(rule)('stages:\n  - stage: decision\n    reached: 10\n');
});

test('a stage of which nothing is said is taken out', () => {
  check(`
    stages:
      - stage: awareness
        actions: [Reads]
      - stage: decision
        #      ^^^^^^^^ warning empty-stage

      - stage: loyalty
        actions: [Returns]
  `)
    .offers('Take out “Decision”', 'Say that it is still to be found out: actions: ???')
    .fixedTo(`
    stages:
      - stage: awareness
        actions: [Reads]
      - stage: loyalty
        actions: [Returns]
  `);
  check(`
    stages: [{ stage: awareness, actions: [Reads] }, { stage: decision }]
    #                                                         ^^^^^^^^ warning empty-stage
  `).fixedTo(`
    stages: [{ stage: awareness, actions: [Reads] }]
  `);
});

test.each(['reached: 900', 'task: Sell', 'name: Pays # to be described', 'steps: [{ step: Pays }]'])('%s is kept', (said) => {
  check(`
    stages:
      - stage: awareness
        actions: [Reads]
      - stage: decision
        #      ^^^^^^^^ warning empty-stage
        ${said}
  `).offers('Say that it is still to be found out: actions: ???');
});

test('what others refer to is kept', () => {
  check(`
    stages:
      - stage: decision
        #      ^^^^^^^^ warning empty-stage
      - stage: loyalty
        actions: [Returns]
        next: { to: decision }
  `).fixedTo(`
    stages:
      - stage: decision
        actions: ???
      - stage: loyalty
        actions: [Returns]
        next: { to: decision }
  `);
});
