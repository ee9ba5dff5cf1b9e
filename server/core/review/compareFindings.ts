/** Two lists of findings → which are new and which are mended. One that has only changed its line, its figures or its name of a step is neither. */
import type { Finding } from '../checks/finding.ts';

export interface ComparedFindings {
  /** Of the version before. */
  readonly fixed: readonly Finding[];
  /** Of the version after. */
  readonly new: readonly Finding[];
}

/** A finding, what part of the file it stands at, by the same name in both versions, and the text of its line. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly element: string | undefined;
  readonly line: string;
}

/** From the surest sign that two findings are the same one to the weakest that counts. */
const signs: readonly ((one: PlacedFinding) => string)[] = [
  ({ finding, element, line }) => JSON.stringify([finding.rule, element, finding.params, line]),
  ({ finding, element, line }) => JSON.stringify([finding.rule, element, line]),
  ({ finding, element }) => JSON.stringify([finding.rule, element, finding.params]),
  ({ finding, line }) => JSON.stringify([finding.rule, finding.params, line]),
  ({ finding, element }) => JSON.stringify([finding.rule, element]),
  ({ finding }) => JSON.stringify([finding.rule, finding.params]),
];

export function compareFindings(before: readonly PlacedFinding[], after: readonly PlacedFinding[]): ComparedFindings {
  let [old, now] = [before, after];
  for (const sign of signs) [old, now] = withoutShared(old, now, sign);
  return { fixed: old.map(({ finding }) => finding), new: now.map(({ finding }) => finding) };
}

/** What is left of both lists when each finding has taken its like from the other one. */
function withoutShared(
  before: readonly PlacedFinding[],
  after: readonly PlacedFinding[],
  sign: (one: PlacedFinding) => string,
): [readonly PlacedFinding[], readonly PlacedFinding[]] {
  const waiting = new Map<string, number>();
  for (const one of after) waiting.set(sign(one), (waiting.get(sign(one)) ?? 0) + 1);
  const taken = new Map<string, number>();
  const old = before.filter((one) => !take(one));
  function take(one: PlacedFinding): boolean {
    const key = sign(one);
    const count = taken.get(key) ?? 0;
    if (count >= (waiting.get(key) ?? 0)) return false;
    taken.set(key, count + 1);
    return true;
  }
  const now = after.filter((one) => {
    const count = taken.get(sign(one)) ?? 0;
    if (count > 0) taken.set(sign(one), count - 1);
    return count === 0;
  });
  return [old, now];
}
