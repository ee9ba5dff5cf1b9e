/** How a person looks at a map, as data: what each wish changes, which rows and cells are left, what is kept. */
import { describe, expect, test } from 'vitest';
import { createBenchView, ownersIn, personasIn } from '../../media/bench/benchView.ts';
import { toPattern } from '../../media/bench/search.ts';
import { stageAlone } from '../../media/bench/stageAlone.ts';
import { benchOf, countWishes, inOrder, type Turn, turn, untouched, type Workbench, withBench } from '../../media/bench/workbench.ts';
import { secondLines } from '../../media/components/secondLines.ts';
import type { CellView, JourneyView, LaneView } from '../../server/core/view/journeyView.ts';
import { groceryView } from './groceryView.ts';

const after = (...turns: readonly Turn[]): Workbench => turns.reduce(turn, untouched);
const { lanes } = groceryView;
const names = (of: readonly LaneView[]): readonly string[] => of.map(({ id }) => id);
const company = names(lanes.filter(({ side }) => side === 'company'));

describe('lanes', () => {
  test('stand as in the map until somebody moves one', () => {
    expect(inOrder(lanes, [])).toBe(lanes);
  });

  test('move by one place within their side of the line', () => {
    const up = after({ kind: 'moveLane', lane: 'pains', by: -1, lanes });
    expect(names(inOrder(lanes, up.order))).toEqual(['actions', 'goals', 'pains', 'touchpoints', 'next', ...company]);
    const back = turn(up, { kind: 'moveLane', lane: 'pains', by: 1, lanes });
    expect(names(inOrder(lanes, back.order))).toEqual(names(lanes));
  });

  test.each([
    ['actions', -1],
    ['next', 1],
  ] as const)('%s, at the end of its side, stays where it is', (lane, by) => {
    expect(after({ kind: 'moveLane', lane, by, lanes })).toBe(untouched);
  });

  test('are put in the place of another one, never over the line', () => {
    expect(names(inOrder(lanes, after({ kind: 'putLane', lane: 'next', onto: 'actions', lanes }).order)).slice(0, 3)).toEqual(['next', 'actions', 'goals']);
    expect(after({ kind: 'putLane', lane: 'pains', onto: 'kpis', lanes })).toBe(untouched);
  });

  test('that come later follow the lane that they follow in the map', () => {
    const { order } = after({ kind: 'moveLane', lane: 'actions', by: 1, lanes });
    const gains: LaneView = { id: 'gains', side: 'customer', name: 'Gains', note: undefined };
    const more = lanes.flatMap((lane) => (lane.id === 'pains' ? [lane, gains] : [lane]));
    expect(names(inOrder(more, order))).toEqual(['goals', 'actions', 'touchpoints', 'pains', 'gains', 'next', ...company]);
  });

  test('are hidden and shown again, and all as in the map at one wish', () => {
    const hidden = after({ kind: 'toggleRow', row: 'goals' }, { kind: 'toggleRow', row: 'experience' });
    const { view } = createBenchView()(groceryView, hidden);
    expect(names(view.lanes)).not.toContain('goals');
    expect(view.curve.points).toEqual([]);
    expect(turn(hidden, { kind: 'toggleRow', row: 'goals' }).hidden).toEqual(['experience']);
    expect(turn(hidden, { kind: 'resetLanes' }).hidden).toEqual([]);
  });
});

test('sizes go through a list of round ones from wherever one is, and stop at its ends', () => {
  expect(after({ kind: 'zoom', by: 1, from: 1 }).zoom).toBe(1.1);
  expect(after({ kind: 'zoom', by: -1, from: 0.56 }).zoom).toBe(0.5);
  expect(after({ kind: 'zoom', by: 1, from: 2 }).zoom).toBe(2);
  expect(after({ kind: 'zoomTo', zoom: 'fit' }).zoom).toBe('fit');
});

