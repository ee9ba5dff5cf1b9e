import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('no-evidence');
const project = 'cjm: 1\nkind: project\nresearch: [{ id: interviews-q3 }]\n';

test('an emotion without evidence', () => {
  check(
    `
    stages:
      - stage: decision
        steps:
          - step: Pays
            experience: 4   # fine
            #           ^ warning no-evidence: Emotion at “Pays” has no evidence
          - step: Waits
            experience:
              feeling: Boredom
              #        ^^^^^^^ warning no-evidence: Emotion at “Waits” has no evidence
  `,
    { project },
  )
    .offers('It rests on “interviews-q3”', 'Say openly that it is an assumption')
    .fixedTo(`
    stages:
      - stage: decision
        steps:
          - step: Pays
            experience: { score: 4, evidence: [interviews-q3] }   # fine
          - step: Waits
            experience:
              feeling: Boredom
  `);
  check(
    `
    stages:
      - stage: decision
        experience:
          score: 2     # low
          #      ^ warning no-evidence: Эмоция у «Решение» без источника
          quote: Hm
          target: 4
  `,
    { language: 'ru' },
  );
  check(`
    stages:
      - stage: decision
        experience:
          feeling: Boredom, they say
          #        ^^^^^^^^^^^^^^^^^ warning no-evidence
  `).fixedTo(`
    stages:
      - stage: decision
        experience:
          feeling: Boredom, they say
          evidence: assumption
  `);
});

test('a pain without evidence', () => {
  check(`
    stages:
      - stage: decision
        pains:
          - Dear   # they say
          # ^^^^ warning no-evidence: Pain “Dear” has no evidence
          - { text: Far, severity: 3 }
          #         ^^^ warning no-evidence
  `).fixedTo(`
    stages:
      - stage: decision
        pains:
          - text: Dear   # they say
            evidence: assumption
          - { text: Far, severity: 3 }
  `);
  check(
    `
    stages:
      - stage: decision
        pains: [Дорого]
        #       ^^^^^^ warning no-evidence: Боль «Дорого» без источника
  `,
    { language: 'ru' },
  );
  check(`
    stages:
      - stage: decision
        pains: [Dear, "Slow, too"]
        #       ^^^^ warning no-evidence
        #             ^^^^^^^^^^^ warning no-evidence
  `).fixedTo(`
    stages:
      - stage: decision
        pains: [{ text: Dear, evidence: assumption }, "Slow, too"]
  `);
});

test('evidence of any state is a statement, and nothing claimed needs none', () => {
  check(`
    stages:
      - stage: decision
        score: 4
        experience: [{ score: 4, evidence: [a] }, { score: 3, evidence: assumption }, { score: 2, evidence: unknown }, { target: 4, feeling: Calm }, { score: ??? }]
        pains: [{ text: Slow, evidence: n/a }]
      - stage: loyalty
        experience: unknown
        pains: none
        gains: [Quick]
  `);
});

test('in a future map emotions are goals, pains are not', () => {
  check(`
    cjm: 1
    title: T
    state: future
    model: classic5
    stages:
      - stage: decision
        experience: 4
        pains: [Slow]
        #       ^^^^ warning no-evidence: Pain “Slow” has no evidence
  `);
});
