/** A map broken in the ways people break maps, each mended by the preferred quick fix of what is underlined. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'cjm-'));
let server: RunningServer;
beforeAll(async () => {
  writeFileSync(
    join(folder, 'project.cjm.yaml'),
    'cjm: 1\nkind: project\nlanguage: en\npersonas: [{ id: baker, name: Baker }, { id: student, name: Student }]\n',
  );
  server = await startServer({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bakery' }] });
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const english = `cjm: 1
title: Bread on the way home
language: en
model: classic5
persona: { id: neighbour, name: Neighbour after work }
job: Bring home bread that is still warm
scope: { starts: leaves the office, ends: pays, partial: true }
state: current
period: 2026-10
currency: EUR
research:
  - { id: counter-survey, method: survey, date: 2026-10-20, n: 120 }

stages:
  - stage: awareness
    reached: 3000
    touchpoints: [store, outdoor-ads]
    kpis:
      REACH: { value: 9000, target: 9500, source: counter-survey }
    owners: [marketing]
    next:
      tools: [quiz]
  - stage: decision
    task: Sell the last loaf of the day
    reached: 1200
    touchpoints: [store, messengers]
    kpis:
      C: { value: 12.5%, target: 14%, source: counter-survey }
      WT: { value: "1:30", target: "1:00", stat: mean, source: counter-survey }
    steps:
      - step: Chooses a loaf
        id: choose
        goals:
          - Take the warm one
        thoughts:
          - Is it from today?
        experience: { score: 4, feeling: Joy, evidence: [counter-survey] }
        activities:
          - Warm loaves at six
        owners: [sales]
`;

interface Break {
  readonly name: string;
  readonly rule: string;
  /** What is replaced in the map, and by what. */
  readonly of: string;
  readonly by: string;
  /** What stands there after the mend, when it is not what stood there before. */
  readonly to?: string;
  /** The mend, where there are several good ones and none is preferred. */
  readonly mend?: string;
  /** What is rightly said besides. */
  readonly also?: readonly string[];
  /** The map that is broken, when it is not the English one. */
  readonly map?: string;
}

