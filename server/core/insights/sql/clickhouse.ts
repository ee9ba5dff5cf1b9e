/** The aggregation in ClickHouse; windows by frames alone, which every version has (https://clickhouse.com/docs/sql-reference/window-functions, .../functions/type-conversion-functions). */
import { type Dialect, escaped, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => escaped(text, '`');

export const clickhouse: Dialect = {
  title: 'ClickHouse',
  name,
  table: (table) => qualified(table, name),
  text: (value) => `toString(${value})`,
  // The shorter name lowers Latin letters alone.
  lower: (text) => `lowerUTF8(${text})`,
  wholeNumber: (value) => `toInt64(${value})`,
  double: (value) => `toFloat64(${value})`,
  readNumber: (text) => `toFloat64OrNull(${text})`,
  // Of 2026-02-30 it makes 2 March, of 2026-40-10 1970-01-01 (https://github.com/ClickHouse/ClickHouse/issues/53140).
  readDate: (text) => `case when toString(toDate32OrNull(${text})) = ${text} then toDate32OrNull(${text}) end`,
  dayNumber: (date) => `toInt32(${date})`,
  begins: (text, pattern) => `match(${text}, '^${pattern}')`,
  withoutZeros: (text) => `replaceRegexpOne(${text}, '${wholeWithZeros}', '\\\\1')`,
  howToRun: {
    en: ['clickhouse-client --format CSVWithNames --queries-file aggregate.sql > aggregates.csv'],
    ru: ['clickhouse-client --format CSVWithNames --queries-file aggregate.sql > aggregates.csv'],
  },
};
