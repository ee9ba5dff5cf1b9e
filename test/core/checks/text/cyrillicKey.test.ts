import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('cyrillic-key');

test('a key with a Cyrillic а', () => {
  check(`
    stages:
      - stage: awareness
        tаsk: Plant the brand # a comment
      # ^^^^ error cyrillic-key: The key “tаsk” has Cyrillic letters in it; write “task”
  `).fixedTo(`
    stages:
      - stage: awareness
        task: Plant the brand # a comment
  `);
});

test('in Russian, between brackets', () => {
  check(
    `
    stages:
      - stage: awareness
        experience: { sсore: 4 }
        #             ^^^^^ error cyrillic-key: В ключе «sсore» есть кириллица; напишите «score»
  `,
    { language: 'ru' },
  );
});

test('keys in Latin letters, and those that are no key in them either', () => {
  check(`
    stages:
      - stage: awareness
        task: Plant the brand
        цель: рост
        tsk: Plant
  `);
});
