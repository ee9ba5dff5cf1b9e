import { expect, test } from 'vitest';
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { emptyProject } from '../../server/core/model/project.ts';
import { starterMap } from '../../server/core/starterMap.ts';

test.each(['Anna, 35', 'Цель: дом', '{guest}', 'A #1 fan', 'He said "no"', '# first', 'no', '2026'])('a title and a persona may be any text: %s', (text) => {
  const document = MapDocument.open(starterMap({ model: 'nine', language: 'en', title: text, persona: text }) ?? '');
  const journey = document.journey(emptyProject);
  expect(journey.title).toMatchObject({ state: 'given', value: text });
  expect(journey.personas.map(({ name }) => name)).toEqual([text]);
  expect(journey.stages).toHaveLength(9);
  expect(document.check(emptyProject, defaultSettings).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('there is no map of a model that nobody knows', () => {
  expect(starterMap({ model: 'eleven', language: 'ru', title: '', persona: '' })).toBeUndefined();
});
