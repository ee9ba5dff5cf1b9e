import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { wholeText } from '../features/context.ts';
import { after, changes, gestured } from './gesturing.ts';

const step = (body: string): string => `
  stages:
    - stage: decision
      steps:
        - step: Pays
${body.replace(/^(?=.)/gm, '          ')}
`;
const add = (lane: string, text: string, at?: number): Gesture => ({
  kind: 'add-item',
  cell: `decision/pays/${lane}`,
  text,
  ...(at === undefined ? {} : { at }),
});

describe('an item', () => {
  test.each([
    ['goals: none', 'pains', 'goals: none\npains:\n  - Late'],
    ['pains:', 'pains', 'pains:\n  - Late'],
    ['pains:   # asked twice', 'pains', 'pains:   # asked twice\n  - Late'],
    ['pains: none   # asked twice', 'pains', 'pains:   # asked twice\n  - Late'],
    ['pains: []', 'pains', 'pains:\n  - Late'],
    ['pains: Cold', 'pains', 'pains:\n  - Cold\n  - Late'],
    ['pains: [Cold]', 'pains', 'pains: [Cold, Late]'],
    ['pains:\n- Cold', 'pains', 'pains:\n- Cold\n- Late'],
    ['pains:\n    - Cold\n    # colder\n', 'pains', 'pains:\n    - Cold\n    - Late\n    # colder\n'],
    ['pains:\n  - text: Cold\n    severity: 3\n\n  - Wet', 'pains', 'pains:\n  - text: Cold\n    severity: 3\n\n  - Wet\n\n  - Late'],
    ['goals:\n- Rest', 'pains', 'goals:\n- Rest\npains:\n- Late'],
    ['goals: none', 'owners', 'goals: none\nowners: [Late]'],
    ['owners: ???', 'owners', 'owners: [Late]'],
    ['touchpoints:\n  - site', 'touchpoints', 'touchpoints:\n  - site\n  - Late'],
  ])('into %j', (before, lane, now) => {
    expect(gestured(step(before), add(lane, 'Late')).after).toBe(wholeText(step(now)));
  });

  test('before another one, with the focus on it', () => {
    const { after: text, select } = gestured(step('pains:\n  # the first\n  - Cold\n  - Wet'), add('pains', 'Late', 0));
    expect(text).toBe(wholeText(step('pains:\n  - Late\n  # the first\n  - Cold\n  - Wet')));
    expect(select).toBe('decision/pays/pains/1');
    expect(gestured(step('pains: [Cold, Wet]'), add('pains', 'a, b', 1)).after).toBe(wholeText(step('pains: [Cold, "a, b", Wet]')));
    expect(gestured(step('pains: [Cold, Wet]'), add('pains', 'x', 9)).select).toBe('decision/pays/pains/3');
  });

  test('into a step between braces', () => {
    const map = '\nstages:\n  - stage: decision\n    steps:\n      - { step: Pays, goals: none }\n      - { step: Waits, pains: [Cold] }\n';
    expect(changes(map, add('goals', 'Rest'))).toBe('-      - { step: Pays, goals: none }\n+      - { step: Pays, goals: [Rest] }');
    expect(changes(map, add('pains', 'Late'))).toBe('-      - { step: Pays, goals: none }\n+      - { step: Pays, goals: none, pains: [Late] }');
  });

  test('into the cell of a stage, and into a lane of the map’s own', () => {
    const map =
      '\nlanes: [rest, { id: risks, name: Risks }]\nstages:\n  - stage: decision\n    owners: [web]\n    steps:\n      - step: Pays\n    next: { offer: x }\n';
    expect(changes(map, { kind: 'add-item', cell: 'decision/*/risks', text: 'Late' })).toBe('+    risks:\n+      - Late');
    expect(changes(map, add('risks', 'Late'))).toBe('+        risks:\n+          - Late');
  });

  test('not where there is one value only, nor into what does not exist', () => {
    expect(changes(step('goals: none'), add('experience', 'x'))).toMatch(/^refused: A cell of “experience” holds one value/);
    expect(changes(step('goals: none'), add('dreams', 'x'))).toMatch(/^refused: “decision\/pays\/dreams” is not in the text/);
  });
});

