/** Heads of a table of orders → which column is what, for somebody who is about to have them analysed. */
import { findOrderColumns, orderColumns } from '../core/insights/columnNames.ts';
import type { OrderColumnsParams, OrderColumnsResult } from '../protocol.ts';

export function tellOrderColumns({ heads, stated }: OrderColumnsParams): OrderColumnsResult {
  const { columns } = findOrderColumns(heads, new Map(Object.entries(stated)));
  return orderColumns.map((role) => {
    const head = heads[columns[role] ?? -1];
    return head === undefined ? { role } : { role, head };
  });
}
