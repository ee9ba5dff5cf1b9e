import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';
import { checking } from '../checking.ts';

const check = checking('model-missing');

test('the models that know the stages, best first', () => {
  check(`
    cjm: 1
    ^^^^^^ error model-missing: Say which stage model the map follows: add the key \`model\`
    title: T
    state: current
    stages:
      - stage: reach
      - stage: act
      - stage: convert
      - stage: engage
  `)
    .offers(
      'Set the model “RACE”',
      'Set the model “Balakhnin (Paper Planes)”',
      'Set the model “McKinsey consumer decision journey”',
      'Set the model “Classic five stages”',
      'Set the model “AIDA”',
      'Let any text be a stage (model: custom)',
    )
    .fixedTo(`
    cjm: 1
    title: T
    model: race
    state: current
    stages:
      - stage: reach
      - stage: act
      - stage: convert
      - stage: engage
  `);
});

test('an empty key is filled', () => {
  check(
    `
    cjm: 1
    title: T
    model:   # later
    ^^^^^ error model-missing: Укажите, какой модели этапов следует карта: добавьте ключ \`model\`
    stages:
      - stage: Действие
      - stage: Внимание
      - stage: Желание
  `,
    { language: 'ru' },
  ).fixedTo(
    `
    cjm: 1
    title: T
    model: aida   # later
    stages:
      - stage: Действие
      - stage: Внимание
      - stage: Желание
  `,
    'AIDA',
  );
});

test('the stages that are ambiguous are pointed at', () => {
  const document = MapDocument.open('cjm: 1\ntitle: T\nstages:\n  - stage: act\n  - stage: zzz\n');
  const found = document.check(emptyProject, defaultSettings).findings.find(({ rule }) => rule === 'model-missing');
  expect(found?.related?.map(({ message }) => message.en)).toEqual(['This is Consideration in RACE and Purchase in 5A']);
});

test('a model here or in the project, and one that is not known yet', () => {
  check('cjm: 1\ntitle: T\nmodel: aida\nstages: []\n');
  check('cjm: 1\ntitle: T\nmodel: unknown\nstages: []\n');
  check('cjm: 1\ntitle: T\nmodel: custom\nstages: []\n');
  check('cjm: 1\ntitle: T\nstages: []\n', { project: 'cjm: 1\nkind: project\nmodel: nine\n' });
});
