/** `cjm analyze --sql`: names of a table and its columns → the aggregation as SQL, for where the data lives. No file is read. */
import { type OrderColumn, orderColumns } from '../core/insights/columnNames.ts';
import { aggregationText } from '../core/insights/sql/aggregationText.ts';
import { dialectNames, dialects } from '../core/insights/sql/dialects.ts';
import type { AnalysisWish } from '../insights/wish.ts';
import type { AnalyzeOptions } from './analyze.ts';
import type { AnalyzeSays } from './analyzeSays.ts';
import { Failure } from './failure.ts';
import { readChoice } from './readOptions.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export function printSql(wish: AnalysisWish, options: AnalyzeOptions, terminal: Terminal, says: AnalyzeSays): void {
  const dialect = dialects[readChoice('--sql', options.sql ?? '', dialectNames, terminal.says)];
  const { table = '' } = options;
  const columns: Partial<Record<OrderColumn, string>> = {};
  for (const role of orderColumns) {
    const name = wish.orderColumns.get(role);
    if (name !== undefined) columns[role] = name;
  }
  const missing = [
    ...(table === '' ? ['--table=…'] : []),
    ...(['customer', 'date'] as const).filter((role) => columns[role] === undefined).map(columnOption),
    ...(columns.amount === undefined && columns.price === undefined ? [columnOption('amount')] : []),
  ];
  if (missing.length > 0) throw new Failure(says.sqlLacks(missing.join(', ')));
  const strange = [table, ...Object.values(columns)].find((name) => /\p{Cc}/u.test(name));
  if (strange !== undefined) throw new Failure(says.controlInName(strange.replaceAll(/\p{Cc}/gu, '�')));
  const { minGroup, observation, purchases } = wish.settings;
  const { dates, decimal, until } = wish;
  writeResult(aggregationText({ table, columns, dates, decimal, until, minGroup, observation, purchases }, dialect), options.output, terminal);
}

function columnOption(role: OrderColumn): string {
  return `--column ${role}=…`;
}

/** Options that say something the command would not look at are refused rather than ignored. */
export function checkOptions(orders: readonly string[], options: AnalyzeOptions, says: AnalyzeSays): void {
  const refuse = (given: Partial<Record<string, unknown>>, beside: string): void => {
    const option = Object.keys(given).find((name) => given[name] !== undefined);
    if (option !== undefined) throw new Failure(says.notBeside(option, beside));
  };
  const { survey, surveyColumn, encoding, table, fromAggregates, currency, seed, clusters, surveyClusters } = options;
  const files = orders.length === 0 ? undefined : orders;
  if (options.sql !== undefined) {
    const clustering = { '--seed': seed, '--clusters': clusters, '--survey-clusters': surveyClusters };
    const others = {
      '--from-aggregates': fromAggregates,
      '--survey': survey,
      '--survey-column': surveyColumn,
      '--encoding': encoding,
      '--currency': currency,
      ...clustering,
    };
    refuse({ [says.filesOfOrders]: files, ...others }, '--sql');
  } else refuse({ '--table': table }, says.withoutSql);
  if (fromAggregates === undefined) return;
  const { column, dateFormat, decimal, until, minGroup, observation, purchases } = options;
  const ofSql = { '--until': until, '--min-group': minGroup, '--observation': observation, '--purchases': purchases };
  refuse({ [says.filesOfOrders]: files, '--column': column, '--date-format': dateFormat, '--decimal': decimal, ...ofSql }, says.fromAggregates);
}
