/** Two versions of a list → one: in the order of the version after, and what is only in the version before behind what it stood behind. */

export interface Slot<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** `mates`: of an entry before, the same one after, if it is in that list. */
export function mergeLists<T>(before: readonly T[], after: readonly T[], mates: ReadonlyMap<T, T>): Slot<T>[] {
  const kept = new Set(after);
  const former = new Map<T, T>();
  const gone = new Map<T | undefined, T[]>();
  let last: T | undefined;
  for (const entry of before) {
    const mate = mates.get(entry);
    if (mate !== undefined && kept.has(mate)) {
      former.set(mate, entry);
      last = mate;
      continue;
    }
    const row = gone.get(last);
    if (row) row.push(entry);
    else gone.set(last, [entry]);
  }
  const behind = (entry: T | undefined): Slot<T>[] => (gone.get(entry) ?? []).map((one) => ({ before: one, after: undefined }));
  return [...behind(undefined), ...after.flatMap((entry) => [{ before: former.get(entry), after: entry }, ...behind(entry)])];
}

/** Pairs what is left of two lists when all that is told of one side is taken out: what stays keeps its order. */
export function pairRest<T>(before: readonly T[], after: readonly T[], told: ReadonlyMap<T, T>): Map<T, T> {
  const taken = new Set(told.values());
  const rest = after.filter((entry) => !taken.has(entry));
  const mates = new Map(told);
  before
    .filter((entry) => !told.has(entry))
    .forEach((entry, index) => {
      const mate = rest[index];
      if (mate !== undefined) mates.set(entry, mate);
    });
  return mates;
}

/** A name that is not taken yet; it is taken then. */
export function freeName(wanted: string, taken: Set<string>, other: (attempt: number) => string): string {
  let name = wanted;
  for (let attempt = 1; taken.has(name); attempt += 1) name = other(attempt);
  taken.add(name);
  return name;
}
