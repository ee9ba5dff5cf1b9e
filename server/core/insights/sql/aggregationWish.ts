/** What the aggregation is made for: a table, its columns, what is wanted of it; and of what its query is put together. */
import type { AggregateSettings } from '../aggregates.ts';
import type { OrderColumn } from '../columnNames.ts';
import type { DecimalMark } from '../readAmount.ts';
import type { DateOrder } from '../readDay.ts';

export interface AggregationWish extends AggregateSettings {
  readonly table: string;
  /** Customer, date, and an amount or a price are needed. */
  readonly columns: Readonly<Partial<Record<OrderColumn, string>>>;
  /** How dates are written that are texts; nothing: as 2026-12-31, or they are dates. */
  readonly dates: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  /** Days since 1970; later orders are left out. */
  readonly until: number | undefined;
}

/** A part of the query by its name. Names of results differ from names of what they are made of: some engines take one for the other. */
export type Step = readonly [name: string, query: string];
