/** One difference between two versions of a file, as data. Words for people are made elsewhere. */
import type { Plain, PlainEntry } from './plain.ts';

export interface Change {
  /** Where `none` gave way to a list, its entries were added; the other way round they were removed. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'renamed';
  /** In the version after: `stages/decision/steps/place-order/pains/1`; of what was removed, in the version before. Entries without an id are counted from 1. */
  readonly path: string;
  /** Where the same stood before; of what was added, where it would have stood. */
  readonly from: string;
  readonly stage: string | undefined;
  readonly step: string | undefined;
  readonly lane: string | undefined;
  /** Which object of the language it is, or stands in. */
  readonly doc: string | undefined;
  /** The key, for a value that stands directly under one. */
  readonly key: string | undefined;
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  /** What differs within, when both are records. */
  readonly parts: readonly Part[];
  /** For the customer or the company; nothing where that cannot be said. */
  readonly better: boolean | undefined;
  /** Where it now stands in its list, for what was added to one or moved in one. */
  readonly into: Position | undefined;
  readonly outOf: Position | undefined;
  /** The object that holds the value, before and after. */
  readonly holders: Holders;
}

export interface Holders {
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
}

export interface Part {
  readonly key: string;
  readonly before: Plain | undefined;
  readonly after: Plain | undefined;
  readonly better: boolean | undefined;
}

export interface Position {
  /** The list, as the version before calls it; of one that is in a new entry, as the version after does, behind a `+`. */
  readonly list: string;
  /** From 0. */
  readonly index: number;
  readonly entry: PlainEntry;
  /** The one before it. */
  readonly previous: PlainEntry | undefined;
}
