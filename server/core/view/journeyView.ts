/**
 * The view model: all that a picture of one journey map needs, in display order and in the reader's language.
 * Plain JSON, ready for the wire; every text is already formatted. It says nothing about markup or colour.
 */

import type { PageView } from './pages/page.ts';

/** The pictures of one map, in the order of their tabs. */
export type ViewName = 'map' | 'funnel' | 'channels' | 'touchpoints' | 'scores' | 'personas' | 'insights' | 'diagram';

/** A reading aid on a figure: is it better or worse than what it is compared with, and does it meet it? */
export type Verdict = 'better' | 'worse' | 'even';

export type Traffic = 'cold' | 'warm' | 'hot';
export type FindingMark = { readonly rule: string; readonly severity: 'error' | 'warning' | 'info' | 'hint'; readonly message: string };

/** What is said of a cell: `given` content, or one of the four ways of having none. */
export type CellState = 'given' | 'unknown' | 'not-applicable' | 'none' | 'absent';

export interface JourneyView {
  /** Counts up with every change of the text. */
  readonly version: number;
  /** Language of the fixed words; texts keep whatever language they were written in. */
  readonly language: 'en' | 'ru';
  readonly header: HeaderView;
  /** L, C, P, Q, REV, M, GP in formula order; empty when the map has no money at all. */
  readonly metrics: readonly MetricView[];
  readonly stages: readonly StageView[];
  /** One per grid column, left to right; a stage without steps has one column of its own. */
  readonly columns: readonly ColumnView[];
  /** Rows below the curve, top to bottom. `experience` is drawn as the curve and is not among them. */
  readonly lanes: readonly LaneView[];
  /** Cell by `stage/step/lane` (a cell that spans the stage's columns has `*` for its step). A missing key is an absent cell. */
  readonly cells: Readonly<Record<string, CellView>>;
  readonly funnel: FunnelView | undefined;
  readonly curve: CurveView;
  /** Further funnels of the map (language, section 6). */
  readonly funnels: readonly FunnelView[];
  /** Views that this map has something for. */
  readonly views: readonly ViewName[];
  /** The one that it was made for. */
  readonly shown: ViewName;
  /** What a view other than the map needs besides; nothing while the map is shown. */
  readonly page: PageView | undefined;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
  /** First error in plain words, when the text is broken; the rest of the view is the last good picture of the broken part. */
  readonly problem: { readonly message: string; readonly line: number } | undefined;
  /** The fixed words of the picture, by label id. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface HeaderView {
  readonly title: string;
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  /** Short facts: “current state”, “October 2026”, “reviewed 21 days ago”. */
  readonly facts: readonly string[];
  /** The job to be done: three parts, or one sentence. */
  readonly job: { readonly when?: string; readonly want?: string; readonly soThat?: string; readonly sentence?: string } | undefined;
}

export interface MetricView {
  readonly id: 'L' | 'C' | 'P' | 'Q' | 'REV' | 'M' | 'GP';
  /** “leads”, “become customers”. */
  readonly label: string;
  /** “14 400”, “10.8 %”; `undefined` when the figure cannot be had. */
  readonly value: string | undefined;
  /** “4.0 %”, “1.2 pp”: how far from the target, without sign. */
  readonly distance: string | undefined;
  /** “to 15 000” or “over €42.00”. */
  readonly target: string | undefined;
  readonly verdict: Verdict | undefined;
  /** Where the figure comes from, one line: “stated in economics”, “derived: customers 1 555 ÷ leads 14 400”. */
  readonly provenance: string;
  /** Cells or keys the figure rests on, as element ids (`decision/place-order/kpis`, `economics`). */
  readonly from: readonly string[];
}

export interface StageView {
  readonly id: string;
  readonly name: string;
  readonly task: string | undefined;
  readonly traffic: Traffic | undefined;
  readonly trafficLabel: string | undefined;
  /** “C · P”: part of the profit formula. */
  readonly component: string;
  /** How well the company serves the stage, by the scale: 0…1, its text, and whether it is marked unknown. */
  readonly score: { readonly text: string; readonly share: number | undefined } | undefined;
  /** What a speaker says of it. */
  readonly note?: string;
  /** Index of the first column and how many. */
  readonly column: number;
  readonly span: number;
  readonly findings: readonly FindingMark[];
}

export interface ColumnView {
  /** `decision/place-order`; `decision/*` for a stage without steps. */
  readonly id: string;
  readonly stage: string;
  readonly step: string;
  readonly name: string;
  readonly note?: string;
  /** First column of its stage. */
  readonly first: boolean;
  readonly findings: readonly FindingMark[];
}

export interface LaneView {
  /** Lane id; `next` for the transition row (“Moves on by”). */
  readonly id: string;
  readonly side: 'customer' | 'contact' | 'company';
  readonly name: string;
  /** Small grey line under the name. */
  readonly note: string | undefined;
}

export interface CellView {
  readonly state: CellState;
  readonly items: readonly CellItem[];
  readonly findings: readonly FindingMark[];
}

export type CellItem = TextItem | PainItem | OpportunityItem | TouchpointItem | KpiItem | RefItem | BarrierItem | NextItem | ImageItem;