const russian = english.replace('language: en', 'language: ru');
const breaks: readonly Break[] = [
  // Words that mean nothing
  { name: 'a misspelt stage', rule: 'stage-unknown', of: 'stage: decision', by: 'stage: desicion' },
  { name: 'a misspelt key', rule: 'unknown-key', of: 'goals:', by: 'gaols:' },
  { name: 'a key in the singular', rule: 'unknown-key', of: 'goals:', by: 'goal:' },
  { name: 'a misspelt key of the map', rule: 'unknown-key', of: 'period: 2026-10', by: 'peroid: 2026-10', also: ['kpi-no-period'] },
  { name: 'a misspelt KPI', rule: 'kpi-unknown', of: 'REACH:', by: 'RAECH:' },
  { name: 'a KPI in small letters', rule: 'kpi-not-canonical', of: 'REACH:', by: 'reach:' },
  { name: 'a misspelt study', rule: 'unresolved-ref', of: 'evidence: [counter-survey]', by: 'evidence: [counter-suvrey]' },
  {
    name: 'a misspelt persona',
    rule: 'unresolved-ref',
    of: 'persona: { id: neighbour, name: Neighbour after work }',
    by: 'persona: studnet',
    to: 'persona: student',
  },
  { name: 'a misspelt channel', rule: 'touchpoint-unknown', of: 'messengers', by: 'mesengers' },
  { name: 'a misspelt team', rule: 'owner-unknown', of: 'owners: [sales]', by: 'owners: [salse]' },
  { name: 'a misspelt tool', rule: 'tool-unknown', of: 'tools: [quiz]', by: 'tools: [quizz]' },
  { name: 'a misspelt word of a list', rule: 'invalid-value', of: 'state: current', by: 'state: curent' },
  { name: 'a misspelt currency', rule: 'invalid-value', of: 'currency: EUR', by: 'currency: €' },
  { name: 'a misspelt model', rule: 'unresolved-ref', of: 'model: classic5', by: 'model: clasic5' },
  { name: 'no model', rule: 'model-missing', of: 'model: classic5\n', by: '', mend: 'Set the model “Classic five stages”', also: ['stage-ambiguous-alias'] },
  { name: 'a version to come', rule: 'version-unknown', of: 'cjm: 1', by: 'cjm: 2', mend: 'Read it as version 1' },
  { name: 'no version', rule: 'missing-key', of: 'cjm: 1\n', by: '' },
  // Letters
  { name: 'a Cyrillic code', rule: 'kpi-homoglyph', of: 'C: { value: 12.5%', by: 'С: { value: 12.5%' },
  { name: 'a Cyrillic letter in a key', rule: 'cyrillic-key', of: 'task:', by: 'tаsk:' },
  // Numbers
  {
    name: 'a decimal comma in a line of its own',
    rule: 'decimal-comma',
    of: 'reached: 1200',
    by: 'reached: 1200\n    benchmark: 40,5%',
    to: 'reached: 1200\n    benchmark: 40.5%',
  },
  {
    name: 'a decimal comma in a score',
    rule: 'decimal-comma',
    of: 'experience: { score: 4, feeling: Joy, evidence: [counter-survey] }',
    by: 'experience: 4,5',
    to: 'experience: 4.5',
  },
  { name: 'a comma between braces', rule: 'flow-comma', of: 'value: 12.5%', by: 'value: 12,5%' },
  { name: 'a comma between braces in a Russian map', rule: 'flow-comma', of: 'value: 12.5%', by: 'value: 12,5%', to: 'value: "12,5%"', map: russian },
  { name: 'percent or fraction', rule: 'percent-or-fraction', of: 'value: 12.5%', by: 'value: 0.125', mend: 'A fraction: write 12.5%' },
  { name: 'a time without a unit', rule: 'kpi-unit', of: 'value: "1:30"', by: 'value: 90', mend: 'Write 90 s', to: 'value: 90 s' },
  {
    name: 'a score out of the scale',
    rule: 'emotion-range',
    of: 'currency: EUR\nresearch:',
    by: 'currency: EUR\nscale: 1..3\nresearch:',
    to: 'currency: EUR\nscale: 1..5\nresearch:',
    mend: 'Declare the scale 1..5',
  },
  {
    name: 'a growing funnel',
    rule: 'funnel-grows',
    of: 'reached: 1200',
    by: 'reached: 3400',
    mend: 'State entry: 400, those who enter only here',
    to: 'reached: 3400\n    entry: 400',
  },
  { name: 'a time that others read as a number', rule: 'yaml11-value', of: 'value: "1:30"', by: 'value: 1:30' },
  { name: 'no that others read as false', rule: 'yaml11-value', of: 'Is it from today?', by: 'no', to: '"no"' },
  // Signs
  { name: 'a percent sign first', rule: 'quote-needed', of: '- Take the warm one', by: '- % of warm loaves', to: '- "% of warm loaves"' },
  { name: 'an at sign first', rule: 'quote-needed', of: '- Take the warm one', by: '- @anna keeps one', to: '- "@anna keeps one"' },
  { name: 'more than', rule: 'quote-needed', of: '- Take the warm one', by: '- >20 minutes', to: '- ">20 minutes"' },
  { name: 'a bar first', rule: 'quote-needed', of: 'task: Sell the last loaf of the day', by: 'task: |x', to: 'task: "|x"' },
  { name: 'a star first', rule: 'quote-needed', of: '- Take the warm one', by: '- *only on weekdays', to: '- "*only on weekdays"' },
  { name: 'an exclamation mark first', rule: 'quote-needed', of: 'task: Sell the last loaf of the day', by: 'task: !now', to: 'task: "!now"' },
  { name: 'a question mark alone', rule: 'quote-needed', of: 'task: Sell the last loaf of the day', by: 'task: ?', to: 'task: unknown' },
  { name: 'a dash as a bullet', rule: 'quote-needed', of: 'task: Sell the last loaf of the day', by: 'task: - sell', to: 'task: "- sell"' },
  { name: 'a tag', rule: 'tag-not-allowed', of: '- Take the warm one', by: '- !important Take the warm one', to: '- Take the warm one' },
  {
    name: 'a colon in a text',
    rule: 'colon-in-text',
    of: 'task: Sell the last loaf of the day',
    by: 'task: Sell: the last loaf of the day',
    to: 'task: "Sell: the last loaf of the day"',
  },
  { name: 'a comment that cuts a text', rule: 'comment-cut', of: '- Take the warm one', by: '- Case #1 of warm bread', to: '- "Case #1 of warm bread"' },
  { name: 'a comment that cuts a Russian text', rule: 'comment-cut', of: '- Take the warm one', by: '- Кейс #1', to: '- "Кейс #1"', map: russian },
  // Lines
  { name: 'a tab', rule: 'tab-indent', of: '          - Take the warm one', by: '\t\t\t\t\t- Take the warm one' },
  { name: 'a tab after blanks', rule: 'tab-indent', of: '          - Take the warm one', by: '        \t- Take the warm one' },
  {
    name: 'a key twice',
    rule: 'duplicate-key',
    of: 'task: Sell the last loaf of the day',
    by: 'task: Sell the last loaf of the day\n    task: Sell the last loaf of the day',
  },
  { name: 'an open quote', rule: 'syntax-error', of: '- Take the warm one', by: '- "Take the warm one', to: '- "Take the warm one"' },
  { name: 'an open bracket', rule: 'syntax-error', of: '[store, messengers]', by: '[store, messengers' },
  { name: 'an open brace', rule: 'syntax-error', of: 'source: counter-survey }\n      WT', by: 'source: counter-survey\n      WT' },
  { name: 'a bracket too many', rule: 'syntax-error', of: '[store, messengers]', by: '[store, messengers]]' },
  { name: 'no blank after a colon', rule: 'syntax-error', of: 'reached: 1200', by: 'reached:1200' },
  { name: 'one blank too many', rule: 'syntax-error', of: '    reached: 1200', by: '     reached: 1200' },
  { name: 'no comma', rule: 'syntax-error', of: 'value: 12.5%, target', by: 'value: 12.5% target' },
  {
    name: 'a merge conflict',
    rule: 'merge-conflict',
    of: '    reached: 1200\n',
    by: '<<<<<<< HEAD\n    reached: 1200\n=======\n    reached: 1100\n>>>>>>> other\n',
    mend: 'Keep ours: HEAD',
  },
  {
    name: 'a second document',
    rule: 'extra-document',
    of: 'owners: [sales]\n',
    by: 'owners: [sales]\n---\ncjm: 1\ntitle: Cake\n',
    mend: 'Remove the rest of the file',
  },
];

