import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('barrier-unknown');

test('in the lane and in an item', () => {
  check(`
    stages:
      - stage: decision
        barriers: [hiden-costs]
        #          ^^^^^^^^^^^ info barrier-unknown: “hiden-costs” is not a known barrier
        pains:
          - { text: Slow, barrier: The weather }
          #                        ^^^^^^^^^^^ info barrier-unknown
  `).fixedTo(`
    stages:
      - stage: decision
        barriers: [hidden-costs]
        pains:
          - { text: Slow, barrier: The weather }
  `);
});

test('a warning once the project declares some, in Russian', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: decision
        barriers:
          - { barrier: Погода, note: Дождь }
                       ^^^^^^ warning barrier-unknown: «Погода» — неизвестный барьер
  `,
    { language: 'ru', project: 'cjm: 1\nbarriers:\n- id: no-slot\n' },
  ).projectFixedTo('cjm: 1\nbarriers:\n- id: no-slot\n- id: погода\n  name: Погода\n');
});

test('known barriers and states', () => {
  check(`
    stages:
      - stage: decision
        barriers: [hidden-costs]
      - stage: delivery
        barriers: none
  `);
});
