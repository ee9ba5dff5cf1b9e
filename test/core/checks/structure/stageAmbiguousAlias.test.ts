import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-ambiguous-alias');

test('act, trigger and engage mean several things', () => {
  check(`
    cjm: 1
    title: T
    stages:
      - stage: act
        #      ^^^ warning stage-ambiguous-alias: “act” means different stages: Consideration in RACE, Purchase in 5A; set \`model\`
      - stage: Trigger
        #      ^^^^^^^ warning stage-ambiguous-alias: “Trigger” means different stages: Repeat purchase in Balakhnin (Paper Planes), Need formation in McKinsey consumer decision journey; set \`model\`
      - stage: desire
      - stage: nonsense
  `).fixedTo(
    `
    cjm: 1
    title: T
    model: aida
    stages:
      - stage: act
      - stage: Trigger
      - stage: desire
      - stage: nonsense
  `,
    'AIDA',
  );
});

test('in Russian', () => {
  check(
    `
    cjm: 1
    title: T
    language: ru
    stages:
      - stage: Сравнение
        #      ^^^^^^^^^ warning stage-ambiguous-alias: «Сравнение» неоднозначно: в модели «Девять этапов» это «Сравнение», в модели «Лестница Ханта» — «Рассмотрение»; укажите \`model\`
  `,
    { language: 'ru' },
  );
});

test('with a model nothing is ambiguous', () => {
  check('cjm: 1\ntitle: T\nmodel: race\nstages:\n  - stage: act\n');
  check('cjm: 1\ntitle: T\nstages:\n  - stage: act\n', { project: 'cjm: 1\nkind: project\nmodel: race\n' });
});
