import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { wholeText } from '../features/context.ts';
import { changes, gestured } from './gesturing.ts';

const set = (element: string, key: string, value: string | number | null): Gesture => ({ kind: 'set', element, key, value });
/** One step with a body. */
const step = (body: string): string => `
  stages:
    - stage: decision
      steps:
        - step: Pays
${body.replace(/^(?=.)/gm, '          ')}
`;
const item = 'decision/pays/pains/1';

describe('a text', () => {
  test.each([
    ['- Late   # on Fridays', 'Too late', '- Too late   # on Fridays'],
    ['- Late', 'Late: always', '- "Late: always"'],
    ['- Late', '2026', '- "2026"'],
    ['- Late', 'say "no"', '- say "no"'],
    ['- Late', 'two\nlines', '- "two\\nlines"'],
    ["- 'Late'", "it's late", "- 'it''s late'"],
    ['- "Late"', 'say "no"', '- "say \\"no\\""'],
    ['- "Late: always"', 'Late', '- Late'],
    ["- 'Late: always'", 'Cold: never', "- 'Cold: never'"],
    ['- { text: Late, severity: 3 }', 'a, b', '- { text: "a, b", severity: 3 }'],
    ['- text: Late\n  severity: 3', 'Slow', '- text: Slow\n  severity: 3'],
    ['- |\n  Late\n  again', 'Slow\nand late', '- |\n  Slow\n  and late'],
    ['- >-   # why\n  Late\n  again', 'Slow', '- >-   # why\n  Slow'],
    ['- >\n  Late', 'one\ntwo', '- >\n  one\n\n  two'],
    ['- Late\n  again', 'Slow', '- Slow'],
  ])('%j becomes %j', (before, text, now) => {
    const whole = (list: string): string => step(`pains:\n${list.replace(/^(?=.)/gm, '  ')}\n  - Cold`);
    expect(gestured(whole(before), set(item, 'text', text)).after).toBe(wholeText(whole(now)));
  });

  test.each([
    ['title', 'title', 'New', '-title: Test\n+title: New'],
    ['stage:decision', 'task', 'Sell', '+    task: Sell'],
    ['stage:decision', 'name', 'Buying', '+    name: Buying'],
    ['step:decision/pays', 'text', 'Pays by card', '-      - step: Pays\n+      - step: Pays by card'],
    ['decision/*/next', 'offer', 'A gift', '+    next:\n+      offer: A gift'],
    ['job', 'want', 'Food, at home', '+job:\n+  want: Food, at home'],
    ['facts', 'period', '2026-Q4', '+period: 2026-Q4'],
  ])('of %s: %s', (element, key, text, difference) => {
    expect(changes(step('goals: none'), set(element, key, text))).toBe(difference);
  });

  test('of a job in one sentence, and in three parts', () => {
    expect(changes('\njob: Eat\nstages: []\n', set('job', 'text', 'Eat well'))).toBe('-job: Eat\n+job: Eat well');
    expect(changes('\njob: Eat\nstages: []\n', set('job', 'want', 'Food'))).toMatch(/^refused: “job” holds more than one value/);
    expect(changes('\njob:\n  when: at night\n  # what for\n  so-that: sleep\nstages: []\n', set('job', 'want', 'Food'))).toBe('+  want: Food');
  });

  test('of what is shown, whatever its key is called', () => {
    expect(changes(step('touchpoints: [site, { channel: app, name: Our app }]'), set('decision/pays/touchpoints/2', 'text', 'App'))).toContain('name: App }]');
    expect(changes(step('touchpoints: [site, app]'), set('decision/pays/touchpoints/1', 'text', 'store'))).toContain('[store, app]');
    expect(changes(step('owners: [web, shop]'), set('decision/pays/owners/2', 'text', 'a [b]'))).toContain('[web, "a [b]"]');
  });

  test('in the language of the map', () => {
    const map = '\nstages:\n  - stage: decision\n    name: { en: Buys, ru: Покупает }\n';
    expect(changes(map, set('stage:decision', 'name', 'Decides'))).toBe('-    name: { en: Buys, ru: Покупает }\n+    name: { en: Decides, ru: Покупает }');
  });

  test('of a stage of no model; where references name it by that text it gets a name beside it', () => {
    const map = (next: string): string => `\ncjm: 1\nmodel: custom\nstages:\n  - stage: Looks\n    steps: []\n  - stage: Buys\n    next: ${next}\n`;
    expect(changes(map('{ offer: x }'), set('stage:looks', 'name', 'Sees'))).toBe('-  - stage: Looks\n+  - stage: Sees');
    expect(changes(map('{ to: looks }'), set('stage:looks', 'name', 'Sees'))).toBe('+    name: Sees');
    expect(gestured(map('none'), set('stage:looks', 'name', 'Sees')).select).toBe('stage:sees');
  });
});

