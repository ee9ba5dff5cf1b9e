import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../../server/core/checks/describe.ts';
import { sentences } from '../../../../server/core/checks/rules/text/syntaxMessages.ts';
import { checking } from '../checking.ts';

const check = checking('syntax-error');

/** A mistake in a step: the text, its marks and the text after the first mend. */
const mistakes: readonly (readonly [string, string, string?, string?])[] = [
  [
    'an open quote',
    `
            note: "Take the warm one
                  ^^^^^^^^^^^^^^^^^^ error syntax-error: The quote " that opens here is not closed
            goals: none
`,
    `
            note: "Take the warm one"
            goals: none
`,
  ],
  [
    'an open quote before a comment',
    `
            note: 'Take it # later
                  ^^^^^^^^^^^^^^^^ error syntax-error: The quote ' that opens here is not closed
`,
    `
            note: 'Take it' # later
`,
  ],
  [
    'an open quote between brackets',
    `
            touchpoints: [site, "app, shop]
                                ^^^^^^^^^^^ error syntax-error
            goals: none
`,
    `
            touchpoints: [site, "app", shop]
            goals: none
`,
  ],
  [
    'an apostrophe',
    `
            goals:
              - 'tis the season
                ^^^^^^^^^^^^^^^ error syntax-error
`,
    `
            goals:
              - "'tis the season"
`,
    'apostrophe',
  ],
  [
    'text after a quote',
    `
            note: "Bread" and butter # fresh
                  ^^^^^^^^^^^^^^^^^^ error syntax-error: There is text after the closing quote
`,
    `
            note: '"Bread" and butter' # fresh
`,
  ],
  [
    'an apostrophe in a quoted text',
    `
            note: 'it's warm'
                  ^^^^^^^^^^^ error syntax-error
`,
    `
            note: "it's warm"
`,
  ],
  [
    'a backslash',
    String.raw`
            note: "C:\data"
                     ^^ error syntax-error: “\d” means nothing between double quotes: a backslash is written twice
`,
    String.raw`
            note: "C:\\data"
`,
  ],
  [
    'an open bracket',
    `
            touchpoints: [site, app # and more
                         ^ error syntax-error: The bracket “[” that opens here is not closed
            goals: none
`,
    `
            touchpoints: [site, app] # and more
            goals: none
`,
  ],
  [
    'open brackets',
    `
            touchpoints: [site, { channel: app, name: "[x"
                                ^ error syntax-error
            goals: none
            note: A
`,
    `
            touchpoints: [site, { channel: app, name: "[x" }]
            goals: none
            note: A
`,
  ],
  [
    'an open bracket over two lines',
    `
            touchpoints: [site,
                         ^ error syntax-error
              app
            goals: none
`,
    `
            touchpoints: [site,
              app]
            goals: none
`,
  ],
  [
    'an open bracket with blanks inside',
    `
            experience: { score: 4, evidence: [a] # asked
                        ^ error syntax-error: The bracket “{” that opens here is not closed
            goals: none
`,
    `
            experience: { score: 4, evidence: [a] } # asked
            goals: none
`,
  ],
  [
    'the keys of an item below its text',
    `
            pains:
              - Delivery is late
              ^^^^^^^^^^^^^^^^^^ error syntax-error
                severity: 4
              - Dear
            touchpoints: none
`,
    `
            pains:
              - text: Delivery is late
                severity: 4
              - Dear
            touchpoints: none
`,
  ],
  [
    'the keys of a touchpoint below its name',
    `
            touchpoints:
              - site # ours
                importance: 4
                ^^^^^^^^^^ error syntax-error: The indentation of “importance” fits nothing above
`,
    `
            touchpoints:
              - touchpoint: site # ours
                importance: 4
`,
  ],
  [
    'a bracket too many',
    `
            touchpoints: [site]]
                               ^ error syntax-error: The bracket “]” closes nothing
            goals: none
`,
    `
            touchpoints: [site]
            goals: none
`,
  ],
  [
    'a comma too many',
    `
            touchpoints: [site, , app]
                                ^ error syntax-error: There is nothing before this comma
`,
    `
            touchpoints: [site,  app]
`,
  ],
  [
    'a comma too few',
    `
            experience: { score: 4 feeling: Joy }
                                   ^^^^^^^^^^^^ error syntax-error: A comma is missing before “feeling: Joy”
`,
    `
            experience: { score: 4, feeling: Joy }
`,
  ],
  [
    'a comma too few after a quote',
    `
            touchpoints: ["site" app]
                                 ^^^ error syntax-error
`,
    `
            touchpoints: ["site", app]
`,
  ],
  [
    'a comma too few at the end of a line',
    `
            experience: { score: 4,
              feeling: Joy
              quote: Yes }
              ^^^^^^^^^^ error syntax-error
`,
    `
            experience: { score: 4,
              feeling: Joy,
              quote: Yes }
`,
  ],
  [
    'a comment without a blank',
    `
            note: "A"#b
                     ^ error syntax-error: A blank is missing before the comment
`,
    `
            note: "A" #b
`,
  ],
  [
    'a colon without a blank',
    `
            note:A
            ^^^^^ error syntax-error: A blank is missing after the colon
            goals: none
`,
    `
            note: A
            goals: none
`,
  ],
  [
    'a key without a colon',
    `
            goals
            ^^^^^ error syntax-error: “goals” is neither a key with a colon nor part of the text above
            pains: none
`,
    `
            goals:
            pains: none
`,
  ],
  [
    'a text that has slipped to the left',
    `
            note: A long text
            goes on here
            ^^^^^^^^^^^^ error syntax-error
            pains: none
`,
    `
            note: A long text
              goes on here
            pains: none
`,
  ],
  [
    'an item that has slipped',
    `
            goals:
              - A
             - B
             ^^^ error syntax-error: The indentation of “- B” fits nothing above
            pains: none
`,
    `
            goals:
              - A
              - B
            pains: none
`,
  ],
  [
    'a key that has slipped, with its block',
    `
            note: A
             goals:
             ^^^^^ error syntax-error: “goals” stands under “note”, which has a value already
               - B
            pains: none
`,
    `
            note: A
            goals:
              - B
            pains: none
`,
  ],
  [
    'a key that has slipped, without those below it',
    `
            note: A
             id: a
             ^^ error syntax-error: “id” stands under “note”, which has a value already
            pains: none
`,
    `
            note: A
            id: a
            pains: none
`,
  ],
  [
    'a text beside its sign',
    `
            note: | First
                    ^^^^^ error syntax-error: A text after “|” begins on the next line
              second
`,
    `
            note: |
              First
              second
`,
  ],
  [
    'a blank line that is too wide',
    `
            note: |
                  
              A
              ^ error syntax-error: The blank line above is indented deeper than the text
            goals: none
`,
    `
            note: |

              A
            goals: none
`,
  ],
  [
    'a key before nothing',
    `
            : A
            ^ error syntax-error: There is no key before the colon
`,
  ],
  [
    'a key that is a list',
    `
            [a, b]: A
            ^^^^^^ error syntax-error: A key is one word or text, not a list or a mapping
`,
  ],
];

