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
  );
  check(
    `
    stages:
      - stage: delivery
        touchpoints: [{ channel: phone, name: Линия, importance: 4, status: planned, owner: ИТ }]
        #                        ^^^^^ hint touchpoint-no-standard: У важной точки контакта «Линия» нет стандарта
  `,
    { language: 'ru' },
  );
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
