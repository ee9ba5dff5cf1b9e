import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('path-incomplete');

test('only the beginning', () => {
  check(`
    cjm: 1
    title: T
    model: classic5
    scope: { starts: hears }
    state: current
    stages:
    ^^^^^^ warning path-incomplete: No stage after the purchase
      - stage: awareness
      - stage: decision
  `).fixedTo(`
    cjm: 1
    title: T
    model: classic5
    scope: { starts: hears, partial: true }
    state: current
    stages:
      - stage: awareness
      - stage: decision
  `);
});

test('only the end, in Russian', () => {
  check(
    `
    cjm: 1
    title: T
    model: nine
    state: current
    stages:
    ^^^^^^ warning path-incomplete: Нет этапов до покупки
      - stage: satisfaction
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: T
    model: nine
    scope: { partial: true }
    state: current
    stages:
      - stage: satisfaction
  `);
});

test('only the purchase', () => {
  check(`
    cjm: 1
    title: T
    model: aida
    stages:
    ^^^^^^ warning path-incomplete: No stage before the purchase and none after it
      - stage: action
  `);
});

test('a whole path, a part on purpose, and paths that nobody can judge', () => {
  check(`
    stages:
      - stage: consideration
      - stage: loyalty
  `);
  check('cjm: 1\ntitle: T\nmodel: aida\nscope: { partial: true }\nstages:\n  - stage: action\n');
  check('cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: action\n');
  check('cjm: 1\ntitle: T\nmodel: aida\nstages:\n  - stage: action\n  - stage: nonsense\n');
  check('cjm: 1\ntitle: T\nmodel: aida\nstages: []\n');
});