describe('a KPI', () => {
  const kpi = (cell: string, code: string, value: string): Gesture => ({ kind: 'add-kpi', cell, code, value });
  test.each([
    ['goals: none', 'goals: none\nkpis:\n  CSAT: 80%'],
    ['kpis:\n  NPS: 40\n  # more to come', 'kpis:\n  NPS: 40\n  CSAT: 80%\n  # more to come'],
    ['kpis: { NPS: 40 }', 'kpis: { NPS: 40, CSAT: 80% }'],
    ['kpis: {}', 'kpis:\n  CSAT: 80%'],
    ['kpis: ???', 'kpis:\n  CSAT: 80%'],
  ])('into %j', (before, now) => {
    expect(gestured(step(before), kpi('decision/pays/kpis', 'csat', '80%')).after).toBe(wholeText(step(now)));
  });

  test('not twice, not one that nobody knows, not without a figure', () => {
    const map = step('kpis: { CSAT: 70% }');
    expect(changes(map, kpi('decision/pays/kpis', 'CSAT', '80%'))).toBe('refused: The KPI CSAT is there already; change its value.');
    expect(changes(map, kpi('decision/pays/kpis', 'FOO', '80%'))).toMatch(/^refused: Nobody knows the KPI “FOO”/);
    expect(changes(map, kpi('decision/pays/kpis', 'NPS', 'high'))).toMatch(/^refused: “high” is no figure/);
  });

  test('the project’s own', () => {
    const project = 'cjm: 1\nkind: project\nkpis: [{ code: PICK, name: Picking, unit: percent }]\n';
    expect(changes(step('goals: none'), kpi('decision/pays/kpis', 'pick', '99%'), { project })).toContain('+          PICK: 99%');
  });
});

describe('a step', () => {
  const map = `
    stages:
      - stage: awareness
        task: Be seen
        next: { offer: x }
      - stage: decision
        steps:
          # how they begin
          - step: Looks

          - step: Pays
      - stage: delivery
        steps: [{ step: Waits }]
      - stage: loyalty
        steps:   # to be asked
  `;
  const addStep = (stage: string, text: string, at?: number): Gesture => ({
    kind: 'add-step',
    stage: `stage:${stage}`,
    text,
    ...(at === undefined ? {} : { at }),
  });

  test('before, between and behind others, spaced as they are', () => {
    expect(changes(map, addStep('decision', 'Asks', 0))).toBe('+      - step: Asks\n+');
    expect(changes(map, addStep('decision', 'Asks', 1))).toBe('+      - step: Asks\n+');
    expect(changes(map, addStep('decision', 'Asks'))).toBe('+\n+      - step: Asks');
    expect(gestured(map, addStep('decision', 'Asks', 1)).select).toBe('step:decision/asks');
  });

  test('the first of a stage', () => {
    expect(changes(map, addStep('awareness', 'Sees: an ad'))).toBe('+    steps:\n+      - step: "Sees: an ad"');
    expect(changes(map, addStep('loyalty', 'Comes back'))).toBe('+      - step: Comes back');
  });

  test('between brackets', () => {
    expect(changes(map, addStep('delivery', 'Opens'))).toBe('-    steps: [{ step: Waits }]\n+    steps: [{ step: Waits }, { step: Opens }]');
  });

  test('of the same text gets an id of its own, so that the other keeps its', () => {
    expect(changes(map, addStep('decision', 'Pays', 0))).toBe('+      - step: Pays\n+        id: pays-2\n+');
    expect(gestured(map, addStep('decision', 'Pays', 0)).select).toBe('step:decision/pays-2');
  });
});

