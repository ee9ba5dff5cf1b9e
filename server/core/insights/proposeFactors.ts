/**
 * An insights file → what it says of L, C, P and Q in a period: P is revenue ÷ orders, Q orders ÷ customers. Orders know nothing of leads, so that L and C
 * are proposed only where the map states the other one: customers = L × C.
 */
import type { FiguresRow } from './readInsights.ts';

export type ProposedId = 'L' | 'C' | 'P' | 'Q';

export interface ProposedFactor {
  readonly id: ProposedId;
  /** C is a share. */
  readonly value: number;
  /** “16408.14 ÷ 163”. */
  readonly how: string;
  /** How many orders or customers it rests on. */
  readonly n: number;
  /** Where it is of all the file's time and not of the map's period. */
  readonly period: string | undefined;
  readonly asOf: string | undefined;
}

/** What the map knows. */
export interface KnownFactors {
  /** The map's. */
  readonly period: string | undefined;
  readonly leads: number | undefined;
  readonly conversion: number | undefined;
}

export function proposeFactors(file: FiguresRow, { period, leads, conversion }: KnownFactors): readonly ProposedFactor[] {
  const totals = file.row('totals');
  const month = file.rows('months').find((row) => row.text('month') === period);
  const row = month ?? totals;
  const [customers, orders, revenue] = [row.number('customers'), row.number('orders'), row.number('revenue')];
  const [from, to] = [totals.text('from'), totals.text('to')];
  const when = month ? { period: undefined, asOf: undefined } : { period: from && to && `${from}/${to}`, asOf: to };
  const quotient = (id: ProposedId, above: number | undefined, below: number | undefined, n: number | undefined): ProposedFactor[] =>
    above === undefined || below === undefined || n === undefined || above <= 0 || below <= 0
      ? []
      : [{ id, value: above / below, how: `${above} ÷ ${below}`, n, ...when }];
  // A period of the map and all time of the file are two things: leads of a month do not become customers of two years.
  const isOfPeriod = month !== undefined;
  const isShare = customers !== undefined && leads !== undefined && customers <= leads;
  return [
    ...(isOfPeriod && leads === undefined ? quotient('L', customers, conversion, customers) : []),
    ...(isOfPeriod && conversion === undefined && isShare ? quotient('C', customers, leads, customers) : []),
    ...quotient('P', revenue, orders, orders),
    ...quotient('Q', orders, customers, customers),
  ];
}
