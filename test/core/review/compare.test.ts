/** What differs between two versions, change by change. */
import { expect, test } from 'vitest';
import { markWords, type Piece } from '../../../server/core/review/markWords.ts';
import { compared, differences } from './reviewing.ts';

const head = 'cjm: 1\ntitle: Order\nlanguage: en\nmodel: classic5\ncurrency: EUR\nperiod: 2026-10\n';
const map = (stages: string, top = ''): string => `${head}${top}stages:\n${stages.replace(/^\n/, '').replace(/ +$/, '')}`;
const step = (lines: string): string =>
  map(`  - stage: decision\n    steps:\n      - step: Places the order\n        id: place-order\n${lines.replace(/^/gm, '        ')}\n`);

test.each([
  ['pains:\n  - Fee\n  - Queue', 'pains:\n  - Fee\n  - Queue\n  - Nobody answers', ['+ pains/3: Nobody answers']],
  ['pains:\n  - Fee\n  - Queue', 'pains:\n  - Queue', ['- pains/1: Fee']],
  ['pains:\n  - Fee', 'pains: none', ['- pains: ["Fee"] → none']],
  ['pains: none', 'pains:\n  - Fee\n  - Queue', ['+ pains: none → ["Fee","Queue"]']],
  ['pains: unknown', 'pains:\n  - Fee', ['~ pains: unknown → ["Fee"]']],
  ['pains:\n  - Fee', 'pains:\n  - text: Fee', []],
  ['pains:\n  - { text: Fee, severity: 4 }', 'pains:\n  - { text: Fee, severity: 2 }', ['~ pains/1: severity 4 → 2 ▲']],
  ['pains:\n  - { text: Fee, id: fee }', 'pains:\n  - { text: Nobody says what it costs, id: fee }', ['~ pains/1: text Fee → Nobody says what it costs']],
  ['actions: [Looks, Compares, Pays]', 'actions: [Pays, Looks, Compares]', ['> actions/3 3 → actions/1 1']],
  ['touchpoints: [site, app]', 'touchpoints: [app, store]', ['- touchpoints/1: site', '+ touchpoints/2: store']],
  ['touchpoints: [web-shop-one]', 'touchpoints: [web-shop-two]', ['- touchpoints/1: web-shop-one', '+ touchpoints/1: web-shop-two'].toSorted()],
  ['touchpoints: [site]', 'touchpoints:\n  - { touchpoint: site, satisfaction: 3 }', ['~ touchpoints/1: satisfaction  → 3']],
  [
    'touchpoints:\n  - { touchpoint: site, satisfaction: 3 }',
    'touchpoints:\n  - { touchpoint: site, satisfaction: 4 }',
    ['~ touchpoints/1: satisfaction 3 → 4 ▲'],
  ],
  ['experience: 4', 'experience: { score: 3, feeling: Doubt }', ['~ experience: score 4 → 3, feeling  → Doubt ▼']],
  ['experience: { score: 3 }', 'experience: 3', []],
  [
    'experience: [{ score: 3, persona: a }, { score: 4, persona: b }]',
    'experience: [{ score: 5, persona: b }, { score: 3, persona: a }]',
    ['> experience/2 2 → experience/1 1', '~ experience/1: score 4 → 5 ▲'],
  ],
  ['owners: [sales]', 'owners: [sales, web]', ['+ owners/2: web']],
  ['owners: sales', 'owners: [sales]', []],
  ['barriers: [trust]', 'barriers:\n  - { barrier: trust, remedy: guarantees }', ['~ barriers/1: remedy  → guarantees']],
  ['opportunities:\n  - { text: Chat, status: planned }', 'opportunities:\n  - { text: Chat, status: done }', ['~ opportunities/1: status planned → done ▲']],
  ['pains:\n  - { text: Fee, evidence: survey }', 'pains:\n  - { text: Fee, evidence: [survey] }', []],
  ['image: a.png', 'image: { src: a.png, alt: A basket }', ['~ image: alt  → A basket']],
  ['note: Old', 'note: New', ['~ note: Old → New']],
])('a cell: %j → %j', (before, after, expected) => {
  const found = differences(step(before), step(after)).map((line) => line.replaceAll('stages/decision/steps/place-order/', ''));
  expect(found).toEqual(expected);
});

