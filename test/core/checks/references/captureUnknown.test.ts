import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('capture-unknown');

test('a misspelled means', () => {
  check(`
    stages:
      - stage: awareness
        next:
          capture: [newsleter]
          #         ^^^^^^^^^ info capture-unknown: “newsleter” is not a known means of contact capture
  `).fixedTo(`
    stages:
      - stage: awareness
        next:
          capture: [newsletter]
  `);
});

test('a warning once the project declares some, in Russian', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        next: { capture: [Анкета у кассы] }
                          ^^^^^^^^^^^^^^ warning capture-unknown: «Анкета у кассы» — неизвестный способ захвата контакта
  `,
    { language: 'ru', project: 'cjm: 1\ncapture: [{ id: tasting-form }]\nkpis: []\n' },
  ).projectFixedTo('cjm: 1\ncapture: [{ id: tasting-form }, { id: анкета-у-кассы, name: Анкета у кассы }]\nkpis: []\n');
});

test('known means and states', () => {
  check(`
    stages:
      - stage: awareness
        next: { capture: [newsletter] }
      - stage: decision
        next: { capture: unknown }
  `);
});
