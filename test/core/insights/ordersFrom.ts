/** Orders as a table in the test → what is read of them. The first line names the columns; cells are parted by `|`. */
import { type Columns, findOrderColumns, type OrderColumn } from '../../../server/core/insights/columnNames.ts';
import { type OrderProblem, type OrderSettings, OrderTable } from '../../../server/core/insights/orderTable.ts';
import type { Purchases } from '../../../server/core/insights/purchases.ts';
import { isoDay } from '../../../server/core/insights/readDay.ts';

export function tableFrom(text: string, settings: Partial<OrderSettings> = {}): OrderTable {
  const [heads = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns: Columns<OrderColumn> = findOrderColumns(heads, new Map()).columns;
  const table = new OrderTable({ dates: undefined, decimal: undefined, until: undefined, ...settings });
  for (const row of rows) table.add(row, columns);
  return table;
}

export function purchasesFrom(text: string, settings: Partial<OrderSettings> = {}): Purchases {
  const finished = tableFrom(text, settings).finish();
  if ('kind' in finished) throw new Error(finished.kind);
  return finished;
}

/** Each customer's purchases in a line: `2026-01-01 10, 2026-02-01 12.5`. */
export function told(purchases: Purchases | OrderProblem): readonly string[] | OrderProblem {
  if ('kind' in purchases) return purchases;
  const { starts, customers, days, amounts } = purchases;
  return Array.from({ length: customers }, (_, customer) =>
    Array.from({ length: (starts[customer + 1] ?? 0) - (starts[customer] ?? 0) }, (__, at) => (starts[customer] ?? 0) + at)
      .map((at) => `${isoDay(days[at] ?? 0)} ${(amounts[at] ?? 0) / 100}`)
      .join(', '),
  );
}
