import { expect, test } from 'vitest';
import { refactor } from './refactoring.ts';

const map = (persona: string): string =>
  `cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\n${persona}\n\n# the job\njob: Eat\nstages:\n  - stage: decision\n`;
const project = 'cjm: 1\nkind: project\npersonas:\n  - id: student\n    name: Student # young\nteams: []\n';

test('the persona of a map becomes the last of the project’s, with its comments; the map keeps its id', () => {
  const there = refactor(
    map('persona: # who buys\n  # asked in May\n  id: ba<|>ker\n  name: Baker\n\n  traits: # two\n    - early\n    - late\n  # that is all'),
    { project },
  );
  expect(there.after('Move the persona “Baker” to the project')).toBe(map('persona: baker # who buys'));
  expect(there.projectAfter('Move the persona')).toBe(
    'cjm: 1\nkind: project\npersonas:\n  - id: student\n    name: Student # young\n  - # asked in May\n    id: baker\n    name: Baker\n\n    traits: # two\n      - early\n      - late\n    # that is all\nteams: []\n',
  );
});

test('one of several, without an id of its own', () => {
  const there = refactor(map('personas:\n  - student\n  - name: Bus<|>y Baker # early\n    needs: [bread]\n  - other'), { project });
  expect(there.after('Move the persona')).toBe(map('personas:\n  - student\n  - busy-baker\n  - other'));
  expect(there.projectAfter('Move the persona')).toBe(
    project.replace('# young\n', '# young\n  - id: busy-baker\n    name: Busy Baker # early\n    needs: [bread]\n'),
  );
});

test('between braces, into a list between brackets', () => {
  const there = refactor(map('persona: { name: "Baker, busy",<|> needs: [bread] } # who'), { project: 'kind: project\npersonas: [{ id: student }]\n' });
  expect(there.after('Move the persona')).toBe(map('persona: baker-busy # who'));
  expect(there.projectAfter('Move the persona')).toBe('kind: project\npersonas: [{ id: student }, { id: baker-busy, name: "Baker, busy", needs: [bread] }]\n');
});

test('keys on lines into a list between brackets', () => {
  const there = refactor(map('persona:\n  name: Baker<|>\n  offer: Bread, warm'), { project: 'kind: project\npersonas: [{ id: student }]\n' });
  expect(there.projectAfter('Move the persona')).toBe('kind: project\npersonas: [{ id: student }, { id: baker, name: Baker, offer: "Bread, warm" }]\n');
});

test('into a project that has no personas yet, with its own line ends', () => {
  const there = refactor(map('persona:\n  id: baker<|>\n  name: Baker'), { project: 'kind: project\nteams: []\n'.replaceAll('\n', '\r\n') });
  expect(there.projectAfter('Move the persona')).toBe('kind: project\npersonas:\n  - id: baker\n    name: Baker\nteams: []\n'.replaceAll('\n', '\r\n'));
});

test('into a new project file where there is none', () => {
  const there = refactor(map('persona: { id: baker, name: Baker<|> }'));
  expect(there.titles).toContain('Move the persona “Baker” to a new project file');
  expect(there.after('Move the persona')).toBe(map('persona: baker'));
  expect(there.projectAfter('Move the persona')).toBe('cjm: 1\nkind: project\nlanguage: en\npersonas:\n  - { id: baker, name: Baker }\n');
});

test('not when the project knows the id, when studies or pictures would be lost, or where either file is broken', () => {
  const extract = { project, only: ['refactor.extract'] };
  expect(refactor(map('persona: { id: stu<|>dent, name: Student }'), extract).titles).toEqual([]);
  expect(refactor(map('persona: { id: ba<|>ker, evidence: [survey] }'), extract).titles).toEqual([]);
  expect(refactor(map('persona: { id: ba<|>ker, image: baker.png }'), extract).titles).toEqual([]);
  expect(refactor(map('persona: { id: ba<|>ker, name: [a }'), extract).titles).toEqual([]);
  expect(refactor(map('persona: { id: ba<|>ker }'), { ...extract, project: `${project}research: [a\n` }).titles.length).toBe(0);
  expect(refactor(map('persona: student<|>'), extract).titles).toEqual([]);
});

test('in Russian', () => {
  expect(refactor(map('persona: { name: Пекарь<|> }'), { project, language: 'ru' }).titles).toContain('Перенести персону «Пекарь» в проект');
  expect(refactor(map('persona: { name: Пекарь<|> }'), { language: 'ru' }).titles).toContain('Перенести персону «Пекарь» в новый файл проекта');
});
