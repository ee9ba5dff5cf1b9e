import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('quote-needed');

test('a value that begins with a percent sign', () => {
  check(`
    stages:
      - stage: awareness
        task: % охвата
        #     ^^^^^^^^ error quote-needed: Quote the value: it begins with “%”
  `).fixedTo(`
    stages:
      - stage: awareness
        task: "% охвата"
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: awareness
        task: @команда
        #     ^^^^^^^^ error quote-needed: Возьмите значение в кавычки: оно начинается с «@»
  `,
    { language: 'ru' },
  );
});

test.each([
  ['@team', '"@team"'],
  ['`code`', '"`code`"'],
  ['% of "all"', `'% of "all"'`],
  [`% of "it's"`, String.raw`"% of \"it's\""`],
  [String.raw`@a\b`, String.raw`'@a\b'`],
  ['>20', '">20"'],
  ['> 20 minutes', '"> 20 minutes"'],
  ['>5', '">5"'],
  ['|x', '"|x"'],
  ['*x', '"*x"'],
  ['*', '"*"'],
  ['*not before Monday: ask', '"*not before Monday: ask"'],
  ['**жирно**', '"**жирно**"'],
  ['& co', '"& co"'],
  ['!now', '"!now"'],
  ['! важно', '"! важно"'],
  ['!важно', '"!важно"'],
  [', then', '", then"'],
  [']x', '"]x"'],
  ['}', '"}"'],
  ['[urgent] call back', '"[urgent] call back"'],
  ['{{name}}', '"{{name}}"'],
  ['@x: y', '"@x: y"'],
  ['% of visits # a comment', '"% of visits" # a comment'],
  ['% of case #1', '"% of case #1"'],
])('%s', (written, quoted) => {
  const marks = '^'.repeat(written.replace(' # a comment', '').length);
  check(`
    stages:
      - stage: awareness
        note: ${written}
        #     ${marks} error quote-needed
        task: Plant the brand
  `).fixedTo(
    `
    stages:
      - stage: awareness
        note: ${quoted}
        task: Plant the brand
  `,
    'Quote it',
  );
});

test('over several lines, in a list, between brackets, as a key', () => {
  check(`
    stages:
      - stage: awareness
        note: % of all
          #   ^^^^^^^^ error quote-needed
          visitors
  `).fixedTo(`
    stages:
      - stage: awareness
        note: "% of all
          visitors"
  `);
  check(`
    stages:
      - stage: awareness
        goals:
          - @team: decide
          # ^^^^^^^^^^^^^ error quote-needed
          - Decide
        touchpoints: [site, @shop, app]
        #                   ^^^^^ error quote-needed
        kpis:
          % охвата: 10%
          ^^^^^^^^ error quote-needed
  `).fixedTo(`
    stages:
      - stage: awareness
        goals:
          - "@team: decide"
          - Decide
        touchpoints: [site, @shop, app]
        kpis:
          % охвата: 10%
  `);
});

test('a single question mark is mostly an unknown value', () => {
  check(`
    stages:
      - stage: awareness
        experience: ?
        #           ^ error quote-needed
  `)
    .offers('Write “unknown”', 'Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        experience: unknown
  `);
});

test('a dash after a key is mostly an item', () => {
  check(`
    stages:
      - stage: awareness
        goals: - Find the best way
        #      ^^^^^^^^^^^^^^^^^^^ error quote-needed
  `)
    .offers('Make it an item of a list', 'Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        goals:
          - Find the best way
  `);
});

test('a dash after a key that takes one text is a part of it', () => {
  const checked = check(`
    stages:
      - stage: awareness
        task: - sell
        #     ^^^^^^ error quote-needed
  `).offers('Quote it', 'Write it without the dash');
  checked.fixedTo(`
    stages:
      - stage: awareness
        task: "- sell"
  `);
});

test('an anchor that nobody refers to is a warning', () => {
  check(`
    title: &Co. and sons
    #      ^^^^^^^^^^^^^ warning quote-needed
    cjm: 1
    model: classic5
    note: &mark Something
    segment: *mark
    stages: []
  `);
});

test('quoted and harmless signs', () => {
  check(`
    stages:
      - stage: awareness
        task: "% охвата"
        note: ???
        goals:
          - -5 degrees
          - 50 % off
          - a * b & c
        thoughts:
          - >-
            Folded
          - |
            Lines
  `);
});
