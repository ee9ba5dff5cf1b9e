import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('assumption-map');
const project = 'cjm: 1\nkind: project\nresearch: [{ id: study }]\n';

test('more assumed than known', () => {
  check(
    `
    cjm: 1
    ^^^^^^ info assumption-map: 75% of the claims rest on assumptions (3 of 4)
    title: T
    model: classic5
    stages:
      - stage: awareness
        experience: 4
        actions: [Reads]
        steps:
          - step: Hears
            experience: { score: 4, evidence: [study] }
            pains:
              - No time
              - { text: No shop, evidence: unknown }
            gains:
              - { text: Joy, evidence: assumption }
  `,
    { project },
  ).offers();
  check(
    `
    research: [{ id: study }]
    ^^^^^^^^ info assumption-map: 100\u00a0% утверждений карты — гипотезы (1 из 1)
    stages:
      - stage: awareness
        pains: [Нет времени]
  `,
    { project, language: 'ru' },
  );
});

const half = `
  stages:
    - stage: awareness
      experience: { score: 4, evidence: [study] }
      touchpoints: [site]
      pains: [No time]
`;

test('half is no more than half; a project may set another limit', () => {
  check(half, { project });
  check(
    `
    cjm: 1
    ^^^^^^ info assumption-map: 50% of the claims rest on assumptions (1 of 2)
    title: T
    ${half.trim().replaceAll('\n', '\n    ')}
  `,
    { project, parameters: { share: 40 } },
  );
});

test('a plan claims no emotion, a goal claims nothing', () => {
  check('cjm: 1\ntitle: T\nmodel: classic5\nstate: future\nstages:\n  - stage: awareness\n    experience: 4\n');
  check('stages:\n  - stage: awareness\n    experience: { target: 4, feeling: Joy }\n    pains: none\n');
  check('stages: []\n');
});
