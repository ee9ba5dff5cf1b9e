/** The aggregation in Snowflake; names are as it shows them, mostly in capitals (https://docs.snowflake.com/en/sql-reference/identifiers-syntax, .../functions/try_to_date, .../functions/regexp_like). */
import { type Dialect, doubled, qualified, wholeWithZeros } from './dialect.ts';

const name = (text: string): string => doubled(text, '"');

export const snowflake: Dialect = {
  title: 'Snowflake',
  name,
  table: (table) => qualified(table, name),
  text: (value) => `to_varchar(${value})`,
  lower: (text) => `lower(${text})`,
  wholeNumber: (value) => `cast(${value} as bigint)`,
  double: (value) => `cast(${value} as double)`,
  readNumber: (text) => `try_to_double(${text})`,
  readDate: (text) => `try_to_date(${text}, 'YYYY-MM-DD')`,
  dayNumber: (date) => `datediff(day, to_date('1970-01-01', 'YYYY-MM-DD'), ${date})`,
  // It compares with the whole text, of any number of lines.
  begins: (text, pattern) => `regexp_like(${text}, '${pattern}.*', 's')`,
  withoutZeros: (text) => `regexp_replace(${text}, '${wholeWithZeros}', '\\\\1')`,
  howToRun: {
    en: [
      'snow sql -f aggregate.sql --format csv --enable-templating NONE > aggregates.csv',
      'Dates are read as the session shows them: DATE_OUTPUT_FORMAT and TIMESTAMP_OUTPUT_FORMAT have to begin with YYYY-MM-DD, as they do unless somebody changed them.',
    ],
    ru: [
      'snow sql -f aggregate.sql --format csv --enable-templating NONE > aggregates.csv',
      'Даты читаются так, как их показывает сеанс: DATE_OUTPUT_FORMAT и TIMESTAMP_OUTPUT_FORMAT должны начинаться с YYYY-MM-DD, как и бывает, если их не меняли.',
    ],
  },
};
