import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('touchpoint-unrated');
const project = `
  cjm: 1
  kind: project
  touchpoints:
    - { id: checkout, name: Checkout page, channel: site, importance: 5 }
    - { id: chat-desk, name: Chat, importance: 4, satisfaction: unknown }
    - { id: courier, importance: 5, satisfaction: 4 }
    - { id: club, importance: 5, status: planned }
`;

test('important and not rated, here or in the project, once for each', () => {
  check(
    `
    stages:
      - stage: decision
        touchpoints: [checkout, chat-desk, courier, club, site]
        #             ^^^^^^^^ info touchpoint-unrated: Important touchpoint “Checkout page” has no rating
        steps:
          - step: Pays
            touchpoints:
              - checkout
              - channel: phone
                #        ^^^^^ info touchpoint-unrated: Important touchpoint “Hot line” has no rating
                name: Hot line
                importance: 4
              - { touchpoint: checkout, satisfaction: 3 }
  `,
    { project },
  )
    .offers('Say that the rating is not known yet')
    .projectFixedTo(`
  cjm: 1
  kind: project
  touchpoints:
    - { id: checkout, name: Checkout page, channel: site, importance: 5, satisfaction: unknown }
    - { id: chat-desk, name: Chat, importance: 4, satisfaction: unknown }
    - { id: courier, importance: 5, satisfaction: 4 }
    - { id: club, importance: 5, status: planned }
`);
  check(
    `
    stages:
      - stage: decision
        touchpoints: [{ name: Касса, importance: 5 }]
        #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info touchpoint-unrated: У важной точки контакта «Касса» нет оценки
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: decision
        touchpoints: [{ name: Касса, importance: 5, satisfaction: unknown }]
  `);
});

test.each([
  '{ name: A, importance: 3 }',
  '{ name: A, importance: 5, satisfaction: 1 }',
  '{ name: A, importance: 5, satisfaction: ??? }',
  '{ name: A, importance: 5, satisfaction: n/a }',
  '{ name: A, importance: unknown }',
  '{ name: A, importance: 5, status: missing }',
])('%s', (touchpoint) => {
  check(`stages:\n  - stage: decision\n    touchpoints: [${touchpoint}]\n`);
});

test('the limit is the project’s', () => {
  check(
    `
    stages:
      - stage: decision
        touchpoints: [{ touchpoint: site, importance: 3 }]
        #                           ^^^^ info touchpoint-unrated: Important touchpoint “Site” has no rating
  `,
    { parameters: { importance: 3 } },
  );
});