let count = 0;
test.each(breaks)('$name', async ({ rule, of, by, to, mend: title, also = [], map = english }) => {
  count += 1;
  const uri = pathToFileURL(join(folder, `broken-${count}.cjm.yaml`)).href;
  expect(map).toContain(of);
  const broken = map.replace(of, by);
  const before = await rulesIn(map, `${uri}.whole.cjm.yaml`);
  await server.open(uri, broken);
  const found = await server.diagnosticsOf(uri, 1);
  const told = found.map(({ code }) => code).filter((code) => !before.includes(code));
  expect(told, 'one finding for one mistake').toHaveLength(1 + also.length);
  expect(told).toEqual(expect.arrayContaining([rule, ...also]));

  const diagnostic = found.find(({ code }) => code === rule);
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic], only: ['quickfix'] },
  });
  const own = actions.filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === rule));
  const mend = own.find((action) => (title === undefined ? action.isPreferred === true : action.title === title));
  if (!mend) throw new Error(`no such mend among: ${own.map((action) => `${action.title}${action.isPreferred === true ? ' (preferred)' : ''}`).join(' | ')}`);

  await close(uri);
  const mended = applied(broken, mend.edit?.changes?.[uri] ?? []);
  expect(mended).toBe(to === undefined ? map : map.replace(of, to));
  expect(await rulesIn(mended, `${uri}.mended.cjm.yaml`)).not.toContain(rule);
});

async function rulesIn(text: string, uri: string): Promise<readonly unknown[]> {
  await server.open(uri, text);
  const rules = (await server.diagnosticsOf(uri, 1)).map(({ code }) => code);
  await close(uri);
  return rules;
}

/** Maps of one project see each other while they are open, and these say nearly the same. */
async function close(uri: string): Promise<void> {
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}
