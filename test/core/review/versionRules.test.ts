/** The rules between versions: what they say of two versions, and when they keep silent. */
import { expect, test } from 'vitest';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import { manualOf } from '../../../server/core/checks/manual.ts';
import { versionRules } from '../../../server/core/checks/rules/versions/versionRules.ts';
import { sayIn } from '../../../server/core/checks/say.ts';
import { formatIn } from '../../../server/core/view/format.ts';
import { compared, sentences } from './reviewing.ts';

const own: ReadonlySet<string> = new Set(versionRules.map(({ id }) => id));
const head = 'cjm: 1\ntitle: Order\nlanguage: en\nmodel: classic5\ncurrency: EUR\nperiod: 2026-10\n';
const map = (lines: string, top = ''): string => `${head}${top}stages:\n  - stage: decision\n${lines.replace(/^(?=.)/gm, '    ')}\n`;

/** What these rules say of a change, and nothing that other rules do. */
function says(before: string, after: string): string[] {
  return sentences(compared(before, after)).new.filter((sentence) => own.has(sentence.split(':')[0] ?? ''));
}

test.each(versionRules.map((rule) => [rule.id, rule] as const))('%s: speaks of its wrong example, and not of the right one', (id, rule) => {
  const { before = '', wrong, right = '' } = manualOf(rule);
  const found = (after: string): string[] => compared(before, after).findings.new.map((finding) => finding.rule);
  expect(found(wrong)).toContain(id);
  expect(found(right)).not.toContain(id);
  expect(compared(before, before).findings.new).toEqual([]);
});

test('id-changed: also when the id is dropped, and of items', () => {
  expect(says(map('steps:\n  - { step: Pays, id: pay }'), map('steps:\n  - { step: Pays, id: checkout }'))).toEqual([
    'id-changed: Id “pay” became “checkout”: its history breaks here',
  ]);
  expect(says(map('steps:\n  - { step: Pays at once, id: pay }'), map('steps:\n  - { step: Pays at once }'))).toEqual([
    'id-changed: Id “pay” became “pays-at-once”: its history breaks here',
  ]);
  expect(says(map('pains:\n  - { text: Fee, id: fee }'), map('pains:\n  - { text: Fee, id: cost }'))).toEqual([
    'id-changed: Id “fee” became “cost”: its history breaks here',
  ]);
  expect(says(map('steps:\n  - { step: Pays }'), map('steps:\n  - { step: Pays, id: pay }'))).toEqual([]);
});

test('evidence-removed: of items, experiences and stages; not when an assumption is said, a study is left, or the claim goes too', () => {
  const pain = (evidence: string): string => map(`pains:\n  - { text: Fee${evidence} }`);
  expect(says(pain(', evidence: [survey]'), pain(''))).toEqual(['evidence-removed: The evidence of “Fee” is gone (survey), the claim is still there']);
  expect(says(map('experience: { score: 4, evidence: [survey, log] }'), map('experience: 4'))).toHaveLength(1);
  expect(says(map('score: 4\nevidence: [survey, log]'), map('score: 4'))).toEqual([
    'evidence-removed: The evidence of “decision” is gone (survey, log), the claim is still there',
  ]);
  expect(says(map('score: 4\nevidence: [survey, log]'), map('score: 4\nevidence: [log]'))).toEqual([]);
  expect(says(pain(', evidence: [survey]'), pain(', evidence: assumption'))).toEqual([]);
  expect(says(pain(', evidence: [survey]'), map('pains: none'))).toEqual([]);
});

test('kpi-changed-without-source: not with a new date, source or period, and not of a figure that was unknown', () => {
  const kpi = (value: string): string => map(`kpis:\n  NPS: ${value}`);
  expect(says(kpi('40'), kpi('45'))).toEqual(['kpi-changed-without-source: NPS went from 40 to 45 without a new source or date']);
  expect(says(kpi('{ value: 40, source: a }'), kpi('{ value: 45, source: b }'))).toEqual([]);
  expect(says(kpi('{ value: 40, as-of: 2026-10-01 }'), kpi('{ value: 45, as-of: 2026-10-31 }'))).toEqual([]);
  expect(says(kpi('???'), kpi('45'))).toEqual([]);
  expect(says(kpi('40'), kpi('45').replace('2026-10', '2026-11'))).toEqual([]);
});

