/** One mistake of writing is told once: what only follows from it is silent. */
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject } from '../../../server/core/model/project.ts';

const head = `cjm: 1
title: Bread
language: en
model: classic5
persona: { id: neighbour, name: Neighbour }
job: Bring home bread
scope: { partial: true }
state: current
period: 2026-10
research: [{ id: survey, method: survey, date: 2026-10-20 }]
`;
const stages = `stages:
  - stage: awareness
    reached: 3000
    touchpoints: [store]
    kpis:
      C: { value: 12%, target: 14%, source: survey }
    owners: [marketing]
    next:
      tools: [quiz]
  - stage: decision
    reached: 1200
    kpis:
      CSAT: { value: 81%, target: 88%, source: survey }
    steps:
      - step: Chooses
        goals:
          - Take the warm one
        touchpoints: [store]
        activities:
          - Warm loaves at six
        owners: [sales]
`;
const rulesOf = (text: string): readonly string[] =>
  MapDocument.open(head + text)
    .check(emptyProject, defaultSettings)
    .findings.map(({ rule }) => rule);

test.each([
  ['an open quote', '- Take the warm one', '- "Take the warm one', 'syntax-error'],
  ['a tab', '          - Take the warm one', '\t\t- Take the warm one', 'tab-indent'],
  ['an open bracket', 'touchpoints: [store]\n        activities', 'touchpoints: [store\n        activities', 'syntax-error'],
  ['a text instead of a list', 'touchpoints: [store]\n        activities', 'touchpoints: Instagram\n        activities', 'invalid-value'],
  ['a decimal comma between braces', 'value: 12%', 'value: 12,5%', 'flow-comma'],
])('%s', (_, of, by, rule) => {
  const before = rulesOf(stages);
  expect(rulesOf(stages.replace(of, by)).filter((found) => !before.includes(found))).toEqual([rule]);
});

test('a stage of which every part can be read is still told what it lacks', () => {
  const broken = stages.replace('- Take the warm one', '- "Take the warm one').replace('    owners: [marketing]\n', '');
  expect(rulesOf(broken)).toContain('owner-missing');
});

test.each(['', '# A map to come\n', '---\n'])('an empty file lacks its first key: %j', (text) => {
  expect(
    MapDocument.open(text)
      .check(emptyProject, defaultSettings)
      .findings.map(({ rule, params }) => [rule, params['key']]),
  ).toEqual([['missing-key', 'cjm']]);
});
