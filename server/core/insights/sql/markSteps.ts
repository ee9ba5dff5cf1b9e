/** Customers → the part of the query that marks them for RFM: a mark is one and how many fifths of all lie below. Counted by value, so that not all customers are sorted in one place. */
import type { Step } from './aggregationWish.ts';

export function markSteps(): readonly Step[] {
  const dimensions = ['latest', 'frequency', 'money'];
  const marks = ['recency', 'frequency', 'money'];
  return [
    [
      'measured',
      dimensions
        .map((column, index) => `select ${index + 1} as dimension, ${column} as measure, count(*) as measure_count from customers group by ${column}`)
        .join('\nunion all\n'),
    ],
    [
      'ranked',
      `select dimension, measure, measure_all,
  measure_passed - measure_count as below
from (
  select dimension, measure, measure_count,
    sum(measure_count) over (partition by dimension order by measure rows between unbounded preceding and current row) as measure_passed,
    sum(measure_count) over (partition by dimension) as measure_all
  from measured
) passed`,
    ],
    [
      'marks',
      `select dimension, measure,
  case ${[4, 3, 2, 1].map((fifth) => `when 5 * below >= ${fifth} * measure_all then ${fifth + 1}`).join(' ')} else 1 end as mark
from ranked`,
    ],
    ...marks.map((mark, index): Step => [`${mark}_marks`, `select measure as ${mark}_value, mark as ${mark}_mark from marks where dimension = ${index + 1}`]),
    [
      'scores',
      `select recency_mark * 100 + frequency_mark * 10 + money_mark as score, count(*) as score_customers, sum(money) as score_cents
from customers
${marks.map((mark, index) => `join ${mark}_marks on ${dimensions[index]} = ${mark}_value`).join('\n')}
group by recency_mark * 100 + frequency_mark * 10 + money_mark`,
    ],
  ];
}
