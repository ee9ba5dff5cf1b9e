/** The made-up orders of the grocery example → what the editor answers to the wish to see each customer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOrderColumns } from '../../../server/core/insights/columnNames.ts';
import { customerPoints } from '../../../server/core/insights/customerPoints.ts';
import { OrderTable } from '../../../server/core/insights/orderTable.ts';
import type { ToPreview } from '../../../server/protocol.ts';

const orders = join(import.meta.dirname, '../../../examples/data/orders.csv');

export function customersOfGrocery(): ToPreview & { kind: 'points' } {
  // No cell of it is in quotes.
  const [heads = [], ...rows] = readFileSync(orders, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const table = new OrderTable({ dates: undefined, decimal: undefined, until: undefined });
  const { columns } = findOrderColumns(heads, new Map());
  for (const row of rows) table.add(row, columns);
  const purchases = table.finish();
  if ('kind' in purchases) throw new Error(`the orders of the example are not read: ${purchases.kind}`);
  return { kind: 'points', file: 'orders.insights.cjm.yaml', told: { kind: 'points', points: customerPoints(purchases, { most: 20_000, seed: 1 }) } };
}