interface ItemBase {
  /** Element id below the cell, for clicks: `…/pains/1`, counted from 1; KPIs by code. */
  readonly key: string;
  readonly finding?: FindingMark;
  /** By name: whose it is alone, where it says so, and who answers for it. */
  readonly persona?: string;
  readonly owner?: string;
}
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly text: string;
  readonly meta?: string;
  readonly line?: 'frontstage' | 'backstage' | 'support';
}
export interface PainItem extends ItemBase {
  readonly kind: 'pain';
  readonly text: string /** 1…5 */;
  readonly severity?: number /** “4 · hidden costs” */;
  readonly meta?: string;
}
export interface OpportunityItem extends ItemBase {
  readonly kind: 'opportunity';
  readonly text: string;
  readonly impact?: number;
  readonly effort?: number;
  readonly status?: 'idea' | 'planned' | 'doing' | 'done' | 'dropped';
  /** “4 / 2”. */
  readonly rating?: string;
  /** “planned · Dec 15 · Q +0.05”. */
  readonly meta?: string;
}
export interface TouchpointItem extends ItemBase {
  readonly kind: 'touchpoint';
  readonly text: string;
  readonly importance?: number;
  readonly satisfaction?: number;
  readonly competitor?: number;
  readonly status: 'live' | 'planned' | 'missing';
  /** Importance exceeds satisfaction by two or more. */
  readonly gap: boolean;
  readonly hint: string;
}
export interface KpiItem extends ItemBase {
  readonly kind: 'kpi';
  readonly code: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly state: CellState;
  /** “to 12 %”. */
  readonly target?: string;
  readonly verdict?: Verdict;
  /** ▲▼△▽: up or down is the direction of the figure against its target (filled: target met). */
  readonly trend?: 'up' | 'down' | 'level';
}
/** A reference shown by name; `common` when it stands in every column (drawn lighter). */
export interface RefItem extends ItemBase {
  readonly kind: 'ref';
  readonly text: string;
  readonly common?: boolean;
  readonly known: boolean;
}
export interface BarrierItem extends ItemBase {
  readonly kind: 'barrier';
  readonly text: string;
  readonly meta?: string;
}
export interface NextItem extends ItemBase {
  readonly kind: 'next';
  readonly text: string;
  readonly strong?: boolean;
  readonly role: 'tools' | 'offer' | 'capture' | 'to' | 'note';
}
/** `src` is relative to the map's folder. */
export interface ImageItem extends ItemBase {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
}

export interface FunnelView {
  /** `stages` for the stage funnel, else the funnel's id. */
  readonly id: string;
  readonly name: string;
  readonly period: string | undefined;
  readonly steps: readonly FunnelStepView[];
  /** “1.8 %” from first to last. */
  readonly total: string | undefined;
}

export interface FunnelStepView {
  /** Stage id (stage funnel) or slug of the step. */
  readonly id: string;
  readonly name: string;
  /** Grid columns the step covers (stage funnel). */
  readonly column: number;
  readonly span: number;
  /** `undefined` where nothing is stated: drawn as a gap. */
  readonly count: number | undefined;
  readonly countText: string | undefined;
  /** 0…1 of the largest count. */
  readonly height: number | undefined;
  /** Conversion into this step, 0…1, and its text “29.9 %”. */
  readonly conversion: number | undefined;
  readonly conversionText: string | undefined;
  /** “−3 645”. */
  readonly lossText: string | undefined;
  readonly benchmarkText: string | undefined;
  readonly mark: 'bottleneck' | 'main' | undefined;
  /** Two lines beside the mark: headline and what it means in money. */
  readonly note: { readonly title: string; readonly text: string } | undefined;
}

export interface CurveView {
  /** Level labels, top to bottom: share 0 (worst) … 1 (best) and text “delight 5”, “4”. */
  readonly levels: readonly { readonly share: number; readonly text: string; readonly word: string | undefined; readonly neutral: boolean }[];
  readonly points: readonly CurvePointView[];
  /** One line: “mean 3.9 · low 2 at Asks for help · peak 5 · ends 5”. */
  readonly summary: string;
}

export interface CurvePointView {
  /** `decision/place-order`, or `decision/*` for a stage's own experience. */
  readonly id: string;
  /** Centre of the point in columns: 3.5 is the middle of the fourth column. */
  readonly at: number;
  readonly column: number;
  readonly span: number;
  /** As written: “4”; `?` when unknown; `undefined` when there is a feeling and no score. */
  readonly score: string | undefined;
  /** 0 (worst) … 1 (best) of the scale. */
  readonly share: number | undefined;
  readonly state: CellState;
  readonly feeling: string | undefined;
  readonly quote: string | undefined;
  /** A score wanted (future maps). */
  readonly targetShare: number | undefined;
  readonly persona: string | undefined;
  /** “First moment of truth”. */
  readonly moment: string | undefined;
  readonly findings: readonly FindingMark[];
}

/** The parts of a view that changed since `from`; a part or cell that went away is `null`. What is not named is as before. */
export interface ViewPatch {
  readonly from: number;
  readonly version: number;
  readonly parts: ViewParts;
  readonly cells: Readonly<Record<string, CellView | null>>;
}

export type ViewParts = { readonly [Part in Exclude<keyof JourneyView, 'version' | 'cells'>]?: JourneyView[Part] | null };

/** Another map laid over this one: all that has a place here, under the ids and in the columns of this map. */
export interface OverlayView {
  readonly title: string;
  readonly personas: readonly string[];
  readonly facts: readonly string[];
  /** `score` and `share` as there: the two maps may have scales of their own. */
  readonly points: readonly CurvePointView[];
  /** By stage. */
  readonly scores: Readonly<Record<string, NonNullable<StageView['score']>>>;
  readonly cells: JourneyView['cells'];
  /** Names of stages and steps that have no place here. */
  readonly elsewhere: readonly string[];
}
