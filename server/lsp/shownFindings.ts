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

/** In file order as far as all fit. */
export function shownFindings(findings: readonly Finding[], most: number): ShownFinding[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const told = new Map<string, number>();
  const shown: ShownFinding[] = [];
  for (const finding of findings) {
    const count = (told.get(finding.rule) ?? 0) + 1;
    told.set(finding.rule, count);
    const isLimited = finding.severity !== 'error';
    if (isLimited && count > mostOfOneRule) continue;
    shown.push({ finding, more: isLimited && count === mostOfOneRule ? (counts.get(finding.rule) ?? 0) - mostOfOneRule : 0 });
  }
  return shown.length <= most ? shown : shown.toSorted((a, b) => order[a.finding.severity] - order[b.finding.severity]).slice(0, most);
}

export function sayMore(message: string, more: number, language: Language): string {
  if (more === 0) return message;
  return language === 'ru' ? `${message} (и ещё ${more} таких же)` : `${message} (and ${more} more like it)`;
}
