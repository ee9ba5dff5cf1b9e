import { describe, expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import { allLenses, type CodeLens, codeLenses, type ShownLenses } from '../../../server/core/features/codeLenses.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { factsOf } from '../../../server/core/names/factsOf.ts';
import type { FileFacts } from '../../../server/core/names/fileFacts.ts';
import { contextOf, type Options, wholeText } from './context.ts';

function lensesOf(text: string, options: Options = {}, shown: ShownLenses = allLenses): string[] {
  const whole = wholeText(text);
  return codeLenses(contextOf(whole, options), shown).map((lens) => `${whole.slice(lens.span.start, lens.span.end)}: ${said(lens, whole)}`);
}

/** The title, and the places that a click leads to. */
function said({ title, action }: CodeLens, text: string): string {
  const places =
    action.kind === 'places' ? action.places.map((place) => ('span' in place ? text.slice(place.span.start, place.span.end) : place.uri)) : ['preview'];
  return `${title.replace(/[\u00a0\u202f]/g, ' ')} → ${places.join(', ')}`;
}

const map = `
  cjm: 1
  title: Test
  language: en
  model: classic5
  stages:
    - stage: awareness
      reached: 48000
      pains: [Too loud]
      activities: [Campaigns]
    - stage: consideration
      reached: 14400
      owners: [marketing]
      steps:
        - step: Compares
          pains:
            - Cannot compare
            - { text: Forgotten, status: done }
          opportunities: [ { text: A table, status: dropped } ]
        - step: Asks
          pains: [Nobody answers]
          activities: none
    - stage: decision
      reached: 5200
`;

test('over the first line and over the stages of a map', () => {
  expect(lensesOf(map)).toEqual([
    ': Open preview → preview',
    'consideration: 30% of “Awareness”, 33 600 lost · bottleneck → 48000, 14400',
    'decision: 36.1% of “Consideration”, 9 200 lost → 14400, 5200',
    'awareness: 1 pain without an owner → Too loud',
    'consideration: 1 pain without an answer → Cannot compare',
  ]);
});

test('in Russian', () => {
  expect(lensesOf(map, { language: 'ru' })).toEqual([
    ': Открыть просмотр → preview',
    'consideration: 30 % от этапа «Awareness», потеряно 33 600 · узкое место → 48000, 14400',
    'decision: 36,1 % от этапа «Consideration», потеряно 9 200 → 14400, 5200',
    'awareness: 1 боль без ответственного → Too loud',
    'consideration: 1 боль без ответа → Cannot compare',
  ]);
});

test('each kind can be left out', () => {
  const none: ShownLenses = { preview: false, conversions: false, pains: false, personas: false };
  const counts = (['preview', 'conversions', 'pains', 'personas'] as const).map((kind) => lensesOf(map, {}, { ...none, [kind]: true }).length);
  expect(counts).toEqual([1, 2, 2, 0]);
});

describe('over a persona: its maps', () => {
  const projectUri = 'file:///shop/project.cjm.yaml';
  const project = 'cjm: 1\nkind: project\npersonas: [ { id: parent, name: Busy parent }, { id: cook, name: Cook } ]\n';
  const range = { start: { line: 3, character: 9 }, end: { line: 3, character: 15 } };
  const facts = (name: string, persona: string, of = projectUri): FileFacts => ({
    uri: `file:///shop/${name}`,
    kind: 'map',
    project: of,
    title: name,
    names: [1, 2].map(() => ({ kind: 'persona', id: persona, scope: 'project', role: 'use', text: persona, range }) as const),
  });
  const files = (): FileFacts[] => [facts('a', 'parent'), facts('b', 'parent'), facts('c', 'parent', 'file:///other/project.cjm.yaml')];

  test('in the project file', () => {
    const own = factsOf(projectUri, MapDocument.open(project), 'project', emptyProject, projectUri);
    expect(lensesOf(project, { uri: projectUri, projectUri, files: () => [own, ...files()] })).toEqual([
      'parent: 2 maps → file:///shop/a, file:///shop/b',
      'cook: 0 maps → ',
    ]);
  });

  test('in a map of one persona, and of several', () => {
    const only = { preview: false, conversions: false, pains: false, personas: true };
    expect(lensesOf('persona: parent', { project, projectUri, files }, only)).toEqual(['parent: 2 maps → file:///shop/a, file:///shop/b']);
    expect(lensesOf('personas: [parent, cook]', { project, language: 'ru', projectUri, files }, only)).toEqual([
      'parent: Busy parent: 2 карты → file:///shop/a, file:///shop/b',
      'cook: Cook: 0 карт → ',
    ]);
  });

  test('nothing where nobody tells of other files, or the persona is the map’s own', () => {
    const only = { preview: false, conversions: false, pains: false, personas: true };
    expect(lensesOf('persona: parent', { project, files: () => [] }, only)).toEqual([]);
    expect(lensesOf('persona: { id: sam, name: Sam }', { projectUri, files }, only)).toEqual([]);
  });
});
