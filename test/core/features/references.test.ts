/** Find all references. */
import { expect, test } from 'vitest';
import { references } from '../../../server/core/features/references.ts';
import { type Files, shown, workspaceOf } from './workspace.ts';

function usesOf(files: Files, withDeclaration = false): string[] {
  const workspace = workspaceOf(files);
  return references(workspace.context, workspace.offset, { withDeclaration }).map((location) => shown(workspace, location));
}

const project = `
  cjm: 1
  kind: project
  personas: [ { id: busy-parent, name: Занятый родитель } ]
  touchpoints:
    - { id: checkout, name: Касса, owner: web }
  teams: [ { id: web, name: Online } ]
  kpis: [ { code: PICK, name: Picking accuracy } ]
  models: [ { id: our-two, stages: [ { id: learn, name: Узнал }, { id: buy, name: Купил } ] } ]
`;
const first = 'persona: Занятый родитель\nstages:\n  - stage: decision\n    touchpoints: [checkout, site]\n    owners: [web]\n    kpis: { pick: 98% }\n';
const second = `
  cjm: 1
  title: Second
  model: classic5
  persona: busy-parent
  stages:
    - stage: decision
      touchpoints:
        - { touchpoint: касса, owner: web }
      opportunities:
        - text: Fewer mistakes
          expect: { PICK: +1 pp }
          measured: { PICK: +0.5 pp }
`;
const files = (project_: string, one = first, two = second): Files => ({ 'a.cjm.yaml': one, 'b.cjm.yaml': two, 'project.cjm.yaml': project_ });

test('in all maps of the project, by whatever name', () => {
  expect(usesOf(files(project.replace('id: busy', 'id: <|>busy')))).toEqual(['a.cjm.yaml: persona: «Занятый родитель»', 'b.cjm.yaml: persona: «busy-parent»']);
  expect(usesOf(files(project, first.replace('checkout', 'check<|>out')))).toEqual([
    'a.cjm.yaml: touchpoints: [«checkout», site]',
    'b.cjm.yaml: { touchpoint: «касса», owner: web }',
  ]);
});

test('the declaration only when it is asked for', () => {
  expect(usesOf(files(project, first, second.replace('PICK: +1', 'PI<|>CK: +1')), true)).toEqual([
    'b.cjm.yaml: expect: { «PICK»: +1 pp }',
    'b.cjm.yaml: measured: { «PICK»: +0.5 pp }',
    'a.cjm.yaml: kpis: { «pick»: 98% }',
    'project.cjm.yaml: kpis: [ { code: «PICK», name: Picking accuracy } ]',
  ]);
  expect(usesOf(files(project.replace('name: Online', 'name: On<|>line')))).toEqual([
    'project.cjm.yaml: { id: checkout, name: Касса, owner: «web» }',
    'a.cjm.yaml: owners: [«web»]',
    'b.cjm.yaml: { touchpoint: касса, owner: «web» }',
  ]);
});

test('words of the vocabulary and names that nobody defines', () => {
  const other = second.replace('touchpoints:', 'systems: [Our  Oven]\n      touchpoints:\n        - site');
  expect(usesOf(files(project, first.replace('site', 'si<|>te'), other))).toEqual(['a.cjm.yaml: touchpoints: [checkout, «site»]', 'b.cjm.yaml: «site»']);
  expect(usesOf(files(project, `${first}    systems: [our-<|>oven]\n`, other))).toEqual([
    'a.cjm.yaml: systems: [«our-oven»]',
    'b.cjm.yaml: systems: [«Our  Oven»]',
  ]);
});

test('stages are those of this map, and of an own model those of all its maps', () => {
  const map = (stages: string): string => `cjm: 1\ntitle: T\nmodel: our-two\nstages:\n${stages}`;
  const back = '  - stage: Купил\n    next: { to: learn }\n';
  expect(usesOf({ 'a.cjm.yaml': 'stages:\n  - stage: deci<|>sion\n  - stage: delivery\n    next: { to: decision }', 'b.cjm.yaml': second })).toEqual([
    'a.cjm.yaml: next: { to: «decision» }',
  ]);
  expect(usesOf({ 'a.cjm.yaml': map(`  - stage: le<|>arn\n${back}`), 'b.cjm.yaml': map('  - stage: Узнал\n'), 'project.cjm.yaml': project }, true)).toEqual([
    'a.cjm.yaml: stage: «learn»',
    'a.cjm.yaml: next: { to: «learn» }',
    'b.cjm.yaml: stage: «Узнал»',
    'project.cjm.yaml: models: [ { id: our-two, stages: [ { id: «learn», name: Узнал }, { id: buy, name: Купил } ] } ]',
  ]);
});

test('own lanes are used wherever they are filled', () => {
  const map =
    'lanes: [actions, { id: ri<|>sks, name: Risks }]\nstages:\n  - stage: decision\n    risks: [x]\n    steps:\n      - step: Pays\n        risks: [y]\n';
  expect(usesOf({ 'a.cjm.yaml': map })).toEqual(['a.cjm.yaml: «risks»: [x]', 'a.cjm.yaml: «risks»: [y]']);
});

test('maps without a project share nothing', () => {
  expect(usesOf({ 'a.cjm.yaml': 'owner: w<|>eb', 'b.cjm.yaml': 'owner: web' })).toEqual(['a.cjm.yaml: owner: «web»']);
});

test('what an anchor stands for is found where it is written', () => {
  const text = 'owner: &team web\nstages:\n  - stage: decision\n    owners: [*team, w<|>eb]\n';
  expect(usesOf({ 'a.cjm.yaml': text })).toEqual(['a.cjm.yaml: owner: &team «web»', 'a.cjm.yaml: owners: [*team, «web»]']);
});
