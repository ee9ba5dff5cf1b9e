/** Rows of orders → purchases by customer: the traps of real exports. */
import { describe, expect, test } from 'vitest';
import { purchasesFrom, tableFrom, told } from './ordersFrom.ts';

/** What the rows come to. */
const reads = (text: string, settings = {}) => expect(told(tableFrom(text, settings).finish()));

describe('orders', () => {
  test('of a customer stand one after the other, the earliest first', () =>
    reads(`
      customer | date       | amount
      b        | 2026-03-01 | 5
      a        | 2026-02-01 | 20
      b        | 2026-01-01 | 7.50
    `).toEqual(['2026-01-01 7.5, 2026-03-01 5', '2026-02-01 20']));

  test('are made of all their rows', () =>
    reads(`
      InvoiceNo | CustomerID | InvoiceDate     | Quantity | UnitPrice
      536365    | 17850      | 12/1/2010 8:26  | 6        | 2.55
      536365    | 17850      | 12/1/2010 8:26  | 2        | 3.39
      536366    | 17850      | 12/13/2010 8:28 | 6        | 1.85
    `).toEqual(['2010-12-01 22.08, 2010-12-13 11.1']));

  test('with one number are two when their customers differ', () =>
    reads(`
      order | customer | date       | amount
      1     | a        | 2026-01-01 | 5
      1     | b        | 2026-01-01 | 6
    `).toEqual(['2026-01-01 5', '2026-01-01 6']));

  test('are rows where nothing tells which rows are one', () =>
    reads(`
      customer | date       | amount
      a        | 2026-01-01 | 5
      a        | 2026-01-01 | 4
    `).toEqual(['2026-01-01 4, 2026-01-01 5']));

  test('after the last day that counts are left out', () => {
    const purchases = purchasesFrom(
      `
      customer | date       | amount
      a        | 2026-01-01 | 5
      b        | 2026-02-01 | 4
    `,
      { until: 20_460 },
    );
    expect([told(purchases), purchases.lastDay]).toEqual([['2026-01-01 5', ''], 20_460]);
  });

  test('come to the same whatever their order in the file is', () => {
    const rows = ['1|a|2026-01-01|0.10', '2|a|2026-01-01|0.20', '1|a|2026-01-01|0.30', '3|a|2026-01-02|7'];
    const read = (lines: readonly string[]) => told(purchasesFrom(['order|customer|date|amount', ...lines].join('\n')));
    expect(read(rows.toReversed())).toEqual(read(rows));
  });
});

describe('identifiers', () => {
  test('that a program made decimals of are whole again', () =>
    reads(`
      customer | date       | amount
      12346.0  | 2026-01-01 | 1
      12346    | 2026-01-02 | 2
      12346.00 | 2026-01-03 | 3
      12346.5  | 2026-01-04 | 4
      10.0     | 2026-01-05 | 5
      1        | 2026-01-06 | 6
    `).toEqual(['2026-01-01 1, 2026-01-02 2, 2026-01-03 3', '2026-01-04 4', '2026-01-05 5', '2026-01-06 6']));

  test("that a spreadsheet has cut are nobody's: others look the same", () => {
    const table = tableFrom(`
      customer | date       | amount
      7,92E+10 | 2026-01-01 | 1
      7.92E+10 | 2026-01-02 | 2
      E+1      | 2026-01-03 | 3
    `);
    expect([told(table.finish()), table.excluded['no-customer'], table.cut]).toEqual([['2026-01-03 3'], 2, 2]);
  });

  test('that are missing are counted and left out', () => {
    const table = tableFrom(`
      customer | date       | amount
               | 2026-01-01 | 1
      NULL     | 2026-01-02 | 2
      nan      | 2026-01-02 | 2
      a        | 2026-01-03 | 3
    `);
    expect([told(table.finish()), table.excluded['no-customer']]).toEqual([['2026-01-03 3'], 3]);
  });
});

