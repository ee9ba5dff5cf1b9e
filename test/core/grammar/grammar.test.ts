/** The grammar, as VS Code runs it: which scope each part of the language gets. `<|…|>` marks the part in question. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../setUp/paths.mjs';
import { tokenize } from './tokenizing.ts';

const inStage = (line: string): string => `stages:\n  - stage: decision\n    ${line}\n`;
const inStep = (line: string): string => `stages:\n  - stage: decision\n    steps:\n      - step: Orders\n        ${line}\n`;

const cases: Readonly<Record<string, readonly (readonly [marked: string, scope: string])[]>> = {
  keys: [
    ['<|title|>: Weekly grocery order', 'keyword.control.section.cjm'],
    ['title<|:|> Weekly grocery order', 'punctuation.separator.key-value.mapping.yaml'],
    ['<|stages|>:', 'keyword.control.section.cjm'],
    ['stages:\n  - <|stage|>: decision', 'keyword.control.stage.cjm'],
    ['stages:\n<|- |>stage: decision', 'punctuation.definition.block.sequence.item.yaml'],
    [inStage('<|steps|>:'), 'keyword.control.steps.cjm'],
    ['stages:\n  - stage: decision\n    steps:\n      - <|step|>: Orders', 'keyword.control.step.cjm'],
    [inStage('<|next|>: { to: awareness }'), 'keyword.control.next.cjm'],
    [inStep('<|pains|>:'), 'entity.name.tag.lane.cjm'],
    [inStep('<|touchpoints|>: [site]'), 'entity.name.tag.lane.cjm'],
    [inStage('<|reached|>: 5200'), 'entity.name.tag.yaml'],
    [inStep('experience: { <|feeling|>: Joy }'), 'entity.name.tag.yaml'],
    [inStage('<|задача|>: Рассказать о нас'), 'entity.name.tag.yaml'],
    [inStage('<|"quoted key"|>: x'), 'entity.name.tag.yaml string.quoted.key.yaml'],
  ],
  'stage names': [
    ['stages:\n  - stage: <|decision|>', 'entity.name.type.stage.cjm'],
    ['stages:\n  - stage: <|Delivery and use|>  # the long one', 'entity.name.type.stage.cjm'],
    ['stages:\n  - stage: <|Доставка и использование|>', 'entity.name.type.stage.cjm'],
    ['stages:\n  - stage: <|"Решение"|>', 'string.quoted.yaml entity.name.type.stage.cjm'],
    ['funnels:\n  - steps:\n      - { step: Again, stage: <|loyalty|>, count: 1 }', 'entity.name.type.stage.cjm'],
  ],
  'step names': [
    ['stages:\n  - stage: decision\n    steps:\n      - step: <|Places the order, at last|>', 'entity.name.function.step.cjm'],
    ['stages:\n  - stage: decision\n    steps:\n      - step: <|Делает заказ|> # сам', 'entity.name.function.step.cjm'],
    ['funnels:\n  - steps:\n      - { step: <|Visits again|>, count: 2100 }', 'entity.name.function.step.cjm'],
  ],
  'KPI codes': [
    [inStage('kpis:\n      <|AOV|>: 41.20 EUR'), 'variable.other.constant.kpi.cjm'],
    [inStage('kpis: { <|C|>: 10.8% }'), 'variable.other.constant.kpi.cjm'],
    [inStep('expect: { C: +1.5 pp, <|WT|>: -7 min }'), 'variable.other.constant.kpi.cjm'],
    ['economics:\n  <|L|>: 14400', 'variable.other.constant.kpi.cjm'],
    [inStage('kpis:\n      <|С|>: 10%'), 'entity.name.tag.yaml'],
  ],
  'numbers and units': [
    [inStage('reached: <|14 400|>'), 'constant.numeric.cjm'],
    [inStage('entry: <|600|>'), 'constant.numeric.cjm'],
    [inStage('kpis:\n      C: <|10.8|>%'), 'constant.numeric.cjm'],
    [inStage('kpis:\n      C: 10.8<|%|>'), 'keyword.other.unit.cjm'],
    [inStage('kpis:\n      AOV: 41.20 <|EUR|>'), 'keyword.other.unit.cjm'],
    [inStage('kpis:\n      AOV: <|€|>41.20'), 'keyword.other.unit.cjm'],
    [inStage('kpis:\n      AOV: 2350 <|руб.|>'), 'keyword.other.unit.cjm'],
    [inStage('kpis:\n      C: <|10,8|>%'), 'constant.numeric.cjm'],
    [inStage('kpis: { C: "10,8<|%|>" }'), 'keyword.other.unit.cjm'],
    [inStage('kpis: { DT: { value: 24 <|h|>, target: 20..30 h } }'), 'keyword.other.unit.cjm'],
    [inStage('kpis: { DT: { value: 24 h, target: <|20..30|> h } }'), 'constant.numeric.cjm'],
    [inStep('expect: { C: <|+1.5|> pp }'), 'constant.numeric.cjm'],
    [inStep('expect: { C: "+1,5 <|п.п.|>" }'), 'keyword.other.unit.cjm'],
    [inStage('kpis:\n      DT: <|4:30|>'), 'constant.numeric.time.cjm'],
    ['period: <|2026-10-01/2026-10-15|>', 'constant.numeric.date.cjm'],
    ['period: <|2026-Q4|>', 'constant.numeric.date.cjm'],
    [inStep('experience: <|4|> # good'), 'constant.numeric.score.cjm'],
    [inStep('experience: { score: <|4|>, feeling: Joy }'), 'constant.numeric.score.cjm'],
    [inStep('actions:\n          - <|5 minutes by bus, then on foot|>'), 'string.unquoted.plain.out.yaml'],
  ],
  references: [
    ['model: <|classic5|>', 'variable.parameter.reference.cjm'],
    ['model: <|5a|>', 'variable.parameter.reference.cjm'],
    ['persona: <|busy-parent|>', 'variable.parameter.reference.cjm'],
    [inStage('touchpoints: [site, <|Служба доставки|>]'), 'variable.parameter.reference.cjm'],
    [inStep('owners:\n          - <|marketing|>'), 'variable.parameter.reference.cjm'],
    [inStep('pains:\n          - text: x\n            barrier: <|hidden-costs|>'), 'variable.parameter.reference.cjm'],
    [inStage('next: { to: <|awareness|>, tools: [quiz] }'), 'variable.parameter.reference.cjm'],
    [inStage('next: { to: awareness, tools: [<|quiz|>] }'), 'variable.parameter.reference.cjm'],
    [inStep('experience: { score: 4, evidence: <|assumption|> }'), 'variable.parameter.reference.cjm'],
  ],
  'words of fixed lists': [
    ['state: <|future|>', 'variable.other.enummember.cjm'],
    [inStep('opportunities:\n          - text: x\n            status: <|planned|>'), 'variable.other.enummember.cjm'],
    [inStage('traffic: <|cold|> # for now'), 'variable.other.enummember.cjm'],
  ],
  states: [
    [inStep('goals: <|none|>'), 'constant.language.state.cjm'],
    [inStep('experience: { score: <|unknown|>, feeling: Joy }'), 'constant.language.state.cjm'],
    [inStage('kpis:\n      NPS: <|???|>'), 'constant.language.state.cjm'],
    [inStep('owners: <|n/a|>'), 'constant.language.state.cjm'],
    [inStep('pains:\n          - <|none of them knows the price|>'), 'string.unquoted.plain.out.yaml'],
  ],
  'comments and suppressions': [
    ['# <|Weekly|> order', 'comment.line.number-sign.yaml'],
    ['title: Case <|#|>1', 'comment.line.number-sign.yaml punctuation.definition.comment.yaml'],
    ['title: <|Case#1|>', 'string.unquoted.plain.out.yaml'],
    ['title: "Case <|#|>1"', 'string.quoted.double.yaml'],
    ['# <|cjm-ignore|> cliff: the fall is the point', 'comment.line.number-sign.yaml keyword.control.suppression.cjm'],
    ['# <|cjm-ignore-file|> cliff: the fall is the point', 'comment.line.number-sign.yaml keyword.control.suppression.cjm'],
    ['# cjm-ignore <|score-unknown|>: зимой спросим', 'comment.line.number-sign.yaml variable.other.constant.rule.cjm'],
    ['# cjm-ignore score-unknown:<| зимой спросим|>', 'comment.line.number-sign.yaml comment.line.reason.cjm'],
    [inStep('experience: 2 # <|cjm-ignore|> cliff: known'), 'comment.line.number-sign.yaml keyword.control.suppression.cjm'],
    ['# <|cjm-ignored is no suppression|>', 'comment.line.number-sign.yaml'],
  ],
  quotes: [
    [inStep('actions:\n          - "<|Fee: too high|>"'), 'string.quoted.double.yaml'],
    [inStep("actions:\n          - '<|Fee: too high|>'"), 'string.quoted.single.yaml'],
    [inStep('actions:\n          - "a <|\\"|>b"'), 'string.quoted.double.yaml constant.character.escape.double-quote.yaml'],
    [inStep("actions:\n          - 'it<|''|>s'"), 'string.quoted.single.yaml constant.character.escape.single-quote.yaml'],
    [inStep('actions:\n          - <|«Всё за три касания»|>'), 'string.unquoted.plain.out.yaml'],
    [inStep('note: "one\n          <|two|>"'), 'string.quoted.double.yaml'],
  ],
  'open quotes and brackets end with the next stage, step or key of the top': [
    ['stages:\n  - stage: decision\n    task: "never closed\n  - stage: <|delivery|>', 'entity.name.type.stage.cjm'],
    ['stages:\n  - stage: decision\n    touchpoints: [site, app\n  - stage: <|delivery|>', 'entity.name.type.stage.cjm'],
    ['title: "never closed\n<|model|>: classic5', 'keyword.control.section.cjm'],
    ['stages:\n  - stage: decision\n    steps:\n      - step: "open\n      - step: <|Pays|>', 'entity.name.function.step.cjm'],
  ],
  'block scalars': [
    [inStage('note: <|||>\n      Long text'), 'keyword.control.flow.block-scalar.yaml'],
    [inStage('note: |\n      <|stage: is a text here # and so is this|>'), 'string.unquoted.block.yaml'],
    [inStage('note: >-\n      One\n\n      <|Two|>'), 'string.unquoted.block.yaml'],
    [inStage('note: |\n      Long text\n    <|reached|>: 5200'), 'entity.name.tag.yaml'],
    [inStep('actions:\n          - text: |\n              <|Fee: too high|>\n            severity: 4'), 'string.unquoted.block.yaml'],
    [inStep('actions:\n          - text: |\n              Fee: too high\n            <|severity|>: 4'), 'entity.name.tag.yaml'],
    [inStep('actions:\n          - >\n            <|Fee: too high|>'), 'string.unquoted.block.yaml'],
  ],
  'Russian text': [
    ['title: <|Еженедельный заказ продуктов|>', 'string.unquoted.plain.out.yaml'],
    [inStep('actions:\n          - <|Слышит от друга, видит рекламу|>'), 'string.unquoted.plain.out.yaml'],
    [inStep('experience: { score: 4, feeling: <|Любопытство|> }'), 'string.unquoted.plain.in.yaml'],
  ],
  YAML: [
    ['<|---|>\ncjm: 1', 'entity.other.document.begin.yaml'],
    [inStage('task: &<|same|> text'), 'variable.other.alias.yaml'],
    [inStage('task: <|!important|> text'), 'storage.type.tag.yaml'],
    ['scope: { partial: <|true|> }', 'constant.language.boolean.yaml'],
  ],
  'marks of a merge': [
    ['<|<<<<<<< HEAD|>', 'invalid.illegal.conflict.cjm'],
    ['stages:\n<|=======|>', 'invalid.illegal.conflict.cjm'],
  ],
};

describe.each(Object.entries(cases))('%s', (_, list) => {
  test.each(list)('%j is %s', async (marked, scope) => {
    const start = marked.indexOf('<|');
    const end = marked.lastIndexOf('|>') - 2;
    const text = marked.slice(0, start) + marked.slice(start + 2, end + 2) + marked.slice(end + 4);
    const covering = (await tokenize(text)).filter((token) => token.start < end && token.end > start && token.text.trim() !== '');
    const found = covering.map(({ scopes }) => scopes.filter((one) => !one.startsWith('meta.')).join(' '));
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found)].map((each) => (each.endsWith(scope) ? scope : each))).toEqual([scope]);
  });
});

describe('examples', () => {
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.cjm.yaml'))
    .toSorted();
  const good = files.filter((name) => !name.startsWith('broken/'));

  test('there are some', () => {
    expect(good.length).toBeGreaterThanOrEqual(9);
  });

  test.each(good)('%s has nothing invalid, and a scope for every word', async (name) => {
    const tokens = (await tokenize(readFileSync(join(root, 'examples', name), 'utf8').replaceAll('\r\n', '\n'))).filter(({ text }) => text.trim() !== '');
    expect(tokens.filter(({ scopes }) => scopes.some((scope) => scope.startsWith('invalid'))).map(({ text }) => text)).toEqual([]);
    expect(tokens.filter(({ scopes }) => scopes.length === 0).map(({ text }) => text)).toEqual([]);
  });

  test.each(good)('%s: every stage and every KPI of a line of its own is seen', async (name) => {
    const text = readFileSync(join(root, 'examples', name), 'utf8').replaceAll('\r\n', '\n');
    const tokens = await tokenize(text);
    const count = (scope: string): number => tokens.filter(({ scopes }) => scopes.some((one) => one.split(' ').includes(scope))).length;
    expect(count('entity.name.type.stage.cjm')).toBeGreaterThanOrEqual([...text.matchAll(/^ *- stage: \S/gm)].length);
    expect(count('variable.other.constant.kpi.cjm')).toBeGreaterThanOrEqual([...text.matchAll(/^ +[A-Z][A-Z0-9]*:( |$)/gm)].length);
  });
});
