import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('duplicate-key');

test('a key of a step written twice', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals:
              - A
              - B
            goals: # again
            ^^^^^ error duplicate-key: The key “goals” is repeated; only the first is read
              - C
            note: After
  `)
    .offers('Remove this repetition', 'Keep this one, remove the first')
    .fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals:
              - A
              - B
            note: After
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals: # again
              - C
            note: After
  `,
      'Keep this one',
    );
});

test('in Russian, the same value twice, at the margin', () => {
  check(
    `
    cjm: 1
    title: Карта
    title: Карта
    ^^^^^ error duplicate-key: Ключ «title» повторяется; читается только первый
    model: classic5
    stages: []
  `,
    { language: 'ru' },
  )
    .offers('Remove this repetition')
    .fixedTo(`
    cjm: 1
    title: Карта
    model: classic5
    stages: []
  `);
});

test('between brackets', () => {
  check(`
    stages:
      - stage: awareness
        experience: { score: 4, score: 3, feeling: Joy }
        #                       ^^^^^ error duplicate-key
  `)
    .fixedTo(`
    stages:
      - stage: awareness
        experience: { score: 4, feeling: Joy }
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        experience: { score: 3, feeling: Joy }
  `,
      'Keep this one',
    );
});

test('steps twice: their items cannot be taken out alone', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
      - stage: decision
        note: a
        note: a
      # ^^^^ error duplicate-key
  `)
    .offers('Remove this repetition')
    .fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears
      - stage: decision
        note: a
  `);
});

test('the same key in different mappings', () => {
  check(`
    stages:
      - stage: awareness
        note: a
        steps:
          - step: Hears
            note: a
  `);
});