describe('rows that are no purchases', () => {
  test('are counted by reason; a cancelled invoice is that, whatever else it is', () => {
    const table = tableFrom(`
      invoice | customer | date       | quantity | price
      C536379 | 14527    | 2010-12-01 | -1       | 27.50
      С536380 |          | 2010-12-01 | 1        | 27.50
      536381  | 14527    | 2010-12-01 | -2       | 3.00
      536382  |          | 2010-12-01 | -2       | 3.00
      536383  |          | 2010-12-01 | 2        | 3.00
      536384  | 14527    | yesterday  | 2        | 3.00
      536385  | 14527    | 2010-12-01 | 2        | free
      536386  | 14527    | 2010-12-01 | 2        | 3.00
    `);
    expect(table.excluded).toEqual({ cancelled: 2, returned: 2, 'no-customer': 1, 'no-date': 1, 'no-amount': 1 });
    expect(told(table.finish())).toEqual(['2010-12-01 6']);
  });

  test('leave a sentence when nothing else is there', () =>
    reads(`
      customer | date       | amount
      a        | 2026-01-01 | -5
    `).toEqual({ kind: 'no-orders' }));

  test('an order number that begins with a letter is not cancelled', () =>
    reads(`
      order | customer | date       | amount
      CD-7  | a        | 2026-01-01 | 5
    `).toEqual(['2026-01-01 5']));
});

describe('dates', () => {
  test('are day first in the whole file when one of them can be nothing else', () =>
    reads(`
      customer | date       | amount
      a        | 03/02/2026 | 1
      a        | 25/01/2026 | 2
    `).toEqual(['2026-01-25 2, 2026-02-03 1']));

  test('are month first in the whole file when one of them can be nothing else', () =>
    reads(`
      customer | date       | amount
      a        | 03/02/2026 | 1
      a        | 01/25/2026 | 2
    `).toEqual(['2026-01-25 2, 2026-03-02 1']));

  test('that could be either are not guessed', () =>
    reads(`
      customer | date       | amount
      a        | 03/02/2026 | 1
    `).toEqual({ kind: 'dates', problem: 'ambiguous' }));

  test('of which some can only be day first and some only month first are not guessed', () =>
    reads(`
      customer | date       | amount
      a        | 13/02/2026 | 1
      a        | 02/13/2026 | 1
    `).toEqual({ kind: 'dates', problem: 'mixed' }));

  test('are read as somebody states; what does not fit is left out', () => {
    const table = tableFrom(
      `
      customer | date       | amount
      a        | 03/02/2026 | 1
      a        | 13/02/2026 | 1
    `,
      { dates: 'mdy' },
    );
    expect([told(table.finish()), table.excluded['no-date']]).toEqual([['2026-03-02 1'], 1]);
  });

  test('with points are day first', () =>
    reads(`
      customer | date             | amount
      a        | 03.02.2026 14:05 | 1
      a        | 3.2.26           | 2
    `).toEqual(['2026-02-03 1, 2026-02-03 2']));
});

describe('amounts', () => {
  test('have a decimal comma in the whole file when one of them shows it', () =>
    reads(`
      customer | date       | amount
      a        | 2026-01-01 | 1,234
      a        | 2026-01-02 | 12,50
    `).toEqual(['2026-01-01 1.23, 2026-01-02 12.5']));

  test('have commas between thousands in the whole file when one of them shows it', () =>
    reads(`
      customer | date       | amount
      a        | 2026-01-01 | 1,234
      a        | 2026-01-02 | 1,234.50
    `).toEqual(['2026-01-01 1234, 2026-01-02 1234.5']));

  test('that could be either are not guessed', () =>
    reads(`
      customer | date       | amount
      a        | 2026-01-01 | 1,234
    `).toEqual({ kind: 'decimal' }));

  test('are read as somebody states', () =>
    reads(
      `
      customer | date       | amount
      a        | 2026-01-01 | 1,234
    `,
      { decimal: 'point' },
    ).toEqual(['2026-01-01 1234']));
});
