import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('online-evidence-offline-step');
const project = `
  cjm: 1
  kind: project
  channels: [{ id: kiosk, name: Kiosk, place: offline }, { id: stall }]
  touchpoints: [{ id: till, name: Till, channel: store }]
  research:
    - { id: clicks, method: web-analytics }
    - { id: reviews, method: review-analysis }
    - { id: visits, method: mystery-shopper }
    - { id: talks, method: interview }
    - { id: loose }
`;

test('offline, and known from online only', () => {
  check(
    `
    stages:
      - stage: decision
        steps:
          - step: Pays at the till
            #     ^^^^^^^^^^^^^^^^ hint online-evidence-offline-step: “Pays at the till” happens offline, but its evidence is all from online: “Web analytics” and “Review analysis”
            touchpoints: [till, kiosk]
            experience: { score: 2, evidence: [clicks] }
            pains: [{ text: Queue, evidence: [reviews, clicks] }]
      - stage: loyalty
        #      ^^^^^^^ hint online-evidence-offline-step
        touchpoints: [{ channel: kiosk, name: Corner }]
        experience: { score: 2, evidence: clicks }
  `,
    { project },
  )
    .offers('It rests on “visits” too', 'It rests on “talks” too')
    .fixedTo(`
    stages:
      - stage: decision
        steps:
          - step: Pays at the till
            touchpoints: [till, kiosk]
            experience: { score: 2, evidence: [clicks, visits] }
            pains: [{ text: Queue, evidence: [reviews, clicks] }]
      - stage: loyalty
        touchpoints: [{ channel: kiosk, name: Corner }]
        experience: { score: 2, evidence: clicks }
  `);
  check(
    `
    stages:
      - stage: loyalty
        #      ^^^^^^^ hint online-evidence-offline-step
        touchpoints: [kiosk]
        experience: { score: 2, evidence: clicks }
  `,
    { project },
  ).fixedTo(
    `
    stages:
      - stage: loyalty
        touchpoints: [kiosk]
        experience: { score: 2, evidence: [clicks, talks] }
  `,
    'talks',
  );
  check(
    `
    research: [{ id: own, method: web-analytics }]
    stages:
      - stage: decision
        touchpoints: [store]
        steps:
          - step: Платит
            #     ^^^^^^ hint online-evidence-offline-step: «Платит» проходит офлайн, а данные о нём только из онлайна: «Веб-аналитика»
            experience: { score: 2, evidence: [own] }
  `,
    { language: 'ru' },
  );
});

test.each([
  ['[till]', '[clicks, visits]'],
  ['[till]', '[talks]'],
  ['[till]', '[loose]'],
  ['[till]', '[clicks, nobody-knows]'],
  ['[till]', 'assumption'],
  ['[till]', 'unknown'],
  ['[till, site]', '[clicks]'],
  ['[till, stall]', '[clicks]'],
  ['[a stone]', '[clicks]'],
  ['none', '[clicks]'],
])('not: touchpoints %s, evidence %s', (touchpoints, evidence) => {
  check(
    `
    stages:
      - stage: decision
        steps:
          - step: Pays
            touchpoints: ${touchpoints}
            experience: { score: 2, evidence: ${evidence} }
  `,
    { project },
  );
});

test('a touchpoint of the whole stage is one of each step', () => {
  check(
    `
    stages:
      - stage: decision
        touchpoints: [site]
        steps:
          - step: Pays
            touchpoints: [till]
            experience: { score: 2, evidence: [clicks] }
  `,
    { project },
  );
});
