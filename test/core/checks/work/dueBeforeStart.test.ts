import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('due-before-start');

test('an initiative that ends before it begins', () => {
  check(`
    cjm: 1
    kind: project
    strategy:
      initiatives:
        - text: A new checkout
          starts: 2026-09-01 # after the summer
          due: 2026-05-01
          #    ^^^^^^^^^^ warning due-before-start: Initiative “A new checkout” is due on 2026-05-01, before it starts on 2026-09-01
        - { text: One day, starts: 2026-09-01, due: 2026-09-01 }
        - { text: No such day, starts: 2026-13-01, due: 2026-09-01 }
        - { text: Open, starts: 2026-09-01 }
  `)
    .offers('Swap the two dates')
    .fixedTo(`
    cjm: 1
    kind: project
    strategy:
      initiatives:
        - text: A new checkout
          starts: 2026-05-01 # after the summer
          due: 2026-09-01
        - { text: One day, starts: 2026-09-01, due: 2026-09-01 }
        - { text: No such day, starts: 2026-13-01, due: 2026-09-01 }
        - { text: Open, starts: 2026-09-01 }
  `);
});

test('in Russian', () => {
  check(
    `
    cjm: 1
    kind: project
    strategy:
      initiatives: [{ text: Новая касса, starts: 2026-09-01, due: 2026-05-01 }]
      #                                                           ^^^^^^^^^^ warning due-before-start: Инициатива «Новая касса» заканчивается 2026-05-01, раньше, чем начинается: 2026-09-01
  `,
    { language: 'ru' },
  );
});
