import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('factor-mismatch');
const stages = `
  stages:
    - { stage: consideration, reached: 2000 }
    - { stage: decision, completed: 250, kpis: { P: 40, M: 25% } }
    - { stage: loyalty, kpis: { Q: 1.5 } }
`;

test('economics and stages tell two stories', () => {
  check(`${stages}  economics: { L: 2500, C: 20%, P: 44 EUR, Q: 1.5, M: 26% }
  #               ^^^^ warning factor-mismatch: L is stated as 2500, the stages give 2000 (20% apart)
  #                        ^^^ warning factor-mismatch: C is stated as 20%, the stages give 10% (50% apart)
  #                                ^^^^^^ warning factor-mismatch: P is stated as 44, the stages give 40 (9.1% apart)
  `)
    .offers('Write what the stages give: 2000')
    .fixedTo(`${stages}  economics: { L: 2000, C: 20%, P: 44 EUR, Q: 1.5, M: 26% }
  `);
});

test('profit is compared with revenue × margin', () => {
  // 2000 × 12.5 % × 40 × 1.5 × 25 % = 3750.
  check(`${stages}  economics: { GP: 5000 USD } # of the accounts
  #                ^^^^^^^^ warning factor-mismatch: GP is stated as 5000, REV · M give 3750 (25% apart)
  `).fixedTo(`${stages}  economics: { GP: 3750 USD } # of the accounts
  `);
});

test('a share is written back as a percent', () => {
  check(`${stages}  economics: { C: 0.2 }
  #               ^^^ warning factor-mismatch: C is stated as 20%, the stages give 12.5% (37.5% apart)
  `).fixedTo(`${stages}  economics: { C: 12.5% }
  `);
});

test('near enough, not known, or not derived', () => {
  check(`${stages}  economics: { L: 2050, C: unknown, P: { value: 41, target: 90 } }\n`);
  check('stages: [ { stage: decision } ]\neconomics: { L: 5, C: 10%, P: 5, Q: 1, M: 5% }');
});

test('the project sets the tolerance', () => {
  check(
    `${stages}  economics: { L: 2050 }
  #               ^^^^ warning factor-mismatch
  `,
    { parameters: { tolerance: 1 } },
  );
});

test('in Russian; a comma between braces is quoted', () => {
  check(
    `
    cjm: 1
    title: Т
    language: ru
    model: classic5
    stages: [ { stage: consideration, reached: 2000 }, { stage: decision, completed: 250 } ]
    economics: { C: 20% }
    #               ^^^ warning factor-mismatch: Для C указано 20\u00a0%, а по этапам выходит 12,5\u00a0% (расхождение 37,5\u00a0%)
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Т
    language: ru
    model: classic5
    stages: [ { stage: consideration, reached: 2000 }, { stage: decision, completed: 250 } ]
    economics: { C: "12,5%" }
  `);
});
