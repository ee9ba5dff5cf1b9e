import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('version-unknown');

test('a newer version', () => {
  check(`
    cjm: 2
    #    ^ error version-unknown: Version 2 of the language is newer than this tool, which reads up to version 1: a tool that knows version 2 reads this file
    title: T
    stages: []
  `).fixedTo(`
    cjm: 1
    title: T
    stages: []
  `);
  check(
    `
    cjm: 1.5
    #    ^^^ error version-unknown: Версия языка 1.5 новее этой программы: она понимает версии до 1, этот файл прочтёт программа, знающая версию 1.5
    kind: project
  `,
    { language: 'ru' },
  );
});

test.each(['1', '0', 'x', 'unknown', ''])('“%s” is not newer', (version) => {
  check(`cjm: ${version}\ntitle: T\nstages: []\n`);
});
