import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('suppression-unexplained');

test('a suppression without a reason', () => {
  check(`
    stages:
      # cjm-ignore stage-no-kpi
      ^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unexplained: Say why “stage-no-kpi” is suppressed: # cjm-ignore stage-no-kpi: the reason
      - stage: awareness
  `)
    .offers('Remove the comment')
    .fixedTo(`
    stages:
      - stage: awareness
  `);
});

test('in Russian, a reason without a colon', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness # cjm-ignore stage-no-kpi позже
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-unexplained: Напишите, почему «stage-no-kpi» не проверяется: # cjm-ignore stage-no-kpi: причина
  `,
    { language: 'ru' },
  )
    .offers('Put a colon before the reason', 'Remove the comment')
    .fixedTo(`
    cjm: 1
    stages:
      - stage: awareness # cjm-ignore stage-no-kpi: позже
  `)
    .fixedTo(
      `
    cjm: 1
    stages:
      - stage: awareness
  `,
      'Remove',
    );
});

test('a reason, and texts that are no comments', () => {
  check(`
    # cjm-ignore-file stage-no-kpi: measured elsewhere
    # see cjm-ignore in the manual
    cjm: 1
    title: "A # cjm-ignore stage-no-kpi"
    note: |
      # cjm-ignore stage-no-kpi
    stages:
      - stage: awareness
  `);
});
