/** What the page of a history shows, every text ready to be read. Made by `arrangeHistory`; drawn by `media`. Places are shares from 0 to 1. */
import type { Language } from '../vocabulary/catalogue.ts';

export interface HistoryView {
  readonly language: Language;
  readonly title: string;
  readonly file: string;
  /** How many commits, when, and what is not shown. */
  readonly notes: readonly string[];
  readonly labels: HistoryLabels;
  /** In the order of time. */
  readonly commits: readonly HistoryCommitView[];
  /** Along the time, from left to right. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly groups: readonly HistoryGroupView[];
}

export interface HistoryLabels {
  readonly history: string;
  readonly key: string;
  readonly table: string;
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  readonly unchanged: string;
  readonly nothing: string;
}

export interface HistoryCommitView {
  readonly at: number;
  readonly day: string;
  readonly hash: string;
  readonly author: string;
  readonly subject: string;
  /** What could not be read of it. */
  readonly gap: string | undefined;
  readonly isDraft: boolean;
}

/** The map as a whole, or a stage with its steps. */
export interface HistoryGroupView {
  readonly id: string;
  readonly name: string;
  readonly gone: string | undefined;
  readonly plots: readonly PlotView[];
  readonly bands: readonly BandView[];
  /** What never changed: “RR 31 %”. */
  readonly still: readonly string[];
}

export type Verdict = 'better' | 'worse' | 'other' | 'same';

export interface PlotView {
  readonly id: string;
  readonly name: string;
  /** The step, where it is not the stage's own. */
  readonly place: string | undefined;
  /** Stretches of known values, each kept until the next; `y` grows upwards. */
  readonly lines: readonly (readonly Spot[])[];
  readonly targets: readonly (readonly Spot[])[];
  readonly dots: readonly DotView[];
  readonly levels: readonly { readonly y: number; readonly text: string }[];
  /** “from 10.1 %”; nothing where it is the same now. */
  readonly from: string | undefined;
  readonly last: string;
  readonly target: string | undefined;
  readonly verdict: Verdict;
  /** “▲ +2.7 pp”. */
  readonly distance: string | undefined;
  /** In one sentence, for who does not see it. */
  readonly description: string;
  readonly cells: readonly CellText[];
}
export interface Spot {
  readonly at: number;
  readonly y: number;
}
export interface DotView extends Spot {
  readonly kind: 'value' | 'unknown';
  readonly isLast: boolean;
  readonly isDraft: boolean;
  readonly title: string;
}
/** What a table says at a commit. */
export interface CellText {
  /** Index of the commit. */
  readonly commit: number;
  readonly text: string;
  readonly isChanged: boolean;
}

/** Whose it was, and how long. */
export interface BandView {
  readonly id: string;
  readonly name: string;
  readonly place: string | undefined;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly text: string; readonly tone: number; readonly title: string }[];
  readonly cells: readonly CellText[];
}