describe('a short form becomes an object when it has to say more', () => {
  test.each([
    ['pains:\n  - Late   # on Fridays', item, 'severity', 4, 'pains:\n  - text: Late   # on Fridays\n    severity: 4'],
    ['pains:\n  - |\n    Late\n    again', item, 'severity', 4, 'pains:\n  - text: |\n      Late\n      again\n    severity: 4'],
    ['pains: [Late, Cold]', item, 'severity', 4, 'pains: [{ text: Late, severity: 4 }, Cold]'],
    [
      'pains:\n  - text: Late\n    # who\n    owner: web\n    note: x',
      item,
      'severity',
      4,
      'pains:\n  - text: Late\n    # who\n    owner: web\n    severity: 4\n    note: x',
    ],
    ['experience: 4', 'decision/pays/experience', 'feeling', 'Joy', 'experience: { score: 4, feeling: Joy }'],
    ['experience:   # asked', 'decision/pays/experience', 'score', 4, 'experience: 4   # asked'],
    ['experience:   # asked', 'decision/pays/experience', 'quote', 'Hm', 'experience: { quote: Hm }   # asked'],
    ['touchpoints: [site]', 'decision/pays/touchpoints/1', 'importance', 5, 'touchpoints: [{ touchpoint: site, importance: 5 }]'],
    ['kpis:\n  C: 10%', 'decision/pays/kpis/C', 'target', '12%', 'kpis:\n  C: { value: 10%, target: 12% }'],
    ['kpis: { C: 10% }', 'decision/pays/kpis/C', 'target', '12%', 'kpis: { C: { value: 10%, target: 12% } }'],
  ])('%j', (before, element, key, value, now) => {
    expect(gestured(step(before), set(element, key, value)).after).toBe(wholeText(step(now)));
  });

  test('a score that is not there yet, of a step and of a stage', () => {
    expect(changes(step('goals: none\npains: none'), set('decision/pays/experience', 'score', 2))).toBe('+        experience: 2');
    expect(changes(step('goals: none'), set('decision/*/experience', 'score', '???'))).toBe('+    experience: ???');
    expect(gestured(step('goals: none'), set('decision/pays/experience', 'score', 2)).refusal).toBeUndefined();
  });

  test('the factors of the formula', () => {
    expect(changes(step('goals: none'), set('metric:C', 'value', '12%'))).toBe('+economics:\n+  C: 12%');
    expect(changes('\nstages: []\neconomics:\n  L: 900\n  Q: 2\n', set('metric:P', 'target', '40 EUR'))).toBe('+  P: { target: 40 EUR }');
    expect(changes('\nstages: []\neconomics: { L: 900 }\n', set('metric:L', 'value', 1000))).toBe('-economics: { L: 900 }\n+economics: { L: 1000 }');
  });
});

describe('taken away', () => {
  test.each([
    ['pains:\n  - text: Late\n    severity: 4   # asked\n    note: x', item, 'severity', '-            severity: 4   # asked'],
    [
      'experience: { score: 4, feeling: Joy }',
      'decision/pays/experience',
      'feeling',
      '-        experience: { score: 4, feeling: Joy }\n+        experience: { score: 4 }',
    ],
    ['experience: { score: 4 }', 'decision/pays/experience', 'score', '-        experience: { score: 4 }'],
    ['experience: 4', 'decision/pays/experience', 'score', '-        experience: 4'],
    ['experience: 4', 'decision/pays/experience', 'feeling', ''],
  ])('from %j', (before, element, key, difference) => {
    expect(changes(step(before), set(element, key, null))).toBe(difference);
  });

  test('not what the rest hangs on', () => {
    expect(changes(step('pains:\n  - text: Late\n    severity: 4'), set(item, 'text', null))).toMatch(/^refused: .*delete the whole of it/);
    expect(changes(step('goals: none'), set('title', 'title', null))).toMatch(/^refused: .*“title”/);
  });
});

