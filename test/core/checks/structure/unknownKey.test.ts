import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('unknown-key');

test('a slip of the pen has a suggestion, and the fix replaces the key alone', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, paisn: [Slow] }   # one
            #              ^^^^^ error unknown-key: Unknown key “paisn”; did you mean “pains”?
  `)
    .offers('Write “pains”', 'Declare “paisn” as a lane of this map')
    .fixedTo(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, pains: [Slow] }   # one
  `);
});

test('at the top, in an item, in Russian', () => {
  check(
    `
    titel: Twice
    ^^^^^ error unknown-key: Неизвестный ключ «titel»; возможно, «title»
    stages:
      - stage: awareness
        opportunities:
          - { text: Faster, impakt: 3, colour: red }
          #                 ^^^^^^ error unknown-key: Неизвестный ключ «impakt»; возможно, «impact»
          #                            ^^^^^^ error unknown-key: Неизвестный ключ «colour»
  `,
    { language: 'ru' },
  ).offers();
});

test('a list under a new key may become a lane', () => {
  const written = check(`
    owner: cx   # the team
    stages:
      - { stage: awareness, risks: [Rain] }
      #                     ^^^^^ error unknown-key: Unknown key “risks”
  `);
  written.offers('Declare “risks” as a lane of this map').fixedTo(`
    owner: cx   # the team
    lanes:
      - rest
      - { id: risks, name: Risks, side: company }
    stages:
      - { stage: awareness, risks: [Rain] }
  `);
  check(`
    lanes: [actions, rest]
    stages:
      - stage: awareness
      - { stage: decision, fail-points: [Rain] }
      #                    ^^^^^^^^^^^ error unknown-key: Unknown key “fail-points”
  `).fixedTo(`
    lanes: [actions, rest, { id: fail-points, name: Fail points, side: company }]
    stages:
      - stage: awareness
      - { stage: decision, fail-points: [Rain] }
  `);
  check(`
    lanes:
      - actions   # first
    stages:
      - { stage: decision, risks: [Rain] }
      #                    ^^^^^ error unknown-key: Unknown key “risks”
  `).fixedTo(`
    lanes:
      - actions   # first
      - { id: risks, name: Risks, side: company }
    stages:
      - { stage: decision, risks: [Rain] }
  `);
});

test('known keys and own lanes are fine', () => {
  check(`
    lanes: [rest, { id: risks, name: Risks, side: company }]
    stages:
      - stage: awareness
        risks: [Rain]
  `);
});
