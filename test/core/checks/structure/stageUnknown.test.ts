import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-unknown');

test('a slip of the pen', () => {
  check(`
    stages:
      - stage: desicion   # hm
        #      ^^^^^^^^ warning stage-unknown: “desicion” is not a stage of the model “Classic five stages”; did you mean “decision”?
  `)
    .offers('Write “decision”', 'Let any text be a stage (model: custom)')
    .fixedTo(`
    stages:
      - stage: decision   # hm
  `);
});

test('a stage of another model: those that mean the same or stand near, and the models that have it', () => {
  check(`
    stages:
      - stage: interest
        #      ^^^^^^^^ warning stage-unknown: “interest” is not a stage of the model “Classic five stages”; it has awareness, consideration, decision, delivery, loyalty
  `).offers(
    'Write “awareness”',
    'Write “consideration”',
    'Set the model “Nine stages”',
    'Set the model “AIDA”',
    'Set the model “5A”',
    'Let any text be a stage (model: custom)',
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: Лояльнось
        #      ^^^^^^^^^ warning stage-unknown: «Лояльнось» — нет такого этапа в модели «Классические пять этапов»; возможно, «loyalty»
      - stage: Чепуха
        #      ^^^^^^ warning stage-unknown: «Чепуха» — нет такого этапа в модели «Классические пять этапов»; в ней есть awareness, consideration, decision, delivery, loyalty
  `,
    { language: 'ru' },
  );
});

test('custom models have any stage, and without a model nothing is unknown', () => {
  check('cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: Чепуха\n');
  check('cjm: 1\ntitle: T\nstages:\n  - stage: Чепуха\n');
  check(`
    stages:
      - stage: Осведомленность
      - stage: unknown
      - note: none
  `);
});

test('a model of the project', () => {
  check(
    `
    cjm: 1
    title: T
    model: our-two
    stages:
      - stage: lern
        #      ^^^^ warning stage-unknown: “lern” is not a stage of the model “our-two”; did you mean “learn”?
      - stage: buy
  `,
    { project: 'cjm: 1\nkind: project\nmodels: [{ id: our-two, stages: [{ id: learn, canonical: awareness }, { id: buy, canonical: purchase }] }]\n' },
  );
});
