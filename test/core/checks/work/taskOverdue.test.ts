import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('task-overdue');
const today = '2026-11-22';
const project = `
  cjm: 1
  kind: project
  touchpoints:
    - { id: bot, name: Bot, status: planned, due: 2026-11-01 }
    - { id: app, name: App, due: 2026-11-01 }
`;

test('a task whose day has passed', () => {
  check(
    `
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee
            status: doing   # still
            due: 2026-11-21
            #    ^^^^^^^^^^ warning task-overdue: Task “Show the fee” was due on 2026-11-21, 1 day ago
          - { text: Today, due: 2026-11-22 }
        steps:
          - step: Pays
            pains: [{ text: Slow, due: 2026-10-23 }]
            #                          ^^^^^^^^^^ warning task-overdue: Task “Slow” was due on 2026-10-23, 30 days ago
  `,
    { today },
  )
    .offers('Say that it is done', 'Say that it is dropped')
    .fixedTo(`
    stages:
      - stage: decision
        opportunities:
          - text: Show the fee
            status: done   # still
            due: 2026-11-21
          - { text: Today, due: 2026-11-22 }
        steps:
          - step: Pays
            pains: [{ text: Slow, due: 2026-10-23 }]
  `);
  check(
    `
    cjm: 1
    title: T
    language: ru
    model: custom
    lanes: [rest, { id: risks, name: Риски }]
    stages:
      - stage: A
        risks: [{ text: Ждать, due: 2026-11-20, note: x }]
        #                           ^^^^^^^^^^ warning task-overdue: Задача «Ждать» просрочена на 2 дня: срок был 2026-11-20
  `,
    { today, language: 'ru' },
  ).fixedTo(
    `
    cjm: 1
    title: T
    language: ru
    model: custom
    lanes: [rest, { id: risks, name: Риски }]
    stages:
      - stage: A
        risks: [{ text: Ждать, status: dropped, due: 2026-11-20, note: x }]
  `,
    'dropped',
  );
});

test('a touchpoint that should be live by now; a declared one once', () => {
  check(
    `
    stages:
      - stage: awareness
        touchpoints: [bot, app]
        #             ^^^ warning task-overdue: Touchpoint “Bot” was due on 2026-11-01, 21 days ago
      - stage: decision
        touchpoints: [bot, { channel: phone, name: Line, status: missing, due: 2026-11-15 }]
        #                                                                      ^^^^^^^^^^ warning task-overdue: Touchpoint “Line” was due on 2026-11-15, 7 days ago
  `,
    { project, today },
  ).offers();
  check(
    `
    stages:
      - stage: awareness
        touchpoints: [{ touchpoint: bot, status: live }, { touchpoint: bot, due: 2026-12-01 }]
  `,
    { project, today },
  );
});

test.each([
  ['done', '{ text: A, due: 2026-01-01, status: done }'],
  ['dropped', '{ text: A, due: 2026-01-01, status: dropped }'],
  ['done since', '{ text: A, due: 2026-01-01, since: 2026-02-01 }'],
  ['nobody knows', '{ text: A, due: 2026-01-01, status: unknown }'],
  ['no date', '{ text: A, due: unknown, status: doing }'],
  ['no such day', '{ text: A, due: 2026-02-31, status: doing }'],
])('silent: %s', (_, item) => {
  check(`stages:\n  - stage: decision\n    opportunities: [${item}]\n`, { today });
});

test('silent without a day to count from', () => {
  check('stages:\n  - stage: decision\n    opportunities: [{ text: A, due: 2026-01-01 }]\n');
});

test('an initiative of the strategy whose day has passed', () => {
  check(
    `
    cjm: 1
    kind: project
    strategy:
      initiatives:
        - { text: A new checkout, status: doing, due: 2026-10-23 }
        #                                             ^^^^^^^^^^ warning task-overdue: Initiative “A new checkout” was due on 2026-10-23, 30 days ago
        - { text: Done, status: done, due: 2026-10-23 }
        - { text: Dropped, status: dropped, due: 2026-10-23 }
        - { text: Today, due: 2026-11-22 }
        - Without a date
  `,
    { today },
  )
    .offers('Say that it is done', 'Say that it is dropped')
    .fixedTo(`
    cjm: 1
    kind: project
    strategy:
      initiatives:
        - { text: A new checkout, status: done, due: 2026-10-23 }
        - { text: Done, status: done, due: 2026-10-23 }
        - { text: Dropped, status: dropped, due: 2026-10-23 }
        - { text: Today, due: 2026-11-22 }
        - Without a date
  `);
});

test('an initiative in Russian; without a day nothing is overdue', () => {
  const text = (mark: string): string => `
    cjm: 1
    kind: project
    strategy:
      initiatives:
        - text: Новая касса
          due: 2026-11-20
          ${mark}
  `;
  check(text('#    ^^^^^^^^^^ warning task-overdue: Инициатива «Новая касса» просрочена на 2 дня: срок был 2026-11-20'), { today, language: 'ru' });
  check(text(''));
});

test('dates the wrong way round are told of as that', () => {
  check(
    `
    cjm: 1
    kind: project
    strategy: { initiatives: [{ text: A new checkout, starts: 2026-10-30, due: 2026-10-23 }] }
  `,
    { today },
  );
});
