import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('suppression-unknown');

test('a misspelled rule', () => {
  check(`
    stages:
      - stage: awareness # cjm-ignore stage_no_kpis: later
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unknown: There is no rule “stage_no_kpis”; did you mean “stage-no-kpi”?
  `)
    .offers('Write “stage-no-kpi”', 'Remove the comment')
    .fixedTo(`
    stages:
      - stage: awareness # cjm-ignore stage-no-kpi: later
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
  `,
      'Remove',
    );
});

test('in Russian: a code, nothing like a rule, no rule', () => {
  check(
    `
    stages:
      # cjm-ignore CJM506: позже
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unknown: Правила «CJM506» нет; возможно, «stage-no-kpi»
      # cjm-ignore всё-подряд: позже
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unknown: Правила «всё-подряд» нет
      # cjm-ignore: позже
      ^^^^^^^^^^^^^^^^^^^ warning suppression-unknown: Укажите правило: # cjm-ignore правило: причина
      - stage: awareness
  `,
    { language: 'ru' },
  );
});

test('no rule at all', () => {
  check(`
    stages: [] # cjm-ignore
    #          ^^^^^^^^^^^^ warning suppression-unknown: Name the rule: # cjm-ignore rule: the reason
  `)
    .offers('Remove the comment')
    .fixedTo(`
    stages: []
  `);
});

test('rules that exist', () => {
  check(`
    stages:
      - stage: awareness # cjm-ignore stage-no-kpi: later
  `);
});
