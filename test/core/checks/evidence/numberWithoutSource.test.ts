import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('number-without-source');

test('a bare value and one with other details', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: { value: 10%, source: web-analytics }
          P: { value: 40 EUR, target: 42 EUR }
          #           ^^^^^^ warning number-without-source: P has a value and no source
        steps:
          - { step: Pays, kpis: { CV: "1 200 EUR" } }
          #                           ^^^^^^^^^^^ warning number-without-source
  `)
    .offers('It is from “web-analytics”')
    .fixedTo(`
    stages:
      - stage: decision
        kpis:
          C: { value: 10%, source: web-analytics }
          P: { value: 40 EUR, target: 42 EUR, source: web-analytics }
        steps:
          - { step: Pays, kpis: { CV: "1 200 EUR" } }
  `);
});

test('in the economics, in Russian, with a decimal comma', () => {
  check(
    `
    cjm: 1
    title: T
    language: ru
    research: [{ id: отчёт }]
    stages: []
    economics:
      M: 24,5%   # за месяц
      #  ^^^^^ warning number-without-source: У M есть значение, но нет источника
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: T
    language: ru
    research: [{ id: отчёт }]
    stages: []
    economics:
      M: { value: "24,5%", source: отчёт }   # за месяц
  `);
});

test('no value, a source that is not known, a target alone', () => {
  check(`
    stages:
      - stage: decision
        kpis:
          C: unknown
          P: { value: 40 EUR, source: ??? }
          CV: { value: n/a }
          ACR: { target: 5% }
          CR:
  `);
});
