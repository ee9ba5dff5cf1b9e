/** What is remembered of a map while others of its project change: its facts, and nothing of what was found in it. */
import { expect, test } from 'vitest';
import { checkSettings } from '../../../../server/core/checks/settings.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';
import { MapFactsMemory, type ProjectMap } from '../../../../server/core/view/project/mapFacts.ts';

const text = 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - { stage: awareness, score: 3 }\n';

function checked(document: MapDocument, rules: Readonly<Record<string, string>>): ProjectMap {
  const settings = checkSettings(emptyProject, rules, undefined);
  return { uri: 'file:///a.cjm.yaml', path: 'a.cjm.yaml', journey: document.journey(emptyProject), result: document.check(emptyProject, settings) };
}

test('a map that is checked anew because another one has changed is not read anew', () => {
  const memory = new MapFactsMemory();
  const document = MapDocument.open(text);
  const before = memory.of(checked(document, {}));
  const after = memory.of(checked(document, { 'empty-stage': 'error' }));
  expect(after.stages).toBe(before.stages);
  expect(after.figures).toBe(before.figures);
  expect([before.errors, after.errors]).toEqual([0, 1]);
});

test('a map that has changed is', () => {
  const memory = new MapFactsMemory();
  const before = memory.of(checked(MapDocument.open(text), {}));
  const after = memory.of(checked(MapDocument.open(text.replace('score: 3', 'score: 5')), {}));
  expect([before.score, after.score]).toEqual([0.5, 1]);
});
