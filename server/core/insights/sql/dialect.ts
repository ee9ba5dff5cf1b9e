/** What engines write differently: the few expressions of which the aggregation is put together. The query itself is not here. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface Dialect {
  readonly title: string;
  /** A name of a column, a schema or a table, quoted so that any text is a name and nothing else. */
  readonly name: (name: string) => string;
  /** A table or a file, where the engine reads files. */
  readonly table: (name: string) => string;
  /** Any value as a text; of dates the ISO one. */
  readonly text: (value: string) => string;
  readonly lower: (text: string) => string;
  readonly wholeNumber: (value: string) => string;
  readonly double: (value: string) => string;
  /** A text as a number, or null. */
  readonly readNumber: (text: string) => string;
  /** A text like 2026-12-31 as a date, or null. */
  readonly readDate: (text: string) => string;
  /** Days since 1970 of a date. */
  readonly dayNumber: (date: string) => string;
  /** Does a text begin like this? The pattern is one that all engines read alike: no escapes, no classes by name. */
  readonly begins: (text: string, pattern: string) => string;
  /** 12346.0 → 12346. */
  readonly withoutZeros: (text: string) => string;
  /** How the query is run and its result written as CSV. */
  readonly howToRun: Readonly<Record<Language, readonly string[]>>;
}

export const wholeWithZeros = '^([0-9]+)[.]0+$';

/** As the standard has it: what is doubled means itself. */
export function doubled(text: string, mark: string): string {
  return mark + text.replaceAll(mark, mark + mark) + mark;
}

/** As engines have it that read escapes within names. */
export function escaped(text: string, mark: string): string {
  return mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark;
}

/** `shop.public.orders`: each part is a name of its own. */
export function qualified(table: string, name: (part: string) => string): string {
  return table.split('.').map(name).join('.');
}
