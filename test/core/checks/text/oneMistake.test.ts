import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';

const rulesOf = (text: string): string[] =>
  MapDocument.open(text)
    .check(emptyProject, defaultSettings)
    .findings.map(({ rule }) => rule)
    .toSorted();
const map = (lines: string): string => `cjm: 1
title: Bread on the way home
language: en
model: classic5
stages:
  - stage: decision
    steps:
      - step: Buys
${lines.replaceAll(/^/gm, '        ')}
        touchpoints: [store]
        experience: { score: 4, feeling: Joy }
        goals:
          - Bring home bread
`;
const clean = rulesOf(map('note: Warm'));

/** What a mapper writes (traps, 7.1), and the one rule that speaks of it. */
test.each([
  ['note: % охвата', 'quote-needed'],
  ['note: @team', 'quote-needed'],
  ['note: Цель: рост', 'colon-in-text'],
  ['note: Кейс #1', 'comment-cut'],
  ['note: ?', 'quote-needed'],
  ['note: >20', 'quote-needed'],
  ['note: >5', 'quote-needed'],
  ['note: |x', 'quote-needed'],
  ['note: *x', 'quote-needed'],
  ['note: *x: y', 'quote-needed'],
  ['note: !now', 'quote-needed'],
  ['note: - x', 'quote-needed'],
  ['note: [x] y', 'quote-needed'],
  ['note: !!str x', 'tag-not-allowed'],
  ['note: no', 'yaml11-value'],
  ['note: on', 'yaml11-value'],
  ['note: 1:30', 'yaml11-value'],
  ['note: 010', 'yaml11-value'],
  ['note: 1_000', 'yaml11-value'],
  ['note: 1e3', 'yaml11-value'],
  ['nоte: A', 'cyrillic-key'],
  ['note: A\nnote: A', 'duplicate-key'],
  ['\tnote: A', 'tab-indent'],
  ['note:\n\t\tA: b', 'tab-indent'],
  ['note: "open', 'syntax-error'],
  ['pains: [open', 'syntax-error'],
  ['pains: { text: open', 'syntax-error'],
  ['note: "a" b', 'syntax-error'],
  ['note\npains: none', 'syntax-error'],
  ['note:A\npains: none', 'syntax-error'],
  ['note: A\n  pains: none', 'syntax-error'],
  ['pains:\n    - A\n   - B', 'syntax-error'],
  ['note: TBD', 'placeholder'],
])('%j is one mistake', (lines, rule) => {
  const extra = rulesOf(map(lines));
  // What the lost rest of the step would have said is not missed.
  for (const known of clean) if (extra.includes(known)) extra.splice(extra.indexOf(known), 1);
  expect(extra).toEqual([rule]);
});

test.each(['note: ???', 'note: 3%', 'note: 1 000', 'note: 2026-06-01', 'note: "% охвата"'])('%j is none', (lines) => {
  expect(rulesOf(map(lines))).toEqual(clean);
});

test('conflicts keep silent about what the two versions repeat', () => {
  expect(
    rulesOf(map('note: Warm\n').replace('        note: Warm\n', '<<<<<<< HEAD\n        note: Warm\n=======\n        note: Cold\n>>>>>>> other\n')),
  ).toEqual([...clean, 'merge-conflict'].toSorted());
});
