import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('touchpoint-no-standard');
const project = `
  cjm: 1
  kind: project
  touchpoints:
    - { id: help-line, name: Phone, importance: 5 }
    - { id: store, importance: 4, standard: Greeted within a minute }
    - { id: web-shop, importance: 4, standard: Two seconds, owner: web }
    - { id: post, importance: 3 }
`;

test('an important touchpoint without standard or owner, once for each', () => {
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [help-line, store, web-shop, post]
        #             ^^^^^^^^^ hint touchpoint-no-standard: Important touchpoint “Phone” has no standard and no owner
        #                        ^^^^^ hint touchpoint-no-standard: Important touchpoint “store” has no owner
      - stage: loyalty
        touchpoints: [help-line]
  `,
    { project },
  )
    .offers('Say that it is not known yet')
    .projectFixedTo(`
  cjm: 1
  kind: project
  touchpoints:
    - { id: help-line, name: Phone, importance: 5, standard: unknown, owner: unknown }
    - { id: store, importance: 4, standard: Greeted within a minute }
    - { id: web-shop, importance: 4, standard: Two seconds, owner: web }
    - { id: post, importance: 3 }
`);
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [{ channel: phone, name: Линия, importance: 4, status: planned, owner: ИТ }]
        #                        ^^^^^ hint touchpoint-no-standard: У важной точки контакта «Линия» нет стандарта
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: delivery
        touchpoints: [{ channel: phone, name: Линия, importance: 4, standard: unknown, status: planned, owner: ИТ }]
  `);
});

test.each([
  ['said here', '{ touchpoint: help-line, standard: Two rings, owner: web }'],
  ['still to be found out', '{ touchpoint: help-line, standard: n/a, owner: unknown }'],
  ['not there', '{ touchpoint: help-line, status: missing }'],
  ['not rated', '{ channel: phone, name: Line }'],
])('silent: %s', (_, touchpoint) => {
  check(`stages:\n  - stage: delivery\n    touchpoints: [${touchpoint}]\n`, { project });
});

test('the limit is the project’s', () => {
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [post, web-shop]
        #             ^^^^ hint touchpoint-no-standard
  `,
    { project, parameters: { importance: 3 } },
  );
});

test('a team of the column may see to it', () => {
  check(`
    stages:
      - stage: delivery
        owners: [web]
        steps:
          - step: Calls
            touchpoints:
              - channel: phone
                #        ^^^^^ hint touchpoint-no-standard
                importance: 5
            owners: [help desk]
  `)
    .offers('“help desk” sees to it', '“web” sees to it', 'Say that it is not known yet')
    .fixedTo(`
    stages:
      - stage: delivery
        owners: [web]
        steps:
          - step: Calls
            touchpoints:
              - channel: phone
                importance: 5
                standard: unknown
                owner: help desk
            owners: [help desk]
  `);
});
