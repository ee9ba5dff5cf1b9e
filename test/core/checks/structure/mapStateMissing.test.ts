import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('map-state-missing');

test('without a state', () => {
  check(`
    cjm: 1
    ^^^^^^ warning map-state-missing: Say if the map is current or future: add the key \`state\`
    title: T
    model: aida   # one
    period: 2026-10
    stages: []
  `)
    .offers('The map shows how it is: state: current', 'The map shows how it shall be: state: future')
    .fixedTo(`
    cjm: 1
    title: T
    model: aida   # one
    state: current
    period: 2026-10
    stages: []
  `);
});

test('an empty key is pointed at and filled', () => {
  check(
    `
    cjm: 1
    title: T
    state:
    ^^^^^ warning map-state-missing: Укажите состояние карты, как есть или как будет: добавьте ключ \`state\`
    stages: []
  `,
    { language: 'ru' },
  ).fixedTo(
    `
    cjm: 1
    title: T
    state: future
    stages: []
  `,
    'shall be',
  );
});

test.each(['current', 'future', 'unknown', 'n/a', 'ideal'])('“%s” says something', (state) => {
  check(`cjm: 1\ntitle: T\nstate: ${state}\nstages: []\n`);
});
