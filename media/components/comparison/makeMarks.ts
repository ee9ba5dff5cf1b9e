/** A comparison and what of it is hidden → the marks that the components of the picture ask for. */
import type { ChangeKind, ChangeMark, ComparisonView, ShownChange } from '../../../server/core/review/comparisonView.ts';
import type { Marks, ShownMark } from '../frame.ts';
import { comparisonWord, type Labels } from './comparisonWord.ts';
import { drawHidden, drawMark } from './drawMark.tsx';
import { formerCurve } from './formerCurve.tsx';
import { textOf } from './textOf.ts';

/** Kinds and lanes that are not shown as changed. */
export interface Hidden {
  readonly kinds: readonly string[];
  readonly lanes: readonly string[];
}
export const nothingHidden: Hidden = { kinds: [], lanes: [] };

/** Indexes of the changes that are shown. */
export function shownChanges({ changes }: Pick<ComparisonView, 'changes'>, hidden: Hidden): readonly number[] {
  return changes.flatMap((change, index) => (isHidden(change, hidden) ? [] : [index]));
}

function isHidden({ kind, lane }: ShownChange, { kinds, lanes }: Hidden): boolean {
  return kinds.includes(kind) || (lane !== undefined && lanes.includes(lane));
}

/** `anchors` is what the `id`s of marked elements begin with, where there are links to them. */
export function makeMarks(comparison: ComparisonView, hidden: Hidden, anchors?: string): Marks {
  const { changes, former, labels } = comparison;
  const shown = new Set(shownChanges(comparison, hidden));
  const made = new Map<string, ShownMark>();
  for (const [element, mark] of Object.entries(comparison.marks)) made.set(element, showMark(element, mark));

  function showMark(element: string, mark: ChangeMark): ShownMark {
    const left = mark.changes.filter((index) => shown.has(index));
    const own = anchors === undefined ? undefined : mark.changes.find((index) => changes[index]?.element === element);
    if (mark.changes.length > 0 && left.length === 0) return drawHidden(mark);
    const kind = left.length === mark.changes.length ? mark.kind : kindOf(left.flatMap((index) => changes[index]?.kind ?? []));
    return drawMark({ ...mark, kind }, own === undefined ? undefined : `${anchors}${own}`);
  }

  return {
    of: (element) => made.get(element),
    said(element) {
      const mark = Object.hasOwn(comparison.marks, element) ? comparison.marks[element] : undefined;
      const told = mark?.changes.flatMap((index) => (shown.has(index) ? (changes[index] ?? []) : [])) ?? [];
      return told.map((change) => `. ${sayChange(change, labels)}`).join('');
    },
    former,
    formerCurve: (curve, shape) => formerCurve(former.curve, curve, shape, comparisonWord(labels, 'was')),
    was: comparisonWord(labels, 'was'),
  };
}

function kindOf(kinds: readonly ChangeKind[]): ChangeKind {
  const [first = 'changed', ...others] = kinds;
  return others.every((kind) => kind === first) ? first : 'changed';
}

/** “changed: pain: A two-hour window → A one-hour window, better”. */
export function sayChange({ kind, what, before, after, verdict, aside }: ShownChange, labels: Labels): string {
  const sides = [textOf(before), textOf(after)].filter((text) => text !== '').join(' → ');
  const judged = verdict === undefined || verdict === 'even' ? [] : [comparisonWord(labels, verdict)];
  const behind = aside === undefined ? [] : [aside];
  return `${comparisonWord(labels, kind)}: ${what}${sides === '' ? '' : `: ${[sides, ...judged, ...behind].join(', ')}`}`;
}
