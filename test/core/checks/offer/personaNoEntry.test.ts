import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('persona-no-entry');

test('a persona that begins nowhere', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - { id: sam, name: Sam, share: 40% }
      #       ^^^ info persona-no-entry: The first channel of “Sam” is not set
      - { id: pam, share: 60%, entry: site }
  `).offers();
  check(
    `
    cjm: 1
    kind: project
    language: ru
    personas:
      - id: sam
        #   ^^^ info persona-no-entry: У персонажа «Сэм» не указан канал входа
        name: { en: Sam, ru: Сэм }
        entry:
  `,
    { language: 'ru' },
  );
});

test('the map knows where its own persona begins', () => {
  check(
    `
    persona:
      name: Sam   # our neighbour
      #     ^^^ info persona-no-entry
      traits: [tall]
      jobs: [eat]
    stages:
      - stage: awareness
        steps:
          - step: Hears
            touchpoints: [poster]
          - step: Reads
            touchpoints: [site]
  `,
    { project: 'cjm: 1\nkind: project\ntouchpoints: [{ id: poster, channel: outdoor-ads }]\n' },
  )
    .offers('It begins at “outdoor-ads”, as on this map')
    .fixedTo(`
    persona:
      name: Sam   # our neighbour
      traits: [tall]
      entry: outdoor-ads
      jobs: [eat]
    stages:
      - stage: awareness
        steps:
          - step: Hears
            touchpoints: [poster]
          - step: Reads
            touchpoints: [site]
  `);
  check(`
    persona: { id: sam, traits: [tall], entry: }
    #              ^^^ info persona-no-entry
    stages:
      - stage: awareness
        touchpoints: [{ channel: site, name: Blog }]
  `).fixedTo(`
    persona: { id: sam, traits: [tall], entry: site }
    stages:
      - stage: awareness
        touchpoints: [{ channel: site, name: Blog }]
  `);
});

test('a touchpoint that nobody knows tells nothing', () => {
  check(`
    persona: { id: sam, traits: [tall] }
    #              ^^^ info persona-no-entry
    stages:
      - stage: awareness
        touchpoints: [a stone, site]
  `).offers();
});

test.each(['persona: { id: sam }', 'persona: sam', 'persona: { id: sam, share: 4%, entry: unknown }', 'persona: { id: sam, share: 4%, entry: n/a }'])(
  'not: %s',
  (line) => {
    check(`${line}\nstages: []\n`);
  },
);

test('of a persona that is only a name, `persona-thin` says enough', () => {
  check('cjm: 1\nkind: project\npersonas: [{ id: sam, name: Sam }]\n');
});
