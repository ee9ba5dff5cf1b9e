import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('emotion-label-mismatch');

test('delight with a low score', () => {
  check(`
    stages:
      - stage: awareness
        experience: { score: 2, feeling: Delight! }
        #                                ^^^^^^^^ warning emotion-label-mismatch: The feeling “Delight!” and the score 2 disagree
  `)
    .offers('The score is right: remove “Delight!”', '“Delight!” is right: the score is still to be found out')
    .fixedTo(`
    stages:
      - stage: awareness
        experience: { score: 2 }
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        experience: { score: unknown, feeling: Delight! }
  `,
      'is right: the score',
    );
});

test('in Russian, on another scale', () => {
  check(
    `
    cjm: 1
    scale: -2..2
    stages:
      - stage: awareness
        experience: { score: -1, feeling: Восторг }
        #                                 ^^^^^^^ warning emotion-label-mismatch: Чувство «Восторг» и оценка -1 расходятся
      - stage: decision
        experience:
          - { score: 2, feeling: "злость, отчаяние" }
          #                      ^^^^^^^^^^^^^^^^^^ warning emotion-label-mismatch
  `,
    { language: 'ru' },
  );
});

test.each([
  'score: 5, feeling: Delight',
  'score: 2, feeling: Anger',
  'score: 3, feeling: Delight',
  'score: 2, feeling: Depends on the delight of others',
  'score: 2, feeling: joy and anger',
  'score: unknown, feeling: Delight',
  'score: 2, feeling: unknown',
  'score: 2, feeling: not delight',
  'score: 2',
])('%s', (experience) => {
  check(`
    stages:
      - stage: awareness
        experience: { ${experience} }
  `);
});

test('a feeling with a line of its own', () => {
  check(`
    stages:
      - stage: awareness
        experience:
          feeling: Delight # really?
          #        ^^^^^^^ warning emotion-label-mismatch
          score: 2
          quote: Where is it?
  `)
    .fixedTo(`
    stages:
      - stage: awareness
        experience:
          score: 2
          quote: Where is it?
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        experience:
          feeling: Delight # really?
          score: unknown
          quote: Where is it?
  `,
      'found out',
    );
});
