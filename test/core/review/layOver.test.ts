/** Another map laid over one: what of it has a place there, and where. */
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { type DrawnJourney, layOver } from '../../../server/core/review/layOver.ts';
import { arrange } from '../../../server/core/view/arrange.ts';
import { readExample } from '../view/viewing.ts';

function draw(text: string, project = emptyProject): DrawnJourney {
  const document = MapDocument.open(text);
  const journey = document.journey(project);
  return { journey, view: arrange(journey, document.check(project, defaultSettings), { version: 1 }) };
}

const here = draw(`cjm: 1
title: Now
persona: Parent
stages:
  - stage: decision
    score: 3
    steps:
      - step: Fills the basket
        experience: 4
        kpis: { C: 10% }
      - step: Places the order
        experience: 2
        pains: [The fee is late]
  - stage: delivery
    steps:
      - step: Opens the door
`);
const there = draw(`cjm: 1
title: Wanted
persona: Student
scale: 1..10
stages:
  - stage: delivery
    steps:
      - step: Opens the door
        pains: [Nobody rings]
      - step: Unpacks
  - stage: decision
    score: 9
    steps:
      - step: Places the order
        experience: 8
        pains: none
      - step: Fills the basket
        experience: { score: 10, feeling: Joy }
        kpis: { C: 14% }
  - stage: loyalty
`);

test('stages and steps are found by name, wherever they stand there', () => {
  const { points, cells, scores } = layOver(here, there);
  expect(points.map(({ id, at, score }) => [id, at, score])).toEqual([
    ['decision/places-the-order', 1.5, '8'],
    ['decision/fills-the-basket', 0.5, '10'],
  ]);
  expect(cells['decision/fills-the-basket/kpis']?.items).toMatchObject([{ kind: 'kpi', key: 'decision/fills-the-basket/kpis/C', value: '14\u202f%' }]);
  expect(cells['delivery/opens-the-door/pains']?.items).toMatchObject([{ text: 'Nobody rings', key: 'delivery/opens-the-door/pains/1' }]);
  expect(scores).toMatchObject({ decision: { text: '9' } });
});

test('each map keeps its own scale: a share of it is what they are compared by', () => {
  expect(layOver(here, there).points.map(({ share }) => share)).toEqual([7 / 9, 1]);
});

test('what has no place here is named', () => {
  const { elsewhere, title, personas } = layOver(here, there);
  expect(elsewhere).toEqual([there.view.stages[2]?.name, 'Unpacks']);
  expect({ title, personas }).toEqual({ title: 'Wanted', personas: ['Student'] });
});

test('a step that stands in another stage there is the same one', () => {
  const moved = draw(`cjm: 1
title: Moved
stages:
  - stage: decision
  - stage: delivery
    steps:
      - step: Places the order
        experience: 5
`);
  expect(layOver(here, moved).points.map(({ id, at }) => [id, at])).toEqual([['decision/places-the-order', 1.5]]);
});

test('a map laid over itself has all its places', () => {
  const { text, project } = readExample('grocery/grocery.cjm.yaml');
  const grocery = draw(text, project);
  const { elsewhere, cells, points } = layOver(grocery, grocery);
  expect(elsewhere).toEqual([]);
  expect(Object.keys(cells)).toEqual(Object.keys(grocery.view.cells));
  expect(points.map(({ id, at }) => [id, at])).toEqual(grocery.view.curve.points.map(({ id, at }) => [id, at]));
});

test('what is said of a whole stage there stands at its first step here, and the other way round', () => {
  const ofStage = draw('cjm: 1\ntitle: A\nstages:\n  - stage: decision\n    goals: [One]\n    steps:\n      - step: Pays\n      - step: Waits\n');
  const ofSteps = draw(
    'cjm: 1\ntitle: B\nstages:\n  - stage: decision\n    steps:\n      - step: Pays\n        goals: [Two]\n      - step: Waits\n        goals: [Three]\n',
  );
  const words = (overlay: ReturnType<typeof layOver>) =>
    Object.entries(overlay.cells).map(([id, { items }]) => [id, items.map((item) => ('text' in item ? item.text : ''))]);
  expect(words(layOver(ofSteps, ofStage))).toEqual([['decision/pays/goals', ['One']]]);
  expect(words(layOver(ofStage, ofSteps))).toEqual([['decision/*/goals', ['Two', 'Three']]]);
});

test('nothing in common is no overlay, and no harm', () => {
  const empty = draw('cjm: 1\ntitle: Empty\nstages: []\n');
  expect(layOver(here, empty)).toMatchObject({ points: [], cells: {}, elsewhere: [] });
  expect(layOver(empty, here)).toMatchObject({ points: [], cells: {} });
});
