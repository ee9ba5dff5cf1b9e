import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('value-unknown');

test('KPIs, their targets, and all of a cell', () => {
  check(`
    stages:
      - stage: awareness
        kpis: { REACH: unknown, UV: { value: ???, target: 50 }, NV: { value: 5, target: unknown } }
        #              ^^^^^^^ info value-unknown: The value of REACH is marked unknown
        #                                    ^^^ info value-unknown: The value of UV is marked unknown
        #                                                                               ^^^^^^^ info value-unknown: The target of NV is marked unknown
        steps: [ { step: Hears, kpis: unknown } ]
        #                             ^^^^^^^ info value-unknown: The KPIs of “Hears” are marked unknown
    economics: { M: unknown }
    #               ^^^^^^^ info value-unknown: The value of M is marked unknown
  `);
});

test('counts of stages and funnels', () => {
  check(`
    stages:
      - { stage: awareness, reached: ???, completed: 5 }
      #                              ^^^ info value-unknown: \`reached\` of “Awareness” is marked unknown
    funnels:
      - steps: [ { step: Comes, count: unknown } ]
      #                                ^^^^^^^ info value-unknown: \`count\` of “Comes” is marked unknown
  `);
});

test('not applicable, absent and given', () => {
  check(`
    stages:
      - { stage: awareness, reached: n/a, kpis: { REACH: n/a, UV:, NV: 5 } }
      - { stage: decision, reached:, kpis: n/a }
  `);
});

test('not of a code that nobody knows, since that is said already', () => {
  check(`
    stages:
      - { stage: awareness, kpis: { REF: unknown, XYZ: { value: ???, target: unknown } } }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: awareness, reached: ???, kpis: { UV: { value: unknown, target: unknown } } }
      #                              ^^^ info value-unknown: \`reached\` для «Осведомлённость»: значение неизвестно
      #                                                        ^^^^^^^ info value-unknown: Значение UV отмечено как неизвестное
      #                                                                         ^^^^^^^ info value-unknown: Цель UV отмечена как неизвестная
  `,
    { language: 'ru' },
  );
});

test('nothing to find out after all', () => {
  check(`
    stages:
      - stage: decision
        reached: ???
        #        ^^^ info value-unknown
  `).fixedTo(`
    stages:
      - stage: decision
        reached: n/a
  `);
});
