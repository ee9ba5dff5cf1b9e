/** Which findings of a file an editor is told: errors first, and of one rule's warnings and notes only so many, the last of which says how many more there are. */
import type { Finding } from '../core/checks/finding.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';

/** Nobody reads further; a thousand equal warnings only slow the editor down. */
const mostOfOneRule = 50;
const order = { error: 0, warning: 1, info: 2, hint: 3 } as const;

export interface ShownFinding {
  readonly finding: Finding;
  /** So many more of the same rule are not told. */
  readonly more: number;
}

interface Tally {
  count: number;
  /** Index of the last one that is told, when there is a limit. */
  last: number | undefined;
}

/** In file order as far as all fit. */
export function shownFindings(findings: readonly Finding[], most: number): ShownFinding[] {
  const tallies = new Map<string, Tally>();
  const shown: { readonly finding: Finding; more: number }[] = [];
  for (const finding of findings) {
    let tally = tallies.get(finding.rule);
    if (!tally) tallies.set(finding.rule, (tally = { count: 0, last: undefined }));
    tally.count += 1;
    const isLimited = finding.severity !== 'error';
    if (isLimited && tally.count > mostOfOneRule) continue;
    if (isLimited && tally.count === mostOfOneRule) tally.last = shown.length;
    shown.push({ finding, more: 0 });
  }
  for (const { count, last } of tallies.values()) {
    const limit = last === undefined ? undefined : shown[last];
    if (limit) limit.more = count - mostOfOneRule;
  }
  return shown.length <= most ? shown : shown.toSorted((a, b) => order[a.finding.severity] - order[b.finding.severity]).slice(0, most);
}

export function sayMore(message: string, more: number, language: Language): string {
  if (more === 0) return message;
  return language === 'ru' ? `${message} (и ещё ${more} таких же)` : `${message} (and ${more} more like it)`;
}
