import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('effect-no-measure');
const today = '2026-11-22';

test('an effect that nobody has measured after three months', () => {
  check(
    `
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee
            status: done
            since: 2026-08-21
            expect: { C: +1.5 pp, CV: +2 EUR }   # we hope
            #         ^^^^^^^^^^ info effect-no-measure: The expected effect of “Show the fee” on C, CV has no measured result after 3 months
          - { text: Just three months, since: 2026-08-22, expect: { C: +1 pp } }
        steps:
          - step: Pays
            activities:
              - text: Calls
                since: 2025-11-23
                expect:
                  C: +1 pp
                  ^^^^^^^^ info effect-no-measure: The expected effect of “Calls” on C has no measured result after 11 months
                measured:
  `,
    { today },
  )
    .offers('Say that the result is unknown')
    .fixedTo(`
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee
            status: done
            since: 2026-08-21
            expect: { C: +1.5 pp, CV: +2 EUR }   # we hope
            measured: unknown
          - { text: Just three months, since: 2026-08-22, expect: { C: +1 pp } }
        steps:
          - step: Pays
            activities:
              - text: Calls
                since: 2025-11-23
                expect:
                  C: +1 pp
                measured:
  `);
  check(
    `
    stages:
      - stage: decision
        opportunities:
          - text: Быстрее
            since: 2026-06-01
            expect: { C: +1 pp }
            #         ^^^^^^^^ info effect-no-measure: Нет замера эффекта «Быстрее» на C: прошло 5 месяцев
            measured:   # потом
  `,
    { today, language: 'ru' },
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: decision
        opportunities:
          - text: Быстрее
            since: 2026-06-01
            expect: { C: +1 pp }
            measured: unknown   # потом
  `);
});

test.each([
  ['measured', 'since: 2026-01-01, expect: { C: +1 pp }, measured: { C: +2 pp }'],
  ['nobody can tell', 'since: 2026-01-01, expect: { C: +1 pp }, measured: unknown'],
  ['nobody can tell of the one', 'since: 2026-01-01, expect: { C: +1 pp }, measured: { C: unknown }'],
  ['nothing expected', 'since: 2026-01-01'],
  ['not done yet', 'due: 2026-01-01, expect: { C: +1 pp }'],
  ['dropped', 'status: dropped, since: 2026-01-01, expect: { C: +1 pp }'],
])('silent: %s', (_, fields) => {
  check(`stages:\n  - stage: decision\n    opportunities: [{ text: A, ${fields} }]\n`, { today });
});

test('the limit is the project’s; without a day to count from it is silent', () => {
  const text = 'stages:\n  - stage: decision\n    opportunities: [{ text: A, since: 2026-01-01, expect: { C: +1 pp } }]\n';
  check(text, { today, parameters: { months: 12 } });
  check(text);
});
