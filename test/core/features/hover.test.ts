import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/core/features/hover.ts';
import { contextOf, dedent, type Options, takeCursor, wholeText } from './context.ts';

/** The word that is explained, in brackets, and the text of the hover. */
function hovering(marked: string, options: Options = {}): { readonly word: string; readonly says: string } | undefined {
  const { text, offset } = takeCursor(wholeText(marked));
  const found = hover(contextOf(text, options), offset);
  return found && { word: text.slice(found.span.start, found.span.end), says: found.markdown };
}

const project = dedent(`
  cjm: 1
  kind: project
  personas: [ { id: busy-parent, name: Busy *parent*, share: 38%, offer: "[call](command:evil) us" } ]
  touchpoints: [ { id: checkout, name: Checkout page, channel: site, importance: 5, satisfaction: 3, owner: web } ]
  teams: [ { id: web, name: Online development } ]
  research: [ { id: interviews-q3, method: interview, n: 24, summary: Why people reorder } ]
`);

describe('a key', () => {
  test.each([
    ['ti<|>tle: x', 'title', 'What the map is called'],
    ['stages:\n  - st<|>age: decision', 'stage', '**'],
    ['stages:\n  - stage: decision\n    pai<|>ns: none', 'pains', '**Pains**'],
    ['stages:\n  - stage: decision\n    steps:\n      - step: x\n        experience: { fee<|>ling: Joy }', 'feeling', 'What the customer feels'],
    ['stages:\n  - stage: decision\n    next: { tools: [quiz], off<|>er: x }', 'offer', '**'],
    ['stages:\n  - stage: decision\n    next: { offer: x, too<|>ls: [quiz] }', 'tools', '**Transition tools**'],
    ['stages:\n  - stage: decision\n    experience: { evi<|>dence: [a], score: 4 }', 'evidence', '**Evidence**'],
    ['stages:\n  - stage: decision\n    k<|>pis: { C: 3% }', 'kpis', '**KPIs**'],
    ['stages:\n  - stage: decision\n    kpis: { N<|>PS: { value: 37 } }', 'NPS', 'Net promoter score'],
    ['stages:\n  - stage: decision\n    kpis: { NPS: { value: 37, parts: { prom<|>oters: 52% } } }', 'promoters', '**'],
    ['lanes: [ { id: risks, name: Big risks } ]\nstages:\n  - stage: decision\n    ri<|>sks: none', 'risks', 'Big risks'],
    ['cjm: 1\nkind: project\npersonas:\n  - id: a\n    scep<|>tic: {}', 'sceptic', '**'],
  ])('%s', (marked, word, text) => {
    const found = hovering(marked);
    expect(found?.word).toBe(word);
    expect(found?.says).toContain(text);
  });

  test('in Russian', () => {
    expect(hovering('ti<|>tle: x', { language: 'ru' })?.says).toContain('Название');
  });

  test('reached tells the conversion', () => {
    const found = hovering('stages:\n  - stage: awareness\n    reached: 1000\n  - stage: consideration\n    rea<|>ched: 250\n    benchmark: 30%');
    expect(found?.says).toMatch(/Conversion: 25\u202f% · Awareness → Consideration/);
    expect(found?.says).toMatch(/lost: 750/);
    expect(found?.says).toMatch(/Benchmark: 30/);
  });
});

test('the goal that an initiative serves', () => {
  const found = hovering(
    'cjm: 1\nkind: project\nteams: [{ id: web, name: Online }]\nstrategy:\n  goals: [{ text: Grow, id: grow, kpis: [C, L], target: 5%, due: 2027-01-01, owner: web }]\n  initiatives: [{ text: A shop, goals: [gr<|>ow] }]\n',
  );
  expect(found).toEqual({ word: 'grow', says: '**Grow** · `grow` · of the project\n\nKPIs: C, L  \nTarget: 5%  \nDue: 2027-01-01  \nOwner: Online' });
});

