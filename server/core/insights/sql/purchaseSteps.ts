/** Names of a table and its columns → the part of the query that makes purchases by customer of its rows, numbered, and judges which rows are none. */
import { missing } from '../fingerprints.ts';
import { largestAmount } from '../readAmount.ts';
import type { DateOrder } from '../readDay.ts';
import { reasons } from './aggregateTable.ts';
import type { AggregationWish, Step } from './aggregationWish.ts';
import type { Dialect } from './dialect.ts';

/** Infinity is no number either. */
const largest = String(largestAmount);

export function purchaseSteps({ table, columns, dates, decimal, until }: AggregationWish, dialect: Dialect): readonly Step[] {
  const { name, text, wholeNumber, readNumber, dayNumber } = dialect;
  const trimmed = (column: string): string => `trim(${text(name(column))})`;
  const identifier = (column: string | undefined): string => (column === undefined ? "''" : `coalesce(${dialect.withoutZeros(trimmed(column))}, '')`);
  const number = (column: string): string => readNumber(decimal === 'comma' ? withPoint(trimmed(column)) : trimmed(column));
  const amount = columns.amount ?? columns.price ?? '';
  const isProduct = columns.amount === undefined && columns.quantity !== undefined;
  const { quantity } = columns;
  const isMissing = (value: string): string => `${dialect.lower(value)} in (${[...missing].map((word) => `'${word}'`).join(', ')})`;
  const [cancelled, returned, nobody, undated, worthless] = reasons.map((_, index) => index + 1);
  return [
    [
      'read_rows',
      `select
  ${columns.order === undefined ? "''" : text(name(columns.order))} as read_order_text,
  ${identifier(columns.order)} as read_order,
  ${identifier(columns.customer)} as read_customer,
  ${dialect.readDate(isoText(`substr(${trimmed(columns.date ?? '')}, 1, 10)`, dates))} as read_date,
  ${number(amount)} as read_amount,
  ${quantity === undefined ? dialect.double('1') : number(quantity)} as read_quantity
from ${dialect.table(table)}`,
    ],
    [
      'judged_rows',
      `select read_order, read_customer, read_date, read_amount, read_quantity,
  case
    when ${dialect.begins('read_order_text', ' *[CcСс][- ]?[0-9]')} then ${cancelled}
    when read_quantity < 0 or read_amount < 0 then ${returned}
    when ${isMissing('read_customer')} or ${dialect.begins('read_customer', '[0-9]([.,][0-9]+)?E[+][0-9]+$')} then ${nobody}
    when read_date is null then ${undated}
    when read_amount <= ${largest} ${isProduct ? `and read_quantity <= ${largest} ` : ''}then 0
    else ${worthless}
  end as reason
from read_rows`,
    ],
    [
      'kept_rows',
      `select read_order, read_customer as customer, read_date, ${wholeNumber(`floor(${isProduct ? 'read_amount * read_quantity' : 'read_amount'} * 100 + 0.5)`)} as row_cents
from judged_rows
where reason = 0`,
    ],
    [
      'orders_of_rows',
      `select customer, read_date as purchase_date, row_cents as purchase_cents from kept_rows where ${isMissing('read_order')}
union all
select customer, min(read_date) as purchase_date, sum(row_cents) as purchase_cents from kept_rows where not (${isMissing('read_order')}) group by customer, read_order`,
    ],
    [
      'purchases',
      `select customer, day_no, month_no, cents
from (
  select customer, ${wholeNumber(dayNumber('purchase_date'))} as day_no, ${wholeNumber('purchase_cents')} as cents,
    ${wholeNumber('extract(year from purchase_date) * 100 + extract(month from purchase_date)')} as month_no
  from orders_of_rows
) days${until === undefined ? '' : `\nwhere day_no <= ${until}`}`,
    ],
    ['edges', `select min(day_no) as first_day, ${until ?? 'max(day_no)'} as last_day from purchases`],
    [
      'numbered',
      `select customer, day_no, month_no, cents,
  row_number() over (partition by customer order by day_no, cents) as purchase_no,
  count(*) over (partition by customer) as purchases_in_all,
  max(day_no) over (partition by customer order by day_no, cents rows between 1 preceding and 1 preceding) as day_before
from purchases`,
    ],
    [
      'customers',
      `select customer, ${wholeNumber('count(*)')} as frequency, sum(cents) as money, min(day_no) as earliest, max(day_no) as latest
from purchases
group by customer`,
    ],
  ];
}

function withPoint(text: string): string {
  return [
    [' ', ''],
    ['\u00a0', ''],
    ['\u202f', ''],
    ['.', ''],
    [',', '.'],
  ].reduce((bare, [mark, instead]) => `replace(${bare}, '${mark}', '${instead}')`, text);
}

function isoText(text: string, order: DateOrder | undefined): string {
  if (order === undefined || order === 'ymd') return text;
  const [day, month] = order === 'dmy' ? [1, 4] : [4, 1];
  return `substr(${text}, 7, 4) || '-' || substr(${text}, ${month}, 2) || '-' || substr(${text}, ${day}, 2)`;
}
