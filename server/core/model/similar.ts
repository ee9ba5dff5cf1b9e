/** Finds the word that somebody most likely meant. */

/** The nearest candidate by edit distance (swapped neighbours count once), when it is near enough to be meant. */
export function findSimilar(word: string, candidates: Iterable<string>, limit = 2): string | undefined {
  let best: string | undefined;
  // Half of a short word is another word.
  const allowed = Math.min(limit, Math.max(1, Math.floor(word.length / 2)));
  let bestDistance = allowed + 1;
  const written = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) > allowed) continue;
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance < bestDistance && distance < Math.max(2, candidate.length)) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      current.push(best);
    }
    [older, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}