describe('a filter', () => {
  const shownBy = (...turns: readonly Turn[]): readonly string[] => {
    const { filter } = createBenchView()(groceryView, after(...turns));
    return Object.entries(groceryView.cells)
      .filter(([id, cell]) => filter === undefined || filter.shows(id, cell))
      .map(([id]) => id);
  };

  test('that wants nothing is none', () => {
    expect(createBenchView()(groceryView, untouched).filter).toBeUndefined();
  });

  test('of pains means the cells that hold one', () => {
    const shown = shownBy({ kind: 'only', what: 'pains' });
    expect(shown).toContain('decision/place-order/pains');
    expect(shown.every((id) => id.endsWith('/pains') && groceryView.cells[id]?.state === 'given')).toBe(true);
  });

  test('of findings means the cells with one, in them or at one of their items', () => {
    const shown = shownBy({ kind: 'only', what: 'findings' });
    const found = Object.entries(groceryView.cells).filter(([, cell]) => cell.findings.length > 0 || cell.items.some(({ finding }) => finding));
    expect(shown).toEqual(found.map(([id]) => id));
    expect(shown.length).toBeGreaterThan(0);
  });

  test('by owner means all cells of the steps that they answer for', () => {
    const shown = shownBy({ kind: 'owner', name: 'Logistics' });
    expect([...new Set(shown.map((id) => id.split('/').slice(0, 2).join('/')))]).toEqual(['delivery/receive']);
    expect(shown).toContain('delivery/receive/actions');
  });

  test('by owner means an entry of their own in a step of others', () => {
    const id = 'decision/place-order/opportunities';
    const cell = groceryView.cells[id] as CellView;
    const view: JourneyView = {
      ...groceryView,
      cells: { ...groceryView.cells, [id]: { ...cell, items: cell.items.map((item) => ({ ...item, owner: 'Finance' })) } },
    };
    const { filter } = createBenchView()(view, after({ kind: 'owner', name: 'Finance' }));
    expect(Object.keys(view.cells).filter((each) => filter?.shows(each, view.cells[each]))).toEqual([id]);
    expect(ownersIn(view.cells)).toContain('Finance');
  });

  test('by persona leaves what is everybody’s, and takes the others’ lines from the curve', () => {
    const whose = (persona: string) => groceryView.curve.points.map((point) => ({ ...point, persona }));
    const view = { ...groceryView, curve: { ...groceryView.curve, points: [...whose('Parent'), ...whose('Student')] } };
    const benched = createBenchView()(view, after({ kind: 'persona', name: 'Student' }));
    expect(new Set(benched.view.curve.points.map(({ persona }) => persona))).toEqual(new Set(['Student']));
    const everybodys = view.cells['decision/place-order/pains'] as CellView;
    const others: CellView = { ...everybodys, items: everybodys.items.map((item) => ({ ...item, persona: 'Parent' })) };
    expect([everybodys, others].map((cell) => benched.filter?.shows('decision/place-order/pains', cell))).toEqual([true, false]);
    expect(personasIn(view)).toEqual(['Busy parent', 'Parent', 'Student']);
  });

  test('adds its wishes up, and forgets all of them at one wish', () => {
    const both = after({ kind: 'only', what: 'pains' }, { kind: 'owner', name: 'Logistics' });
    expect(countWishes(both.filter)).toBe(2);
    expect(shownBy({ kind: 'only', what: 'pains' }, { kind: 'owner', name: 'Logistics' })).toEqual(['delivery/receive/pains']);
    expect(turn(both, { kind: 'showAll' }).filter).toEqual(untouched.filter);
  });
});

test('what does not change stays the same object, so that nothing of it is drawn again', () => {
  const arrange = createBenchView();
  const bench = after({ kind: 'toggleRow', row: 'goals' }, { kind: 'owner', name: 'Logistics' });
  const [first, second] = [arrange(groceryView, bench), arrange({ ...groceryView, cells: { ...groceryView.cells } }, bench)];
  expect(second.view.lanes).toBe(first.view.lanes);
  expect(second.view.curve).toBe(first.view.curve);
  expect(second.filter).toBe(first.filter);
});

describe('what is kept', () => {
  test('is kept for each map, those looked at last first, and not without end', () => {
    const compact = after({ kind: 'density', density: 'compact' });
    const benches = withBench(withBench(undefined, 'a', compact), 'b', untouched);
    expect(benches.map(([uri]) => uri)).toEqual(['b', 'a']);
    expect(benchOf(benches, 'a')).toEqual(compact);
    expect(benchOf(benches, 'c')).toEqual(untouched);
    const many = Array.from({ length: 50 }, (_, index) => `${index}`).reduce((all, uri) => withBench(all, uri, untouched), benches);
    expect(many.length).toBe(30);
    expect(many[0]?.[0]).toBe('49');
  });

  test('by an older version is completed', () => {
    const old = [['a', { density: 'roomy', filter: { pains: true } }]] as unknown as Parameters<typeof benchOf>[0];
    expect(benchOf(old, 'a')).toEqual({ ...untouched, density: 'roomy', filter: { ...untouched.filter, pains: true } });
  });
});

test.each([
  ['order', 'Places the ORDER', ['ORDER']],
  ['14 400', 'from 14\u202f400 on', ['14\u202f400']],
  ['еще', 'Ещё и ЕЩЕ', ['Ещё', 'ЕЩЕ']],
  ['(a.b)*', 'what (a.b)* is', ['(a.b)*']],
  ['10/2', '4/2 and 10/2', ['10/2']],
  ['жаль', 'Не жаль', ['жаль']],
])('“%s” is found in “%s”', (query, text, found) => {
  const pattern = toPattern(query);
  expect(pattern && [...text.matchAll(pattern)].map(([match]) => match)).toEqual(found);
});

test('blanks are looked for by nobody', () => {
  expect(toPattern('  ')).toBeUndefined();
});

test('a stage alone has its own columns from the first one on, and only the lanes that it says something in', () => {
  const alone = stageAlone(groceryView, 2);
  expect(alone?.stages.map(({ id, column }) => [id, column])).toEqual([['decision', 0]]);
  expect(alone?.columns.map(({ id }) => id)).toEqual(['decision/fill-basket', 'decision/place-order']);
  expect(alone?.curve.points.map(({ id, at, column }) => [id, at, column])).toEqual([
    ['decision/fill-basket', 0.5, 0],
    ['decision/place-order', 1.5, 1],
  ]);
  expect(Object.keys(alone?.cells ?? {}).every((id) => id.startsWith('decision/'))).toBe(true);
  expect(stageAlone(groceryView, 9)).toBeUndefined();
});

test('of the same cell in another map only what differs is said, and not more than three lines', () => {
  const text = (...words: readonly string[]): CellView => ({
    state: 'given',
    items: words.map((word, index) => ({ kind: 'text', key: `${index}`, text: word })),
    findings: [],
  });
  expect(secondLines(text('a', 'b'), text('b', 'c'))).toEqual({ shown: ['c'], further: 0 });
  expect(secondLines(undefined, text('1', '2', '3', '4', '5'))).toEqual({ shown: ['1', '2', '3'], further: 2 });
  expect(secondLines(text('a'), text('a'))).toBeUndefined();
  expect(secondLines(text('a'), { state: 'none', items: [], findings: [] })).toBeUndefined();
});
