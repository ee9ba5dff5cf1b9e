/** Of those that mean the same, keeps the one that is written first. */
export function firstOfEach<T>(all: readonly T[], meaning: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of all) {
    const key = meaning(one);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
