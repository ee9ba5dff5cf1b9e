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
  `)
    .offers('Say that it is still to be rated')
    .fixedTo(`
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee
            impact: unknown
            effort: unknown
          - { text: Two taps, impact: 4 }
        activities: [Work]
  `);
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
  ).fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: decision
        steps:
          - step: Платит
            opportunities:
              - { text: Быстрее, impact: unknown, effort: 1 }
  `);
});

test('the scores of an idea stand in canonical order', () => {
  check(`
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee # soon
            #     ^^^^^^^^^^^^ info opportunity-unscored
            status: idea
  `).fixedTo(`
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee # soon
            impact: unknown
            effort: unknown
            status: idea
  `);
});

test.each([
  ['both', '[{ text: A, impact: 4, effort: 2 }]'],
  ['still to be found out', '[{ text: A, impact: unknown, effort: n/a }]'],
  ['over', '[{ text: A, status: done }, { text: B, status: dropped }, { text: C, since: 2026-01-01 }]'],
  ['none', 'none'],
])('silent: %s', (_, value) => {
  check(`stages:\n  - stage: decision\n    opportunities: ${value}\n`);
});
