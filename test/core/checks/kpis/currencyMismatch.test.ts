import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('currency-mismatch');

test('money that is not in the map’s currency, wherever it stands', () => {
  check(`
    currency: EUR
    stages:
      - stage: decision
        kpis: { P: { value: 43 EUR, target: 40..50 $, previous: 41 }, CV: 3000 руб. }
        #                                   ^^^^^^^^ error currency-mismatch: Money in EUR and USD: nothing is converted
        #                                                                 ^^^^^^^^^ error currency-mismatch: Money in EUR and RUB: nothing is converted
        opportunities: [ { text: Bundles, expect: { P: +5 £ } } ]
        #                                              ^^^^ error currency-mismatch
    funnels:
      - value: 2350 RUB
        #      ^^^^^^^^ error currency-mismatch
        steps: [ { step: Pays, count: 5 } ]
    economics: { REV: 500 € }
  `);
});

test('without a declared currency, the first one holds', () => {
  check(`
    stages:
      - stage: decision
        kpis: { P: 43, CV: 40 EUR, AOV: 44 USD }
        #                               ^^^^^^ error currency-mismatch: Money in EUR and USD: nothing is converted
  `);
});

test.each(['€', 'eur', 'евро'])('currency: %s is the euro', (currency) => {
  check(`
    currency: ${currency}
    stages:
      - stage: decision
        kpis: { P: 43 EUR }
  `);
});

test('unknown is no currency; the project’s holds', () => {
  check(`
    currency: unknown
    stages:
      - stage: decision
        kpis: { P: 43 EUR }
  `);
  check(
    `
    stages:
      - stage: decision
        kpis: { P: 43 EUR }
        #          ^^^^^^ error currency-mismatch: Деньги в RUB и в EUR: пересчёта нет
  `,
    { language: 'ru', project: 'cjm: 1\nkind: project\ncurrency: RUB' },
  );
});

test('the sum is right and its sign is wrong; nothing is converted', () => {
  check(`
    currency: EUR
    stages:
      - stage: decision
        kpis: { P: $45 }
        #          ^^^ error currency-mismatch
  `).fixedTo(`
    currency: EUR
    stages:
      - stage: decision
        kpis: { P: 45 EUR }
  `);
  check(
    `
    cjm: 1
    title: Тест
    language: ru
    model: classic5
    currency: RUB
    stages:
      - stage: decision
        kpis:
          P: { value: 1 250 ₽, target: "1 300,50..1 400 €" }
      #                                ^^^^^^^^^^^^^^^^^^^ error currency-mismatch
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Тест
    language: ru
    model: classic5
    currency: RUB
    stages:
      - stage: decision
        kpis:
          P: { value: 1 250 ₽, target: "1 300,50..1 400 RUB" }
  `);
});
