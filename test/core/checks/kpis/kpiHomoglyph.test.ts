import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('kpi-homoglyph');
const unknown = checking('kpi-unknown');

test('Cyrillic letters that look Latin', () => {
  check(`
    stages:
      - stage: decision
        kpis: { С: 10.8%, "РВР": 5 mo } # С and РВР are Cyrillic
        #       ^ error kpi-homoglyph: “С” contains Cyrillic letters that look Latin; write C
        #                 ^^^^^ error kpi-homoglyph: “РВР” contains Cyrillic letters that look Latin; write PBP
  `)
    .offers('Write C in Latin letters')
    .fixedTo(`
    stages:
      - stage: decision
        kpis: { C: 10.8%, "РВР": 5 mo } # С and РВР are Cyrillic
  `);
});

test('a mixed code, small letters, an alias, and a change', () => {
  check(`
    stages:
      - stage: loyalty
        kpis: { АОV: 5, срс: 4, СLV: 90 }
        #       ^^^ error kpi-homoglyph: “АОV” contains Cyrillic letters that look Latin; write AOV
        #               ^^^ error kpi-homoglyph: “срс” contains Cyrillic letters that look Latin; write CPC
        #                       ^^^ error kpi-homoglyph: “СLV” contains Cyrillic letters that look Latin; write LTV
        opportunities: [ { text: Faster, expect: { С: +1 pp } } ]
        #                                          ^ error kpi-homoglyph
  `);
});

test('a twin that knows no code is unknown; Latin codes and Russian names are neither', () => {
  const text = `
    stages:
      - stage: loyalty
        kpis: { СХ: 5, C: 5%, Лиды: 7 }
  `;
  check(text);
  unknown(text.replace('Лиды: 7 }', 'Лиды: 7 }\n        #       ^^ error kpi-unknown: Unknown KPI “СХ”; did you mean C?'));
});

test('no mend where the Latin code stands already', () => {
  check(`
    stages:
      - stage: decision
        kpis: { C: 10%, С: 11% }
        #               ^ error kpi-homoglyph
  `).offers();
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: decision
        kpis: { Р: 900 }
        #       ^ error kpi-homoglyph: В коде «Р» кириллические буквы-двойники; напишите P латиницей
  `,
    { language: 'ru' },
  );
});
