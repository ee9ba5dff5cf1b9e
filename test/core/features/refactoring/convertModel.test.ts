import { expect, test } from 'vitest';
import { contextOf } from '../context.ts';
import { refactor } from './refactoring.ts';

const map = (model: string, stages: string): string => `cjm: 1\ntitle: Test\nlanguage: en\nmodel: ${model} # agreed\nstages:\n${stages}`;
const classic = `  # first
  - stage: awareness
  - stage: "Consideration" # long
  - stage: Решение
    next: { to: awareness }
  - stage: delivery
    name: They wait
  - stage: loyalty
funnels:
  - steps:
      - { step: Sees, stage: awareness, count: 5 }
      - { step: Buys, stage: decision, count: 2 }
`;

test('every stage becomes the one that means the same: ids stay ids, names stay names in their language, references follow', () => {
  expect(refactor(map('class<|>ic5', classic)).after('“Forrester customer life cycle”')).toBe(
    map(
      'forrester',
      `  # first
  - stage: discover
  - stage: "Explore" # long
  - stage: Купить
    next: { to: discover }
  - stage: use
    name: They wait
  - stage: engage
funnels:
  - steps:
      - { step: Sees, stage: discover, count: 5 }
      - { step: Buys, stage: buy, count: 2 }
`,
    ),
  );
});

test('the models that fit best come first, and say what stays unresolved', () => {
  expect(refactor(map('class<|>ic5', classic)).titles.filter((title) => title.startsWith('Convert'))).toEqual([
    'Convert to the model “Forrester customer life cycle”',
    'Convert to the model “RACE”; unresolved: “They wait”',
    'Convert to the model “5A”; unresolved: “They wait”',
    'Convert to the model “Balakhnin (Paper Planes)”; unresolved: “Consideration”',
  ]);
});

test('a stage without a counterpart stays and is reported', () => {
  const after = refactor(map('class<|>ic5', classic)).after('“RACE”');
  expect(after).toContain('  - stage: convert\n'.replace('convert', 'Конверсия'));
  expect(after).toContain('  - stage: delivery\n    name: They wait\n');
  expect(
    contextOf(after)
      .checked()
      .findings.filter(({ rule }) => rule === 'stage-unknown')
      .map(({ params }) => params['name']),
  ).toEqual(['delivery']);
});

test('stages that fall together keep what they were called, and references still tell them apart', () => {
  const text = map(
    'b2b-life<|>cycle',
    '  - stage: visitor\n  - stage: opportunity\n  - stage: customer\n    next: { to: opportunity }\n  - stage: evangelist\n    next: { to: customer }\n',
  );
  expect(refactor(text).after('“Classic five stages”')).toBe(
    map(
      'classic5',
      '  - stage: awareness\n  - stage: decision\n    name: Opportunity\n  - stage: decision\n    name: Customer\n    next: { to: decision }\n  - stage: loyalty\n    next: { to: decision-2 }\n',
    ),
  );
});

test('to a model of the project', () => {
  const project =
    'cjm: 1\nkind: project\nmodels:\n  - id: ours\n    name: Our two\n    stages:\n      - { id: learn, canonical: [awareness] }\n      - { id: take, canonical: [purchase] }\n';
  expect(refactor(map('ai<|>da', '  - stage: attention\n  - stage: action\n'), { project }).after('“Our two”')).toBe(
    map('ours', '  - stage: learn\n  - stage: take\n'),
  );
});

test('only at the key of the model, and not while a stage is broken', () => {
  for (const text of [
    map('classic5', classic.replace('awareness', 'aware<|>ness')),
    map('class<|>ic5', classic.replace('{ to: awareness }', '{ to: awareness')),
  ])
    expect(refactor(text).titles.filter((title) => title.startsWith('Convert'))).toEqual([]);
});

test('in Russian, with the line ends of the file', () => {
  const text = map('ai<|>da', '  - stage: внимание\n  - stage: action\n').replaceAll('\n', '\r\n');
  expect(refactor(text, { language: 'ru' }).after('Перейти на модель «RACE»')).toBe(
    map('race', '  - stage: Охват\n  - stage: convert\n').replaceAll('\n', '\r\n'),
  );
});
