/** The table that another engine makes of orders: what its rows and columns are. Both who asks for it and who reads it know them from here. */
import type { Excluded } from '../orderTable.ts';

/** Of the table; one that is written differently gets the next number. */
export const aggregatesVersion = 1;

export const heads = ['part', 'key_1', 'key_2', 'people', 'value_1', 'value_2', 'value_3', 'value_4', 'value_5', 'value_6', 'rows_in_all'] as const;

/**
 * Days are counted since 1970, money is in hundredths, medians are doubled.
 *
 * | part | key_1 | key_2 | people | values |
 * |---|---|---|---|---|
 * | settings | version | min-group | observation | purchases |
 * | rows | | | rows | left out, by reason |
 * | totals | first day | last day | customers | orders, money |
 * | month | 202610 | | customers | orders, money, new ones or −1 |
 * | few-months | | | 1 few, 2 enough customers in months that are not told | how many of these months have new ones |
 * | repeat | purchase | | customers | money, median, observed, of these again |
 * | recency | purchase | first day of the bin | customers | money, median |
 * | limit | 1 recency, 2 frequency, 3 money | mark | | the lowest value with it: a day, a count, whole money |
 * | score | 555 | | customers | money |
 * | feature | number | | customers | sum of logarithms, sum of their squares |
 * | cell | widening | | customers | sums of logarithms, money |
 */
export type Part = 'settings' | 'rows' | 'totals' | 'month' | 'few-months' | 'repeat' | 'recency' | 'limit' | 'score' | 'feature' | 'cell';

export const reasons: readonly (keyof Excluded)[] = ['cancelled', 'returned', 'no-customer', 'no-date', 'no-amount'];
