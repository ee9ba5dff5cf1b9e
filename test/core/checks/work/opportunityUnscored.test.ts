import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('opportunity-unscored');

test('an opportunity without impact or effort', () => {
  check(`
    stages:
      - stage: decision
        opportunities:
          - Show the fee
          # ^^^^^^^^^^^^ info opportunity-unscored: Opportunity “Show the fee” has no impact and no effort
          - { text: Two taps, impact: 4 }
          #         ^^^^^^^^ info opportunity-unscored: Opportunity “Two taps” has no effort
        activities: [Work]
  `).offers();
  check(
    `
    stages:
      - stage: decision
        steps:
          - step: Платит
            opportunities:
              - { text: Быстрее, effort: 1 }
              #         ^^^^^^^ info opportunity-unscored: У возможности «Быстрее» нет оценки влияния
  `,
    { language: 'ru' },
  );
});

test.each([
  ['both', '[{ text: A, impact: 4, effort: 2 }]'],
  ['still to be found out', '[{ text: A, impact: unknown, effort: n/a }]'],
  ['over', '[{ text: A, status: done }, { text: B, status: dropped }, { text: C, since: 2026-01-01 }]'],
  ['none', 'none'],
])('silent: %s', (_, value) => {
  check(`stages:\n  - stage: decision\n    opportunities: ${value}\n`);
});
