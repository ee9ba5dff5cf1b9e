// The aggregates of `cjm analyze` in SQL, on DuckDB, in a process of its own: orders.csv → one line of JSON on standard output.
import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`
  create temp table purchases as
  select customer_id, min(order_date) as day, sum(round(total * 100)::bigint) as cents from read_csv('${file}')
  where order_id not like 'C%' and total >= 0 and customer_id is not null group by order_id, customer_id`);
await connection.run(`
  create temp table numbered as
  select *, row_number() over w as n, day - lag(day) over w as gap, lead(day) over w is not null as again, (select max(day) from purchases) as last
  from purchases window w as (partition by customer_id order by day, cents)`);
const rows = async (/** @type {string} */ sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const repeat = await rows(`
  select n, count(*)::int as customers, median(gap), avg(cents), avg(again::int), count(*) filter (last - day >= 90), avg(again::int) filter (last - day >= 90)
  from numbered where n <= 10 group by n order by n`);
await rows(`
  select n, case when gap < 8 then 0 when gap < 15 then 1 when gap < 31 then 2 when gap < 61 then 3 when gap < 91 then 4 when gap < 181 then 5 when gap < 366 then 6
    else 7 end, count(*), median(gap), avg(cents)
  from numbered where n between 2 and 10 group by 1, 2 order by 1, 2`);
await rows(`
  with customers as (select customer_id, max(day) as r, count(*) as f, sum(cents) as m from purchases group by 1),
  scored as (select m, 1 + (5 * (rank() over (order by r) - 1)) // count(*) over () as r, 1 + (5 * (rank() over (order by f) - 1)) // count(*) over () as f,
    1 + (5 * (rank() over (order by m) - 1)) // count(*) over () as s from customers)
  select r, f, s, count(*), sum(m) from scored group by 1, 2, 3 order by 1, 2, 3`);
await rows(`select strftime(day, '%Y-%m'), count(distinct customer_id), count(*) filter (n = 1), count(*), sum(cents) from numbered group by 1 order by 1`);
console.log(JSON.stringify({ customers: repeat[0]?.['customers'] }));
