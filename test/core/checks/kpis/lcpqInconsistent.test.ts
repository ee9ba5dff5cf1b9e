import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('lcpq-inconsistent');
const map = (revenue: string): string => `
  stages:
    - { stage: consideration, kpis: { L: 1000 } }
    - { stage: decision, kpis: { C: 12%, P: 50 } }
    - { stage: loyalty, kpis: { Q: 2 } }
  economics: { REV: ${revenue} }
`;

// 1000 × 12 % × 50 × 2 = 12 000.
test('stated revenue apart from the product', () => {
  check(`${map('14 000')}  #                 ^^^^^^ warning lcpq-inconsistent: L · C · P · Q = 12,000, stated revenue 14,000 (14.3% apart)\n`);
});

test.each(['12 000', '12 500', '11 500', 'unknown'])('revenue %s is near enough, or not known', (revenue) => {
  check(map(revenue));
});

test('the project sets the tolerance', () => {
  check(`${map('12500')}  #                 ^^^^^ warning lcpq-inconsistent\n`, { parameters: { tolerance: 3 } });
});

test('a missing factor leaves nothing to compare with', () => {
  check(`
    stages: [ { stage: decision, kpis: { C: 12%, P: 50 } } ]
    economics: { REV: 5 }
  `);
});

test('in Russian', () => {
  check(
    `${map('14000')}  #                 ^^^^^ warning lcpq-inconsistent: L · C · P · Q = 12\u00a0000, а указана выручка 14\u00a0000 (расхождение 14,3\u00a0%)\n`,
    { language: 'ru' },
  );
});

test.each([
  ['14 000 EUR', '12 000 EUR'],
  ['14000', '12000'],
  ['"€14,000.00"', '"€12,000.00"'],
])('the product, written like the revenue: %s', (written, product) => {
  check(`${map(written)}  #                 ${'^'.repeat(written.length)} warning lcpq-inconsistent\n`).fixedTo(map(product));
});

test('in the figures of a Russian map', () => {
  const text = (revenue: string): string => `
    cjm: 1
    title: Тест
    language: ru
    model: classic5
    stages:
      - { stage: consideration, kpis: { L: 1000 } }
      - { stage: decision, kpis: { C: "12,5%", P: 50 } }
      - { stage: loyalty, kpis: { Q: 2 } }
    economics:
      REV: ${revenue}
  `;
  check(`${text('14 000,00 ₽').trimEnd()}\n      #    ${'^'.repeat(11)} warning lcpq-inconsistent\n`, { language: 'ru' }).fixedTo(text('12 500,00 ₽'));
});