const before = 'cjm: 1\ntitle: T\nmodel: classic5\nstages:\n  - stage: awareness\n    steps:\n      - step: Hears\n';
const inStep = (text: string): string => before + text.slice(1).replaceAll(/^ {4}/gm, '');

describe('one finding for one mistake, and its mend', () => {
  test.each([...mistakes])('%s', (_, marked = '', mended, title) => {
    const checked = check(inStep(marked));
    if (mended === undefined) checked.offers();
    else checked.fixedTo(inStep(mended), title);
  });
});

test('marks and references', () => {
  check(`
    cjm: 1
    note: &bread Bread
    segment: *braed
             ^^^^^^ error syntax-error: Nothing in this file is marked “&braed”, so “*braed” stands for nothing
    owner: *bread
  `)
    .offers('Write “*bread”', 'Quote it')
    .fixedTo(`
    cjm: 1
    note: &bread Bread
    segment: *bread
    owner: *bread
  `)
    .fixedTo(
      `
    cjm: 1
    note: &bread Bread
    segment: "*braed"
    owner: *bread
  `,
      'Quote it',
    );
  check(`
    cjm: 1
    note: &a &b Bread
             ^^ error syntax-error: Marks and references (“&”, “*”) stand singly, right before a value
    owner: *a
  `);
  check(`
    cjm: 1
    owner: *a
           ^^ error syntax-error: The mark “&a” stands only further down; it comes before “*a”
    note: &a Bread
  `);
});

test('what only files of YAML have', () => {
  check(`
    cjm: 1
    title: T
    % note
    ^^^^^^ error syntax-error: A line that begins with “%” is an instruction to YAML; a map has none
  `).fixedTo(`
    cjm: 1
    title: T
    # % note
  `);
  check(`
    --- cjm: 1
        ^^^^^^ error syntax-error: The map begins on the line after “---”
    cjm: 1
  `).fixedTo(`
    ---
    cjm: 1
    cjm: 1
  `);
});

test('brackets without end', () => {
  check(`cjm: 1\nnote: ${'['.repeat(60)}\n${' '.repeat(65)}^ error syntax-error\n`).fixedTo(`cjm: 1\nnote: ${'['.repeat(60)}${']'.repeat(60)}\n`);
  check(`cjm: 1\nnote: ${'['.repeat(20_000)}\n${'^'.repeat(80)} error syntax-error: The brackets are nested too deeply to be read\n`).offers();
});

test('in Russian', () => {
  check(
    `
    cjm: 1
    touchpoints: [site
                 ^ error syntax-error: Скобка «[» здесь открыта, но не закрыта
    note: "A
          ^^ error syntax-error: Кавычка " здесь открыта, но не закрыта
  `,
    { language: 'ru' },
  );
});

test('every sentence has all its parts in both languages', () => {
  for (const [code, { en, ru }] of Object.entries(sentences)) {
    const parts = (message: unknown): string[] =>
      String(message)
        .match(/\{\w+\}/g)
        ?.toSorted() ?? [];
    expect([...new Set(parts(ru))], code).toEqual([...new Set(parts(en))]);
    expect(describeFinding({ rule: 'syntax-error', params: { code } }, 'ru')).toMatch(/\p{Script=Cyrillic}/u);
  }
});

test('texts that can be read', () => {
  check(`
    stages:
      - stage: awareness
        note: 'it''s "warm": [really]'
        goals:
          - "A: b # c"
          - |
            - d
        touchpoints: [site,
          app]
  `);
});
