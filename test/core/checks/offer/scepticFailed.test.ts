import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('sceptic-failed');

test('questions failed', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - id: sam
        name: Sam
        sceptic: { attracts: pass, sells: fail, useful: pass, understood: fail, trusted: unknown }
        ^^^^^^^ warning sceptic-failed: The offer for “Sam” fails 2 of 5 questions of the sceptic: “Does it sell?” and “Is it understood?”
  `).offers();
  check(
    `
    persona:
      name: Сосед
      sceptic: { attracts: pass, sells: pass, useful: pass, understood: fail, trusted: pass }
      ^^^^^^^ warning sceptic-failed: УТП для «Сосед» не прошло 1 из 5 вопросов скептика: «Понятно?»
    stages: []
  `,
    { language: 'ru' },
  );
});

test('questions that nobody answered', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - id: sam
        sceptic: { attracts: pass, sells: pass, useful: pass, understood: n/a }
        ^^^^^^^ warning sceptic-failed: The offer for “sam” leaves 1 of 5 questions of the sceptic unanswered: “Does it create trust and the wish to buy?”
  `)
    .offers('Say that the missing answers are not known yet')
    .fixedTo(`
    cjm: 1
    kind: project
    personas:
      - id: sam
        sceptic: { attracts: pass, sells: pass, useful: pass, understood: n/a, trusted: unknown }
  `);
  check(`
    cjm: 1
    kind: project
    personas:
      - id: sam
        sceptic: { attracts: pass, sells: fail, useful: pass, understood: pass }
        ^^^^^^^ warning sceptic-failed: The offer for “sam” fails 1 of 5 questions of the sceptic (“Does it sell?”) and leaves 1 unanswered (“Does it create trust and the wish to buy?”)
  `);
  check(
    `
    cjm: 1
    kind: project
    language: ru
    personas:
      - id: сэм
        sceptic: { attracts: pass, useful: pass, understood: pass, trusted: pass }
        ^^^^^^^ warning sceptic-failed: УТП для «сэм» оставило без ответа 1 из 5 вопросов скептика: «Продаёт?»
      - id: пэм
        sceptic: { attracts: pass, useful: pass, understood: fail, trusted: pass }
        ^^^^^^^ warning sceptic-failed: УТП для «пэм» не прошло 1 из 5 вопросов скептика («Понятно?») и оставило без ответа 1 («Продаёт?»)
  `,
    { language: 'ru' },
  );
});

test.each(['{ attracts: pass, sells: pass, useful: pass, understood: pass, trusted: unknown }', '{}', '', 'unknown', '{ attracts: }'])('not: %s', (sceptic) => {
  check(`cjm: 1\nkind: project\npersonas:\n  - id: sam\n    sceptic: ${sceptic}\n`);
});
