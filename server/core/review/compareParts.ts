/** Two plain files → what differs, in the order of the file after. Entries are found again by id, slug or likeness; a step also in another stage. */
import { stateOf } from '../model/stated.ts';
import type { Change, Holders, Part, Position } from './change.ts';
import { findSteps, listAt, type Mates, stepsOf, traits } from './findSteps.ts';
import type { Judge, Judged } from './judge.ts';
import { findMoved } from './moves.ts';
import { pair } from './pairing.ts';
import { below as inPath, namesIn } from './path.ts';
import { entryPath, isSame, mainKeyOf, type Plain, type PlainEntry, type PlainList, type PlainRecord } from './plain.ts';

interface Walk {
  readonly changes: Change[];
  readonly judge: Judge;
  /** Steps that were found again, whichever stage they are in. */
  readonly mates: Mates;
  readonly isLane: (key: string) => boolean;
}
/** Where the walk is: the path after, and what the same is called before (`+` and the path for what is new). */
interface Spot {
  readonly path: string;
  readonly from: string;
}

export function compareParts(before: PlainRecord, after: PlainRecord, judge: Judge, isLane: (key: string) => boolean): Change[] {
  const walk: Walk = { changes: [], judge, mates: findSteps(before, after), isLane };
  compareRecords(before, after, { path: '', from: '' }, walk);
  return walk.changes;
}

/** Records whose values are compared one by one; all others are one thing, of which parts differ. */
const open: ReadonlySet<string | undefined> = new Set([
  undefined,
  'map',
  'project',
  'insights',
  'stage',
  'step',
  'next',
  'scope',
  'job',
  'funnel',
  'economics',
  'strategy',
  'persona',
  'decision',
  'sceptic',
  'model',
]);

/** The keys by which people and references call an entry. */
function isNaming(doc: string | undefined, key: string): boolean {
  return key === 'id' || key === 'name' || key === 'code' || ((doc === 'stage' || doc === 'step') && key === mainKeyOf(doc));
}

function compareRecords(before: PlainRecord | undefined, after: PlainRecord | undefined, spot: Spot, walk: Walk, isEntry = false): void {
  const doc = after?.doc ?? before?.doc;
  const keys = [...new Set([...(after?.fields.keys() ?? []), ...(before?.fields.keys() ?? [])])];
  const holders: Holders = { before, after };
  const naming = isEntry ? keys.filter((key) => isNaming(doc, key)) : [];
  const parts = partsOf(before, after, naming, { doc, under: undefined }, walk);
  if (parts.length > 0) add(walk, { kind: 'renamed', spot, doc, before, after, parts, holders });
  for (const key of keys)
    if (!naming.includes(key)) compareValues(before?.fields.get(key), after?.fields.get(key), below(spot, key), walk, { doc, key, holders });
}

function below({ path, from }: Spot, key: string): Spot {
  return { path: inPath(path, key), from: inPath(from, key) };
}

function partsOf(
  before: PlainRecord | undefined,
  after: PlainRecord | undefined,
  keys: readonly string[],
  what: Pick<Judged, 'doc' | 'under'>,
  { judge }: Walk,
): Part[] {
  return keys.flatMap((key) => {
    const [old, now] = [before?.fields.get(key), after?.fields.get(key)];
    return isSame(old, now) ? [] : [{ key, before: old, after: now, better: judge({ ...what, key, holders: { before, after } }, old, now) }];
  });
}

interface Field {
  readonly doc: string | undefined;
  readonly key: string;
  readonly holders: Holders;
  /** What is new in the list has been told already. */
  readonly isTold?: boolean;
}

function compareValues(before: Plain | undefined, after: Plain | undefined, spot: Spot, walk: Walk, field: Field): void {
  if (isSame(before, after) && !hasSteps(field)) return;
  const kinds = new Set([before?.kind, after?.kind].filter((kind) => kind !== undefined));
  const isList = (value: Plain | undefined): value is PlainList | undefined => value === undefined || value.kind === 'list';
  const isOpen = (value: Plain | undefined): value is PlainRecord | undefined => value === undefined || (value.kind === 'record' && open.has(value.doc));
  if (kinds.size === 1 && isList(before) && isList(after)) compareLists(before?.entries ?? [], after?.entries ?? [], spot, walk, field);
  else if (kinds.size === 1 && isOpen(before) && isOpen(after)) compareRecords(before, after, spot, walk);
  else addChanged(before, after, spot, walk, field);
}

