import { describe, test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('usp-duplicate');

test('one offer for two personas, however it is spelled', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - { id: sam, name: Sam, offer: We call back in 30 seconds }
      - id: pam
        offer: "we call back, in 30 seconds!"
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning usp-duplicate: Same offer for “Sam” and “pam”
      - { id: tom, offer: We call back in 60 seconds }
  `)
    .offers('The offer for “pam” is still to be found')
    .fixedTo(`
    cjm: 1
    kind: project
    personas:
      - { id: sam, name: Sam, offer: We call back in 30 seconds }
      - id: pam
        offer: unknown
      - { id: tom, offer: We call back in 60 seconds }
  `);
  check(
    `
    personas:
      - { name: Саша, offer: Всё в срок }
      - { name: Паша, offer: Все в срок }
      #                      ^^^^^^^^^^ warning usp-duplicate: Одинаковое УТП для «Саша» и «Паша»
    stages: []
  `,
    { language: 'ru' },
  );
});

test('nothing in common is nothing', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - { id: a, offer: unknown }
      - { id: b, offer: unknown }
      - { id: c, offer: }
      - { id: d }
      - { id: e, offer: "!" }
      - { id: f, offer: "?" }
      - { id: g, offer: 10% off }
      - { id: h, offer: 10 off }
  `);
});

describe('in two files', () => {
  const offer = 'We call back within half a minute';
  const described = (id: string, text = offer): string => `persona: { id: ${id}, name: ${id}, offer: ${text} }\n`;

  test('told in the later one, with the earlier', () => {
    check(
      `
      persona: { id: parent, name: Parent, offer: We call back within half a minute }
      #                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning usp-duplicate: Same offer for “student” and “Parent”
      `,
      { maps: { a: described('student', '"We call back: within half a minute!"') } },
    ).pointsTo('a:6 The same offer is made here');
    check(described('parent'), { maps: { z: described('student') } });
  });

  test('the project comes before its maps', () => {
    check(
      `
      persona: { id: parent, name: Parent, offer: We call back within half a minute }
      #                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning usp-duplicate: Same offer for “Student” and “Parent”
      `,
      { project: `cjm: 1\nkind: project\npersonas:\n  - { id: student, name: Student, offer: ${offer} }\n`, maps: {} },
    ).pointsTo('project:4 The same offer is made here');
  });

  test('one persona may be described twice', () => {
    check(described('parent'), { maps: { a: described('parent') } });
  });
});
