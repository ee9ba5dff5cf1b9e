import { describe, expect, test } from 'vitest';
import { findCurrency, inUnit, isFault, kindOfUnit, parseQuantity, parseRange, type Quantity } from '../../../server/core/model/quantity.ts';
import type { Language } from '../../../server/core/vocabulary/catalogue.ts';

/** A quantity in one line: `money 43.5 EUR`, `duration 5400 h`; `±` when a sign is written, `→ 12.5` for what a comma should be. */
function say(text: string, language: Language): string {
  const result = parseQuantity(text, language);
  if (isFault(result)) return result.fault === 'unknown-unit' ? `unknown unit ${result.unit}` : 'not a number';
  return inWords(result);
}

function inWords({ kind, value, currency, unit, signed, decimalComma }: Quantity): string {
  return [signed ? `±${kind}` : kind, String(value), currency ?? unit, decimalComma === undefined ? undefined : `→ ${decimalComma}`].filter(Boolean).join(' ');
}

describe('in both languages', () => {
  test.each<[string, string]>([
    ['0', 'number 0'],
    ['14400', 'number 14400'],
    ['10.8', 'number 10.8'],
    ['1e3', 'number 1000'],
    ['.5', 'number 0.5'],
    ['  7  ', 'number 7'],
    // Grouped digits: space, NBSP, narrow NBSP, thin space, apostrophes.
    ['14 400', 'number 14400'],
    ['14\u00a0400', 'number 14400'],
    ['14\u202f400', 'number 14400'],
    ['14\u2009400', 'number 14400'],
    ["14'400", 'number 14400'],
    ['14’400', 'number 14400'],
    ['1 234 567.89', 'number 1234567.89'],
    ["1'234'567.5", 'number 1234567.5'],
    // Signs: hyphen, minus, en dash, plus; with a space, before and after a currency.
    ['-5', '±number -5'],
    ['−5', '±number -5'],
    ['–5', '±number -5'],
    ['+5', '±number 5'],
    ['+ 5', '±number 5'],
    ['-€5', '±money -5 EUR'],
    ['€-5', '±money -5 EUR'],
    ['−12 345.5 ₽', '±money -12345.5 RUB'],
    // Percent and points.
    ['10.8%', 'percent 10.8'],
    ['10.8 %', 'percent 10.8'],
    ['10.8\u00a0%', 'percent 10.8'],
    ['12 percent', 'percent 12'],
    ['12 процентов', 'percent 12'],
    ['+16%', '±percent 16'],
    ['1.5 pp', 'points 1.5'],
    ['+1.5 pp', '±points 1.5'],
    ['1.5pp', 'points 1.5'],
    ['3 п.п.', 'points 3'],
    ['−3 п.п.', '±points -3'],
    ['3 п. п.', 'points 3'],
    ['3\u00a0п.\u00a0п.', 'points 3'],
    ['2 percentage points', 'points 2'],
    // Money: code, sign or word, before or after, any case.
    ['43.50 EUR', 'money 43.5 EUR'],
    ['EUR 43.50', 'money 43.5 EUR'],
    ['43.50EUR', 'money 43.5 EUR'],
    ['43.50 eur', 'money 43.5 EUR'],
    ['€43.50', 'money 43.5 EUR'],
    ['43.50 €', 'money 43.5 EUR'],
    ['43.5 евро', 'money 43.5 EUR'],
    ['$7', 'money 7 USD'],
    ['US$ 7', 'money 7 USD'],
    ['£7', 'money 7 GBP'],
    ['2350 RUB', 'money 2350 RUB'],
    ['2 350 ₽', 'money 2350 RUB'],
    ['₽2350', 'money 2350 RUB'],
    ['2350 руб.', 'money 2350 RUB'],
    ['2350 руб', 'money 2350 RUB'],
    ['2350 рублей', 'money 2350 RUB'],
    ['руб. 2350', 'money 2350 RUB'],
    ['Rs. 500', 'money 500 INR'],
    ['500 тг', 'money 500 KZT'],
    ['бел. руб. 500', 'money 500 BYN'],
    ['500 бел. руб.', 'money 500 BYN'],
    ['CHF 9', 'money 9 CHF'],
    // Durations in seconds.
    ['45 s', 'duration 45 s'],
    ['45 с', 'duration 45 s'],
    ['45 сек', 'duration 45 s'],
    ['45 сек.', 'duration 45 s'],
    ['11 min', 'duration 660 min'],
    ['11 Min', 'duration 660 min'],
    ['11 мин', 'duration 660 min'],
    ['24 h', 'duration 86400 h'],
    ['24h', 'duration 86400 h'],
    ['24 ч', 'duration 86400 h'],
    ['24 hours', 'duration 86400 h'],
    ['24 часа', 'duration 86400 h'],
    ['90 d', 'duration 7776000 d'],
    ['3 дн', 'duration 259200 d'],
    ['3 дн.', 'duration 259200 d'],
    ['3 дня', 'duration 259200 d'],
    ['2 w', 'duration 1209600 w'],
    ['2 нед', 'duration 1209600 w'],
    ['1 mo', 'duration 2629800 mo'],
    ['1 мес', 'duration 2629800 mo'],
    ['1 y', 'duration 31557600 y'],
    ['1 г', 'duration 31557600 y'],
    ['1 г.', 'duration 31557600 y'],
    ['-2 h', '±duration -7200 h'],
    ['-7 мин', '±duration -420 min'],
    ['1:30', 'duration 90 clock'],
    ['0:05', 'duration 5 clock'],
    ['90:00', 'duration 5400 clock'],
    ['1:02:03', 'duration 3723 clock'],
    ['-1:30', '±duration -90 clock'],
    // Faults.
    ['', 'not a number'],
    ['many', 'not a number'],
    ['%', 'not a number'],
    ['5-10', 'not a number'],
    ['12 34', 'not a number'],
    ['1000 000', 'not a number'],
    ['1 2345', 'not a number'],
    ['~5', 'not a number'],
    ['5 (ca.)', 'not a number'],
    ['--5', 'not a number'],
    ['-€-5', 'not a number'],
    ['1:75', 'not a number'],
    ['1:2', 'not a number'],
    ['1:75:00', 'not a number'],
    ['1.2.3', 'not a number'],
    ['1.234,5', 'not a number'],
    ['5 parrots', 'unknown unit parrots'],
    ['5 попугаев', 'unknown unit попугаев'],
    ['%5', 'unknown unit %'],
    ['h 5', 'unknown unit h'],
    ['$5 EUR', 'unknown unit $ EUR'],
    ['5 EUR/month', 'unknown unit EUR/month'],
  ])('%j is %s', (text, expected) => {
    expect(say(text, 'en')).toBe(expected);
    expect(say(text, 'ru')).toBe(expected);
  });
});