test('the experience of one persona among several', () => {
  const map = step('experience:\n  - { persona: a, score: 2 }\n  - { persona: b, score: 4 }');
  expect(changes(map, set('decision/pays/experience/2', 'score', 5))).toContain('+          - { persona: b, score: 5 }');
  expect(changes(map, set('decision/pays/experience', 'score', 5))).toMatch(/^refused: “experience” holds more than one value/);
});

test('a count of a further funnel', () => {
  const map = '\nstages: []\nfunnels:\n  - id: repeat\n    steps:\n      - { step: Visits, count: 2100 }\n      - step: Pays\n';
  expect(changes(map, set('funnel:repeat/visits', 'count', 2200))).toBe('-      - { step: Visits, count: 2100 }\n+      - { step: Visits, count: 2200 }');
  expect(changes(map, set('funnel:repeat/pays', 'count', 40))).toBe('+        count: 40');
  expect(changes(map, set('funnel:repeat/pays', 'count', 'many'))).toMatch(/^refused: “many” is no number of customers/);
  expect(changes('\nstages:\n  - stage: decision\n', set('funnel:stages/decision', 'reached', '1 200'))).toBe('+    reached: 1 200');
});

test('a figure as the map’s language writes it', () => {
  const map = (language: string): string => `\ncjm: 1\nlanguage: ${language}\nmodel: classic5\nstages:\n  - stage: decision\n    kpis: { C: 10% }\n`;
  expect(changes(map('ru'), set('decision/*/kpis/C', 'value', '2,5%'))).toContain('{ C: "2,5%" }');
  expect(changes(map('en'), set('decision/*/kpis/C', 'value', '2,5%'))).toContain('{ C: 2.5% }');
});

test.each([
  ['decision/pays/experience', 'score', 9, 'from 1 to 5, or “???”'],
  ['decision/pays/experience', 'score', 'good', 'from 1 to 5, or “???”'],
  [item, 'severity', 6, 'a number from 1 to 5'],
  [item, 'status', 'soon', 'one of: idea, planned, doing, done, dropped'],
  [item, 'due', '12/24', 'write it as 2026-12-31'],
  [item, 'text', '  ', 'An empty text says nothing'],
  [item, 'text', 'a\u0000b', 'a character that no file of text can hold'],
  [item, 'colour', 'red', 'has no “colour”'],
  ['decision/pays/owners/1', 'severity', 3, 'has no “severity”'],
  ['stage:decision', 'reached', '12.5', 'no number of customers'],
  ['stage:decision', 'stage', 'nowhere', 'no stage of the model classic5; take one of: awareness'],
  ['decision/pays/kpis/C', 'value', 'much', 'a number with its unit'],
  ['decision/pays/pains/7', 'text', 'x', 'is not in the text any more'],
  ['stage:nowhere', 'task', 'x', 'is not in the text any more'],
])('refuses for %s: %s = %j', (element, key, value, reason) => {
  const { refusal, after: text, before } = gestured(step('kpis: { C: 10% }\npains:\n  - Late\nowners: [web]\nexperience: 4'), set(element, key, value));
  expect(refusal).toContain(reason);
  expect(text).toBe(before);
});

test('a score in the scale of the map', () => {
  const map = 'cjm: 1\nmodel: classic5\nscale: -2..2\nstages:\n  - stage: decision\n    experience: 0\n';
  expect(changes(map, set('decision/*/experience', 'score', -1.5))).toBe('-    experience: 0\n+    experience: -1.5');
  expect(changes(map, set('decision/*/experience', 'score', 5), { language: 'ru' })).toBe(
    'refused: «5» — не оценка этой карты: нужно число от -2 до 2 или «???», если она неизвестна.',
  );
});

test('what the text says already is no edit', () => {
  expect(gestured(step('pains:\n  - Late'), set(item, 'text', 'Late'))).toMatchObject({ count: 0, refusal: undefined });
});
