/**
 * Two versions of a map as one picture: the version after, with what was taken out put back in its place, and everything that differs marked.
 * Plain JSON, ready for the wire; every text is already in the reader's language. It says nothing about markup or colour.
 */
import type { CurveView, FunnelView, JourneyView, MetricView, Verdict } from '../view/journeyView.ts';
import type { Piece } from './markWords.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

export interface ComparisonView {
  /**
   * Stages, columns, lanes, cells and items of both versions in one order. What is only in the version before stands where it stood, with
   * the element ids of the merged view; header, metrics, funnel and curve are those of the version after (before, when there is no other).
   * Items that are put back into a cell have keys like `…/pains/-2`, their number before; such a cell counts as given, whatever is said of it now.
   */
  readonly view: JourneyView;
  /**
   * By element id of the merged view: `stage:decision`, `step:decision/place-order`, a cell `decision/place-order/pains`, an item
   * `decision/place-order/pains/2`, a point `curve:decision/place-order`, a figure `metric:REV`, a step of a funnel `funnel:stages/decision`,
   * parts of the header `title`, `personas`, `job`, `facts`. A cell is marked when anything in it is.
   */
  readonly marks: Readonly<Record<string, ChangeMark>>;
  /** All that differs, as the eye goes: header, figures, then stage by stage, step by step, lane by lane; what has no place in the picture last. */
  readonly changes: readonly ShownChange[];
  /** Figures as they were, drawn beside those of `view`. */
  readonly former: Former;
  readonly before: SideView;
  readonly after: SideView;
  /** How many of each kind `changes` has. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** “Revenue ▲ 8.3 %: L +1.2 %, C +5.6 %, P +1.0 %, Q +0.5 %”; nothing when revenue is not known on both sides or the same. */
  readonly revenue: RevenueView | undefined;
  readonly findings: { readonly fixed: readonly ShownFinding[]; readonly new: readonly ShownFinding[] };
  /** The fixed words of the comparison, by label id (`added`, `swap`, `previousChange` …). */
  readonly labels: Readonly<Record<string, string>>;
}

export interface ChangeMark {
  /** Renamed is drawn as changed. A cell whose items were marked differently is changed. */
  readonly kind: ChangeKind;
  /** Indexes in `changes`, ascending. */
  readonly changes: readonly number[];
  /** What the element's own text was, for the struck line above it; words that are gone are marked. Nothing for cells, and for what was added. */
  readonly before?: readonly Piece[];
  /** What it is, with new words marked; drawn instead of the element's own text. Nothing where that is the same as before. */
  readonly after?: readonly Piece[];
  /** Further differences in short lines: “severity 3 → 2”, “was before Orders again”, “from Decision › Pays”. */
  readonly notes: readonly string[];
  readonly verdict?: Verdict;
  /** The note that the verdict is about; nothing where it is about the element's own text, or about all there is. */
  readonly judged?: number;
}

export interface ShownChange {
  readonly kind: ChangeKind;
  /** Where it is in the picture; nothing for what the picture does not show (further keys of the map, of its project). */
  readonly element: string | undefined;
  /** For the filters; `next` for the transition row. */
  readonly lane: string | undefined;
  readonly stage: string | undefined;
  /** From the outside in: stage, step. */
  readonly where: readonly string[];
  readonly what: string;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  readonly verdict: Verdict | undefined;
  /** What is to be read behind the value and its verdict. */
  readonly aside?: string;
  /** Where it stands in the text of each side. */
  readonly places: { readonly before: TextRange | undefined; readonly after: TextRange | undefined };
}

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface Former {
  readonly metrics: readonly MetricView[];
  /** Its columns are those of the merged view. */
  readonly funnel: FunnelView | undefined;
  /** Its points stand in the columns of the merged view. */
  readonly curve: CurveView;
}

export interface SideView {
  /** “main”, “working text”, “staged”. */
  readonly name: string;
  /** Short hash of a commit. */
  readonly commit: string | undefined;
  /** One sentence, when a part of this side could not be read. */
  readonly problem: string | undefined;
}

export interface RevenueView {
  readonly verdict: Verdict;
  /** “8.3 %”, without sign. */
  readonly share: string;
  readonly before: string;
  readonly after: string;
  /** “L”, “+1.2 %”; the one that moved most is strong. */
  readonly factors: readonly { readonly id: string; readonly text: string; readonly strong: boolean }[];
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** From 0, in the text of its side. */
  readonly line: number;
}
