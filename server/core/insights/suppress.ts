/** Counts of people → which of them may not be told: groups that are too small, and as many others as keep anybody from reckoning these out of a total. */

/** Of groups that add up to a total that is known. A hidden group alone, or hidden ones that are few together, would follow from the rest. */
export function hiddenParts(counts: readonly number[], least: number, alsoHidden: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const hidden = new Set(alsoHidden);
  counts.forEach((count, index) => count > 0 && count < least && hidden.add(index));
  if (hidden.size === 0) return hidden;
  const people = (): number => [...hidden].reduce((sum, index) => sum + (counts[index] as number), 0);
  const shown = counts.map((count, index) => ({ count, index })).filter(({ count, index }) => count > 0 && !hidden.has(index));
  shown.sort((a, b) => a.count - b.count || a.index - b.index);
  const groups = (): number => [...hidden].filter((index) => (counts[index] as number) > 0).length;
  for (const { index } of shown) {
    if (people() >= least && groups() > 1) break;
    hidden.add(index);
  }
  return hidden;
}

/** Of groups that the same people may be in, such as months: how many are in all that is hidden is sure of the largest of them alone. */
export function hiddenShared(counts: readonly number[], least: number): ReadonlySet<number> {
  const few = counts.flatMap((count, index) => (count > 0 && count < least ? [index] : []));
  const enough = counts.filter((count) => count >= least);
  return new Set(few.length === 0 || enough.length === 0 ? few : [...few, counts.indexOf(Math.min(...enough))]);
}

/** Parts of a total where groups are known that are hidden already, or that nobody told of: `unknown` are their sizes. */
export function hiddenBeside(
  counts: readonly number[],
  unknown: readonly number[],
  least: number,
  alsoHidden: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  return hiddenParts([...counts, ...unknown], least, new Set([...alsoHidden, ...unknown.map((_, index) => counts.length + index)]));
}

/** Sizes of the groups of people who are left when all groups that are large enough are told: more than one when they are enough people. */
export function unknownGroups(people: number, least: number): readonly number[] {
  if (people <= 0) return [];
  return people < least ? [people] : [people - 1, 1];
}

/** Of a table whose sums by row and by column may be known. */
export function hiddenCells(counts: readonly (readonly number[])[], least: number): readonly ReadonlySet<number>[] {
  let rows: readonly ReadonlySet<number>[] = counts.map(() => new Set<number>());
  for (;;) {
    const across = counts.map((row, index) => hiddenParts(row, least, rows[index]));
    const columns = (counts[0] ?? []).map((_, column) =>
      hiddenParts(
        counts.map((row) => row[column] as number),
        least,
        new Set(across.flatMap((row, index) => (row.has(column) ? [index] : []))),
      ),
    );
    const next = counts.map((_, row) => new Set(columns.flatMap((column, index) => (column.has(row) ? [index] : []))));
    if (next.every((row, index) => row.size === rows[index]?.size)) return next;
    rows = next;
  }
}

/** May a count be told beside the whole that it is a part of? Neither it nor the rest may be a small group. */
export function isTellable(part: number, whole: number, least: number): boolean {
  return (part === 0 || part >= least) && (part === whole || whole - part >= least);
}
