import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('lcpq-incomplete');

test('some factors, but not all', () => {
  check(`
    stages:
      - { stage: consideration, kpis: { L: 900 } }
      - { stage: decision, kpis: { C: 12% } }
      #          ^^^^^^^^ info lcpq-incomplete: P and Q are missing: revenue is not computed
  `);
  check(`
    stages:
      - { stage: consideration, reached: 900 }
      - { stage: decision, completed: 90, kpis: { AOV: 50 } }
      #          ^^^^^^^^ info lcpq-incomplete: Q is missing: revenue is not computed
  `);
});

test('all, none, or counts alone', () => {
  check(`
    stages:
      - { stage: consideration, reached: 900 }
      - { stage: decision, kpis: { C: 12%, P: 50 } }
      - { stage: loyalty, kpis: { Q: 2 } }
  `);
  check('stages: [ { stage: awareness }, { stage: decision, kpis: { ACR: 70% } } ]');
  check('stages: [ { stage: consideration, reached: 90 }, { stage: decision, completed: 9 } ]');
});

test('a factor said to be unknown, or not to apply, is no gap that somebody forgot', () => {
  check(`
    stages:
      - { stage: consideration, kpis: { L: 900 } }
      - { stage: decision, kpis: { C: unknown, P: 50 } }
    economics: { Q: n/a }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - { stage: consideration, kpis: { L: 900 } }
      - { stage: decision, kpis: { C: 12% } }
      #          ^^^^^^^^ info lcpq-incomplete: Не хватает P и Q: выручка не вычислена
  `,
    { language: 'ru' },
  );
});

test('says under economics what is still to be found', () => {
  check(`
    stages:
      - { stage: consideration, kpis: { L: 900 } }
      - stage: decision
        #      ^^^^^^^^ info lcpq-incomplete
        kpis:
          C: 12%
        # a comment of the stage

    # the end
  `).fixedTo(`
    stages:
      - { stage: consideration, kpis: { L: 900 } }
      - stage: decision
        kpis:
          C: 12%
        # a comment of the stage
    economics:
      P: ???
      Q: ???

    # the end
  `);
  check(`
    stages:
      - { stage: consideration }
      - { stage: decision }
    economics:
    ^^^^^^^^^ info lcpq-incomplete
      L: 900
      # of the crm
      P: 50
  `).fixedTo(`
    stages:
      - { stage: consideration }
      - { stage: decision }
    economics:
      L: 900
      C: ???
      # of the crm
      P: 50
      Q: ???
  `);
});