test.each([
  ['C: 10%', 'C: 12 %', '~ C: value 10% → 12% ▲'],
  ['C: { value: 10%, target: 12% }', 'C: { value: 10%, target: 14% }', '~ C: target 12% → 14%'],
  ['CAC: 20 EUR', 'CAC: 24 EUR', '~ CAC: value 20 EUR → 24 EUR ▼'],
  ['CAC: { value: 20 EUR, direction: up }', 'CAC: { value: 24 EUR, direction: up }', '~ CAC: value 20 EUR → 24 EUR ▲'],
  [
    'DW: { value: 40 min, direction: range, target: 20..30 min }',
    'DW: { value: 35 min, direction: range, target: 20..30 min }',
    '~ DW: value 40 min → 35 min ▲',
  ],
  ['P: 40 EUR', 'P: 40 USD', '~ P: value 40 EUR → 40 USD'],
  ['C: ???', 'C: 10%', '~ C: value ??? → 10%'],
  ['CLV: 100 EUR', 'LTV: 100 EUR', undefined],
  ['Q: 2', 'L: 2', '+ L: 2'],
])('a KPI: %s → %s', (before, after, expected) => {
  const found = differences(map(`  - stage: decision\n    kpis:\n      ${before}\n`), map(`  - stage: decision\n    kpis:\n      ${after}\n`));
  expect(found[0]?.replace('stages/decision/kpis/', '')).toBe(expected);
});

test('facts of a stage, by what more of them means', () => {
  const before = map('  - stage: decision\n    task: Sell\n    traffic: warm\n    reached: 100\n    completed: 40\n    score: 4\n');
  const after = map('  - stage: decision\n    task: Sell more\n    traffic: hot\n    reached: 120\n    completed: 30\n    score: 3.5\n');
  expect(differences(before, after).map((line) => line.replace('stages/decision/', ''))).toEqual([
    '~ task: Sell → Sell more',
    '~ traffic: warm → hot',
    '~ reached: 100 → 120 ▲',
    '~ completed: 40 → 30 ▼',
    '~ score: 4 → 3.5 ▼',
  ]);
});

test('a renamed step keeps its history, and what changes in it is told under its name', () => {
  const before = map(
    '  - stage: decision\n    steps:\n      - step: Places the order\n        pains:\n          - The fee comes late\n        experience: 4\n',
  );
  const after = map(
    '  - stage: decision\n    steps:\n      - step: Confirms the basket\n        id: places-the-order\n        pains:\n          - The fee comes late\n        experience: 5\n',
  );
  expect(differences(before, after)).toEqual([
    '= stages/decision/steps/places-the-order: step Places the order → Confirms the basket, id  → places-the-order',
    '~ stages/decision/steps/places-the-order/experience: score 4 → 5 ▲',
  ]);
});

test('a step that has no id is found again by what it holds', () => {
  const cell =
    '        actions:\n          - Opens the app on Sunday\n          - Strikes two items and adds one\n        pains:\n          - The fee comes late\n';
  const before = map(`  - stage: decision\n    steps:\n      - step: Orders\n${cell}`);
  const after = map(`  - stage: decision\n    steps:\n      - step: Buys\n${cell}`);
  expect(differences(before, after)).toEqual(['= stages/decision/steps/buys: step Orders → Buys']);
});

test('a stage of another name with the same contents is renamed', () => {
  const body = '    steps:\n      - step: Compares the offers of the shops around\n        id: compare\n';
  expect(differences(map(`  - stage: decision\n    id: choice\n${body}`), map(`  - stage: loyalty\n    id: choice\n${body}`))).toEqual([
    '= stages/choice: stage decision → loyalty',
  ]);
});

test('a step moves to another stage with all that it holds', () => {
  const order = '      - step: Orders\n        id: order\n        experience: 4\n';
  const before = map(`  - stage: decision\n    steps:\n      - step: Fills the basket\n${order}  - stage: delivery\n    steps:\n      - step: Receives it\n`);
  const after = map(
    `  - stage: decision\n    steps:\n      - step: Fills the basket\n  - stage: delivery\n    steps:\n${order.replace('4', '5')}      - step: Receives it\n`,
  );
  expect(differences(before, after)).toEqual([
    '> stages/decision/steps/order 2 → stages/delivery/steps/order 1',
    '~ stages/delivery/steps/order/experience: score 4 → 5 ▲',
  ]);
});

test('steps that move into a new stage are told as moved, not as new', () => {
  const before = map('  - stage: decision\n    steps:\n      - { step: Fills the basket, id: fill }\n      - { step: Pays, id: pay }\n');
  const after = map(
    '  - stage: decision\n    steps:\n      - { step: Fills the basket, id: fill }\n  - stage: delivery\n    steps:\n      - { step: Pays, id: pay }\n      - { step: Waits, id: wait }\n',
  );
  expect(differences(before, after)).toEqual([
    '+ stages/delivery: {"stage":"delivery","steps":[{"step":"Waits","id":"wait"}]}',
    '> stages/decision/steps/pay 2 → stages/delivery/steps/pay 1',
  ]);
});