/** Stages may say the same, and yet a step of one has come from elsewhere. */
function hasSteps({ doc, key }: Field): boolean {
  return doc === 'stage' && key === 'steps';
}

function addChanged(before: Plain | undefined, after: Plain | undefined, spot: Spot, walk: Walk, field: Field): void {
  const areRecords = before?.kind === 'record' && after?.kind === 'record';
  const doc = (after ?? before)?.kind === 'record' ? ((after ?? before) as PlainRecord).doc : field.doc;
  const parts = areRecords ? partsOf(before, after, [...new Set([...after.fields.keys(), ...before.fields.keys()])], { doc, under: field.key }, walk) : [];
  const isRenamed = parts.length > 0 && parts.every(({ key }) => isNaming(doc, key)) && doc !== 'touchpoint';
  const kind = isNothing(before, after) ? 'added' : isNothing(after, before) ? 'removed' : isRenamed ? 'renamed' : 'changed';
  add(walk, { kind, spot, doc, key: field.key, before, after, parts, holders: field.holders });
}

/** No value; and where the other side lists something, the word that there is none. */
function isNothing(value: Plain | undefined, other: Plain | undefined): boolean {
  return value === undefined || (other?.kind === 'list' && value.kind === 'text' && stateOf(value.text) === 'none');
}

interface Draft extends Pick<Change, 'kind' | 'doc' | 'before' | 'after' | 'holders'> {
  readonly spot: Spot;
  readonly key?: string | undefined;
  readonly parts?: readonly Part[];
  readonly into?: Position;
  readonly outOf?: Position;
}

function add({ changes, judge, isLane }: Walk, draft: Draft): void {
  const { path, from } = draft.spot;
  const segments = namesIn(path);
  const isInStage = segments[0] === 'stages' && segments.length > 1;
  const isInStep = isInStage && segments[2] === 'steps' && segments.length > 3;
  const lane = isInStage ? segments[isInStep ? 4 : 2] : undefined;
  const { parts = [], key, into, outOf } = draft;
  changes.push({
    kind: draft.kind,
    path,
    from,
    stage: isInStage ? segments[1] : undefined,
    step: isInStep ? segments[3] : undefined,
    lane: lane !== undefined && isLane(lane) ? lane : undefined,
    doc: draft.doc,
    key,
    before: draft.before,
    after: draft.after,
    parts,
    better: betterOf(draft, parts, judge),
    into,
    outOf,
    holders: draft.holders,
  });
}

/** What its main value says; else what all parts that say something agree on. */
function betterOf({ kind, doc, key, before, after, holders }: Draft, parts: readonly Part[], judge: Judge): boolean | undefined {
  if (kind !== 'changed') return undefined;
  if (parts.length === 0) return key === undefined ? undefined : judge({ doc, key, under: undefined, holders }, before, after);
  const main = parts.find((part) => part.key === mainKeyOf(doc));
  const said = main?.better === undefined ? parts.map(({ better }) => better).filter((one) => one !== undefined) : [main.better];
  return said.length > 0 && said.every((one) => one === said[0]) ? said[0] : undefined;
}

