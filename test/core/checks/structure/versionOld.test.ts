import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('version-old');

test('an older version', () => {
  check(`
    cjm: 0   # draft
    #    ^ warning version-old: Version 0 of the language is old; the current one is 1
    title: T
    stages: []
  `)
    .offers('Upgrade to version 1')
    .fixedTo(`
    cjm: 1   # draft
    title: T
    stages: []
  `);
  check(
    `
    cjm: 0
    #    ^ warning version-old: Версия языка 0 устарела, сейчас действует 1
    kind: project
  `,
    { language: 'ru' },
  );
});

test.each(['1', '2', 'x', ''])('“%s” is not old', (version) => {
  check(`cjm: ${version}\ntitle: T\nstages: []\n`);
});
