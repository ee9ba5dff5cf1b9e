import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('pain-no-owner');

test('a pain that nobody answers for', () => {
  check(`
    cjm: 1
    title: T
    language: en
    model: classic5
    owner: cx
    stages:
      - stage: decision
        steps:
          - step: Pays
            pains:
              - The fee comes late   # they say
              # ^^^^^^^^^^^^^^^^^^ warning pain-no-owner: Pain “The fee comes late” has no owner
              - { text: Slow, severity: 3 }
              #         ^^^^ warning pain-no-owner
            owners: [web, "logistics, east"]
  `)
    .offers('“web” answers for it', '“logistics, east” answers for it', '“cx” answers for it')
    .fixedTo(
      `
    cjm: 1
    title: T
    language: en
    model: classic5
    owner: cx
    stages:
      - stage: decision
        steps:
          - step: Pays
            pains:
              - text: The fee comes late   # they say
                owner: "logistics, east"
              - { text: Slow, severity: 3 }
            owners: [web, "logistics, east"]
  `,
      'logistics',
    );
  check(
    `
    stages:
      - stage: decision
        pains:
          - text: Дорого
            #     ^^^^^^ warning pain-no-owner: У боли «Дорого» нет ответственного
            severity: 3
        steps:
          - step: Pays
            owners: [web]
  `,
    { language: 'ru' },
  ).offers();
  check(`
    stages:
      - stage: decision
        owners: [web]
        steps:
          - step: Pays
            owners: [logistics]
            pains:
              - text: Dear
                #     ^^^^ warning pain-no-owner
                severity: 3
  `).fixedTo(`
    stages:
      - stage: decision
        owners: [web]
        steps:
          - step: Pays
            owners: [logistics]
            pains:
              - text: Dear
                owner: logistics
                severity: 3
  `);
});

test.each([
  ['an owner of its own', 'pains: [{ text: Dear, owner: web }]'],
  ['nobody knows', 'pains: [{ text: Dear, owner: unknown }, { text: Far, owner: n/a }]'],
  ['it is over', 'pains: [{ text: Dear, status: done }, { text: Far, status: dropped }, { text: Slow, since: 2026-01-01 }]'],
  ['one team for the column', 'pains: [Dear]\n        owners: [marketing, Marketing]'],
  ['nobody knows who', 'pains: [Dear]\n        owners: unknown'],
  ['no pain', 'pains: none'],
])('silent: %s', (_, lanes) => {
  check(`stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        ${lanes}\n`);
});

test('the stage’s one team answers for its steps', () => {
  check('stages:\n  - stage: decision\n    owners: [web]\n    pains: [Dear]\n    steps:\n      - step: Pays\n        pains: [Far]\n');
});
