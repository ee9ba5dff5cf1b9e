import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('single-source');
const project = `
  cjm: 1
  kind: project
  research:
    - { id: one, method: interview }
    - { id: two, method: Interview }
    - { id: visits, method: mystery-shopper }
    - { id: dreams, method: Dreaming }
    - { id: loose }
`;

const map = (first: string, second: string) => `
    stages:
      - stage: awareness
        evidence: [${first}]
        steps:
          - step: Hears
            experience: { score: 4, evidence: [${second}] }
`;

test('all of one type', () => {
  check(
    `
    cjm: 1
    ^^^^^^ hint single-source: All evidence is of one type: “Interview”
    title: T
    ${map('one', 'two').trim()}
  `,
    { project },
  ).offers();
  check(
    `
    cjm: 1
    ^^^^^^ hint single-source: Все данные одного типа: «Интервью»
    title: T
    ${map('one', 'one').trim()}
  `,
    { project, language: 'ru' },
  );
  check(`
    research: [{ id: own, method: survey }]
    ^^^^^^^^ hint single-source: All evidence is of one type: “Survey”
    ${map('own', 'own').trim()}
  `);
  check(
    `
    cjm: 1
    ^^^^^^ hint single-source: All evidence is of one type: “dreaming”
    title: T
    ${map('dreams', 'assumption').trim()}
  `,
    { project },
  );
});

test.each([
  ['one', 'visits'],
  ['one', 'loose'],
  ['loose', 'loose'],
  ['assumption', 'nobody-knows'],
])('%s and %s', (first, second) => {
  check(map(first, second), { project });
});
