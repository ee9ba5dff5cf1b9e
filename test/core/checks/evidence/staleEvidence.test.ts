import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stale-evidence');
const project = `
  cjm: 1
  kind: project
  research:
    - { id: old, method: interview, date: 2025-10-21 }
    - { id: new, method: interview, date: 2025-11-22 }
    - { id: odd, date: 2025-02-31 }
    - { id: dateless }
    - { id: to-come, date: 2027-01-01 }
`;
const today = '2026-11-22';

test('the first use of a study of the project', () => {
  check(
    `
    stages:
      - stage: decision
        experience: { score: 2, evidence: [new, old] }
        #                                       ^^^ warning stale-evidence: Evidence “old” is 13 months old
        pains: [{ text: Queue, evidence: [old] }]
  `,
    { project, today },
  )
    .offers('Rest on “new” of 2025-11-22 instead')
    .fixedTo(`
    stages:
      - stage: decision
        experience: { score: 2, evidence: [new] }
        pains: [{ text: Queue, evidence: [new] }]
  `);
});

test('a study of the map is pointed at where it is declared, when something rests on it', () => {
  check(
    `
    research:
      - { id: own, date: 2021-11-01 }
      #       ^^^ warning stale-evidence: Данным «own» 60 мес.
      - { id: unused, date: 2021-11-01 }
    stages:
      - stage: decision
        evidence: [own]
  `,
    { today, language: 'ru' },
  );
});

test('a year to the day is fresh, a day later it is not; a project may set another limit', () => {
  const used = (mark = '') => `
    stages:
      - stage: decision
        evidence: [new, odd, dateless, to-come, nobody-knows]
${mark}
  `;
  check(used(), { project, today });
  check(used('        #          ^^^ warning stale-evidence: Evidence “new” is 12 months old'), { project, today: '2026-11-23' });
  check(used('        #          ^^^ warning stale-evidence: Evidence “new” is 1 month old'), { project, today: '2025-12-23', parameters: { months: 1 } });
});

test('nobody said which day it is', () => {
  check('stages:\n  - stage: decision\n    evidence: [old]\n', { project });
});
