/** Finds which entry of one list is which entry of another: by stated id, by slug, by likeness of content. Tells nothing of what changed in them. */

export interface Pairing<T> {
  readonly pairs: readonly Pair<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  readonly by: 'id' | 'slug' | 'similarity';
}
export interface Traits<T> {
  /** As stated; derived ids are what slugs are for. */
  readonly id: (one: T) => string | undefined;
  readonly slug: (one: T) => string;
  /** All that it says; entries that are alike enough are the same one, edited. Nothing for one that is never another. */
  readonly content: (one: T) => string | undefined;
}

/** From here on two contents are versions of one another (Dice's coefficient of their pairs of letters). */
const alikeEnough = 0.6;

/** Pairs come in the order of `before`. The same pairs are found when the sides are swapped. */
export function pair<T>(before: readonly T[], after: readonly T[], traits: Traits<T>): Pairing<T> {
  const sides: Sides = { before: [...before.keys()], after: [...after.keys()] };
  const found = new Map<number, { readonly after: number; readonly by: Pair<T>['by'] }>();
  const keep = (matches: readonly Match[], by: Pair<T>['by']): void => {
    for (const match of matches) found.set(match.before, { after: match.after, by });
    const taken = new Set(matches.map((match) => match.after));
    sides.before = sides.before.filter((index) => !found.has(index));
    sides.after = sides.after.filter((index) => !taken.has(index));
  };
  const match = (key: (one: T) => string | undefined): Match[] =>
    matchUnique(
      sides.before.map((index) => [index, key(before[index] as T)]),
      sides.after.map((index) => [index, key(after[index] as T)]),
    );
  keep(match(traits.id), 'id');
  // An id that is written down later is the slug that held before.
  keep(
    match((one) => traits.id(one) ?? traits.slug(one)),
    'slug',
  );
  keep(match(traits.slug), 'slug');
  keep(matchAlike(before, after, sides, traits.content), 'similarity');
  return {
    pairs: [...found.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([index, { after: other, by }]) => ({ before: before[index] as T, after: after[other] as T, by })),
    removed: sides.before.map((index) => before[index] as T),
    added: sides.after.map((index) => after[index] as T),
  };
}

/** Those not yet matched, by index. */
interface Sides {
  before: readonly number[];
  after: readonly number[];
}
interface Match {
  readonly before: number;
  readonly after: number;
}
type Keyed = readonly (readonly [index: number, key: string | undefined])[];

/** Those whose key occurs once on either side. */
function matchUnique(before: Keyed, after: Keyed): Match[] {
  const others = onlyOnes(after);
  return [...onlyOnes(before)].flatMap(([key, index]) => {
    const other = others.get(key);
    return other === undefined ? [] : [{ before: index, after: other }];
  });
}

function onlyOnes(keyed: Keyed): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, key] of keyed) {
    if (key === undefined) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, index);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** So many comparisons of contents take a second; files that have more of them to make are not versions of one another. */
const mostCandidates = 100_000;

/** Best first; of equals the ones that moved least. */
function matchAlike<T>(before: readonly T[], after: readonly T[], sides: Sides, content: (one: T) => string | undefined): Match[] {
  if (sides.before.length * sides.after.length > mostCandidates) return [];
  const shapesOf = (list: readonly T[], indices: readonly number[]): { readonly index: number; readonly shape: Shape }[] =>
    indices.flatMap((index) => {
      const text = content(list[index] as T);
      return text === undefined ? [] : [{ index, shape: shapeOf(text) }];
    });
  const others = shapesOf(after, sides.after);
  const candidates = shapesOf(before, sides.before).flatMap(({ index, shape }) =>
    others.map((other) => ({ before: index, after: other.index, likeness: likenessOf(shape, other.shape) })).filter(({ likeness }) => likeness >= alikeEnough),
  );
  const distance = (one: Match): number => Math.abs(one.before - one.after);
  candidates.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.before + a.after - b.before - b.after);
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return candidates.filter((one) => {
    if (usedBefore.has(one.before) || usedAfter.has(one.after)) return false;
    usedBefore.add(one.before);
    usedAfter.add(one.after);
    return true;
  });
}

interface Shape {
  readonly text: string;
  readonly size: number;
  readonly pairs: ReadonlyMap<string, number>;
}

function shapeOf(content: string): Shape {
  const text = content.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const two = text.slice(at, at + 2);
    pairs.set(two, (pairs.get(two) ?? 0) + 1);
  }
  return { text, size: Math.max(0, text.length - 1), pairs };
}

/** From 0 to 1: twice the pairs of letters that they share, of all pairs. */
function likenessOf(a: Shape, b: Shape): number {
  if (a.text === b.text) return 1;
  const all = a.size + b.size;
  // The shorter one may be all in the longer one, and still they would be too different.
  if (all === 0 || (2 * Math.min(a.size, b.size)) / all < alikeEnough) return 0;
  let shared = 0;
  for (const [two, count] of a.pairs) shared += Math.min(count, b.pairs.get(two) ?? 0);
  return (2 * shared) / all;
}
