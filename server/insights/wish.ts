/** What an analysis is asked for and what comes of it, as plain data: command line and analysis are two bundles, and each tells things in its own words. */
import type { InsightSettings } from '../core/insights/insights.ts';
import type { OrderSettings } from '../core/insights/orderTable.ts';
import type { DateProblem } from '../core/insights/readDay.ts';
import type { AggregatesProblem } from '../core/insights/sql/readAggregates.ts';
import type { WrittenInsights } from '../core/insights/writeInsights.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';

export interface AnalysisWish extends OrderSettings {
  readonly orders: readonly string[];
  /** Instead of orders: what another engine made of them (`core/insights/sql`), with its own settings of aggregates. */
  readonly aggregates: string | undefined;
  readonly survey: string | undefined;
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
}

export interface Analysis extends Pick<WrittenInsights, 'moved' | 'former'> {
  readonly text: string;
  readonly sources: readonly ReadSource[];
  /** Rows stood for orders, because no column tells which rows are of one order. */
  readonly isRowByRow: boolean;
  /** Clusters were found among cells of customers although there are few enough to be clustered one by one. */
  readonly isCoarse: boolean;
  /** Clusterings that were left out, because there are too few customers or too little between them. */
  readonly unclustered: readonly ('tx' | 'cx')[];
}

export type AnalysisProblem =
  | { readonly kind: 'file'; readonly path: string; readonly cause: Error }
  | { readonly kind: 'lfs' | 'workbook' | 'empty' | 'torn' | 'not-utf8' | 'no-heads' | 'no-questions'; readonly path: string }
  | { readonly kind: 'parquet'; readonly path: string; readonly message: string }
  | { readonly kind: 'no-column'; readonly path: string; readonly roles: readonly string[]; readonly heads: readonly string[] }
  | { readonly kind: 'absent-column'; readonly path: string; readonly role: string; readonly name: string; readonly heads: readonly string[] }
  | { readonly kind: 'dates'; readonly problem: DateProblem }
  | { readonly kind: 'decimal' | 'no-orders' | 'cancelled' | 'not-insights' }
  | { readonly kind: 'too-few'; readonly least: number }
  | (AggregatesProblem & { readonly path: string });

export type AnalysisResult = { readonly kind: 'done'; readonly analysis: Analysis } | { readonly kind: 'problem'; readonly problem: AnalysisProblem };
