/** An insights file and the folders where its orders may lie → a point for each customer, from the very files that the insights were made of. Nothing of it is written anywhere. */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { customerPoints } from '../core/insights/customerPoints.ts';
import { OrderTable } from '../core/insights/orderTable.ts';
import type { Purchases } from '../core/insights/purchases.ts';
import { type RecordedReading, recordedReading } from '../core/insights/recordedReading.ts';
import { toDay } from '../core/model/period.ts';
import { readOrders, sorted } from './readOrders.ts';
import { sumOfFile, Unreadable } from './readSource.ts';
import type { PointsHost, PointsResult, PointsWish } from './wish.ts';

export async function drawCustomers(wish: PointsWish, host: PointsHost): Promise<PointsResult> {
  try {
    return await draw(wish, host);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { problem } = error;
    // These very bytes were read once: what is wrong with them now was stated then, and files of before do not tell it.
    if (problem.kind !== 'file') return { kind: 'read-otherwise' };
    return { kind: 'unreadable', file: basename(problem.path), code: 'code' in problem.cause ? String(problem.cause.code) : problem.cause.message };
  }
}

async function draw({ insights, folders, chosen, most }: PointsWish, { signal, reading }: PointsHost): Promise<PointsResult> {
  const recorded = recordedReading(insights);
  if (recorded === undefined || recorded.orders.length === 0) return { kind: 'no-orders' };
  const orders: string[] = [];
  let size = 0;
  for (const source of recorded.orders) {
    const beside = isName(source.file) ? folders.map((folder) => join(folder, source.file)) : [];
    const found = await findSource([chosen[source.sha256] ?? [], beside].flat(), source.sha256, signal);
    if (found === 'absent' || found === 'different') return { kind: found, ...source };
    orders.push(found.path);
    size += found.size;
  }
  const lastDay = recorded.lastDay === undefined ? undefined : toDay(recorded.lastDay);
  const table = new OrderTable({ dates: recorded.dates, decimal: recorded.decimal, until: lastDay });
  await readOrders({ orders, orderColumns: recorded.orderColumns, encoding: recorded.encoding }, table, { signal, seen: (bytes) => reading(bytes / size) });
  const purchases = sorted(table);
  if (!isSame(purchases, recorded)) return { kind: 'read-otherwise' };
  return { kind: 'points', points: customerPoints(purchases, { most, seed: recorded.seed }) };
}

/** Of another file, nothing but its sum is looked at. */
async function findSource(
  paths: readonly string[],
  sha256: string,
  signal: AbortSignal,
): Promise<{ readonly path: string; readonly size: number } | 'absent' | 'different'> {
  let isOneThere = false;
  for (const path of paths) {
    const size = await sizeOf(path);
    if (size === undefined) continue;
    isOneThere = true;
    if ((await sumOfFile(path, signal)) === sha256) return { path, size };
  }
  return isOneThere ? 'different' : 'absent';
}

/** What an insights file names is a name, not a way to somewhere. */
function isName(file: string): boolean {
  return file !== '' && file === basename(file) && file !== '..';
}

/** Of a file; nothing where there is none. */
function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
}

/** Files of before tell nothing of columns that somebody stated: other totals show that the orders were read in another way. */
function isSame({ starts, customers, count }: Purchases, recorded: RecordedReading): boolean {
  let buyers = 0;
  for (let customer = 0; customer < customers; customer += 1) if (starts[customer + 1] !== starts[customer]) buyers += 1;
  return (recorded.customers ?? buyers) === buyers && (recorded.count ?? count) === count;
}
