/**
 * Money of maps with different currencies and periods → how much of the largest each is, and the largest ones. It compares by the day, within a currency alone:
 * nothing is converted or summed.
 */
import type { MapFacts } from './mapFacts.ts';

export interface ComparedMoney<T> {
  /** 0…1 of the largest of its kind. */
  readonly shareOf: (map: MapFacts, amount: number) => number | undefined;
  /** One for each kind, in the order of the maps. */
  readonly largest: readonly T[];
}

export function compareMoney<T extends { readonly map: MapFacts; readonly amount: number }>(all: readonly T[]): ComparedMoney<T> {
  const largest = new Map<string, T>();
  for (const one of all) {
    const known = largest.get(kindOf(one.map));
    if (known === undefined || perDay(one.map, one.amount) > perDay(known.map, known.amount)) largest.set(kindOf(one.map), one);
  }
  return {
    largest: [...largest.values()],
    shareOf(map, amount) {
      const most = largest.get(kindOf(map));
      return most === undefined || most.amount === 0 ? undefined : perDay(map, amount) / perDay(most.map, most.amount);
    },
  };
}

/** What no period is told of can be compared with its like only. */
function kindOf(map: MapFacts): string {
  return `${map.currency ?? ''} ${map.length === undefined ? 'once' : 'daily'}`;
}

function perDay(map: MapFacts, amount: number): number {
  return Math.abs(amount) / (map.length ?? 1);
}
