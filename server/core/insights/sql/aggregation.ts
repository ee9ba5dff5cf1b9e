/**
 * Names of a table and its columns → the query that makes of its orders what `cjm analyze` makes of them, for an engine that has the data. The result is one
 * table of whole numbers: groups of customers, none smaller than may be told. It is read by `readAggregates.ts`; nothing is run here.
 */
import { widenings } from '../payingCells.ts';
import { payingFeatureNames } from '../payingFeatures.ts';
import { aggregatesVersion, heads, type Part, reasons } from './aggregateTable.ts';
import type { AggregationWish } from './aggregationWish.ts';
import { cellSteps } from './cellSteps.ts';
import type { Dialect } from './dialect.ts';
import { figureSteps } from './figureSteps.ts';
import { markSteps } from './markSteps.ts';
import { purchaseSteps } from './purchaseSteps.ts';

export function aggregationQuery(wish: AggregationWish, dialect: Dialect): string {
  const steps = [...purchaseSteps(wish, dialect), ...figureSteps(wish, dialect), ...markSteps(), ...cellSteps(wish, dialect)];
  const named = steps.map(([name, query]) => `${name} as (\n${indented(query)}\n)`);
  const result = resultParts(wish, dialect).join('\nunion all\n');
  const columns = heads.join(', ');
  return `with ${named.join(',\n')},\nresult as (\n${indented(result)}\n)
select ${columns.replace(/, rows_in_all$/, '')}, ${dialect.wholeNumber('count(*) over ()')} as rows_in_all
from result
order by ${heads.slice(0, -1).join(', ')}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** Rows of the result; a zero stands where there is nothing to tell. */
function resultParts(wish: AggregationWish, { double, wholeNumber }: Dialect): readonly string[] {
  const { minGroup, purchases } = wish;
  const part = (name: Part, keys: readonly string[], count: string, values: readonly string[], from: string): string => {
    const cells = [...keys, ...['0', '0'].slice(keys.length), count, ...values, ...Array.from({ length: 6 - values.length }, () => '0')];
    return `select '${name}' as part, ${cells.map((cell, index) => `${wholeNumber(cell)} as ${heads[index + 1]}`).join(', ')}\n${from}`;
  };
  const tellable = (count: string, all: string, otherwise: number): string =>
    `case when (${count} = 0 or ${count} >= ${minGroup}) and (${count} = ${all} or ${all} - ${count} >= ${minGroup}) then ${count} else ${otherwise} end`;
  const enough = `all_people >= ${minGroup}`;
  const sumOfReason = reasons.map((_, index) => `coalesce(sum(case when reason = ${index + 1} then 1 else 0 end), 0)`);
  return [
    part('settings', [String(aggregatesVersion), String(minGroup)], String(wish.observation), [String(purchases)], 'from everybody'),
    part('rows', [], 'count(*)', sumOfReason, 'from judged_rows'),
    part('totals', ['first_day', 'last_day'], 'all_people', ['all_orders', 'all_cents'], `from everybody cross join edges\nwhere ${enough}`),
    part(
      'month',
      ['month_no'],
      'month_customers',
      ['month_orders', 'month_cents', tellable('month_new', 'month_customers', -1)],
      `from months\nwhere month_customers >= ${minGroup}`,
    ),
    part(
      'few-months',
      [],
      `case when sum(month_customers) >= ${minGroup} then 2 else 1 end`,
      ['sum(case when month_new > 0 then 1 else 0 end)'],
      `from months cross join everybody\nwhere month_customers < ${minGroup} and ${enough}\nhaving count(*) > 0`,
    ),
    part(
      'repeat',
      ['purchase_no'],
      'step_customers',
      [
        'step_cents',
        'coalesce(twice_median, 0)',
        tellable('step_observed', 'step_customers', 0),
        `case when step_again >= ${minGroup} then step_again else 0 end`,
      ],
      `from steps left join step_medians on purchase_no = median_no\nwhere step_customers >= ${minGroup}`,
    ),
    part('recency', ['purchase_no', 'bin'], 'bin_customers', ['bin_cents', 'twice_median'], `from bins\nwhere bin_customers >= ${minGroup}`),
    part(
      'limit',
      ['dimension', 'mark'],
      '0',
      // Money in whole units, as the file tells it: the lowest value may be one customer's.
      [`case when dimension = 3 then ${wholeNumber(`floor(${double('min(measure)')} / 100 + 0.5)`)} else min(measure) end`],
      `from marks cross join everybody\nwhere mark > 1 and all_people >= ${minGroup * 5}\ngroup by dimension, mark`,
    ),
    part(
      'score',
      ['score'],
      'score_customers',
      ['score_cents'],
      `from scores cross join everybody\nwhere score_customers >= ${minGroup} and all_people >= ${minGroup * 5}`,
    ),
    part(
      'feature',
      ['feature_no'],
      'count(*)',
      ['sum(log_value)', 'sum(log_value * log_value)'],
      `from by_feature\ngroup by feature_no\nhaving count(*) >= ${minGroup}`,
    ),
    ...Array.from({ length: widenings + 2 }, (_, level) => {
      const sums = payingFeatureNames.map((_name, index) => `sum_${index + 1}_${level}`);
      return part('cell', [String(level)], `people_${level}`, [...sums, `cents_${level}`], `from cells_${level}\nwhere people_${level} >= ${minGroup}`);
    }),
  ];
}