describe('a comma', () => {
  test.each<[string, string, string]>([
    ['2,5%', 'percent 2.5 → 2.5%', 'percent 2.5'],
    ['12,50 EUR', 'money 12.5 EUR → 12.50 EUR', 'money 12.5 EUR'],
    ['+1,5 п.п.', '±points 1.5 → +1.5 п.п.', '±points 1.5'],
    ['2,5 ч', 'duration 9000 h → 2.5 ч', 'duration 9000 h'],
    ['1,234', 'number 1234', 'number 1.234'],
    ['0,125', 'number 0.125 → 0.125', 'number 0.125'],
    ['1,234,567', 'number 1234567', 'not a number'],
    ['1,234.5', 'number 1234.5', 'not a number'],
    ['$12,345.60', 'money 12345.6 USD', 'not a number'],
    ['1234,567', 'number 1234.567 → 1234.567', 'number 1234.567'],
    ['1 234,5', 'number 1234.5 → 1 234.5', 'number 1234.5'],
    ['2 350,00 ₽', 'money 2350 RUB → 2 350.00 ₽', 'money 2350 RUB'],
    ['12,34,567', 'not a number', 'not a number'],
    ['1,5,5', 'not a number', 'not a number'],
  ])('%j: English %s, Russian %s', (text, english, russian) => {
    expect(say(text, 'en')).toBe(english);
    expect(say(text, 'ru')).toBe(russian);
  });
});

test.each<[string, Language, string | undefined]>([
  ['20..30 h', 'en', 'duration 72000 h … duration 108000 h'],
  ['20 h..30 h', 'en', 'duration 72000 h … duration 108000 h'],
  ['90 min .. 2 h', 'en', 'duration 5400 min … duration 7200 h'],
  ['20…30 ч', 'ru', 'duration 72000 h … duration 108000 h'],
  ['2,5..3 ч', 'ru', 'duration 9000 h … duration 10800 h'],
  ['€20..30', 'en', 'money 20 EUR … money 30 EUR'],
  ['10..12%', 'en', 'percent 10 … percent 12'],
  ['1.5..2', 'en', 'number 1.5 … number 2'],
  ['-5..5', 'en', '±number -5 … number 5'],
  ['30..20', 'en', 'number 20 … number 30'],
  ['1:00..2:00', 'en', 'duration 60 clock … duration 120 clock'],
  ['2,5..3,5 h', 'en', 'duration 9000 h → 2.5 … duration 12600 h → 3.5 h'],
  ['20', 'en', undefined],
  ['a..b', 'en', undefined],
  ['1..2..3', 'en', undefined],
  ['20..2:00', 'en', undefined],
  ['10%..2 h', 'en', undefined],
  ['..', 'en', undefined],
])('the range %j', (text, language, expected) => {
  const range = parseRange(text, language);
  expect(range && `${inWords(range.low)} … ${inWords(range.high)}`).toBe(expected);
});

test.each<[string, string, string]>([
  ['24', 'h', 'duration 86400 h'],
  ['24', 'ч', 'duration 86400 h'],
  ['3', '%', 'percent 3'],
  ['3', 'percent', 'percent 3'],
  ['5', 'EUR', 'money 5 EUR'],
  ['5', 'orders', 'number 5'],
  ['5', '', 'number 5'],
  ['5%', 'h', 'percent 5'],
])('%j stated in “%s”', (text, unit, expected) => {
  const quantity = parseQuantity(text, 'en');
  expect(isFault(quantity) ? undefined : inWords(inUnit(quantity, unit))).toBe(expected);
});

test.each([
  ['%', 'percent'],
  ['п.п.', 'points'],
  ['€', 'money'],
  ['ч', 'duration'],
  ['orders', undefined],
  ['', undefined],
])('the unit “%s” measures %s', (text, kind) => expect(kindOfUnit(text)).toBe(kind));

test.each([
  ['EUR', 'EUR'],
  ['€', 'EUR'],
  ['rub', 'RUB'],
  ['руб.', 'RUB'],
  ['%', undefined],
  ['XXX', undefined],
])('the currency “%s” is %s', (text, code) => expect(findCurrency(text)).toBe(code));
