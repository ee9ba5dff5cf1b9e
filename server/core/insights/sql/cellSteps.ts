/** Customers → the part of the query that gathers them in cells by how they pay, as `payingCells.ts` does: logarithms in whole steps, and the few of a cell in wider ones. */
import { finestCell, logarithmSteps, widenings } from '../payingCells.ts';
import { payingFeatureNames } from '../payingFeatures.ts';
import type { AggregationWish, Step } from './aggregationWish.ts';
import type { Dialect } from './dialect.ts';

export function cellSteps({ minGroup }: AggregationWish, { double, wholeNumber }: Dialect): readonly Step[] {
  const interval = `case when frequency = 1 then ${double('last_day - latest')} else ${double('latest - earliest')} / (frequency - 1) end`;
  const values: Readonly<Record<(typeof payingFeatureNames)[number], string>> = {
    recency: double('last_day - latest'),
    frequency: double('frequency'),
    money: `${double('money')} / 100`,
    interval,
    basket: `${double('money')} / 100 / frequency`,
  };
  const features = payingFeatureNames.map((name, index) => [`log_${index + 1}`, values[name]] as const);
  const numbers = features.map((_, index) => index + 1);
  const places = (level: number): string => numbers.map((number) => `place_${number}_${level}`).join(', ');
  const sums = (level: number, of: (number: number) => string): string => numbers.map((number) => `sum(${of(number)}) as sum_${number}_${level}`).join(', ');
  const finest: Step = [
    'cells_0',
    `select ${places(0)}, count(*) as people_0, sum(money) as cents_0,
  ${sums(0, (number) => `log_${number}`)}
from (
  select money, ${numbers.map((number) => `log_${number}, ${wholeNumber(`floor(${double(`log_${number}`)} / ${finestCell})`)} as place_${number}_0`).join(', ')}
  from logarithms
) placed
group by ${places(0)}`,
  ];
  const wider = Array.from({ length: widenings + 1 }, (_, index): Step => {
    const [from, to] = [index, index + 1];
    const width = to > widenings ? () => '0' : (number: number) => wholeNumber(`floor(${double(`place_${number}_${from}`)} / 2)`);
    return [
      `cells_${to}`,
      `select ${places(to)}, sum(people_${from}) as people_${to}, sum(cents_${from}) as cents_${to},
  ${sums(to, (number) => `sum_${number}_${from}`)}
from (
  select people_${from}, cents_${from}, ${numbers.map((number) => `sum_${number}_${from}, ${width(number)} as place_${number}_${to}`).join(', ')}
  from cells_${from}
  where people_${from} < ${minGroup}
) few
group by ${places(to)}`,
    ];
  });
  return [
    [
      'logarithms',
      `select money,
  ${features.map(([name, value]) => `${wholeNumber(`floor(${logarithmSteps} * ln(1 + ${value}) + 0.5)`)} as ${name}`).join(',\n  ')}
from customers cross join edges`,
    ],
    [
      'by_feature',
      `select feature_no, case ${numbers.map((number) => `when feature_no = ${number} then log_${number}`).join(' ')} end as log_value
from logarithms cross join (${numbers.map((number) => `select ${number} as feature_no`).join(' union all ')}) feature_numbers`,
    ],
    finest,
    ...wider,
  ];
}
