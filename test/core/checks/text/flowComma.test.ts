import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('flow-comma');

test('a decimal comma between braces', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 2,5%, L: 100 }
        #          ^^^^ error flow-comma: Between brackets the comma in “2,5%” separates; quote the value
  `)
    .offers('Write 2.5%', 'Write "2,5%"')
    .fixedTo(`
    stages:
      - stage: decision
        kpis: { C: 2.5%, L: 100 }
  `);
});

test('in Russian the comma stays', () => {
  check(
    `
    cjm: 1
    language: ru
    title: Карта
    model: classic5
    stages:
      - stage: decision
        kpis: { C: 2,5% }
        #          ^^^^ error flow-comma: Внутри скобок запятая в «2,5%» разделяет значения; возьмите значение в кавычки
  `,
    { language: 'ru' },
  )
    .offers('Write "2,5%"', 'Write 2.5%')
    .fixedTo(`
    cjm: 1
    language: ru
    title: Карта
    model: classic5
    stages:
      - stage: decision
        kpis: { C: "2,5%" }
  `);
});

test('thousands', () => {
  check(`
    stages:
      - stage: decision
        kpis: { L: 14,400 }
        #          ^^^^^^ error flow-comma
  `)
    .offers('Write "14,400"')
    .fixedTo(`
    stages:
      - stage: decision
        kpis: { L: "14,400" }
  `);
});

test('commas that separate', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 2.5%, L: 100 }
        touchpoints: [site, app]
  `);
});
