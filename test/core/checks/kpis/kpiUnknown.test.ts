import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-unknown');

test('a code that is nearly one of the catalogue', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { NPS: 40, CSTA: 83% }
        #                ^^^^ error kpi-unknown: Unknown KPI “CSTA”; did you mean CSAT?
  `)
    .offers('Write CSAT')
    .fixedTo(`
    stages:
      - stage: loyalty
        kpis: { NPS: 40, CSAT: 83% }
  `);
});

test('a code that is like nothing', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { WXQZJ: 5 }
        #       ^^^^^ error kpi-unknown: Unknown KPI “WXQZJ”
  `).offers();
});

test('a misspelled name', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { Retention rete: 5% }
        #       ^^^^^^^^^^^^^^ error kpi-unknown: Unknown KPI “Retention rete”; did you mean RR?
  `).offers('Write RR');
});

test('codes in what a change expects and has measured, on steps, and in own lanes', () => {
  check(`
    lanes: [rest, { id: risks, name: Risks }]
    stages:
      - stage: delivery
        steps:
          - step: Waits
            opportunities:
              - text: Call back
                expect: { WTT: -2 min }
                #         ^^^ error kpi-unknown: Unknown KPI “WTT”; did you mean WT?
                measured: { WT: -1 min }
            risks:
              - text: Nobody calls
                expect: { NOPE1: 5 }
                #         ^^^^^ error kpi-unknown
  `);
});

test('names, aliases and other cases are known, and so are the project’s own KPIs and Cyrillic twins', () => {
  check(
    `
    stages:
      - stage: loyalty
        kpis: { clv: 90, Удержание: 50%, Pick: 97%, picking accuracy: 98%, С: 5% }
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

test('what stands after a decimal comma in braces is no code', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 2,5% }
        opportunities: [ { text: Faster, expect: { C: +1,5 pp } } ]
  `);
});

test('in Russian; the project can declare it', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis: { PICKS: 97% }
        #       ^^^^^ error kpi-unknown: Неизвестный показатель «PICKS»
  `,
    {
      language: 'ru',
      project: `
    cjm: 1
    kind: project
    kpis:
      - code: WASTE # of the warehouse
        unit: percent
  `,
    },
  )
    .offers('Declare “PICKS” in the project')
    .projectFixedTo(`
    cjm: 1
    kind: project
    kpis:
      - code: WASTE # of the warehouse
        unit: percent
      - code: PICKS
  `);
});
