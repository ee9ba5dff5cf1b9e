/** What is wished → the text of a file of SQL: in its head, in both languages, how it is run and how its result is read. */
import type { Language } from '../../vocabulary/catalogue.ts';
import { aggregationQuery } from './aggregation.ts';
import type { AggregationWish } from './aggregationWish.ts';
import type { Dialect } from './dialect.ts';

const heads: Readonly<Record<Language, (engine: string) => readonly string[]>> = {
  en: (engine) => [
    `Orders → aggregates, for ${engine}, written by “cjm analyze --sql”. No customer is in the result, and no group that is too small to be told.`,
    'Run it where the orders are, and write its result as CSV:',
  ],
  ru: (engine) => [
    `Заказы → агрегаты, для ${engine}, написано командой «cjm analyze --sql». В результате нет ни одного клиента и ни одной слишком малой группы.`,
    'Выполните запрос там, где лежат заказы, и сохраните результат как CSV:',
  ],
};
const wayBack: Readonly<Record<Language, string>> = { en: 'Then make the insights file of it:', ru: 'Затем сделайте из него файл инсайтов:' };
const command = 'cjm analyze --from-aggregates aggregates.csv -o shop.insights.cjm.yaml';

export function aggregationText(wish: AggregationWish, dialect: Dialect): string {
  const languages: readonly Language[] = ['en', 'ru'];
  const lines = languages.flatMap((language) => [
    ...heads[language](dialect.title),
    ...dialect.howToRun[language].map((line) => `  ${line}`),
    wayBack[language],
    `  ${command}`,
    '',
  ]);
  return `${lines
    .slice(0, -1)
    .map((line) => `-- ${line}`.trimEnd())
    .join('\n')}\n\n${aggregationQuery(wish, dialect)};\n`;
}
