/** Lines up the entries of three versions of a list, and puts them into one order that keeps the moves of both sides. Knows nothing of what the entries hold. */
import { pair, type Traits } from './pairing.ts';

/** One entry in the versions that have it. */
export interface Entry<T extends object> {
  readonly base: T | undefined;
  readonly ours: T | undefined;
  readonly theirs: T | undefined;
}

export interface Versions<T extends object> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

/** `ours`, `theirs`: the entry stands here on one side only, because the sides moved it to different places. */
export interface Placed<T extends object> {
  readonly entry: Entry<T>;
  readonly place: 'both' | 'ours' | 'theirs';
}

/** `isVersion` doubts entries that are paired because they look alike. */
export interface ThreeTraits<T extends object> extends Traits<T> {
  readonly isVersion: (one: T, other: T) => boolean;
}

export function alignByKey<T extends object>({ base, ours, theirs }: Versions<T>, keyOf: (one: T) => string): Entry<T>[] {
  const [bases, others] = [new Map(base.map((one) => [keyOf(one), one])), new Map(theirs.map((one) => [keyOf(one), one]))];
  const own = new Map(ours.map((one) => [keyOf(one), one]));
  const keys = new Set([...own.keys(), ...others.keys(), ...bases.keys()]);
  return [...keys].map((key) => ({ base: bases.get(key), ours: own.get(key), theirs: others.get(key) }));
}

export function alignByTraits<T extends object>({ base, ours, theirs }: Versions<T>, traits: ThreeTraits<T>): Entry<T>[] {
  const own = pairWithBase(base, ours, traits);
  const others = pairWithBase(base, theirs, traits);
  // Two people may well add things that look alike; the same thing is what is called the same.
  const twice = pair(own.added, others.added, { ...traits, content: () => '' }).pairs.filter(({ by }) => by !== 'similarity');
  const [addedTwice, addedByTheirs] = [new Map(twice.map(({ before, after }) => [before, after])), new Set(twice.map(({ after }) => after))];
  return [
    ...base.map((one) => ({ base: one, ours: own.found.get(one), theirs: others.found.get(one) })),
    ...own.added.map((one) => ({ base: undefined, ours: one, theirs: addedTwice.get(one) })),
    ...others.added.filter((one) => !addedByTheirs.has(one)).map((one) => ({ base: undefined, ours: undefined, theirs: one })),
  ];
}

