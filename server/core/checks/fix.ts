/** Makes the mends of findings, and applies edits to a text. */
import { toSpan } from '../model/place.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { rulesById } from './allRules.ts';
import type { Edit, Finding, Fix } from './finding.ts';
import type { FixScope } from './rule.ts';

export function findFixes(finding: Finding, scope: FixScope): Fix[] {
  return [...(rulesById.get(finding.rule)?.fix?.(finding, scope) ?? [])];
}

/** The text after edits; where two overlap, the first in the text wins. */
export function applyEdits(tree: SyntaxTree, edits: readonly Edit[]): string {
  const spans = edits.map(({ at, text }) => ({ ...toSpan(tree, at), text })).toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let position = 0;
  for (const { start, end, text } of spans) {
    if (start < position) continue;
    result += tree.text.slice(position, start) + text;
    position = end;
  }
  return result + tree.text.slice(position);
}
