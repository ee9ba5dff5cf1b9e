import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('unstable-id');

test('an item that is followed over time', () => {
  check(`
    stages:
      - stage: decision
        steps:
          - step: Orders
            opportunities:
              - text: Show the fee   # first
                #     ^^^^^^^^^^^^ hint unstable-id: Give the item an id so that history can follow a rename
                status: planned
              - { text: Drop the fee, due: 2026-12-01 }
              #         ^^^^^^^^^^^^ hint unstable-id
  `)
    .offers('Add “id: show-the-fee”')
    .fixedTo(`
    stages:
      - stage: decision
        steps:
          - step: Orders
            opportunities:
              - text: Show the fee   # first
                id: show-the-fee
                status: planned
              - { text: Drop the fee, due: 2026-12-01 }
  `);
  check(
    `
    stages:
      - stage: decision
        pains: [{ text: "Дорого", measured: { C: +1 pp } }]
        #               ^^^^^^^^ hint unstable-id: Добавьте id, чтобы история пережила переименование
  `,
    { language: 'ru' },
  );
  check(`
    stages:
      - stage: decision
        pains: [{ text: "Дорого", measured: { C: +1 pp } }]
        #               ^^^^^^^^ hint unstable-id
  `).fixedTo(`
    stages:
      - stage: decision
        pains: [{ text: "Дорого", id: дорого, measured: { C: +1 pp } }]
  `);
});

test('equal stages and steps that only their place tells apart', () => {
  check(`
    stages:
      - stage: decision
        steps:
          - step: Pays
          - step: Pays
            #     ^^^^ hint unstable-id: “Pays” occurs more than once; give this one an id, or its place alone tells it apart as “pays-2”
            pains: [a]
      - stage: decision
        #      ^^^^^^^^ hint unstable-id: “Decision” occurs more than once; give this one an id, or its place alone tells it apart as “decision-2”
        task: Sell
  `).fixedTo(`
    stages:
      - stage: decision
        steps:
          - step: Pays
          - step: Pays
            id: pays-2
            pains: [a]
      - stage: decision
        task: Sell
  `);
  check(`
    stages:
      - stage: decision
      - stage: decision
        #      ^^^^^^^^ hint unstable-id
        task: Sell
  `).fixedTo(`
    stages:
      - stage: decision
      - stage: decision
        id: decision-2
        task: Sell
  `);
});

test('texts, ratings and items with an id are left alone', () => {
  check(`
    stages:
      - stage: decision
        pains: [Slow, { text: Dear, severity: 4, evidence: assumption }]
        opportunities: [{ text: Faster, id: faster, status: done }, { text: Cheaper, status: unknown }]
  `);
});
