/** Files of orders → one table of all their rows, what each file is and how its columns were understood. A table that is no table of orders ends it. */
import { type Columns, findOrderColumns, type GuessedColumns, type OrderColumn } from '../core/insights/columnNames.ts';
import type { Source } from '../core/insights/insights.ts';
import type { OrderTable } from '../core/insights/orderTable.ts';
import type { Purchases } from '../core/insights/purchases.ts';
import type { TakeTable } from './readDelimited.ts';
import { readSource, Unreadable } from './readSource.ts';
import type { AnalysisHost, AnalysisWish, ReadSource } from './wish.ts';

/** A file that was read, for the insights and for the person. */
export interface Told {
  readonly source: Source;
  readonly shown: ReadSource;
}

export async function readOrders(
  wish: Pick<AnalysisWish, 'orders' | 'orderColumns' | 'encoding'>,
  orders: OrderTable,
  host: AnalysisHost,
): Promise<{ readonly told: readonly Told[]; readonly isRowByRow: boolean }> {
  const told: Told[] = [];
  let isRowByRow = false;
  let before = 0;
  for (const path of wish.orders) {
    const excludedBefore = orders.excluded;
    let guessed: { readonly columns: Columns<OrderColumn>; readonly heads: readonly string[] } | undefined;
    let latest = 0;
    const take: TakeTable = (heads) => {
      const columns = checked(findOrderColumns(heads, wish.orderColumns), heads, path, missingForOrders);
      guessed = { columns, heads };
      isRowByRow ||= columns.order === undefined;
      return { row: (cells) => orders.add(cells, columns), wanted: Object.values(columns) };
    };
    const facts = await readSource(path, take, { ...host, seen: (bytes) => host.seen(before + (latest = bytes)) }, wish.encoding);
    before += latest;
    const same = told.find(({ source }) => source.sha256 === facts.sha256);
    if (same) throw new Unreadable({ kind: 'twice', path, other: same.shown.path });
    const excluded = Object.fromEntries(
      Object.entries(orders.excluded).map(([reason, count]) => [reason, count - excludedBefore[reason as keyof typeof excludedBefore]]),
    );
    told.push({ source: { ...facts, excluded }, shown: { path, rows: facts.rows, columns: named(guessed), excluded, ...nothingStrange } });
  }
  return { told, isRowByRow };
}

export const nothingStrange: Pick<ReadSource, 'ignored' | 'strange'> = { ignored: [], strange: 0 };

function missingForOrders({ customer, date, amount, price }: Columns<OrderColumn>): readonly OrderColumn[] {
  const absent: readonly (readonly [OrderColumn, number | undefined])[] = [
    ['customer', customer],
    ['date', date],
    ['amount', amount ?? price],
  ];
  return absent.flatMap(([role, at]) => (at === undefined ? [role] : []));
}

export function sorted(orders: OrderTable): Purchases {
  const finished = orders.finish();
  if ('kind' in finished) throw new Unreadable(finished.kind === 'no-orders' ? { ...finished, excluded: { ...orders.excluded, late: orders.size } } : finished);
  return finished;
}

/** So many names that are known do not stand in a row of data. */
export const surelyHeads = 2;

/** The columns, or the end of it when one that is needed is not there. Heads are told only when they are heads: a first row of data names people. */
export function checked<Role extends string>(
  { columns, absent }: GuessedColumns<Role>,
  heads: readonly string[],
  path: string,
  missing: (columns: Columns<Role>) => readonly string[],
): Columns<Role> {
  if (heads.some(looksLikeData)) throw new Unreadable({ kind: 'no-heads', path });
  const told = Object.keys(columns).length < surelyHeads ? [] : heads;
  const [first] = absent;
  if (first) throw new Unreadable({ kind: 'absent-column', path, role: first.role, name: first.name, heads: told });
  const roles = missing(columns);
  if (roles.length > 0) throw new Unreadable(told.length === 0 ? { kind: 'unknown-heads', path, roles } : { kind: 'no-column', path, roles, heads: told });
  return columns;
}

/** Numbers, dates, phones, sums with their currency; addresses of mail, and whatever has a long number in it. */
function looksLikeData(head: string): boolean {
  return /^[-+(]?\d[\d.,/:()\s-]*(?:\p{L}{1,3}\.?|\p{Sc})?$/u.test(head) || head.includes('@') || /\d{5}/.test(head);
}

export function named(guessed: { readonly columns: Columns<string>; readonly heads: readonly string[] } | undefined): readonly (readonly [string, string])[] {
  return Object.entries(guessed?.columns ?? {}).map(([role, at]) => [role, guessed?.heads[at ?? -1] ?? '']);
}
