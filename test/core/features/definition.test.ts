/** Go to definition. */
import { describe, expect, test } from 'vitest';
import { definition } from '../../../server/core/features/definition.ts';
import { dedent } from './context.ts';
import { type Files, shown, workspaceOf } from './workspace.ts';

function definedAt(files: Files): string[] {
  const workspace = workspaceOf(files);
  return definition(workspace.context, workspace.offset).map((location) => shown(workspace, location));
}

const project = dedent(`
  cjm: 1
  kind: project
  personas: [ { id: busy-parent, name: Занятый родитель } ]
  channels: [ { id: kiosk, name: Kiosk } ]
  touchpoints: [ { id: checkout, name: Checkout page, channel: site } ]
  teams:
    - id: web
      name: { en: Online development, ru: Онлайн-разработка }
      aliases: [интернет-отдел]
  kpis: [ { code: PICK, name: Picking accuracy } ]
  models: [ { id: our-six, stages: [ { id: learn, name: Узнал }, { id: buy, name: Купил } ] } ]
  research: [ { id: interviews-q3, method: interview } ]
`);

describe('from a map to its project', () => {
  const stage = (lines: string): string => `stages:\n  - stage: decision\n    ${lines}\n`;
  test.each([
    ['persona: busy-<|>parent', 'personas: [ { id: «busy-parent», name: Занятый родитель } ]'],
    ['persona: Занятый <|>родитель', 'personas: [ { id: «busy-parent», name: Занятый родитель } ]'],
    ['persona: занятый родитель<|>', 'personas: [ { id: «busy-parent», name: Занятый родитель } ]'],
    [stage('touchpoints: [check<|>out]'), 'touchpoints: [ { id: «checkout», name: Checkout page, channel: site } ]'],
    [stage('touchpoints: [ki<|>osk]'), 'channels: [ { id: «kiosk», name: Kiosk } ]'],
    [stage('touchpoints: [ { channel: "ki<|>osk", name: x } ]'), 'channels: [ { id: «kiosk», name: Kiosk } ]'],
    [stage('owners: [<|>web]'), 'id: «web»'],
    [stage('owners: [Интернет отдел<|>]'), 'id: «web»'],
    [stage('owners: web<|>'), 'id: «web»'],
    [stage('kpis: { PI<|>CK: 99% }'), 'kpis: [ { code: «PICK», name: Picking accuracy } ]'],
    [stage('opportunities: [ { text: x, expect: { pi<|>ck: +1 pp } } ]'), 'kpis: [ { code: «PICK», name: Picking accuracy } ]'],
    [stage('experience: { score: 3, evidence: [inter<|>views-q3] }'), 'research: [ { id: «interviews-q3», method: interview } ]'],
    [stage('kpis: { C: { value: 3%, source: inter<|>views-q3 } }'), 'research: [ { id: «interviews-q3», method: interview } ]'],
  ])('%s', (marked, place) => {
    expect(definedAt({ 'a.cjm.yaml': marked, 'project.cjm.yaml': project })).toEqual([`project.cjm.yaml: ${place}`]);
  });

  test('a stage of an own model leads to the model, a way back to it leads to the stage of the map', () => {
    const map = (stages: string): string => `cjm: 1\ntitle: T\nmodel: our-six\nstages:\n${stages}`;
    const files = (text: string): Files => ({ 'a.cjm.yaml': text, 'project.cjm.yaml': project });
    expect(definedAt(files(map('  - stage: Уз<|>нал\n')))).toEqual([
      'project.cjm.yaml: models: [ { id: our-six, stages: [ { id: «learn», name: Узнал }, { id: buy, name: Купил } ] } ]',
    ]);
    expect(definedAt(files(map('  - stage: learn\n  - stage: buy\n    next: { to: lea<|>rn }\n')))).toEqual(['a.cjm.yaml: stage: «learn»']);
    expect(definedAt(files('cjm: 1\ntitle: T\nmodel: our<|>-six\n'))).toHaveLength(1);
  });
});

describe('inside a map', () => {
  test.each([
    ['research: [ { id: own-study } ]\nstages:\n  - stage: decision\n    evidence: [own-<|>study]', 'research: [ { id: «own-study» } ]'],
    ['research:\n  - name: Опрос в зале\nstages:\n  - stage: decision\n    evidence: [опрос-в-<|>зале]', 'name: «Опрос в зале»'],
    ['persona: { id: sam, name: Sam }\nstages:\n  - stage: decision\n    experience: { score: 3, persona: S<|>am }', 'persona: { id: «sam», name: Sam }'],
    ['stages:\n  - stage: Решение\n    id: second\n  - stage: delivery\n    next: { to: sec<|>ond }', 'id: «second»'],
    ['stages:\n  - stage: "Решение"\n  - stage: delivery\n    next: { to: deci<|>sion }', 'stage: "«Решение»"'],
    ['stages:\n  - stage: decision\nfunnels: [ { steps: [ { step: x, stage: dec<|>ision } ] } ]', 'stage: «decision»'],
    ['lanes: [ { id: risks, name: Risks } ]\nstages:\n  - stage: decision\n    ris<|>ks: [x]', 'lanes: [ { id: «risks», name: Risks } ]'],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pa<|>ys', 'step: «Pays»'],
  ])('%s', (marked, place) => {
    expect(definedAt({ 'a.cjm.yaml': marked })).toEqual([`a.cjm.yaml: ${place}`]);
  });

  test('a persona of the map is not the one of another map', () => {
    const one = 'persona: { id: sam, name: Sam }\nstages:\n  - stage: decision\n    experience: { score: 3, persona: sam<|> }';
    const places = definedAt({ 'a.cjm.yaml': one, 'b.cjm.yaml': 'persona: { id: sam, name: Sam }', 'project.cjm.yaml': project });
    expect(places).toEqual(['a.cjm.yaml: persona: { id: «sam», name: Sam }']);
  });
});

describe('nowhere', () => {
  test.each([
    'stages:\n  - stage: decision\n    touchpoints: [sto<|>re]',
    'stages:\n  - stage: decision\n    kpis: { N<|>PS: 37 }',
    'stages:\n  - stage: decision\n    owners: [nobody-kn<|>ows]',
    'stages:\n  - stage: decision\n    evidence: assump<|>tion',
    'stages:\n  - stage: decision\n    touchpoints: no<|>ne',
    'model: clas<|>sic5',
    'tit<|>le: x',
    'title: x # busy<|>-parent',
  ])('%s', (marked) => {
    expect(definedAt({ 'a.cjm.yaml': marked, 'project.cjm.yaml': project })).toEqual([]);
  });
});

test('inside a project', () => {
  expect(definedAt({ 'project.cjm.yaml': `${project}strategy: { goals: [ { text: Fast, kpis: [pi<|>ck] } ] }\n` })).toEqual([
    'project.cjm.yaml: kpis: [ { code: «PICK», name: Picking accuracy } ]',
  ]);
});
