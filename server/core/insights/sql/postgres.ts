/** The aggregation in PostgreSQL, which has no cast that gives null: what does not look like a number or a date is none (https://www.postgresql.org/docs/current/functions-matching.html). */
import { type Dialect, doubled, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => doubled(text, '"');
const number = '^-?([0-9]+([.][0-9]*)?|[.][0-9]+)(e[-+]?[0-9]{1,2})?$';
const date = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
/** The last day of the month that is named in the text; `2026-02-30` is no date, and casting it would end the query. */
const lastDay = (text: string): string => `(cast(substr(${text}, 1, 7) || '-01' as date) + interval '1 month' - interval '1 day')`;

export const postgres: Dialect = {
  title: 'PostgreSQL',
  name,
  table: (table) => qualified(table, name),
  text: (value) => `cast(${value} as text)`,
  lower: (text) => `lower(${text})`,
  wholeNumber: (value) => `cast(${value} as bigint)`,
  double: (value) => `cast(${value} as double precision)`,
  readNumber: (text) => `case when lower(${text}) ~ '${number}' then cast(${text} as double precision) end`,
  readDate: (text) =>
    `case when ${text} ~ '${date}' then case when cast(substr(${text}, 9, 2) as integer) <= extract(day from ${lastDay(text)}) then cast(${text} as date) end end`,
  dayNumber: (day) => `(${day} - date '1970-01-01')`,
  begins: (text, pattern) => `${text} ~ '^${pattern}'`,
  withoutZeros: (text) => `regexp_replace(${text}, '${wholeWithZeros}', '\\1')`,
  howToRun: {
    en: ['psql --csv -f aggregate.sql shop > aggregates.csv'],
    ru: ['psql --csv -f aggregate.sql shop > aggregates.csv'],
  },
};
