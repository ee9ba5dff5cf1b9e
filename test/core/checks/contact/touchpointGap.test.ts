import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('touchpoint-gap');
const project = `
  cjm: 1
  kind: project
  touchpoints:
    - { id: help-line, name: Phone, importance: 5, satisfaction: 2 }
    - { id: store, importance: 5, satisfaction: 1, task: Rebuild it }
    - { id: site, importance: 4, satisfaction: 3 }
`;

test('a wide gap that nobody works on, once for each touchpoint', () => {
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [help-line, store, site]
        #             ^^^^^^^^^ warning touchpoint-gap: “Phone”: importance 5, satisfaction 2, and nothing is being done about it
      - stage: loyalty
        steps:
          - step: Asks
            touchpoints: [help-line]
          - step: Returns
            opportunities: [Faster]
  `,
    { project },
  )
    .offers('Write an opportunity to improve “Phone”')
    .fixedTo(`
    stages:
      - stage: delivery
        touchpoints: [help-line, store, site]
        opportunities:
          - text: Improve “Phone”
            touchpoint: help-line
      - stage: loyalty
        steps:
          - step: Asks
            touchpoints: [help-line]
          - step: Returns
            opportunities: [Faster]
  `);
  check(
    `
    stages:
      - { stage: delivery, touchpoints: [{ channel: phone, name: Линия, importance: 4, satisfaction: 2 }] }
      #                                             ^^^^^ warning touchpoint-gap: «Линия»: важность 4, оценка 2, и с этим ничего не делают
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - { stage: delivery, touchpoints: [{ channel: phone, name: Линия, importance: 4, satisfaction: 2 }], opportunities: [{ text: Улучшить «Линия» }] }
  `);
});

test.each([
  ['an opportunity in the column', 'touchpoints: [help-line]\n    opportunities: [Faster]'],
  ['an activity in a column that the stage spans', 'touchpoints: [help-line]\n    steps:\n      - step: Asks\n        activities: [Trains]'],
  ['an activity of the stage', 'activities: [Trains]\n    steps:\n      - step: Asks\n        touchpoints: [help-line]'],
  ['one that names it, elsewhere', 'touchpoints: [help-line]\n  - stage: loyalty\n    opportunities: [{ text: Faster, touchpoint: Phone }]'],
  ['a task of its own', 'touchpoints: [{ touchpoint: help-line, task: Hire }]'],
  ['one of its columns is answered', 'touchpoints: [help-line]\n  - stage: loyalty\n    touchpoints: [help-line]\n    opportunities: [Faster]'],
  ['rated better here', 'touchpoints: [{ touchpoint: help-line, satisfaction: 4 }]'],
  ['nothing known', 'touchpoints: [{ name: A, importance: 5, satisfaction: unknown }, { name: B, satisfaction: 1 }]'],
])('silent: %s', (_, lanes) => {
  check(`stages:\n  - stage: delivery\n    ${lanes}\n`, { project });
});

test('the limit is the project’s', () => {
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [site]
        #             ^^^^ warning touchpoint-gap
  `,
    { project, parameters: { gap: 1 } },
  );
});