function pairWithBase<T extends object>(
  base: readonly T[],
  side: readonly T[],
  traits: ThreeTraits<T>,
): { readonly found: Map<T, T>; readonly added: readonly T[] } {
  const { pairs } = pair(base, side, traits);
  const good = pairs.filter(({ before, after, by }) => by !== 'similarity' || traits.isVersion(before, after));
  const found = new Map(good.map(({ before, after }) => [before, after]));
  const taken = new Set(found.values());
  // What stands alone between the same neighbours has been written anew.
  for (const [index, one] of base.entries()) {
    const at = index === 0 ? 0 : side.indexOf(found.get(base[index - 1] as T) as T) + 1;
    const other = side[at];
    if (found.has(one) || other === undefined || taken.has(other) || (index > 0 && at === 0)) continue;
    const isAlone = index + 1 < base.length ? found.get(base[index + 1] as T) === side[at + 1] && side[at + 1] !== undefined : at + 1 === side.length;
    if (!isAlone || !traits.isVersion(one, other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return { found, added: side.filter((one) => !taken.has(one)) };
}

/**
 * Every entry once, or twice where both sides moved it and not to the same place; without `canTear` once, where we have it.
 * Where both sides put something new at one place, ours comes first.
 */
export function mergeOrder<T extends object>(entries: readonly Entry<T>[], versions: Versions<T>, canTear: boolean): Placed<T>[] {
  const [base, ours, theirs] = (['base', 'ours', 'theirs'] as const).map((side) => inOrderOf(versions[side], entries, side)) as [
    Entry<T>[],
    Entry<T>[],
    Entry<T>[],
  ];
  const isCommon = (entry: Entry<T>): boolean => entry.base !== undefined && entry.ours !== undefined && entry.theirs !== undefined;
  const common = { base: base.filter(isCommon), ours: ours.filter(isCommon), theirs: theirs.filter(isCommon) };
  const isNew = (entry: Entry<T>): boolean => entry.base === undefined;
  const both = (row: readonly Entry<T>[]): Placed<T>[] => row.map((entry) => ({ entry, place: 'both' }));
  const moved = new Set([...movedIn(common.ours, common.base), ...movedIn(common.theirs, common.base)]);
  if (isSameRow(common.theirs, common.ours)) return both(weave(ours, theirs, moved, isNew));
  if (isSameRow(common.ours, common.base)) return both(weave(theirs, ours, moved));
  if (isSameRow(common.theirs, common.base) || !canTear) return both(weave(ours, theirs, moved, isNew));
  const { row, torn } = moveBoth(common);
  return withTorn(weave(weave(row, ours, moved), theirs, moved, isNew), theirs, torn);
}

function inOrderOf<T extends object>(side: readonly T[], entries: readonly Entry<T>[], name: keyof Entry<T>): Entry<T>[] {
  const found = new Map(entries.flatMap((entry) => (entry[name] === undefined ? [] : [[entry[name], entry] as const])));
  return side.flatMap((one) => found.get(one) ?? []);
}

function isSameRow<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Puts what only `other` has behind what it follows there, or before what it precedes where the former was moved; `passes` says what is passed by in between. */
function weave<T extends object>(main: readonly T[], other: readonly T[], moved: ReadonlySet<T>, passes: (one: T) => boolean = () => false): T[] {
  const result = [...main];
  const known = new Set(main);
  const elsewhere = new Set(other);
  for (const [index, one] of other.entries()) {
    if (known.has(one)) continue;
    known.add(one);
    const before = other[index - 1];
    const next = before !== undefined && moved.has(before) ? other.slice(index + 1).find((later) => known.has(later)) : undefined;
    if (next !== undefined && !moved.has(next)) {
      result.splice(result.indexOf(next), 0, one);
      continue;
    }
    let at = before === undefined ? 0 : result.indexOf(before) + 1;
    while (at < result.length && !elsewhere.has(result[at] as T) && passes(result[at] as T)) at += 1;
    result.splice(at, 0, one);
  }
  return result;
}

/** Our order with the moves of theirs made in it, and the entries for which that is no order that both sides meant. */
function moveBoth<T extends object>({ base, ours, theirs }: Versions<T>): { row: T[]; torn: ReadonlySet<T> } {
  const [ourMoves, theirMoves] = [movedIn(ours, base), movedIn(theirs, base)];
  const row = [...ours];
  for (const one of theirs) {
    if (!theirMoves.has(one) || ourMoves.has(one)) continue;
    row.splice(row.indexOf(one), 1);
    const before = theirs[theirs.indexOf(one) - 1];
    row.splice(before === undefined ? 0 : row.indexOf(before) + 1, 0, one);
  }
  const torn = new Set<T>();
  const at = { base: placesIn(base), ours: placesIn(ours), theirs: placesIn(theirs), row: placesIn(row) };
  const isBefore = (places: ReadonlyMap<T, number>, one: T, other: T): boolean => (places.get(one) ?? 0) < (places.get(other) ?? 0);
  for (const one of row) {
    for (const other of row) {
      const was = isBefore(at.base, one, other);
      const [own, foreign, now] = [isBefore(at.ours, one, other), isBefore(at.theirs, one, other), isBefore(at.row, one, other)];
      const isLost = one !== other && ((own !== was && now !== own) || (foreign !== was && now !== foreign));
      const isElsewhere = one !== other && ourMoves.has(one) && theirMoves.has(one) && own !== foreign;
      if (!isLost && !isElsewhere) continue;
      if (theirMoves.has(one)) torn.add(one);
      else if (!theirMoves.has(other)) torn.add(one);
    }
  }
  return { row, torn };
}

function placesIn<T extends object>(row: readonly T[]): Map<T, number> {
  return new Map(row.map((one, index) => [one, index]));
}

/** All but a longest row of entries that kept their order. */
function movedIn<T extends object>(side: readonly T[], base: readonly T[]): Set<T> {
  if (isSameRow(side, base)) return new Set();
  const places = placesIn(base);
  const best: { readonly length: number; readonly previous: number }[] = [];
  for (const [index, one] of side.entries()) {
    let found = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if (length > found.length && (places.get(side[earlier] as T) ?? 0) < (places.get(one) ?? 0)) found = { length, previous: earlier };
    }
    best.push(found);
  }
  const moved = new Set(side);
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
  for (; at >= 0 && at < side.length; at = best[at]?.previous ?? -1) moved.delete(side[at] as T);
  return moved;
}

/** A torn entry stands where we have it, and again where they have it. */
function withTorn<T extends object>(sequence: readonly Entry<T>[], theirs: readonly Entry<T>[], torn: ReadonlySet<Entry<T>>): Placed<T>[] {
  const placed = sequence.map((entry): Placed<T> => ({ entry, place: torn.has(entry) ? 'ours' : 'both' }));
  for (const [index, entry] of theirs.entries()) {
    if (!torn.has(entry)) continue;
    const before = theirs[index - 1];
    const at = placed.findLastIndex((one) => one.entry === before && one.place !== 'ours');
    placed.splice(at + 1, 0, { entry, place: 'theirs' });
  }
  return placed;
}
