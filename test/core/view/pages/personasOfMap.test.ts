/** The personas that a map describes in itself, where there is no project to tell of them. */
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';
import { arrange } from '../../../../server/core/view/arrange.ts';
import { ElementIndex } from '../../../../server/core/view/elements.ts';
import { arrangePage } from '../../../../server/core/view/pages/arrangePage.ts';

const stages = `stages:
  - stage: awareness
    score: 4
    touchpoints: [word-of-mouth]
    steps:
      - { step: Hears of it, goals: [Know the price], experience: { score: 4, evidence: [talks] } }
  - stage: decision
    kpis: { P: 40 EUR, Q: 2 }
research: [{ id: talks, method: interview, n: 12 }]
`;
const head = 'cjm: 1\ntitle: Dinner\nlanguage: en\nmodel: classic5\njob: Eat at seven\n';
const anna =
  'persona:\n  name: Anna <b>\n  traits: [works late]\n  decision: { main: [price] }\n  offer: High quality\n  sceptic: { attracts: pass }\n  entry: word-of-mouth\n';

function viewOf(text: string) {
  const document = MapDocument.open(text);
  const journey = document.journey(emptyProject);
  const view = arrange(journey, document.check(emptyProject, defaultSettings), { version: 1, shown: 'personas', page: arrangePage });
  return { journey, view, page: view.page?.kind === 'personas' ? view.page : undefined };
}

test('a map that describes its persona has a sheet of it, with the path through this map', () => {
  const { view, page } = viewOf(head + anna + stages);
  expect(view.views).toContain('personas');
  const [sheet, ...others] = page?.sheets ?? [];
  expect(others).toEqual([]);
  expect([sheet?.persona.text, sheet?.complete.text, sheet?.entry, sheet?.jobs]).toEqual(['Anna <b>', '3 of 5 steps', 'Word of mouth', ['Eat at seven']]);
  expect(
    sheet?.path.map(({ map, stages: found }) => [
      map.text,
      ...found.map(({ stage, met }) => [stage.text, met[0]?.touchpoint?.text, ...(met[0]?.matters ?? [])]),
    ]),
  ).toEqual([['Dinner', ['Awareness', 'Word of mouth', 'Know the price'], ['Decision', undefined]]]);
  expect(sheet?.value.map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual(['€80 a customer']);
  expect(sheet?.cliches.texts[0]).toMatch(/^“High quality” does not set you apart/);
  expect(sheet?.findings.map(({ rule }) => rule)).toEqual(['persona-thin', 'sceptic-failed']);
  expect(page?.interviews.map(({ study, people, stages: found }) => [study.text, people, found.map(({ place }) => place.text)])).toEqual([
    ['talks', '12', ['Awareness']],
  ]);
  expect(page?.comparison.rows).toEqual([]);
});

test('several personas have a sheet each, and each place leads into the map', () => {
  const { journey, page } = viewOf(`${head}personas:\n  - { name: Anna, needs: [dinner] }\n  - { id: berta, name: Берта, needs: [ужин] }\n${stages}`);
  expect(page?.sheets.map(({ persona }) => [persona.text, persona.file, persona.element])).toEqual([
    ['Anna', '', 'persona:anna'],
    ['Берта', '', 'persona:berta'],
  ]);
  const index = new ElementIndex(journey);
  const places =
    page?.sheets.flatMap(({ persona, path }) => [persona, ...path.flatMap(({ map, stages: found }) => [map, ...found.map(({ stage }) => stage)])]) ?? [];
  expect(places.filter(({ file, element }) => file !== '' || index.findPlace(element) === undefined)).toEqual([]);
});

test.each([
  ['one of a project', 'persona: anna\n'],
  ['one that is only a name', 'persona: { name: Anna }\n'],
  ['none', ''],
])('there is no such view for %s', (_, persona) => {
  expect(viewOf(head + persona + stages).view.views).not.toContain('personas');
});
