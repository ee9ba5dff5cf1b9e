/** What holds for every picture of two versions, however they differ and however broken they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Version } from '../../../server/core/review/compare.ts';
import type { ChangeKind, ComparisonView, TextRange } from '../../../server/core/review/comparisonView.ts';
import { arrange } from '../../../server/core/view/arrange.ts';
import type { JourneyView } from '../../../server/core/view/journeyView.ts';
import { runs } from '../seed.ts';
import { edit, editedText, textChange } from '../syntax/mapText.ts';
import { all, filesOf, type PairOfTexts, pairOfTexts } from './pairOfTexts.ts';
import { picturedVersions } from './picturing.ts';
import { versionOf } from './reviewing.ts';

const brokenPair: fc.Arbitrary<PairOfTexts> = fc
  .tuple(fc.oneof(editedText, fc.constantFrom(...all.map(({ text }) => text))), fc.array(textChange, { maxLength: 4 }), editedText, fc.boolean())
  .map(([before, edits, other, isOther]) => ({
    name: 'map.cjm.yaml',
    before,
    after: isOther ? other : edits.reduce((now, change) => edit(now, change(now)), before),
  }));

const anyPair: fc.Arbitrary<PairOfTexts> = fc.oneof(pairOfTexts, brokenPair);

interface Pictures {
  readonly there: ComparisonView;
  readonly back: ComparisonView;
  /** Either version alone. */
  readonly own: readonly [before: JourneyView, after: JourneyView];
}

function picturesOf({ name, before, after }: PairOfTexts): Pictures {
  const [old, now] = [versionOf(before, filesOf(name)), versionOf(after, filesOf(name))];
  const draw = ({ document, project, settings }: Version): JourneyView =>
    arrange(document.journey(project), document.check(project, settings), { version: 0, language: 'en' });
  return { there: picturedVersions(old, now), back: picturedVersions(now, old), own: [draw(old), draw(now)] };
}

function holds(law: (pictures: Pictures, texts: PairOfTexts) => void, count = 60): void {
  fc.assert(
    fc.property(anyPair, (texts) => law(picturesOf(texts), texts)),
    runs(count),
  );
}

function elementsOf({ view, former }: ComparisonView): Set<string> {
  const points = [...view.curve.points, ...former.curve.points].map(({ id }) => `curve:${id}`);
  const funnels = [view.funnel, former.funnel, ...view.funnels].flatMap((funnel) => funnel?.steps.map(({ id }) => `funnel:${funnel.id}/${id}`) ?? []);
  return new Set([
    'title',
    'personas',
    'facts',
    'job',
    ...['L', 'C', 'P', 'Q', 'REV', 'M', 'GP'].map((id) => `metric:${id}`),
    ...view.stages.map(({ id }) => `stage:${id}`),
    ...view.columns.map(({ id }) => `step:${id}`),
    ...Object.entries(view.cells).flatMap(([id, { items }]) => [id, ...items.map(({ key }) => key)]),
    ...points,
    ...funnels,
  ]);
}

