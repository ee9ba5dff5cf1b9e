/** The aggregation in Spark SQL (https://spark.apache.org/docs/latest/api/sql/index.html, .../sql-ref-ansi-compliance.html for try_cast, .../sql-ref-identifier.html). */
import { type Dialect, doubled, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => doubled(text, '`');

export const spark: Dialect = {
  title: 'Spark',
  name,
  table: (table) => qualified(table, name),
  text: (value) => `cast(${value} as string)`,
  lower: (text) => `lower(${text})`,
  wholeNumber: (value) => `cast(${value} as bigint)`,
  double: (value) => `cast(${value} as double)`,
  readNumber: (text) => `try_cast(${text} as double)`,
  // Of 2026 it makes 2026-01-01.
  readDate: (text) => `case when cast(try_cast(${text} as date) as string) = ${text} then try_cast(${text} as date) end`,
  dayNumber: (date) => `unix_date(${date})`,
  begins: (text, pattern) => `${text} rlike '^${pattern}'`,
  withoutZeros: (text) => `regexp_replace(${text}, '${wholeWithZeros}', '$1')`,
  howToRun: {
    en: [
      'spark-sql -S --conf spark.sql.cli.print.header=true -f aggregate.sql > aggregates.csv',
      'What it writes is separated by tabs, and read all the same.',
    ],
    ru: ['spark-sql -S --conf spark.sql.cli.print.header=true -f aggregate.sql > aggregates.csv', 'Столбцы он разделяет табуляцией, и это тоже прочитается.'],
  },
};
