import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('funnel-product');
const map = (total: string): string => `
  stages:
    - { stage: awareness, reached: 1000 }
    - { stage: consideration, reached: 400 }
    - { stage: decision, reached: 100, kpis: { TCR: ${total} } }
`;

test('a stated total that the counts do not give', () => {
  check(`${map('12%')}    #                                               ^^^ warning funnel-product: The steps convert 10% in total, stated 12%\n`).fixedTo(
    map('10%'),
  );
});

test.each(['10%', '10.4%', '9.6%', 'unknown', '10 EUR'])('a total of %s is near enough, or no conversion', (total) => {
  check(map(total));
});

test('what rounding hides is no difference', () => {
  // 871 ÷ 48000 = 1.81 %.
  check('stages: [ { stage: awareness, reached: 48000 }, { stage: loyalty, reached: 871, kpis: { TCR: 2% } } ]');
});

test('without counts, the stated conversions of all steps are multiplied', () => {
  check(`
    stages:
      - { stage: awareness }
      - { stage: consideration, kpis: { CR: 40% } }
      - { stage: decision, kpis: { CR: 25%, TCR: 15% } }
      #                                          ^^^ warning funnel-product: The steps convert 10% in total, stated 15%
  `);
  check('stages: [ { stage: awareness }, { stage: consideration }, { stage: decision, kpis: { CR: 25%, TCR: 15% } } ]');
});

test('in Russian', () => {
  check(
    `${map('"12,5%"')}    #                                               ^^^^^^^ warning funnel-product: Шаги вместе дают конверсию 10\u00a0%, указано 12,5\u00a0%\n`,
    { language: 'ru' },
  );
});
