import { expect, test } from 'vitest';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';
import { checking } from '../checking.ts';

const check = checking('suppression-unused');

test('nothing to suppress', () => {
  check(`
    stages:
      # cjm-ignore stage-no-kpi: measured elsewhere
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info suppression-unused: There is no “stage-no-kpi” here to suppress
      - stage: awareness
        kpis:
          REACH: 100
  `).fixedTo(`
    stages:
      - stage: awareness
        kpis:
          REACH: 100
  `);
});

test('in Russian, at the end of the wrong line', () => {
  check(
    `
    cjm: 1
    stages:
      - stage: awareness
        note: A # cjm-ignore stage-no-kpi: позже
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info suppression-unused: Подавлять нечего: «stage-no-kpi» здесь не срабатывает
  `,
    { language: 'ru' },
  ).fixedTo(`
    cjm: 1
    stages:
      - stage: awareness
        note: A
  `);
});

test('above the line, at its end, for the file', () => {
  check(`
    stages:
      # cjm-ignore stage-no-kpi: measured elsewhere
      # (by the partner)
      - stage: awareness
        goals: none
  `);
  check(`
    stages:
      - stage: awareness # cjm-ignore stage-no-kpi: measured elsewhere
        goals: none
  `);
  check(`
    # cjm-ignore-file stage-no-kpi: measured elsewhere
    cjm: 1
    title: T
    model: classic5
    stages:
      - stage: awareness
        goals: none
  `);
});

test('a rule that is switched off keeps its suppressions', () => {
  const document = MapDocument.open('cjm: 1\ntitle: T\nmodel: classic5\nstages:\n  - stage: awareness # cjm-ignore stage-no-kpi: later\n');
  const { findings } = document.check(emptyProject, { rules: new Map([['stage-no-kpi', { severity: 'off' as const }]]) });
  expect(findings.filter(({ rule }) => rule.startsWith('suppression'))).toEqual([]);
});

test('a mistake of writing does not make a suppression useless', () => {
  check(
    `
    stages:
      - stage: awareness
        steps:
          - step: Hears
            goals: ["open
            experience: 3
            pains: # cjm-ignore empty-lane: asked next month
  `.replace(' # cjm-ignore empty-lane: asked next month', ''),
  );
});
