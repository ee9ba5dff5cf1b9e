import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('no-persona');

test('a map of nobody', () => {
  check(`
    cjm: 1
    ^^^^^^ warning no-persona: The map has no persona: say whose path it is
    title: T
    job: Eat
    stages: []
  `).offers();
  check(
    `
    cjm: 1
    title: T
    persona:   # to come
    ^^^^^^^ warning no-persona: У карты нет персонажа: укажите, чей это путь
    stages: []
  `,
    { language: 'ru' },
  );
});

test('personas of the project are offered', () => {
  const project = 'cjm: 1\nkind: project\npersonas:\n  - { id: sam, name: Sam }\n  - id: pam\n';
  check(
    `
    cjm: 1
    ^^^^^^ warning no-persona
    title: T
    model: aida   # short
    job: Eat
    stages: []
  `,
    { project },
  )
    .offers('It is the path of “Sam”', 'It is the path of “pam”')
    .fixedTo(`
    cjm: 1
    title: T
    model: aida   # short
    persona: sam
    job: Eat
    stages: []
  `);
});

test.each(['persona: sam', 'persona: { id: sam }', 'personas: [sam]', 'persona: unknown', 'persona: n/a', 'persona: [sam]'])('“%s” says something', (line) => {
  check(`cjm: 1\ntitle: T\n${line}\nstages: []\n`);
});
