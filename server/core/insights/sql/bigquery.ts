/** The aggregation in BigQuery (https://cloud.google.com/bigquery/docs/reference/standard-sql/conversion_functions, .../lexical, .../string_functions). */
import { type Dialect, escaped, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => escaped(text, '`');

export const bigquery: Dialect = {
  title: 'BigQuery',
  name,
  table: (table) => qualified(table, name),
  text: (value) => `cast(${value} as string)`,
  lower: (text) => `lower(${text})`,
  wholeNumber: (value) => `cast(${value} as int64)`,
  double: (value) => `cast(${value} as float64)`,
  readNumber: (text) => `safe_cast(${text} as float64)`,
  readDate: (text) => `safe_cast(${text} as date)`,
  dayNumber: (date) => `unix_date(${date})`,
  begins: (text, pattern) => `regexp_contains(${text}, r'^${pattern}')`,
  withoutZeros: (text) => `regexp_replace(${text}, r'${wholeWithZeros}', r'\\1')`,
  howToRun: {
    en: [
      'bq --quiet --format=csv query --use_legacy_sql=false --max_rows=1000000 < aggregate.sql > aggregates.csv',
      'Without --max_rows only the first hundred rows come.',
    ],
    ru: [
      'bq --quiet --format=csv query --use_legacy_sql=false --max_rows=1000000 < aggregate.sql > aggregates.csv',
      'Без --max_rows придут только первые сто строк.',
    ],
  },
};