/** Without what kind of element it is. */
const placeOf = (element: string): string => element.replace(/^(?:stage|step|curve):|^funnel:stages\//, '');
const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || placeOf(inner).startsWith(`${placeOf(outer)}/`) || placeOf(inner) === placeOf(outer);

test('what is marked is drawn, and every change is marked where it is', () => {
  holds(({ there }) => {
    const drawn = elementsOf(there);
    expect(Object.keys(there.marks).filter((id) => !drawn.has(id))).toEqual([]);
    there.changes.forEach(({ element }, index) => {
      if (element !== undefined) expect(there.marks[element]?.changes).toContain(index);
    });
    for (const [id, { changes }] of Object.entries(there.marks)) {
      expect([...new Set(changes)].toSorted((a, b) => a - b)).toEqual(changes);
      for (const index of changes) {
        const element = there.changes[index]?.element ?? '';
        expect([id, element, isWithin(id, element) || isWithin(element, id)]).toEqual([id, element, true]);
      }
    }
  });
}, 120_000);

test('the counts are those of the changes', () => {
  holds(({ there: { counts, changes } }) => {
    for (const kind of ['added', 'removed', 'changed', 'moved'] as const) expect(counts[kind]).toBe(changes.filter((change) => change.kind === kind).length);
  }, 20);
}, 120_000);

/** Where the text calls two things by one id, the picture shows one of them in both places. */
function hasTwins({ stages, columns, cells }: JourneyView): boolean {
  const lists = [stages.map(({ id }) => id), columns.map(({ id }) => id), ...Object.values(cells).map(({ items }) => items.map(({ key }) => key))];
  return lists.some((ids) => new Set(ids).size < ids.length);
}

test('all cells of both versions are drawn, and nothing twice', () => {
  holds(({ there, back, own: [former, own] }) => {
    const { cells, columns, stages, curve } = there.view;
    for (const [id, cell] of Object.entries(own.cells)) {
      const kept = cell.items.map(({ key }) => key);
      expect((cells[id]?.items ?? []).map(({ key }) => key).filter((key) => kept.includes(key))).toEqual(kept);
    }
    if (!hasTwins(former) && !hasTwins(own)) {
      expect(hasTwins(there.view)).toBe(false);
      expect(Object.keys(cells).length).toBe(Object.keys(back.view.cells).length);
    }
    expect(columns.map(({ stage }) => stage)).toEqual(stages.flatMap(({ id, span }) => Array.from({ length: span }, () => id)));
    expect(stages.map(({ column }) => column)).toEqual(stages.map((_, index) => stages.slice(0, index).reduce((sum, { span }) => sum + span, 0)));
    for (const { at, column, span } of [...curve.points, ...there.former.curve.points]) {
      expect([column >= 0 && column + span <= columns.length, at]).toEqual([true, column + span / 2]);
    }
  });
}, 120_000);

test('the other way round everything is the other way round', () => {
  const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const satisfies Record<ChangeKind, ChangeKind>;
  const tally = ({ marks }: ComparisonView, kindOf: (kind: ChangeKind) => ChangeKind): string[] =>
    Object.entries(marks)
      .filter(([id]) => !id.startsWith('funnel:'))
      .map(([id, { kind }]) => `${/^\w+:/.exec(id)?.[0] ?? id.split('/').length} ${kindOf(kind)}`)
      .toSorted();
  holds(({ there, back, own }) => {
    expect({ ...back.counts, added: back.counts.removed, removed: back.counts.added }).toEqual(there.counts);
    if (!own.some(hasTwins)) expect(tally(back, (kind) => mirrored[kind])).toEqual(tally(there, (kind) => kind));
  });
}, 120_000);

test('places are within the texts, and all of it goes over the wire', () => {
  const isIn = (text: string, { start, end }: TextRange): boolean => {
    const lines = text.split('\n');
    const inside = ({ line, character }: TextRange['start']): boolean =>
      line >= 0 && line < lines.length && character >= 0 && character <= (lines[line] ?? '').length;
    return inside(start) && inside(end) && (start.line < end.line || (start.line === end.line && start.character <= end.character));
  };
  holds(({ there }, { before, after }) => {
    for (const { places, kind } of there.changes) {
      expect([places.before === undefined || isIn(before, places.before), places.after === undefined || isIn(after, places.after)]).toEqual([true, true]);
      if (kind === 'moved') expect([places.before, places.after]).not.toContain(undefined);
      if (kind === 'removed') expect(places.before).toBeDefined();
      if (kind === 'added') expect(places.after).toBeDefined();
    }
    expect(JSON.parse(JSON.stringify(there))).toEqual(there);
  });
}, 120_000);

test('a file that came and a file that went mirror one another, and show all that the map shows', () => {
  for (const { name, text } of all) {
    const version = versionOf(text, filesOf(name));
    const [come, gone] = [picturedVersions(undefined, version), picturedVersions(version, undefined)];
    expect([name, gone.counts.removed, gone.counts.added]).toEqual([name, come.counts.added, 0]);
    if (hasTwins(come.view)) continue;
    expect([name, Object.keys(gone.marks)]).toEqual([name, Object.keys(come.marks)]);
    expect([name, Object.keys(gone.view.cells)]).toEqual([name, Object.keys(come.view.cells)]);
    expect(new Set(Object.values(come.marks).map(({ kind }) => kind)).has('removed')).toBe(false);
  }
}, 60_000);