describe('a stage', () => {
  const map = '\nstages:\n  - stage: awareness\n    task: x\n\n  # the money\n  - stage: decision\neconomics: { C: 1% }\n';
  const addStage = (text: string, at?: number): Gesture => ({ kind: 'add-stage', text, ...(at === undefined ? {} : { at }) });

  test('where the model has it, or where it is wanted', () => {
    expect(after(map, addStage('consideration'))).toBe(wholeText(map).replace('  # the money', '  - stage: consideration\n\n  # the money'));
    expect(after(map, addStage('Loyalty'))).toBe(wholeText(map).replace('- stage: decision\n', '- stage: decision\n\n  - stage: loyalty\n'));
    expect(after(map, addStage('loyalty', 0))).toBe(wholeText(map).replace('  - stage: awareness', '  - stage: loyalty\n\n  - stage: awareness'));
  });

  test('a second one of its kind gets an id', () => {
    expect(changes(map, addStage('decision'))).toBe('+\n+  - stage: decision\n+    id: decision-2');
    expect(gestured(map, addStage('decision')).select).toBe('stage:decision-2');
  });

  test('of no model, where stages are one’s own', () => {
    expect(after('\ncjm: 1\nmodel: custom\nstages:\n- stage: One\n', addStage('Two'))).toBe('cjm: 1\nmodel: custom\nstages:\n- stage: One\n\n- stage: Two\n');
    expect(changes(map, addStage('Two'))).toMatch(/^refused: “Two” is no stage of the model classic5/);
  });

  test('the first of a map', () => {
    expect(changes('\nstages:   # soon\n', addStage('decision'))).toBe('+  - stage: decision');
    expect(changes('\nstages: []\n', addStage('decision'))).toBe('-stages: []\n+stages:\n+  - stage: decision');
    expect(changes('\neconomics: { C: 1% }\n', addStage('decision'))).toBe('+stages:\n+  - stage: decision');
  });
});

describe('a lane', () => {
  const map = `
    stages:
      - stage: awareness
      - stage: decision
        steps:
          - step: Looks
            gains:
              - Fun
          - step: Pays
            goals: none
      - stage: delivery
        gains: none
        steps:
          - step: Waits
  `;

  test('is an open question in every column that says nothing', () => {
    expect(after(map, { kind: 'add-lane', lane: 'gains' })).toBe(
      wholeText(map).replace('stage: awareness\n', 'stage: awareness\n    gains: ???\n').replace('goals: none\n', 'goals: none\n        gains: ???\n'),
    );
  });

  test('of the map’s own is declared too', () => {
    const now = after(map, { kind: 'add-lane', lane: 'risks', name: 'Big risks', side: 'company' });
    expect(now).toContain('lanes:\n  - rest\n  - { id: big-risks, name: Big risks, side: company }\nstages:');
    expect(now.match(/big-risks: \?\?\?/g)).toHaveLength(4);
    expect(after('\nlanes: [pains]\nstages: []\n', { kind: 'add-lane', lane: 'risks', name: 'Risks' })).toContain('lanes: [pains, { id: risks, name: Risks }]');
  });

  test('that the map does not show is shown', () => {
    const hidden = `\nlanes: [pains]\nstages:\n  - stage: awareness\n    gains: none\n`;
    expect(changes(hidden, { kind: 'add-lane', lane: 'gains' })).toBe('-lanes: [pains]\n+lanes: [pains, gains]');
  });

  test('not when it is there, has no name, or the name of a key', () => {
    expect(changes('\nstages:\n  - stage: awareness\n    gains: none\n', { kind: 'add-lane', lane: 'gains' })).toMatch(
      /^refused: The lane “gains” is there already/,
    );
    expect(changes(map, { kind: 'add-lane', lane: 'risks' })).toMatch(/^refused: There is no lane “risks”; give it a name/);
    expect(changes(map, { kind: 'add-lane', lane: 'x', name: 'Task' })).toMatch(/^refused: “task” is a key of the language/);
  });
});