test('a new step is told even where its stage says the same as before', () => {
  const before = map('  - stage: decision\n    steps:\n      - { step: Waits, experience: 2 }\n  - stage: loyalty\n    reached: 4\n');
  const after = map(
    '  - stage: delivery\n    steps:\n      - { step: Waits, experience: 2 }\n  - stage: decision\n    steps:\n      - { step: Waits, experience: 2 }\n  - stage: loyalty\n    reached: 4\n',
  );
  expect(differences(before, after)).toEqual(['+ stages/delivery: {"stage":"delivery","steps":[{"step":"Waits","experience":[2]}]}']);
});

test('as few entries as possible have moved', () => {
  const list = (names: string): string =>
    map(
      names
        .split('')
        .map((name) => `  - stage: decision\n    id: ${name}\n`)
        .join(''),
    );
  expect(differences(list('abcdef'), list('fabcde'))).toEqual(['> stages/f 6 → stages/f 1']);
  expect(differences(list('abcdef'), list('abdecf'))).toEqual(['> stages/c 3 → stages/c 5']);
});

test('the head, funnels and the formula', () => {
  const funnel = (count: number): string =>
    `funnels:\n  - id: repeat\n    steps:\n      - { step: Visits, count: 100 }\n      - { step: Orders, count: ${count} }\n`;
  const before = map('  - stage: decision\n', `job: { when: hungry, want: food }\nscope: { starts: a }\n${funnel(40)}economics: { L: 10, Q: 2 }\n`);
  const after = map(
    '  - stage: decision\n',
    `job: { when: hungry, want: good food }\nowner: cx\nscope: { starts: a, ends: b }\n${funnel(50)}economics: { L: 12, Q: 2 }\n`,
  ).replace('Order\n', 'Weekly order\n');
  expect(differences(before, after)).toEqual([
    '~ title: Order → Weekly order',
    '~ job/want: food → good food',
    '+ owner: cx',
    '+ scope/ends: b',
    '~ funnels/repeat/steps/orders: count 40 → 50 ▲',
    '~ economics/L: value 10 → 12 ▲',
  ]);
});

test('a project: personas by their id, key by key; entries that are one line as a whole', () => {
  const before =
    'cjm: 1\nkind: project\npersonas:\n  - id: parent\n    name: Parent\n    traits: [Works from home, Two children]\n    sceptic: { useful: fail }\ntouchpoints:\n  - { id: site, name: Site, satisfaction: 3 }\nteams:\n  - { id: web, name: Web }\nrules:\n  no-evidence: warning\n';
  const after =
    'cjm: 1\nkind: project\npersonas:\n  - id: parent\n    name: Busy parent\n    traits: [Works from home on Mondays, Two children]\n    sceptic: { useful: pass }\ntouchpoints:\n  - { id: site, name: Site, satisfaction: 4 }\nteams:\n  - { id: web, name: Online }\nresearch:\n  - { id: q3, method: survey }\nrules:\n  no-evidence: error\n';
  expect(differences(before, after, { name: 'project.cjm.yaml' })).toEqual([
    '= personas/parent: name Parent → Busy parent',
    '~ personas/parent/traits/1: Works from home → Works from home on Mondays',
    '~ personas/parent/sceptic/useful: fail → pass ▲',
    '~ touchpoints/site: satisfaction 3 → 4 ▲',
    '= teams/web: name Web → Online',
    '+ research/q3: {"id":"q3","method":"survey"}',
    '~ rules/no-evidence: severity warning → error',
  ]);
});

test('insights: rows are found again by what they count, whatever else differs', () => {
  const file = (customers: number): string =>
    `cjm: 1\nkind: insights\nsource: { name: orders.csv, rows: 100 }\nrepeat:\n  - { purchase: 1, customers: 100 }\n  - { purchase: 2, customers: ${customers} }\nrecency:\n  - { purchase: 2, days: 0..7, customers: ${customers - 10} }\n  - { purchase: 2, days: 8..14, customers: 10 }\n`;
  expect(differences(file(40), file(45).replace('100 }\nrepeat', '120 }\nrepeat'), { name: 'a.insights.cjm.yaml' })).toEqual([
    '~ source/rows: 100 → 120',
    '~ repeat/2/customers: 40 → 45',
    '~ recency/2-0-7/customers: 30 → 35',
  ]);
});

