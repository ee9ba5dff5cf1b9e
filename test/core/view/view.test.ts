import { expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import { textAt } from '../../../server/core/model/place.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { ElementIndex, elementsOf } from '../../../server/core/view/elements.ts';
import { keepGood } from '../../../server/core/view/keepGood.ts';
import { diffViews } from '../../../server/core/view/patch.ts';
import { readExample, viewOf } from './viewing.ts';

const map = `cjm: 1
title: Test
language: en
model: classic5
state: current
period: 2026-10
currency: EUR
stages:
  - stage: awareness
    reached: 48000
    steps:
      - step: Hears about us
        id: hear
        actions: [Hears]
        goals: none
        pains: unknown
  - stage: decision
    reached: 5200
    touchpoints: [site]
    kpis:
      C: { value: 10.8%, target: 12%, previous: 10.1% }
      CV: 41.20 EUR
    steps:
      - step: Adds to the basket
        experience: 5
      - step: Places the order
        experience: { score: unknown, moment-of-truth: first }
  - stage: loyalty
    completed: 3
`;

test('columns, stages and lanes in file order; a stage without steps is one column', () => {
  const view = viewOf(map);
  expect(view.columns.map(({ id, name, first }) => [id, name, first])).toEqual([
    ['awareness/hear', 'Hears about us', true],
    ['decision/adds-to-the-basket', 'Adds to the basket', true],
    ['decision/places-the-order', 'Places the order', false],
    ['loyalty/*', '', true],
  ]);
  expect(view.stages.map(({ name, column, span, traffic, component }) => [name, column, span, traffic, component])).toEqual([
    ['Awareness', 0, 1, 'cold', 'L'],
    ['Decision', 1, 2, 'hot', 'C · P'],
    ['Loyalty and advocacy', 3, 1, 'hot', 'Q'],
  ]);
  expect(view.lanes.map(({ id }) => id)).toEqual(['actions', 'goals', 'touchpoints', 'pains', 'kpis']);
});

test('the states of cells', () => {
  const { cells } = viewOf(map);
  expect(Object.fromEntries(Object.entries(cells).map(([id, { state }]) => [id, state]))).toEqual({
    'awareness/hear/actions': 'given',
    'awareness/hear/goals': 'none',
    'awareness/hear/pains': 'unknown',
    'decision/*/touchpoints': 'given',
    'decision/*/kpis': 'given',
  });
});

test('KPIs as stated, with target and trend', () => {
  expect(viewOf(map).cells['decision/*/kpis']?.items).toMatchObject([
    { kind: 'kpi', key: 'decision/*/kpis/C', code: 'C', name: 'Conversion', value: '10.8\u202f%', target: 'to 12\u202f%', trend: 'up', verdict: 'better' },
    { code: 'CV', value: '€41.20' },
  ]);
});

test('the funnel skips stages that state no count', () => {
  expect(viewOf(map).funnel?.steps.map(({ id, countText, conversionText, lossText, mark }) => [id, countText, conversionText, lossText, mark])).toEqual([
    ['awareness', '48\u202f000', undefined, undefined, undefined],
    ['decision', '5\u202f200', '10.8\u202f%', '−42\u202f800', 'bottleneck'],
    ['loyalty', undefined, undefined, undefined, undefined],
  ]);
});

test('the curve: points over their columns, unknown as such', () => {
  expect(viewOf(map).curve.points.map(({ id, at, score, share, moment }) => [id, at, score, share, moment])).toEqual([
    ['decision/adds-to-the-basket', 1.5, '5', 1, undefined],
    ['decision/places-the-order', 2.5, '?', undefined, 'First moment of truth'],
  ]);
});

test('a Russian map speaks Russian', () => {
  const { text, project } = readExample('grocery-ru/grocery.cjm.yaml');
  const view = viewOf(text, project);
  expect(view.header.facts).toEqual(['текущее состояние', 'октябрь 2026', 'пересмотрена 21 день назад']);
  expect(view.metrics.find(({ id }) => id === 'REV')?.value).toMatch(/^6\u202f943\u202f968\u202f₽$/);
  expect(view.funnel?.steps[3]?.note?.title).toBe('Узкое место');
});

test('chosen lanes: order, names, own lanes, the rest', () => {
  const view = viewOf(map.replace('stages:\n', 'lanes: [kpis, { id: pains, name: What hurts }, { id: risks, name: Risks, side: company }]\nstages:\n'));
  expect(view.lanes.map(({ id, name, side }) => [id, name, side])).toEqual([
    ['kpis', 'KPIs', 'company'],
    ['pains', 'What hurts', 'customer'],
    ['risks', 'Risks', 'company'],
  ]);
  expect(view.curve.points).toEqual([]);
});

test('a patch holds the parts and cells that differ', () => {
  const before = viewOf(map);
  const after = viewOf(map.replace('actions: [Hears]', 'actions: [Hears, Sees]'), emptyProject, 2);
  expect(diffViews(before, after)).toEqual({ from: 1, version: 2, parts: {}, cells: { 'awareness/hear/actions': after.cells['awareness/hear/actions'] } });
  expect(diffViews(before, viewOf(map, emptyProject, 3))).toBeUndefined();
  expect(diffViews(before, viewOf(map.replace('        goals: none\n', ''), emptyProject, 4))?.cells).toEqual({ 'awareness/hear/goals': null });
});

test('a part that went away travels as null', () => {
  const broken = viewOf(map.replace('actions: [Hears]', 'actions: [Hears'));
  const mended = viewOf(map, emptyProject, 2);
  expect(JSON.parse(JSON.stringify(diffViews(broken, mended)))).toMatchObject({ parts: { problem: null } });
});

test('a broken cell keeps its last good content, a broken shape the whole picture', () => {
  const good = viewOf(map);
  const broken = (text: string) => {
    const document = MapDocument.open(text);
    return keepGood(viewOf(text, emptyProject, 2), good, document.journey(emptyProject));
  };
  const inCell = broken(map.replace('actions: [Hears]', 'actions: [Hears'));
  expect(inCell.problem?.line).toBe(14);
  expect(inCell.cells['awareness/hear/actions']).toEqual(good.cells['awareness/hear/actions']);
  const inShape = broken(map.replace('      - step: Places the order', '      - step: "Places the order'));
  expect(inShape.columns).toEqual(good.columns);
  expect(inShape.version).toBe(2);
});

test('a broken step keeps its points of the curve, each on the line of its persona', () => {
  const text = `stages:
  - stage: awareness
    steps:
      - step: Hears
        experience: [{ persona: ann, score: 4 }, { persona: bob, score: 2 }]
      - step: Reads
        experience: [{ persona: ann, score: 3, quote: "So so" }, { persona: bob, score: 5 }]
  - stage: decision
    steps:
      - step: Pays
        experience: [{ persona: ann, score: 1 }, { persona: bob, score: 3 }]
`;
  const good = viewOf(text);
  const torn = text.replace('"So so"', '"So so').replace('score: 1', 'score: 2');
  const points = keepGood(viewOf(torn, emptyProject, 2), good, MapDocument.open(torn).journey(emptyProject)).curve.points;
  expect(points.map(({ id, persona, score, quote }) => [id, persona, score, quote])).toEqual([
    ['awareness/hears', 'ann', '4', undefined],
    ['awareness/hears', 'bob', '2', undefined],
    ['awareness/reads', 'ann', '3', 'So so'],
    ['awareness/reads', 'bob', '5', undefined],
    ['decision/pays', 'ann', '2', undefined],
    ['decision/pays', 'bob', '3', undefined],
  ]);
});

test('every element leads to its text, and the middle of its text leads back to it or to something in it', () => {
  for (const name of ['grocery/grocery.cjm.yaml', 'tiles/retail.cjm.yaml']) {
    const { text, project } = readExample(name);
    const journey = MapDocument.open(text).journey(project);
    const index = new ElementIndex(journey);
    for (const { id, at } of elementsOf(journey)) {
      expect(textAt(at).trim(), id).not.toBe('');
      const found = index.findPlace(id);
      expect(found?.id).toBe(id);
      const back = found && index.findAt({ ...found.at, end: found.at.start });
      expect(back && back.at.start >= found.at.start && back.at.end <= found.at.end, id).toBe(true);
    }
  }
});

test('what is drawn but not written leads to where it would be', () => {
  const index = new ElementIndex(MapDocument.open(map).journey(emptyProject));
  expect(index.findPlace('awareness/hear/systems')?.id).toBe('step:awareness/hear');
  expect(index.findPlace('decision/places-the-order/touchpoints')?.id).toBe('step:decision/places-the-order');
  expect(index.findPlace('funnel:stages/loyalty')?.id).toBe('funnel:stages/loyalty');
  expect(index.findPlace('nowhere')).toBeUndefined();
});
