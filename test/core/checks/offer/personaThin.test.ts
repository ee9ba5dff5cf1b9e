import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('persona-thin');

test('what lacks is named, in a project', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - id: busy-parent
        #   ^^^^^^^^^^^ info persona-thin: Persona “Busy parent” lacks needs and additional factors
        name: Busy parent
        traits: [works from home]
        needs:
        decision: { main: [freshness] }
        benefits: [no-queues]
        offer: We call back in 30 seconds
      - id: pam
        #   ^^^ info persona-thin: Persona “pam” lacks decision factors and offer
        traits: tall
        needs: [shelves]
        decision: { influencers: [friends] }
        benefits: [no-queues]
        offer: ""
  `)
    .offers('Say that it is not known yet')
    .fixedTo(`
    cjm: 1
    kind: project
    personas:
      - id: busy-parent
        name: Busy parent
        traits: [works from home]
        needs: unknown
        decision: { main: [freshness], additional: unknown }
        benefits: [no-queues]
        offer: We call back in 30 seconds
      - id: pam
        traits: tall
        needs: [shelves]
        decision: { influencers: [friends] }
        benefits: [no-queues]
        offer: ""
  `);
});

test('and in a map that describes its persona itself', () => {
  check(
    `
    persona: { name: Сосед, entry: site }
    #                ^^^^^ info persona-thin: У персонажа «Сосед» не заполнено: свойства, потребности, факторы решения, выгоды и оффер
    stages: []
  `,
    { language: 'ru' },
  );
  check(`
    personas:
      - busy-parent
      - { id: sam, traits: [a], needs: [b], decision: { additional: [c] }, benefits: [range], offer: d }
      #       ^^^ info persona-thin: Persona “sam” lacks main factors
      - { traits: [nameless] }
    stages: []
  `);
});

test.each([
  '{ id: a, traits: [b], needs: [c], decision: { main: [d], additional: [e] }, benefits: [range], offer: f }',
  '{ id: a, traits: unknown, needs: n/a, decision: unknown, benefits: none, offer: ??? }',
  '{ id: a, traits: [b], needs: [c], decision: { main: [d], additional: none }, benefits: [range], offer: f }',
])('nothing lacks: %s', (persona) => {
  check(`cjm: 1\nkind: project\npersonas:\n  - ${persona}\n`);
});

test('to a map the name of its own persona is enough, to a project it is not', () => {
  check('persona: { id: sam, name: Sam }\nstages: []\n');
  check(`
    cjm: 1
    kind: project
    personas: [{ id: sam }]
    #                ^^^ info persona-thin: Persona “sam” lacks properties, needs, decision factors, benefits, and offer
  `);
});

test('what is not known yet is said where it belongs, and what was said of the decision stays', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - id: pam # from the shop
        #   ^^^ info persona-thin
        decision:
          influencers: [friends]
        offer:
        entry: site
  `).fixedTo(`
    cjm: 1
    kind: project
    personas:
      - id: pam # from the shop
        traits: unknown
        needs: unknown
        decision:
          main: unknown
          additional: unknown
          influencers: [friends]
        benefits: unknown
        offer: unknown
        entry: site
  `);
  check(`
    persona: { name: Sam, entry: site }
    #                ^^^ info persona-thin
    stages: []
  `).fixedTo(`
    persona: { name: Sam, traits: unknown, needs: unknown, decision: unknown, benefits: unknown, offer: unknown, entry: site }
    stages: []
  `);
});
