/** Purchases → the part of the query that reckons months, the funnel of repeat purchases, and purchase number by recency. Medians are the mean of the two in the middle, from counts by day. */
import { binStarts } from '../aggregates.ts';
import type { AggregationWish, Step } from './aggregationWish.ts';
import type { Dialect } from './dialect.ts';

export function figureSteps({ purchases, observation }: AggregationWish, { wholeNumber }: Dialect): readonly Step[] {
  const bins = binStarts.toReversed().map((start) => (start === 0 ? 'else 0' : `when gap >= ${start} then ${start}`));
  const median = (by: string): string => `min(case when 2 * ${by}_passed >= ${by}_all then gap end) + min(case when 2 * ${by}_passed > ${by}_all then gap end)`;
  const passed = 'rows between unbounded preceding and current row';
  return [
    [
      'months',
      `select month_no, count(*) as month_customers, sum(orders_in_month) as month_orders, sum(cents_in_month) as month_cents, ${wholeNumber('sum(is_first)')} as month_new
from (
  select customer, month_no, count(*) as orders_in_month, sum(cents) as cents_in_month, max(case when purchase_no = 1 then 1 else 0 end) as is_first
  from numbered
  group by customer, month_no
) months_of_customers
group by month_no`,
    ],
    [
      'gaps',
      `select purchase_no, day_no - day_before as gap, count(*) as gap_count, sum(cents) as gap_cents
from numbered
where purchase_no > 1 and purchase_no <= ${purchases}
group by purchase_no, day_no - day_before`,
    ],
    ['binned', `select purchase_no, gap, gap_count, gap_cents, case ${bins.join(' ')} end as bin\nfrom gaps`],
    [
      'counted',
      `select purchase_no, gap, gap_count, gap_cents, bin,
  sum(gap_count) over (partition by purchase_no order by gap ${passed}) as step_passed,
  sum(gap_count) over (partition by purchase_no) as step_all,
  sum(gap_count) over (partition by purchase_no, bin order by gap ${passed}) as bin_passed,
  sum(gap_count) over (partition by purchase_no, bin) as bin_all
from binned`,
    ],
    ['step_medians', `select purchase_no as median_no, ${median('step')} as twice_median\nfrom counted\ngroup by purchase_no`],
    [
      'bins',
      `select purchase_no, bin, sum(gap_count) as bin_customers, sum(gap_cents) as bin_cents, ${median('bin')} as twice_median
from counted
group by purchase_no, bin`,
    ],
    [
      'steps',
      `select purchase_no, count(*) as step_customers, sum(cents) as step_cents,
  sum(case when last_day - day_no >= ${observation} then 1 else 0 end) as step_observed,
  sum(case when last_day - day_no >= ${observation} and purchases_in_all > purchase_no then 1 else 0 end) as step_again
from numbered cross join edges
where purchase_no <= ${purchases + 1}
group by purchase_no`,
    ],
    ['everybody', `select ${wholeNumber('count(*)')} as all_people, sum(frequency) as all_orders, sum(money) as all_cents from customers`],
  ];
}
