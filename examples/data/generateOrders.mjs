// A seed → orders of a shop whose truth is known: five groups of customers, and most who stop do so after their second purchase.
//   node examples/data/generateOrders.mjs --orders 1000 --seed 1 --style en --output orders.csv --truth truth.csv
import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { openRandom, readArguments } from './random.mjs';

/** @typedef {{ name: string, share: number, days: number, value: number, most: number }} Group */
/** @typedef {{ customer: string, day: number, amount: number, quantity: number }} Purchase */
/** @typedef {Purchase & { order: string }} Order */
/** @typedef {ReturnType<typeof openRandom>} Random */

/** How each group buys: days between purchases, value of an order, and how many purchases there may be. */
/** @type {readonly Group[]} */
export const groups = [
  { name: 'regulars', share: 0.22, days: 8, value: 42, most: Infinity },
  { name: 'stock-up', share: 0.18, days: 31, value: 150, most: Infinity },
  { name: 'offices', share: 0.12, days: 92, value: 560, most: Infinity },
  { name: 'triers', share: 0.2, days: 22, value: 19, most: 1 },
  { name: 'passers-by', share: 0.28, days: 22, value: 19, most: 2 },
];
/** The step of the repeat funnel at which most are lost: from this purchase to the next. */
export const bottleneck = 2;
/** How much larger orders are in December. */
export const inDecember = 1.25;
/** Days since 1970: 1 November 2024 and the two years that follow. */
const [firstDay, lastDay] = [20_028, 20_757];

/**
 * Orders in the order of their days. A part of them is what real exports hold too: returns, cancelled invoices, no customer.
 * @param {{ orders: number, seed: number, dirt?: number }} wish `dirt` is the share of such lines
 */
export function generateOrders({ orders: count, seed, dirt = 0.02 }) {
  const random = openRandom(seed);
  /** @type {{ customer: string, group: string }[]} */
  const truth = [];
  /** @type {Purchase[][]} */
  const days = Array.from({ length: lastDay - firstDay + 1 }, () => []);
  let made = 0;
  while (made < count) {
    const group = draw(random);
    const customer = String(100_000 + truth.length * 7);
    truth.push({ customer, group: group.name });
    for (const order of ordersOf(customer, group, random)) {
      days[order.day - firstDay]?.push(order);
      made += 1;
    }
  }
  const orders = days.flat().map((order, index) => ({ ...order, order: String(500_000 + index) }));
  return { truth, orders: orders.flatMap((order) => (random.isLucky(dirt) ? dirty(order, random) : [order])) };
}

/** @param {Random} random @returns {Group} */
function draw(random) {
  let left = random.next();
  return groups.find(({ share }) => (left -= share) < 0) ?? /** @type {Group} */ (groups[0]);
}

/**
 * Triers and passers-by come until the last day, and never again after their one or two purchases. The others stay, and have come early
 * enough to have bought three times.
 * @param {string} customer @param {Group} group @param {Random} random
 */
function ordersOf(customer, group, random) {
  const stays = group.most === Infinity;
  const [value, days] = [group.value * random.normal(1, 0.1), group.days * random.normal(1, 0.1)];
  /** @type {Purchase[]} */
  const orders = [];
  let day = random.whole(firstDay, stays ? lastDay - Math.max(150, group.days * 3) : lastDay);
  while (day <= lastDay && orders.length < group.most) {
    const amount = Math.max(1, value * random.normal(1, 0.15) * (isoDay(day).slice(5, 7) === '12' ? inDecember : 1));
    orders.push({ customer, day, amount: Math.round(amount * 100) / 100, quantity: Math.max(1, Math.round(random.normal(6, 2))) });
    day += Math.max(1, Math.round(days * random.normal(1, 0.2)));
  }
  return orders;
}

/** @param {Order} order @param {Random} random @returns {Order[]} */
function dirty(order, random) {
  const kind = random.whole(1, 3);
  if (kind === 1) return [order, { ...order, order: `C${order.order}` }];
  if (kind === 2) return [order, { ...order, amount: -order.amount, quantity: -order.quantity }];
  return [order, { ...order, customer: '', order: `9${order.order}` }];
}

/** Each style is one that shops export in: its delimiter, columns, dates and numbers. */
/** @type {Readonly<Record<'en' | 'ru', { cells: string[], delimiter: string, date: (iso: string) => string, number: (value: number) => string }>>} */
export const styles = {
  en: { cells: ['order_id', 'customer_id', 'order_date', 'total'], delimiter: ',', date: (iso) => iso, number: (value) => value.toFixed(2) },
  ru: {
    cells: ['Номер заказа', 'Клиент', 'Дата заказа', 'Сумма'],
    delimiter: ';',
    date: (iso) => iso.split('-').toReversed().join('.'),
    number: (value) => value.toFixed(2).replace('.', ','),
  },
};

/** @param {{ orders: readonly Order[] }} made @param {keyof typeof styles} style @yields {string} */
export function* csvLines({ orders }, style) {
  const { cells, delimiter, date, number } = styles[style];
  yield `${cells.join(delimiter)}\n`;
  for (const { order, customer, day, amount } of orders) {
    yield `${[order, customer, date(isoDay(day)), number(amount)].join(delimiter)}\n`;
  }
}

/** @param {number} day since 1970 */
export function isoDay(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

async function main() {
  const wish = readArguments(process.argv.slice(2), { orders: '1000', seed: '1', style: 'en', dirt: '0.02', output: 'orders.csv', truth: '' });
  const made = generateOrders({ orders: Number(wish.orders), seed: Number(wish.seed), dirt: Number(wish.dirt) });
  const file = createWriteStream(wish.output);
  let lines = [];
  for (const line of csvLines(made, wish.style === 'ru' ? 'ru' : 'en')) {
    if (lines.push(line) < 10_000) continue;
    if (!file.write(lines.join(''))) await once(file, 'drain');
    lines = [];
  }
  file.end(lines.join(''));
  if (wish.truth !== '') writeFileSync(wish.truth, `customer_id,group\n${made.truth.map(({ customer, group }) => `${customer},${group}\n`).join('')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