describe('a value', () => {
  test.each([
    ['model: cla<|>ssic5', 'classic5', 'Classic five stages'],
    ['model: cus<|>tom', 'custom', 'any text is a stage'],
    ['stages:\n  - stage: deci<|>sion', 'decision', 'Part of the profit formula: C, P'],
    ['stages:\n  - stage: "Реше<|>ние"', 'Решение', '**Decision** · `decision`'],
    ['stages:\n  - stage: decision\n    touchpoints: [site, sto<|>re]', 'store', '**Store**'],
    ['stages:\n  - stage: decision\n    touchpoints:\n      - si<|>te', 'site', '**Site**'],
    ['stages:\n  - stage: decision\n    touchpoints: [checko<|>ut]', 'checkout', 'importance 5 · satisfaction 3 · gap 2'],
    ['stages:\n  - stage: decision\n    touchpoints: [check<|>out]', 'checkout', 'Owner: Online development'],
    ['stages:\n  - stage: decision\n    owners: [market<|>ing]', 'marketing', '**Marketing**'],
    ['stages:\n  - stage: decision\n    systems: [cr<|>m]', 'crm', '**CRM**'],
    ['stages:\n  - stage: decision\n    barriers: [out-of-st<|>ock]', 'out-of-stock', 'Remedies:'],
    ['stages:\n  - stage: decision\n    next: { tools: [qu<|>iz] }', 'quiz', 'Traffic: cold'],
    ['stages:\n  - stage: decision\n    next: { to: deci<|>sion }', 'decision', '**Decision**'],
    ['stages:\n  - stage: decision\n    traffic: ho<|>t', 'hot', '`hot`'],
    ['stages:\n  - stage: decision\n    experience: { score: <|>4 }', '4', '**4** · good'],
    ['stages:\n  - stage: decision\n    experience: { feeling: Jo<|>y }', 'Joy', '**Joy**'],
    ['stages:\n  - stage: decision\n    experience: { moment-of-truth: ze<|>ro }', 'zero', 'Zero moment of truth'],
    ['stages:\n  - stage: decision\n    experience: { score: unk<|>nown }', 'unknown', 'nobody knows yet'],
    ['stages:\n  - stage: decision\n    goals: no<|>ne', 'none', 'stated: there are none'],
    ['stages:\n  - stage: decision\n    evidence: [interviews<|>-q3]', 'interviews-q3', 'Why people reorder'],
    ['stages:\n  - stage: decision\n    evidence: [assump<|>tion]', 'assumption', 'nobody has studied it'],
    ['currency: EU<|>R', 'EUR', 'Euro'],
    ['persona: busy<|>-parent', 'busy-parent', 'Share: 38%'],
  ])('%s', (marked, word, text) => {
    const found = hovering(marked, { project });
    expect(found?.word).toBe(word);
    expect(found?.says).toContain(text);
  });

  test('what people wrote is escaped', () => {
    const says = hovering('persona: busy<|>-parent', { project })?.says ?? '';
    expect(says).toContain('**Busy \\*parent\\***');
    expect(says).toContain('\\[call\\]');
    expect(says).not.toContain('command:');
  });

  test.each([
    'title: Weekly <|>order',
    'note: |\n  stages: <|>x',
    'stages:\n  - stage: decision\n    actions:\n      - Buys <|>it',
    'title: x <|> # c',
    '<|>\n',
  ])('nothing to say of %s', (marked) => {
    expect(hovering(marked)).toBeUndefined();
  });
});

describe('a KPI', () => {
  const text =
    'currency: EUR\nstages:\n  - stage: awareness\n    kpis: { L: 1000 }\n  - stage: decision\n    completed: 108\n    kpis:\n      C: { value: 10.8%, target: 12%, previous: 10.1%, source: web-analytics, n: 412 }\n      P: 41.20 EUR\n';

  test('says what it is, and how it stands', () => {
    const found = hovering(text.replace('C: {', '<|>C: {'));
    expect(found?.word).toBe('C');
    expect(found?.says).toMatch(/Value: 10\.8\u202f%/);
    expect(found?.says).toMatch(/Target: 12\u202f%/);
    expect(found?.says).toMatch(/Previous: 10\.1\u202f%/);
    expect(found?.says).toContain('Source: web-analytics · n = 412');
    expect(found?.says).toContain('**C** = ');
    expect(found?.says).toContain('Formula: `customers ÷ L`');
  });

  test('on its value too', () => {
    expect(hovering(text.replace('10.8%', '10<|>.8%'))?.says).toContain('Formula: `customers ÷ L`');
    expect(hovering(text.replace('41.20', '41<|>.20'))?.says).toContain('Value: €41.20');
  });

  test('of the project', () => {
    const own = 'cjm: 1\nkind: project\nkpis: [ { code: PICK, name: Picking accuracy, unit: percent, direction: up, range: 0..100, stages: [delivery] } ]\n';
    expect(hovering('stages:\n  - stage: delivery\n    kpis: { PI<|>CK: 97% }', { project: own })?.says).toContain('Usual at: Delivery');
  });

  test('the factors of the formula say where they come from', () => {
    const found = hovering(`${text}economics:\n  M: 24%\n  C<|>: 11%\n`);
    expect(found?.says).toContain('**C** = 11\u202f%');
    expect(found?.says).toContain('From the stages: 10.8');
  });
});

describe('a rule', () => {
  test('in a comment that suppresses it', () => {
    expect(hovering('title: x # cjm-ignore stage-<|>no-kpi: later')?.says).toContain('**stage-no-kpi**');
    expect(hovering('# cjm-ignore-file stage-no<|>-kpi: later')?.says).toContain('**stage-no-kpi**');
    expect(hovering('# cjm-ignore stage-no-kpi: la<|>ter')).toBeUndefined();
  });

  test('in the settings of a project', () => {
    expect(hovering('cjm: 1\nkind: project\nrules:\n  stage-no<|>-kpi: off\n')?.says).toContain('**stage-no-kpi**');
  });
});

test('below a breakage', () => {
  const text = readFileSync(new URL('../../../examples/broken/merge-conflict.cjm.yaml', import.meta.url), 'utf8');
  expect(hover(contextOf(text), text.indexOf('owners') + 2)?.markdown).toContain('**');
});
