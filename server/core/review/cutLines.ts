/** Cuts three versions of very many lines into pieces that can be compared alone: before lines that stand once in each version, in the same order. */

/** The same part of each version. */
export interface Cut {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

interface Anchor {
  readonly base: number;
  readonly ours: number;
  readonly theirs: number;
}

export function cutLines({ base, ours, theirs }: Cut): Cut[] {
  const [own, foreign] = [onlyOnes(ours), onlyOnes(theirs)];
  const common = [...onlyOnes(base)].flatMap(([line, at]): Anchor[] => {
    const [mine, yours] = [own.get(line), foreign.get(line)];
    return mine === undefined || yours === undefined ? [] : [{ base: at, ours: mine, theirs: yours }];
  });
  const anchors = rising(
    rising(common, (anchor) => anchor.ours),
    (anchor) => anchor.theirs,
  );
  const end = { base: base.length, ours: ours.length, theirs: theirs.length };
  let from = { base: 0, ours: 0, theirs: 0 };
  return [...anchors, end].map((to) => {
    const cut = { base: base.slice(from.base, to.base), ours: ours.slice(from.ours, to.ours), theirs: theirs.slice(from.theirs, to.theirs) };
    from = to;
    return cut;
  });
}

/** Lines that occur once, with their index. */
function onlyOnes(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (found.has(line)) repeated.add(line);
    found.set(line, index);
  }
  for (const line of repeated) found.delete(line);
  return found;
}

/** A longest row whose values rise; in O(n log n). */
function rising<T>(row: readonly T[], valueOf: (one: T) => number): T[] {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  const valueAt = (index: number | undefined): number => valueOf(row[index ?? 0] as T);
  for (const [index, one] of row.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(tails[middle]) < valueOf(one)) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1];
    tails[low] = index;
  }
  const found: T[] = [];
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) found.push(row[index] as T);
  return found.toReversed();
}
