import { test } from 'vitest';
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
  `).offers();
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
