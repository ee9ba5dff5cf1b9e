/** The aggregation in DuckDB, which reads files as well as tables (https://duckdb.org/docs/stable/data/csv/overview, .../sql/expressions/cast). */
import { type Dialect, doubled, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => doubled(text, '"');

export const duckdb: Dialect = {
  title: 'DuckDB',
  name,
  table: (table) => {
    if (/\.parquet$/i.test(table)) return `read_parquet(${doubled(table, "'")})`;
    return /\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(table) ? `read_csv(${doubled(table, "'")}, all_varchar = true, header = true)` : qualified(table, name);
  },
  text: (value) => `cast(${value} as varchar)`,
  lower: (text) => `lower(${text})`,
  wholeNumber: (value) => `cast(${value} as bigint)`,
  double: (value) => `cast(${value} as double)`,
  readNumber: (text) => `try_cast(${text} as double)`,
  readDate: (text) => `try_cast(${text} as date)`,
  dayNumber: (date) => `date_diff('day', date '1970-01-01', ${date})`,
  begins: (text, pattern) => `regexp_matches(${text}, '^${pattern}')`,
  withoutZeros: (text) => `regexp_replace(${text}, '${wholeWithZeros}', '\\1')`,
  howToRun: {
    en: ['duckdb shop.duckdb -csv < aggregate.sql > aggregates.csv'],
    ru: ['duckdb shop.duckdb -csv < aggregate.sql > aggregates.csv'],
  },
};
