/** What an analysis is asked for and what comes of it, as plain data: command line and analysis are two bundles, and each tells things in its own words. */
import type { CustomerPoints } from '../core/insights/customerPoints.ts';
import type { InsightSettings } from '../core/insights/insights.ts';
import type { OrderSettings } from '../core/insights/orderTable.ts';
import type { DateProblem } from '../core/insights/readDay.ts';
import type { AggregatesProblem } from '../core/insights/sql/readAggregates.ts';
import type { WrittenInsights } from '../core/insights/writeInsights.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { SourceFile } from '../protocol.ts';

export interface AnalysisWish extends OrderSettings {
  readonly orders: readonly string[];
  /** Instead of orders: what another engine made of them (`core/insights/sql`), with its own settings of aggregates. */
  readonly aggregates: string | undefined;
  readonly survey: string | undefined;
  /** Of texts, where somebody stated it. */
  readonly encoding: string | undefined;
  /** The text of the insights file that is to be renewed. */
  readonly earlier: string | undefined;
  readonly currency: string | undefined;
  readonly settings: InsightSettings;
  /** Columns that somebody stated, by role. */
  readonly orderColumns: ReadonlyMap<string, string>;
  readonly surveyColumns: ReadonlyMap<string, string>;
  readonly language: Language;
}

export interface AnalysisHost {
  readonly signal: AbortSignal;
  /** Bytes of all files that were read so far. */
  readonly seen: (bytes: number) => void;
}

/** How a file was understood. */
export interface ReadSource {
  readonly path: string;
  readonly rows: number;
  /** Which column is what: the role and the head. */
  readonly columns: readonly (readonly [role: string, head: string])[];
  readonly excluded: Readonly<Record<string, number>>;
  /** Of a survey: heads of columns that are no questions, and cells of questions that are no answers. */
  readonly ignored: readonly string[];
  readonly strange: number;
}

export interface Analysis extends Pick<WrittenInsights, 'moved' | 'former'> {
  readonly text: string;
  readonly sources: readonly ReadSource[];
  /** Rows stood for orders, because no column tells which rows are of one order. */
  readonly isRowByRow: boolean;
  /** Rows whose customer a spreadsheet has cut: who it was is not known. */
  readonly cut: number;
  /** Clusters were found among cells of customers although there are few enough to be clustered one by one. */
  readonly isCoarse: boolean;
  /** Clusterings that were left out, because there are too few customers or too little between them. */
  readonly unclustered: readonly ('tx' | 'cx')[];
  /** Too few of those who answered are customers of the orders to cross the two. */
  readonly isUncrossed: boolean;
}

export type AnalysisProblem =
  | { readonly kind: 'file'; readonly path: string; readonly cause: Error }
  | { readonly kind: 'lfs' | 'workbook' | 'empty' | 'torn' | 'not-utf8' | 'no-heads' | 'no-questions'; readonly path: string }
  | { readonly kind: 'unknown-heads'; readonly path: string; readonly roles: readonly string[] }
  | { readonly kind: 'parquet-input' }
  | { readonly kind: 'open-quote'; readonly path: string; readonly rows: number }
  | { readonly kind: 'parquet'; readonly path: string; readonly message: string }
  | { readonly kind: 'no-column'; readonly path: string; readonly roles: readonly string[]; readonly heads: readonly string[] }
  | { readonly kind: 'absent-column'; readonly path: string; readonly role: string; readonly name: string; readonly heads: readonly string[] }
  | { readonly kind: 'dates'; readonly problem: DateProblem }
  | { readonly kind: 'decimal' | 'cancelled' | 'not-insights' }
  | { readonly kind: 'no-orders'; readonly excluded: Readonly<Record<string, number>> }
  /** Two names of one file, whose orders would count twice. */
  | { readonly kind: 'twice'; readonly path: string; readonly other: string }
  | { readonly kind: 'too-few'; readonly least: number }
  | (AggregatesProblem & { readonly path: string });

export type AnalysisResult = { readonly kind: 'done'; readonly analysis: Analysis } | { readonly kind: 'problem'; readonly problem: AnalysisProblem };

/** What the picture of each customer is made of. */
export interface PointsWish {
  /** The text of the insights file. */
  readonly insights: string;
  /** Where its orders may lie. */
  readonly folders: readonly string[];
  /** Paths of files that somebody chose, by the sums that these have to have. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Points at most. */
  readonly most: number;
}

/** What a process of an analysis tells the one that started it. */
export type AnalysisNews = { readonly kind: 'reading' /** 0 to 1. */; readonly share: number };
export type PointsNews = AnalysisNews | PointsResult;

export interface PointsHost {
  readonly signal: AbortSignal;
  /** Told which share has been read, 0 to 1. */
  readonly reading: (share: number) => void;
}

export type PointsResult =
  | { readonly kind: 'points'; readonly points: CustomerPoints }
  /** The file of orders is not there, or is not the one that the insights were made of. */
  | ({ readonly kind: 'absent' } & SourceFile)
  | ({ readonly kind: 'different' } & SourceFile)
  /** The insights come of no orders; the orders cannot be read as they were, because what somebody stated then is not known. */
  | { readonly kind: 'no-orders' | 'read-otherwise' }
  /** The file is there, and the system does not let it be read, by the code of its error. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string };
