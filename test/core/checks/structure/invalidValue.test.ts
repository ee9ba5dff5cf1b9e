import { describe, test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('invalid-value');
const onStage = (written: string, marks: string) => `stages:\n  - stage: awareness\n    ${written}\n${marks}`;

describe('what is expected, and the mend', () => {
  test.each([
    ['traffic: hott', 'hott', '“hott” does not fit here: write cold, warm, or hot; did you mean “hot”?', 'traffic: hot'],
    ['traffic: boiling', 'boiling', '“boiling” does not fit here: write cold, warm, or hot', 'traffic: cold'],
    ['score: "4"', '"4"', '“4” does not fit here: write a number, such as 4 or 4.5', 'score: 4'],
    ['experience: { score: 4/5 }', '4/5', '“4/5” does not fit here: write a number, such as 4 or 4.5', 'experience: { score: 4 }'],
    ['touchpoints: site, app', 'site, app', '“site, app” does not fit here: write a list', 'touchpoints: [site, app]'],
    ['actions: Looks around   # first', 'Looks around', '“Looks around” does not fit here: write a list', 'actions:\n      - Looks around   # first'],
    ['task: [Sell]', '[Sell]', 'A list does not fit here: write one text', 'task: Sell'],
    ['task: { Sell: more }', '{ Sell: more }', 'Keys with values do not fit here: write one text', 'task: "{ Sell: more }"'],
    ['next: quiz', 'quiz', '“quiz” does not fit here: write keys with values', undefined],
    ['reached: -5', '-5', '“-5” does not fit here: write a whole number from 0, such as 14400', undefined],
    ['pains: [{ text: Slow, severity: 6 }]', '6', '“6” does not fit here: write a rating from 1 to 5', undefined],
    [
      'pains: [{ text: Slow, due: 30.11.2026 }]',
      '30.11.2026',
      '“30.11.2026” does not fit here: write a date, such as 2026-11-30',
      'pains: [{ text: Slow, due: 2026-11-30 }]',
    ],
    [
      'pains: [{ text: Slow, due: 2026-11-3 }]',
      '2026-11-3',
      '“2026-11-3” does not fit here: write a date, such as 2026-11-30',
      'pains: [{ text: Slow, due: 2026-11-03 }]',
    ],
    ['pains: [{ text: Slow, due: 11/30/2026 }]', '11/30/2026', '“11/30/2026” does not fit here: write a date, such as 2026-11-30', undefined],
  ])('%s', (written, value, message, mended) => {
    const checked = check(onStage(written, `    #${' '.repeat(written.indexOf(value) - 1)}${'^'.repeat(value.length)} error invalid-value: ${message}`));
    if (mended === undefined) checked.offers();
    else checked.fixedTo(`stages:\n  - stage: awareness\n    ${mended}`);
  });

  test.each([
    ['scope: { partial: yes }', 'yes', 'true or false', 'scope: { partial: true }'],
    ['period: Q4 2026', 'Q4 2026', 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15', 'period: 2026-Q4'],
    ['period: October 2026', 'October 2026', 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15', 'period: 2026-10'],
    ['period: октябрь 2026 г.', 'октябрь 2026 г.', 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15', 'period: 2026-10'],
    ['period: 10.2026', '10.2026', 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15', 'period: 2026-10'],
    ['period: 2026/10', '2026/10', 'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15', 'period: 2026-10'],
    [
      'period: 2026-10-01 – 2026-10-15',
      '2026-10-01 – 2026-10-15',
      'a period: 2026, 2026-Q4, 2026-10, 2026-W41 or 2026-10-01/2026-10-15',
      'period: 2026-10-01/2026-10-15',
    ],
    ['scale: 1-5', '1-5', 'a scale, such as 1..5', 'scale: 1..5'],
    ['currency: 5', '5', 'the code of a currency, such as EUR', undefined],
    ['currency: €', '€', 'the code of a currency, such as EUR', 'currency: EUR'],
    ['currency: eur', 'eur', 'the code of a currency, such as EUR', 'currency: EUR'],
    ['currency: руб.', 'руб.', 'the code of a currency, such as EUR', 'currency: RUB'],
    ['currency: Euro', 'Euro', 'the code of a currency, such as EUR', 'currency: EUR'],
    ['research: [{ id: a, n: many }]', 'many', 'a whole number from 0, such as 14400', undefined],
  ])('%s at the top', (written, value, expectation, mended) => {
    const marks = `#${' '.repeat(written.indexOf(value) - 1)}${'^'.repeat(value.length)} error invalid-value: “${value}” does not fit here: write ${expectation}`;
    const checked = check(`${written}\n${marks}\nstages: []\n`);
    if (mended === undefined) checked.offers();
    else checked.fixedTo(`${mended}\nstages: []\n`);
  });
});

test('one fix per word when none is near', () => {
  check(onStage('traffic: boiling', '    #        ^^^^^^^ error invalid-value')).offers('Write “cold”', 'Write “warm”', 'Write “hot”');
});

test('a list of one key each becomes a mapping', () => {
  check(
    `
    stages:
      - stage: decision
        kpis:
          - C: 10%   # share
        # ^^^^^^^^^^^^^^^^^^ error invalid-value: Список здесь не подходит: напишите ключи со значениями
          - P: 40
  `,
    { language: 'ru' },
  ).offers('Drop the dashes');
  check(`
    stages:
      - stage: decision
        kpis:
          - C: 10%   # share
        # ^^^^^^^^^^^^^^^^^^ error invalid-value
          - P: 40
  `).fixedTo(`
    stages:
      - stage: decision
        kpis:
            C: 10%   # share
            P: 40
  `);
});

test('a step or a stage without its key', () => {
  check(`
    stages:
      - awareness
    #   ^^^^^^^^^ error invalid-value: “awareness” does not fit here: write “stage:” before it
      - stage: decision
        steps:
          - Places the order   # in the app
    #       ^^^^^^^^^^^^^^^^ error invalid-value: “Places the order” does not fit here: write “step:” before it
  `).fixedTo(`
    stages:
      - stage: awareness
      - stage: decision
        steps:
          - Places the order   # in the app
  `);
  check(
    `
    stages:
      - stage: decision
        steps:
          - Делает заказ
    #       ^^^^^^^^^^^^ error invalid-value: «Делает заказ» здесь не подходит: напишите перед ним «step:»
  `,
    { language: 'ru' },
  ).offers('Begin it with “step:”');
});

test('in Russian', () => {
  check(onStage('traffic: hott', '    #        ^^^^ error invalid-value: «hott» здесь не подходит: напишите cold, warm или hot; возможно, «hot»'), {
    language: 'ru',
  });
});

test.each(['unknown', '???', 'n/a', '', 'warm'])('“%s” fits', (value) => {
  check(`stages:\n  - stage: awareness\n    traffic: ${value}\n`);
});
