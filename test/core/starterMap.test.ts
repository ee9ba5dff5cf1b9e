import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { emptyProject } from '../../server/core/model/project.ts';
import { starterMap } from '../../server/core/starterMap.ts';
import { stageModels } from '../../server/core/vocabulary/vocabulary.ts';

test.each(['Anna, 35', 'Цель: дом', '{guest}', 'A #1 fan', 'He said "no"', '# first', 'no', '2026'])('a title and a persona may be any text: %s', (text) => {
  const document = MapDocument.open(starterMap({ model: 'nine', language: 'en', title: text, persona: text }) ?? '');
  const journey = document.journey(emptyProject);
  expect(journey.title).toMatchObject({ state: 'given', value: text });
  expect(journey.personas.map(({ name }) => name)).toEqual([text]);
  expect(journey.stages).toHaveLength(9);
  expect(document.check(emptyProject, defaultSettings).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** What nobody has filled in yet. Some models end before the path does. */
const fresh = new Set(['placeholder', 'no-persona', 'empty-stage', 'empty-lane', 'transition-no-tool', 'no-contact-capture', 'path-incomplete']);

describe.each([...stageModels.entries.map(({ id }) => id), 'custom'])('the starter for %s', (model) => {
  test.each(['en', 'ru'] as const)('says in %s only what nobody has filled in yet', (language) => {
    const document = MapDocument.open(starterMap({ model, language, title: '', persona: '' }) ?? '');
    const { findings } = document.check(emptyProject, defaultSettings);
    expect(findings.map(({ rule }) => rule).filter((rule) => !fresh.has(rule))).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});

test('a starter without a model has stages to rename', () => {
  const document = MapDocument.open(starterMap({ model: 'custom', language: 'ru', title: '', persona: '' }) ?? '');
  expect(document.journey(emptyProject).stages.map(({ name }) => name)).toEqual(['Первый этап', 'Второй этап', 'Третий этап']);
});

test('there is no map of a model that nobody knows', () => {
  expect(starterMap({ model: 'eleven', language: 'ru', title: '', persona: '' })).toBeUndefined();
});
