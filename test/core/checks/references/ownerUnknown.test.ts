import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('owner-unknown');
const project = 'cjm: 1\nkind: project\nteams:\n  - { id: web, name: Online development }\n';

test('of the map, a column, an item, a touchpoint', () => {
  check(
    `
    cjm: 1
    model: classic5
    owner: The board
           ^^^^^^^^^ warning owner-unknown: “The board” is not a known team
    stages:
      - stage: awareness
        owners: [wbe, marketing]
        #        ^^^ warning owner-unknown
        opportunities:
          - { text: Faster, owner: Anna }
          #                        ^^^^ warning owner-unknown
        touchpoints:
          - { channel: site, owner: Boris }
          #                         ^^^^^ warning owner-unknown
  `,
    { project },
  )
    .offers('Declare “The board” in the project')
    .projectFixedTo('cjm: 1\nkind: project\nteams:\n  - { id: web, name: Online development }\n  - id: the-board\n    name: The board\n');
});

test('information while the project declares none, in Russian', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        owners: [Совет] # временно
        #        ^^^^^ info owner-unknown: «Совет» — неизвестная команда
  `,
    { language: 'ru' },
  ).offers();
});

test('did you mean', () => {
  check(
    `
    stages:
      - stage: awareness
        owners: [wbe]
        #        ^^^ warning owner-unknown
  `,
    { project },
  ).fixedTo(`
    stages:
      - stage: awareness
        owners: [web]
  `);
});

test('known teams and states', () => {
  check(
    `
    owner: Online Development
    cjm: 1
    stages:
      - stage: awareness
        owners: unknown
        opportunities:
          - { text: Faster, owner: web }
          - { text: Slower, owner: unknown }
          - { text: Better, owner: none }
      - stage: decision
        owners: n/a
  `,
    { project },
  );
});
