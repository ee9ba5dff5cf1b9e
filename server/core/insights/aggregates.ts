/**
 * What orders come to, without anybody's own figures: the data that the insights file, the views and other engines share. Groups that are
 * too small are not in it, so that whatever is made of it names nobody.
 */

export interface Totals {
  /** ISO dates of the first order and of the day from which recency counts. */
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly orders: number;
  /** In the currency of the orders. */
  readonly revenue: number;
}

export interface Month {
  /** `2026-10`. */
  readonly month: string;
  readonly customers: number;
  readonly orders: number;
  readonly revenue: number;
  /** Customers whose first purchase it was; nothing where few. */
  readonly fresh: number | undefined;
}

/** Customers who bought at least `purchase` times. */
export interface RepeatStep {
  readonly purchase: number;
  readonly customers: number;
  /** Of them, who bought once more, 0 to 1; nothing where few did, and in the last step that is followed. */
  readonly conversion: number | undefined;
  /** Median days since the purchase before. */
  readonly days: number | undefined;
  /** Average value of this purchase. */
  readonly value: number;
  /** Customers whose purchase is at least so long ago as is observed, and the share of these who bought once more. */
  readonly observed: number | undefined;
  readonly observedConversion: number | undefined;
}

/** Purchases with the same number, made so many days after the one before. */
export interface RecencyBin {
  readonly purchase: number;
  readonly from: number;
  /** Nothing: any number of days from there. */
  readonly to: number | undefined;
  readonly customers: number;
  readonly days: number;
  readonly value: number;
}

export interface RfmGroup {
  /** `555` is the best fifth by recency, frequency and money. */
  readonly score: string;
  readonly customers: number;
  readonly revenue: number;
}

type Limits = readonly (number | undefined)[];

export interface Rfm {
  /** From which value on a customer gets 2, 3, 4 and 5; recency in days, where less is better. Nothing where equal values leave a score to nobody. */
  readonly recency: Limits;
  readonly frequency: Limits;
  readonly money: Limits;
  readonly groups: readonly RfmGroup[];
}

export interface Aggregates {
  readonly totals: Totals;
  readonly months: readonly Month[];
  readonly repeat: readonly RepeatStep[];
  readonly recency: readonly RecencyBin[];
  readonly rfm: Rfm | undefined;
}

export interface AggregateSettings {
  /** Groups of fewer customers are not told. */
  readonly minGroup: number;
  /** Days a customer has to be observed for. */
  readonly observation: number;
  /** How many purchases are followed. */
  readonly purchases: number;
}

export function monthName(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** First days of the bins of recency. */
export const binStarts: readonly number[] = [0, 8, 15, 31, 61, 91, 181, 366];
