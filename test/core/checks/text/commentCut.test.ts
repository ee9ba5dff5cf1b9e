import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('comment-cut');

test('a number sign in a text', () => {
  check(`
    stages:
      - stage: awareness
        goals:
          - Кейс #1 готов
          # ^^^^^^^^^^^^^ warning comment-cut: The text from “#” on was read as a comment: “#1 готов” is lost
  `)
    .offers('Quote it', 'Make it a comment: “# …”')
    .fixedTo(`
    stages:
      - stage: awareness
        goals:
          - "Кейс #1 готов"
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        goals:
          - Кейс # 1 готов
  `,
      'comment',
    );
});

test('in Russian', () => {
  check(
    `
    title: Кейс #1
    #      ^^^^^^^ warning comment-cut: Текст после « #» стал комментарием: потеряно «#1»
    cjm: 1
  `,
    { language: 'ru' },
  );
});

test('a text that begins with the sign', () => {
  check(`
    stages:
      - stage: awareness
        note: #1 of all stages
        #     ^^^^^^^^^^^^^^^^ warning comment-cut
  `).fixedTo(
    `
    stages:
      - stage: awareness
        note: "#1 of all stages"
  `,
    'Quote it',
  );
});

test('a real comment after the lost text stays', () => {
  check(`
    stages:
      - stage: awareness
        note: Case #1 # a comment
        #     ^^^^^^^ warning comment-cut
  `)
    .offers('Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        note: "Case #1" # a comment
  `);
});

test('between brackets the lost rest is an error', () => {
  check(`
    stages:
      - stage: awareness
        touchpoints: [Case #1, app]
        #             ^^^^^^^ error comment-cut
  `)
    .offers('Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        touchpoints: ["Case #1", app]
  `);
});

test('comments', () => {
  check(`
    stages: #all of them
      - stage: awareness # the first
        reached: 100 ## an estimate
        task: "Case" #1
        note: C#1 and a#b
        entry: 5 #cjm-ignore unknown-key: none
        thoughts:
          - |
            Case #1
  `);
});