test('own lanes, and keys that are named like parts of JavaScript', () => {
  const lanes = 'lanes: [rest, { id: risks, name: Risks }]\n';
  const [added] = compared(map('  - stage: decision\n', lanes), map('  - stage: decision\n    risks: [Strike]\n', lanes)).changes;
  expect([added?.path, added?.lane]).toEqual(['stages/decision/risks/1', 'risks']);
  expect(differences(`${head}__proto__: 1\n`, `${head}__proto__: 2\nconstructor: x\n`)).toEqual(['~ __proto__: 1 → 2', '+ constructor: x']);
  expect(differences(`${head}a/b~: 1\n`, `${head}a/b~: 2\n`)).toEqual(['~ a~1b~0: 1 → 2']);
});

test('a broken file is compared as far as it can be read, and says so', () => {
  const good = map('  - stage: decision\n    steps:\n      - step: Orders\n        experience: 4\n  - stage: loyalty\n    reached: 10\n');
  const broken = map('  - stage: decision\n    steps:\n      - step: Orders\n        experience: { score: 4\n  - stage: loyalty\n    reached: 12\n');
  const { changes, unread } = compared(good, broken);
  expect(changes.map(({ path }) => path)).toContain('stages/loyalty/reached');
  expect([unread.before, unread.after]).toEqual([undefined, expect.any(Number)]);
});

test('what a file holds is new when there was no file', () => {
  const after = map('  - stage: decision\n    reached: 10\n');
  expect(differences('', after)).toContain('+ stages/decision: {"stage":"decision","reached":10}');
});

test('the difference of revenue by factor adds up, and so does that of profit', () => {
  const money = (economics: string): string => map('  - stage: decision\n', `economics: ${economics}\n`);
  const { figures } = compared(money('{ L: 5000, C: 10%, P: 40 EUR, Q: 1.5, M: 30% }'), money('{ L: 5500, C: 12%, P: 38 EUR, Q: 1.5, M: 35% }'));
  const sum = (shares: Readonly<Record<string, number>> | undefined): number => Object.values(shares ?? {}).reduce((total, share) => total + share, 0);
  expect([figures.before?.REV, figures.after?.REV]).toEqual([30_000, 37_620]);
  expect(sum(figures.attribution)).toBeCloseTo(7620, 8);
  expect(figures.attribution?.L).toBeCloseTo((7620 / Math.log(37_620 / 30_000)) * Math.log(1.1), 8);
  expect([figures.attribution?.Q, figures.attribution?.M]).toEqual([0, 0]);
  expect(sum(figures.profit)).toBeCloseTo(37_620 * 0.35 - 9000, 8);
});

test.each([
  ['a factor is missing', '{ L: 5000, C: 10%, P: 40 EUR }'],
  ['a factor is zero', '{ L: 5000, C: 10%, P: 40 EUR, Q: 0 }'],
  ['the currency is another one', '{ L: 5000, C: 10%, P: 40 USD, Q: 1.5 }'],
])('nothing is attributed when %s', (_, economics) => {
  const money = (text: string): string => map('  - stage: decision\n', `economics: ${text}\n`);
  expect(compared(money('{ L: 5000, C: 10%, P: 40 EUR, Q: 1.5 }'), money(economics)).figures.attribution).toBeUndefined();
});

test('nothing is lost in the limit: revenue that stays is shared out too', () => {
  const money = (text: string): string => map('  - stage: decision\n', `economics: ${text}\n`);
  const { attribution } = compared(money('{ L: 1000, C: 10%, P: 40 EUR, Q: 1 }'), money('{ L: 2000, C: 5%, P: 40 EUR, Q: 1 }')).figures;
  expect(attribution?.L).toBeCloseTo(4000 * Math.log(2), 6);
  expect((attribution?.L ?? 0) + (attribution?.C ?? 0)).toBeCloseTo(0, 6);
});

test('words are marked, unless hardly any is left', () => {
  const inShort = (pieces: readonly Piece[]): string =>
    pieces.map(({ text, mark }) => (mark === undefined ? text : mark === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('');
  const { before, after } = markWords('The delivery fee appears late', 'The delivery fee never appears');
  expect([inShort(before), inShort(after)]).toEqual(['The delivery fee appears [-late-]', 'The delivery fee [+never +]appears']);
  expect(markWords('Курьер не звонит', 'Склад закрыт')).toEqual({
    before: [{ text: 'Курьер не звонит', mark: 'removed' }],
    after: [{ text: 'Склад закрыт', mark: 'added' }],
  });
});
