import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('empty-lane');

test('listed and never filled', () => {
  check(`
    lanes: [actions, gains, { id: risks, name: Risks }, rest]
    #                ^^^^^ hint empty-lane: Lane “Gains” is empty
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ hint empty-lane: Lane “Risks” is empty
    stages:
      - stage: awareness
        actions: [Looks]
  `).fixedTo(`
    lanes: [actions, { id: risks, name: Risks }, rest]
    stages:
      - stage: awareness
        actions: [Looks]
  `);
  check(
    `
    lanes:
      - actions   # what they do
      - gains     # what they win
      # ^^^^^ hint empty-lane: Дорожка «Выгоды» пуста
      - next
    stages:
      - stage: awareness
        actions: [Looks]
        next: { tools: [quiz] }
  `,
    { language: 'ru' },
  );
  check(`
    lanes:
      - actions   # what they do
      - gains     # what they win
      # ^^^^^ hint empty-lane
      - next
    stages:
      - stage: awareness
        actions: [Looks]
        next: { tools: [quiz] }
  `).fixedTo(`
    lanes:
      - actions   # what they do
      - next
    stages:
      - stage: awareness
        actions: [Looks]
        next: { tools: [quiz] }
  `);
});

test('opened and never filled', () => {
  check(`
    stages:
      - stage: awareness
        pains:   # to come
      # ^^^^^ hint empty-lane: Lane “Pains” is empty
        actions: [Looks]
      - stage: decision
        pains: []
  `).fixedTo(`
    stages:
      - stage: awareness
        actions: [Looks]
      - stage: decision
        pains: []
  `);
});

test('one cell is enough, and a stated absence is one', () => {
  check(`
    lanes: [pains, gains, kpis, rest]
    stages:
      - stage: awareness
        pains: none
        gains: unknown
      - stage: decision
        pains:
        steps:
          - step: Pays
            kpis: n/a
  `);
});
