/** Ids derived from texts (language, section 3), and the loose comparison by which names are recognised. */

const maximumLength = 40;

/** NFC, lower case, ё → е, runs of other characters become one hyphen, at most 40 characters cut at a hyphen; `item` when nothing is left. */
export function slug(text: string): string {
  const full = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return cut(full) || 'item';
}

function cut(full: string): string {
  if (full.length <= maximumLength) return full;
  const hyphen = full.lastIndexOf('-', maximumLength);
  return full.slice(0, hyphen > 0 ? hyphen : maximumLength);
}

/** Slugs of texts in file order; the second equal one gets `-2`, and so on. */
export function uniqueIds(candidates: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const taken = new Set(candidates);
  return candidates.map((candidate) => {
    const count = (seen.get(candidate) ?? 0) + 1;
    seen.set(candidate, count);
    if (count === 1) return candidate;
    let id = `${candidate}-${count}`;
    for (let next = count + 1; taken.has(id); next += 1) id = `${candidate}-${next}`;
    taken.add(id);
    return id;
  });
}

/** Case, ё/е, and spaces, hyphens, dashes are alike. */
export function looseForm(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0\u2010-\u2015\u2212_-]+/g, ' ')
    .trim();
}
