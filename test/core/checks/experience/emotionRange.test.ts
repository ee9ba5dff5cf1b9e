import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('emotion-range');

test('scores and targets outside 1 to 5', () => {
  check(`
    stages:
      - stage: awareness
        score: 0.5
        #      ^^^ error emotion-range: The score 0.5 is outside the scale 1…5
        experience: 7
        #           ^ error emotion-range: The score 7 is outside the scale 1…5
        steps:
          - step: Hears
            experience: { score: 5, target: 6 }
            #                               ^ error emotion-range
  `);
});

test('in Russian, the scale that is meant', () => {
  check(
    `
    cjm: 1
    language: ru
    currency: RUB
    reviewed: 2026-10-01
    stages:
      - stage: awareness
        experience: 7 # из опроса
        #           ^ error emotion-range: Оценка 7 вне шкалы 1…5
  `,
    { language: 'ru' },
  )
    .offers('Declare the scale 1..10')
    .fixedTo(`
    cjm: 1
    language: ru
    currency: RUB
    scale: 1..10
    reviewed: 2026-10-01
    stages:
      - stage: awareness
        experience: 7 # из опроса
  `);
});

test('a declared scale is replaced', () => {
  check(`
    cjm: 1
    scale: 1..10 # as in the survey
    stages:
      - stage: awareness
        experience: -2
        #           ^^ error emotion-range: The score -2 is outside the scale 1…10
  `).fixedTo(`
    cjm: 1
    scale: -2..2 # as in the survey
    stages:
      - stage: awareness
        experience: -2
  `);
});

test('no common scale has such a score', () => {
  check(`
    stages:
      - stage: awareness
        experience: 70
        #           ^^ error emotion-range
  `).offers();
});

test('on the scale, unknown, not applicable', () => {
  check(`
    cjm: 1
    scale: -2..2
    state: future
    stages:
      - stage: awareness
        experience: -2
      - stage: decision
        experience: { score: unknown, target: 2 }
      - stage: delivery
        experience: n/a
  `);
});
