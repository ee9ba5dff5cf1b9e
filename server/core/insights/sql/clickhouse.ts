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
  readDate: (text) => `toDate32OrNull(${text})`,
  dayNumber: (date) => `toInt32(${date})`,
  begins: (text, pattern) => `match(${text}, '^${pattern}')`,
  withoutZeros: (text) => `replaceRegexpOne(${text}, '${wholeWithZeros}', '\\\\1')`,
  howToRun: {
    en: ['clickhouse-client --format CSVWithNames --queries-file aggregate.sql > aggregates.csv'],
    ru: ['clickhouse-client --format CSVWithNames --queries-file aggregate.sql > aggregates.csv'],
  },
};