/** Of each entry of the list after, the one that it was before, in whichever list. */
function compareLists(before: readonly PlainEntry[], after: readonly PlainEntry[], spot: Spot, walk: Walk, field: Field): void {
  const own = hasSteps(field) ? undefined : pair(before, after, traits);
  const mates = own ? new Map(own.pairs.map((one) => [one.after, one.before])) : walk.mates.ofAfter;
  const kept = own ? new Set(own.pairs.map((one) => one.before)) : new Set([...before].filter((entry) => walk.mates.ofBefore.has(entry)));
  const here = after.flatMap((entry, index) => {
    const mate = mates.get(entry);
    const old = mate ? before.indexOf(mate) : -1;
    return mate && old >= 0
      ? [
          {
            entry,
            mate,
            before: old,
            after: index,
            name: [mate, entry]
              .map(({ name = '', slug }) => `${name}/${slug}`)
              .toSorted()
              .join(),
          },
        ]
      : [];
  });
  const moved = new Map([...findMoved(here)].map((one) => [one.entry, one]));
  const gone = before.map((entry, index) => ({ entry, index })).filter(({ entry }) => !kept.has(entry));
  const remove = (upTo: number): void => {
    while (gone[0] && gone[0].index < upTo) {
      const { entry, index } = gone.shift() as (typeof gone)[number];
      const path = entryPath(spot.from, before, index);
      const value = withoutMoved(entry.value, (step) => walk.mates.ofBefore.has(step));
      add(walk, {
        kind: 'removed',
        spot: { path, from: path },
        doc: docOf(value, field),
        key: field.key,
        before: value,
        after: undefined,
        holders: field.holders,
      });
    }
  };
  after.forEach((entry, index) => {
    const mate = mates.get(entry);
    const old = mate ? before.indexOf(mate) : -1;
    if (old >= 0 && !moved.has(entry)) remove(old);
    const path = entryPath(spot.path, after, index);
    const into: Position = { list: spot.from, index, entry, previous: after[index - 1] };
    if (!mate && field.isTold === true) return;
    if (!mate) {
      addNew(entry, { path, from: `+${path}` }, into, walk, field);
      return;
    }
    const elsewhere = old < 0 ? walk.mates.places.get(mate) : undefined;
    const from = elsewhere?.path ?? entryPath(spot.from, before, old);
    const inner: Spot = { path, from };
    if (elsewhere || moved.has(entry)) {
      const outOf = elsewhere ?? { list: spot.from, index: old, entry: mate, previous: before[old - 1] };
      add(walk, {
        kind: 'moved',
        spot: inner,
        doc: docOf(entry.value, field),
        key: field.key,
        before: mate.value,
        after: entry.value,
        into,
        outOf,
        holders: field.holders,
      });
    }
    compareEntries(mate, entry, inner, walk, field);
  });
  remove(Number.POSITIVE_INFINITY);
}

function docOf(value: Plain, field: Field): string | undefined {
  return value.kind === 'record' ? value.doc : field.doc;
}

function addNew(entry: PlainEntry, spot: Spot, into: Position, walk: Walk, field: Field): void {
  const value = withoutMoved(entry.value, (step) => walk.mates.ofAfter.has(step));
  add(walk, { kind: 'added', spot, doc: docOf(value, field), key: field.key, before: undefined, after: value, into, holders: field.holders });
  if (value !== entry.value)
    compareLists([], stepsOf(entry), below(spot, 'steps'), walk, {
      doc: 'stage',
      key: 'steps',
      holders: { before: undefined, after: entry.value },
      isTold: true,
    });
}

function compareEntries(before: PlainEntry, after: PlainEntry, spot: Spot, walk: Walk, field: Field): void {
  const [old, now] = [before.value, after.value];
  if (isSame(old, now) && !(now.kind === 'record' && now.doc === 'stage')) return;
  if (old.kind === 'record' && now.kind === 'record' && open.has(old.doc) && open.has(now.doc)) compareRecords(old, now, spot, walk, true);
  else addChanged(old, now, spot, walk, field);
}

/** A stage as it came or went: steps that are elsewhere on the other side are told there. */
function withoutMoved(value: Plain, isFound: (step: PlainEntry) => boolean): Plain {
  const steps = listAt(value, 'steps');
  if (value.kind !== 'record' || value.doc !== 'stage' || !steps?.entries.some(isFound)) return value;
  const left = steps.entries.filter((step) => !isFound(step));
  const fields = new Map(value.fields);
  if (left.length > 0) fields.set('steps', { kind: 'list', entries: left });
  else fields.delete('steps');
  return { ...value, fields };
}
