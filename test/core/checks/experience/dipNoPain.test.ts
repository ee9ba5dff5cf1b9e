import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('dip-no-pain');

test('a low score, and a low between higher neighbours', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 2 }
          #                            ^ warning dip-no-pain: The dip at “Hears” has no pain and no opportunity
          - { step: Reads, experience: 4 }
          - { step: Asks, experience: 2.5 }
          #                           ^^^ warning dip-no-pain
          - { step: Pays, experience: 4 }
  `)
    .offers('Say that the reason is not known yet')
    .fixedTo(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 2, pains: unknown }
          - { step: Reads, experience: 4 }
          - { step: Asks, experience: 2.5 }
          - { step: Pays, experience: 4 }
  `);
});

test('in Russian, on the stage itself', () => {
  check(
    `
    cjm: 1
    language: ru
    model: classic5
    stages:
      - stage: awareness
        experience: { score: 1, feeling: Злость }
        #                    ^ warning dip-no-pain: У провала «Осведомлённость» нет ни боли, ни возможности
        steps:
          - step: Слышит
  `,
    { language: 'ru' },
  );
});

test('an answer in the same column, or one that spans it', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 1, pains: [Noise] }
          - { step: Reads, experience: 1, opportunities: [Shorten it] }
          - { step: Asks, experience: 1, pains: unknown }
          - { step: Asks, experience: 1, pains: none }
      - stage: decision
        opportunities: [Ask why]
        steps:
          - { step: Pays, experience: 1, pains: [] }
      - stage: delivery
        experience: 1
        steps:
          - { step: Waits, pains: [Long] }
  `);
});

test('no dip', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 4 }
          - { step: Reads, experience: 3 }
          - { step: Asks, experience: 4 }
          - { step: Pays, experience: unknown }
          - { step: Waits, experience: n/a }
          - { step: Gets, experience: 2.5 }
  `);
});

test('in a plan the target counts', () => {
  check(`
    cjm: 1
    state: future
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: { score: 1, target: 4 } }
          - { step: Reads, experience: { score: 4, target: 1 } }
          #                                                ^ warning dip-no-pain
  `);
});

test('what the customer said is the pain, on the same evidence', () => {
  check(`
    stages:
      - stage: delivery
        steps:
          - step: Waits
            experience: { score: 1, feeling: Anger, quote: "Late, again", evidence: [visits, talks] }
            #                    ^ warning dip-no-pain
            pains: # whose?
            owners: [logistics, sales]
  `)
    .offers('It hurts: “Late, again”', 'Say that the reason is not known yet')
    .fixedTo(`
    stages:
      - stage: delivery
        steps:
          - step: Waits
            experience: { score: 1, feeling: Anger, quote: "Late, again", evidence: [visits, talks] }
            pains: # whose?
              - text: "Late, again"
                evidence: [visits, talks]
                owner: unknown
            owners: [logistics, sales]
  `);
  check(
    `
    stages:
      - stage: delivery
        experience: { score: 1, feeling: Где курьер? }
        #                    ^ warning dip-no-pain
        owners: [logistics]
        steps: [{ step: Ждёт }]
  `,
    { language: 'ru' },
  )
    .fixedTo(`
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: delivery
        experience: { score: 1, feeling: Где курьер? }
        pains:
          - text: Где курьер?
            evidence: assumption
        owners: [logistics]
        steps: [{ step: Ждёт }]
  `)
    .fixedTo(
      `
    cjm: 1
    title: Test
    language: ru
    model: classic5
    state: current
    stages:
      - stage: delivery
        experience: { score: 1, feeling: Где курьер? }
        pains: unknown
        owners: [logistics]
        steps: [{ step: Ждёт }]
  `,
      'not known',
    );
});
