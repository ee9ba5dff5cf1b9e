/** What was chosen in a comparison → the change that it shows, and the side whose text is meant. */
import type { ComparisonView, ShownChange } from '../server/core/review/comparisonView.ts';
import { type Hidden, shownChanges } from './components/comparison/makeMarks.ts';

/** The first change shown at an element; points of the curve answer for their cells. */
export function findChange(comparison: ComparisonView, hidden: Hidden, element: string): number | undefined {
  const shown = new Set(shownChanges(comparison, hidden));
  const ids = [element, ...(element.endsWith('/experience') ? [`curve:${element.slice(0, -'/experience'.length)}`] : [])];
  const found = ids.flatMap((id) => (Object.hasOwn(comparison.marks, id) ? (comparison.marks[id]?.changes ?? []) : []));
  return found.find((index) => shown.has(index));
}

/** What is not there any more, and a struck former text, stand in the version before. */
export function sideOf(target: Element, change: ShownChange | undefined): 'before' | 'after' {
  if (change?.kind === 'removed' || target.closest('del,[data-change=removed],[data-gone]') !== null) return 'before';
  return 'after';
}
