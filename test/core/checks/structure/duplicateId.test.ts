import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('duplicate-id');

test('stages, steps and items', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            id: hear
            pains:
              - { text: Slow, id: slow }
      - stage: decision
        id: awareness
        #   ^^^^^^^^^ error duplicate-id: The id “awareness” is used twice
        steps:
          - step: Listens
            id: "hear"   # again
            #   ^^^^^^ error duplicate-id: The id “hear” is used twice
            opportunities:
              - text: Faster
                id: slow
                #   ^^^^ error duplicate-id: The id “slow” is used twice
  `).fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            id: hear
            pains:
              - { text: Slow, id: slow }
      - stage: decision
        id: awareness-2
        steps:
          - step: Listens
            id: "hear"   # again
            opportunities:
              - text: Faster
                id: slow
  `);
});

test('studies, funnels and their steps, personas', () => {
  check(
    `
    personas: [{ id: sam }, { id: sam }]
    #                             ^^^ error duplicate-id
    research: [{ id: a }, { id: a }]
    #                           ^ error duplicate-id: Идентификатор «a» повторяется
    stages: []
    funnels:
      - id: again
        steps:
          - { step: Comes, id: one }
          - { step: Goes, id: one }
          #                   ^^^ error duplicate-id
      - { id: again, steps: [] }
      #       ^^^^^ error duplicate-id
  `,
    { language: 'ru' },
  );
});

test('in a project', () => {
  check(`
    cjm: 1
    kind: project
    kpis: [{ code: PICK }, { code: pick }]
    #                              ^^^^ error duplicate-id: The id “PICK” is used twice
    models: [{ id: six, stages: [{ id: a }, { id: a }] }]
    #                                             ^ error duplicate-id
    teams: [{ id: six }]
  `);
});

test('equal texts are told apart by number, and one id may serve a stage, a step and an item', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Pays
          - step: Pays
          - step: Goes
            id: awareness
            pains: [{ text: Slow, id: awareness }]
      - stage: awareness
  `);
});
