/** How well two partitions agree, 1 for the same and about 0 for chance: Hubert and Arabie, Comparing Partitions, 1985. */
export function adjustedRand(one: readonly unknown[], other: readonly unknown[]): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const counts = (keys: readonly unknown[]): number => {
    const seen = new Map<unknown, number>();
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
    return [...seen.values()].reduce((sum, count) => sum + pairs(count), 0);
  };
  const [rows, columns] = [counts(one), counts(other)];
  const both = counts(one.map((key, index) => `${String(key)} ${String(other[index])}`));
  const chance = (rows * columns) / pairs(one.length);
  return (both - chance) / ((rows + columns) / 2 - chance);
}
