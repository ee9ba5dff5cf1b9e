import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('score-unknown');

test('experiences and the stage’s own score', () => {
  check(`
    stages:
      - stage: awareness
        score: ???
        #      ^^^ info score-unknown: The score of “Awareness” is marked unknown
        steps:
          - { step: Hears, experience: unknown }
          #                            ^^^^^^^ info score-unknown: The score of “Hears” is marked unknown
          - { step: Asks, experience: { score: ???, feeling: Doubt } }
          #                                    ^^^ info score-unknown: The score of “Asks” is marked unknown
      - stage: decision
        experience: [ { score: 4, persona: a }, { score: unknown, persona: b } ]
        #                                                ^^^^^^^ info score-unknown: The score of “Decision” is marked unknown
  `);
});

test('ratings of a touchpoint', () => {
  check(`
    stages:
      - stage: awareness
        touchpoints: [ { touchpoint: site, importance: 5, satisfaction: unknown } ]
        #                                                               ^^^^^^^ info score-unknown: The score of “Site” is marked unknown
  `);
});

test('given, not applicable and absent scores', () => {
  check(`
    stages:
      - { stage: awareness, score: 3, experience: 4 }
      - { stage: decision, score: n/a, experience: n/a }
      - { stage: delivery, score:, experience: { feeling: Doubt } }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: loyalty, experience: ??? }
      #                               ^^^ info score-unknown: Оценка «Лояльность и преданность» отмечена как неизвестная
  `,
    { language: 'ru' },
  );
});

test('nothing to find out after all', () => {
  check(`
    stages:
      - stage: decision
        score: ???
        #      ^^^ info score-unknown
  `).fixedTo(`
    stages:
      - stage: decision
        score: n/a
  `);
});
