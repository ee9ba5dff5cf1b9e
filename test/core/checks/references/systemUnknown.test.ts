import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('system-unknown');

test('a misspelled system', () => {
  check(`
    stages:
      - stage: awareness
        systems: [crm, analitics]
        #              ^^^^^^^^^ info system-unknown: “analitics” is not a known system
  `).fixedTo(`
    stages:
      - stage: awareness
        systems: [crm, analytics]
  `);
});

test('a warning once the project declares some, in Russian', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        systems:
          - Наша база
            ^^^^^^^^^ warning system-unknown: «Наша база» — неизвестная система
  `,
    { language: 'ru', project: 'cjm: 1\nsystems: [{ id: erp-2 }]\n' },
  ).projectFixedTo('cjm: 1\nsystems: [{ id: erp-2 }, { id: наша-база, name: Наша база }]\n');
});

test('known systems and states', () => {
  check(
    `
    stages:
      - stage: awareness
        systems: [CRM, erp-2]
      - stage: decision
        systems: unknown
  `,
    { project: 'cjm: 1\nsystems: [{ id: erp-2 }]\n' },
  );
});
