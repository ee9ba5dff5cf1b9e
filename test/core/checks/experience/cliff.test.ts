import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('cliff');

test('the steepest fall only', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 5 }
          - { step: Reads, experience: 3 }
          - { step: Asks, experience: 5 }
      - stage: decision
        experience: 1.5
        #           ^^^ info cliff: The experience falls by 88% of the scale between “Asks” and “Decision”
  `).offers();
});

test('in Russian, over an unknown score, with the limit of the project', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        steps:
          - { step: Слышит, experience: 5 }
          - { step: Читает, experience: unknown }
          - { step: Спрашивает, experience: 4 }
          #                                 ^ info cliff: Обрыв: между «Слышит» и «Спрашивает» опыт падает на 25\u00a0% шкалы
  `,
    { language: 'ru', parameters: { percent: 25 } },
  );
});

test('in a plan the targets count', () => {
  check(`
    cjm: 1
    state: future
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: { score: 5, target: 5 } }
          - { step: Reads, experience: { score: 1, target: 4 } }
  `);
});

test('small falls and rises', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 1 }
          - { step: Reads, experience: 5 }
          - { step: Asks, experience: 3.5 }
          - { step: Asks, experience: 2 }
  `);
});
