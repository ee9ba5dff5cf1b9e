import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('experience-in-plan');
const head = 'cjm: 1\ntitle: T\nmodel: classic5\nstate: future\n';

test('scores of a future map', () => {
  check(`${head}stages:
  - stage: decision
    steps:
      - step: Pays
        experience: { score: 5, feeling: Calm }
        #                    ^ info experience-in-plan: Emotion in a future map is a goal, not a fact: state \`target\`
      - step: Waits
        experience: 4
        #           ^ info experience-in-plan
`)
    .offers('Make it a goal', 'Keep the score and set the same goal')
    .fixedTo(`${head}stages:
  - stage: decision
    steps:
      - step: Pays
        experience: { target: 5, feeling: Calm }
      - step: Waits
        experience: 4
`)
    .fixedTo(
      `${head}stages:
  - stage: decision
    steps:
      - step: Pays
        experience: { score: 5, feeling: Calm, target: 5 }
      - step: Waits
        experience: 4
`,
      'Keep',
    );
});

test('a bare score, in Russian', () => {
  const marked = `${head}stages:
  - stage: decision
    experience: 4   # high
    #           ^ info experience-in-plan: Эмоция в карте «как будет» — цель, а не факт: укажите \`target\`
`;
  check(marked, { language: 'ru' })
    .fixedTo(`${head}stages:
  - stage: decision
    experience: { target: 4 }   # high
`)
    .fixedTo(
      `${head}stages:
  - stage: decision
    experience: { score: 4, target: 4 }   # high
`,
      'Keep',
    );
});

test('goals, unknown scores, and maps of what is', () => {
  check(`${head}stages:\n  - stage: decision\n    experience: [{ target: 5 }, { score: 4, target: 5 }, { score: ??? }, { score: 3, target: unknown }]\n`);
  check('stages:\n  - stage: decision\n    experience: 4\n');
  check('cjm: 1\ntitle: T\nstate: unknown\nmodel: classic5\nstages:\n  - stage: decision\n    experience: 4\n');
});