test('target-lowered knows the direction, ranges and other units', () => {
  const kpi = (code: string, target: string): string => map(`kpis:\n  ${code}: { value: ???, target: ${target} }`);
  expect(says(kpi('C', '12%'), kpi('C', '10%'))).toEqual(['target-lowered: The target of C was made easier: from 12% to 10%']);
  expect(says(kpi('CAC', '20 EUR'), kpi('CAC', '25 EUR'))).toHaveLength(1);
  expect(says(kpi('CAC', '20 EUR'), kpi('CAC', '15 EUR'))).toEqual([]);
  expect(says(kpi('C', '10%'), kpi('C', '12%'))).toEqual([]);
  expect(says(kpi('C', '10..12%'), kpi('C', '8..12%'))).toHaveLength(1);
  expect(says(kpi('P', '40 EUR'), kpi('P', '30 USD'))).toEqual([]);
});

test('review-date-untouched: only where the map has such a date and its content has changed', () => {
  const reviewed = (date: string, task: string): string => map(`task: ${task}`, `reviewed: ${date}\n`);
  expect(says(reviewed('2026-10-01', 'Sell'), reviewed('2026-10-01', 'Help'))).toEqual([
    'review-date-untouched: The map has changed, but its review date is still 2026-10-01',
  ]);
  expect(says(reviewed('2026-10-01', 'Sell'), reviewed('2026-11-01', 'Help'))).toEqual([]);
  expect(says(reviewed('2026-10-01', 'Sell'), reviewed('2026-10-01', 'Sell').replace('Order', 'Orders'))).toEqual([]);
  expect(says(map('task: Sell'), map('task: Help'))).toEqual([]);
});

test('revenue-impact says the shares in money', () => {
  const money = (c: string): string =>
    map('task: Sell', `economics: { L: 1000, C: { value: ${c}, source: a, as-of: 2026-10-${c.slice(0, 2)} }, P: 40 EUR, Q: 2 }\n`);
  expect(says(money('10%'), money('12%'))).toEqual([
    'revenue-impact: Revenue goes from €8\u202f000 to €9\u202f600; of the difference, L brings €0, C €1\u202f600, P €0, Q €0',
  ]);
  const finding = compared(money('10%'), money('12%')).findings.new.find(({ rule }) => rule === 'revenue-impact');
  expect(finding && describeFinding(finding, 'ru').replaceAll('\u202f', ' ')).toBe(
    'Выручка: было 8 000 €, стало 9 600 €; из разницы L даёт 0 €, C — 1 600 €, P — 0 €, Q — 0 €',
  );
});

test.each(['en', 'ru'] as const)('money reads as it does in the headline (%s)', (language) => {
  for (const currency of ['EUR', 'RUB', 'JPY', 'points', ''])
    for (const amount of [0, 8000, -1_234_567])
      expect(sayIn(language).money(amount, currency)).toBe(formatIn(language).money(amount, currency || undefined, 0));
});

test('a comment in the version after silences a rule there, and a plain check does not call that comment idle', () => {
  const before = map('pains:\n  - { text: Fee, evidence: [survey] }');
  const after = map('pains:\n  # cjm-ignore evidence-removed: the survey was withdrawn\n  - { text: Fee }');
  expect(says(before, after)).toEqual([]);
  expect(compared(after, after).findings.new).toEqual([]);
  expect(sentences(compared(before, after)).new.join('\n')).not.toContain('suppression-unused');
});

test('a project sets the severity, and switches a rule off', () => {
  const [before, after] = [map('pains:\n  - { text: Fee, evidence: [survey] }'), map('pains:\n  - { text: Fee }')];
  const severity = (setting: string): (string | undefined)[] =>
    compared(before, after, { project: `cjm: 1\nkind: project\nrules:\n  evidence-removed: ${setting}\n` })
      .findings.new.filter(({ rule }) => rule === 'evidence-removed')
      .map((finding) => finding.severity);
  expect([severity('error'), severity('off')]).toEqual([['error'], []]);
});

test('findings that were there already are neither new nor mended, wherever their line has gone', () => {
  const before = map('steps:\n  - step: Orders\n    experience: 1\n  - step: Waits\n    experience: 4');
  const after = map('task: Sell\nsteps:\n  - step: Waits\n    experience: 4\n  - step: Orders again\n    id: orders\n    experience: 1');
  const found = sentences(compared(before, after));
  expect(found.new.filter((sentence) => sentence.startsWith('dip-no-pain'))).toEqual([]);
  expect(
    sentences(compared(before, map('steps:\n  - step: Orders\n    experience: 5\n  - step: Waits\n    experience: 4'))).fixed.some((sentence) =>
      sentence.startsWith('dip-no-pain'),
    ),
  ).toBe(true);
});
