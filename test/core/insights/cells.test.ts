/** Single cells of a table: dates, amounts, names of columns, identifiers. */
import { describe, expect, test } from 'vitest';
import { findOrderColumns, findSurveyColumns } from '../../../server/core/insights/columnNames.ts';
import { Fingerprints, isMissing } from '../../../server/core/insights/fingerprints.ts';
import { AmountReader } from '../../../server/core/insights/readAmount.ts';
import { DayReader, isoDay } from '../../../server/core/insights/readDay.ts';

test.each([
  ['2026-12-31', '2026-12-31'],
  ['2026-12-31 23:59:59', '2026-12-31'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['2026/12/31', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['31.12.26', '2026-12-31'],
  [' 31.12.2026, 10:00', '2026-12-31'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2025', undefined],
  ['2026-13-01', undefined],
  ['00.01.2026', undefined],
  ['31.12.2026abc', undefined],
  ['', undefined],
  ['45678', undefined],
])('the date “%s” is %s', (text, day) => {
  const reader = new DayReader();
  expect(reader.read(text) ? isoDay(reader.dayFirst ?? 0) : undefined).toBe(day);
});

test.each([
  ['12', 12],
  ['-12.5', -12.5],
  ['12.50', 12.5],
  ['1 234,56', 1234.56],
  ['1\u00a0234,56', 1234.56],
  ['1\u202f234.56', 1234.56],
  ["1'234.56", 1234.56],
  ['1,234.56', 1234.56],
  ['1.234,56', 1234.56],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['€12.50', 12.5],
  ['12,50 ₽', 12.5],
  ['12,50 руб.', 12.5],
  ['RUB 100', 100],
  ['−5', -5],
  ['(5.00)', -5],
  ['5-', -5],
  ['.5', 0.5],
  ['0,125', 0.125],
  ['12.3456', 12.3456],
  ['1,23,456', Number.NaN],
  ['1.2.3', Number.NaN],
  ['12 or 13', Number.NaN],
  ['12 13', Number.NaN],
  ['-$5', -5],
  ['1 234 567 ₽', 1_234_567],
  ['1.25E7', 12_500_000],
  ['-1,25e+1', -12.5],
  ['2e-1', 0.2],
  ['', Number.NaN],
  ['abc', Number.NaN],
  ['0x10', Number.NaN],
  ['-', Number.NaN],
])('the amount “%s” is %d in either reading', (text, value) => {
  const reader = new AmountReader();
  reader.read(text);
  expect([reader.point, reader.comma]).toEqual([value, value]);
});

test.each([
  ['1,234', 1234, 1.234],
  ['1.234', 1.234, 1234],
  ['-12,345', -12_345, -12.345],
])('the amount “%s” is %d with a decimal point, %d with a decimal comma', (text, point, comma) => {
  const reader = new AmountReader();
  reader.read(text);
  expect([reader.point, reader.comma]).toEqual([point, comma]);
});

describe('columns', () => {
  const found = (heads: string, stated: readonly (readonly [string, string])[] = []) => {
    const names = heads.split('|');
    const { columns, absent } = findOrderColumns(names, new Map(stated));
    return { ...Object.fromEntries(Object.entries(columns).map(([role, at]) => [role, names[at]])), ...(absent.length > 0 ? { absent } : {}) };
  };

  test.each([
    [
      'InvoiceNo|StockCode|Quantity|InvoiceDate|UnitPrice|CustomerID',
      { order: 'InvoiceNo', quantity: 'Quantity', date: 'InvoiceDate', price: 'UnitPrice', customer: 'CustomerID' },
    ],
    ['Номер заказа|Клиент|Дата заказа|Сумма, руб', { order: 'Номер заказа', customer: 'Клиент', date: 'Дата заказа', amount: 'Сумма, руб' }],
    ['№ чека|Карта лояльности|Дата|Сумма', { order: '№ чека', customer: 'Карта лояльности', date: 'Дата', amount: 'Сумма' }],
    ['order_id|customer_id|created_at|total', { order: 'order_id', customer: 'customer_id', date: 'created_at', amount: 'total' }],
    ['Order|Customer|Order Date|Date|Total', { order: 'Order', customer: 'Customer', date: 'Order Date', amount: 'Total' }],
  ])('of “%s” are found', (heads, columns) => expect(found(heads)).toMatchObject(columns));

  test('are those that somebody states', () =>
    expect(
      found('who|when|how much|date', [
        ['customer', 'who'],
        ['date', 'WHEN'],
        ['amount', 'how_much'],
      ]),
    ).toEqual({ customer: 'who', date: 'when', amount: 'how much' }));

  test('that somebody states and that are not there are told', () =>
    expect(found('a|date|sum', [['customer', 'buyer']])).toEqual({ date: 'date', amount: 'sum', absent: [{ role: 'customer', name: 'buyer' }] }));

  test('of a survey are found', () => {
    expect(findSurveyColumns(['Клиент', 'Дата ответа', 'Готовность рекомендовать', 'Удовлетворённость'], new Map()).columns).toEqual({
      customer: 0,
      date: 1,
      nps: 2,
      csat: 3,
    });
  });
});

describe('fingerprints', () => {
  test('number texts in the order in which they are met, any number of them', () => {
    const fingerprints = new Fingerprints();
    const numbers = Array.from({ length: 50_000 }, (_, index) => fingerprints.add(`customer-${index}`));
    expect(numbers.every((number, index) => number === index)).toBe(true);
    expect([fingerprints.add('customer-77'), fingerprints.find('customer-49999'), fingerprints.find('nobody'), fingerprints.size]).toEqual([
      77,
      49_999,
      undefined,
      50_000,
    ]);
  });

  test('do not mind blanks around a text, and tell texts with a salt apart', () => {
    const fingerprints = new Fingerprints();
    expect([fingerprints.add(' a '), fingerprints.add('a'), fingerprints.add('a', 1), fingerprints.add('A')]).toEqual([0, 0, 1, 2]);
  });

  test.each([
    ['', true],
    [' NULL ', true],
    ['нет', true],
    ['0', false],
    ['Anna', false],
  ])('“%s” is missing: %s', (text, missing) => expect(isMissing(text)).toBe(missing));
});
