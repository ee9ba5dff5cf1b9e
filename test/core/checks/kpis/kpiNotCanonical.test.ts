import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-not-canonical');

test.each([
  ['clv', 'LTV'],
  ['CLV', 'LTV'],
  ['nps', 'NPS'],
  ['Leeds', 'L'],
  ['Лиды', 'L'],
  ['average order value', 'AOV'],
])('%s is %s', (written, code) => {
  const marks = '^'.repeat(written.length);
  check(`
    stages:
      - stage: loyalty
        kpis: { ${written}: 90 } # as the shop says
        #       ${marks} hint kpi-not-canonical: “${written}” is the KPI ${code}
  `)
    .offers(`Write ${code}`)
    .fixedTo(`
    stages:
      - stage: loyalty
        kpis: { ${code}: 90 } # as the shop says
  `);
});

test('in a change too; own KPIs of the project by their names', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { PICK: 97% }
        opportunities: [ { text: Scan twice, expect: { picking accuracy: +1 pp } } ]
        #                                              ^^^^^^^^^^^^^^^^ hint kpi-not-canonical: “picking accuracy” is the KPI PICK
  `,
    {
      project: `
    cjm: 1
    kind: project
    kpis: [ { code: PICK, name: Picking accuracy, unit: percent } ]
  `,
    },
  );
});

test('codes, unknown ones and Cyrillic twins are no matter of it; nor is a second name of the same KPI', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { LTV: 90, clv: 91, ZZZZZ: 1, С: 5% }
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: loyalty
        kpis: { Отток: 5% }
        #       ^^^^^ hint kpi-not-canonical: «Отток» — это показатель CHR
  `,
    { language: 'ru' },
  );
});
