/** A comparison as one picture: what is put back where, what is marked, what is said beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../../server/core/model/period.ts';
import { arrange } from '../../../server/core/view/arrange.ts';
import { root } from '../../setUp/paths.mjs';
import { changesOf, columnsOf, keysIn, marksOf, onlyChange, pictured, picturedVersions, textIn, wordsOf } from './picturing.ts';
import { versionOf } from './reviewing.ts';

const map = `cjm: 1
title: Weekly order
language: en
model: custom
persona: { id: sam, name: Sam }
job: I want food at the door
state: current
stages:
  - stage: Search
    task: Be found
    reached: 4000
    steps:
      - step: Hears
        id: hear
        experience: { score: 4, feeling: Curious, quote: Oh }
        actions: [Reads, Asks, Calls]
        pains:
          - text: Nobody can say how fresh it will be
            severity: 3
            owner: shop
  - stage: Buy
    reached: 1000
    kpis: { C: 10% }
    steps:
      - step: Chooses
        id: choose
        goals: none
        touchpoints: [site, app]
      - step: Pays
        id: pay
        actions: [Pays]
        pains: [Late fee]
      - step: Waits
        id: wait
        experience: 3
    next: { offer: A gift, to: search }
economics:
  L: 4000
  C: 10%
  P: 40 EUR
  Q: 2
funnels:
  - id: club
    steps:
      - { step: Sees, count: 100 }
      - { step: Joins, count: 40 }
`;
const edited = (...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the map: ${from}`);
    return text.replace(from, to);
  }, map);
const changed = (...edits: readonly (readonly [string, string])[]) => pictured(map, edited(...edits));

describe('nothing has changed', () => {
  test.each(['grocery/grocery', 'saas/onboarding', 'airline/family', 'grocery-ru/grocery'])('%s and itself are drawn as the map is', (name) => {
    const text = readFileSync(join(root, 'examples', `${name}.cjm.yaml`), 'utf8');
    const version = versionOf(text, { project: readFileSync(join(root, 'examples', name.split('/')[0] ?? '', 'project.cjm.yaml'), 'utf8') });
    const { view, marks, changes, former, revenue, counts, findings } = picturedVersions(version, version);
    const journey = version.document.journey(version.project);
    const drawn = arrange(journey, version.document.check(version.project, version.settings), { version: 0, language: 'en', today: toDay('2026-11-22') });
    expect(view).toEqual(drawn);
    expect(former).toEqual({ metrics: drawn.metrics, funnel: drawn.funnel, curve: drawn.curve });
    expect([marks, changes, revenue, counts, findings]).toEqual([{}, [], undefined, { added: 0, removed: 0, changed: 0, moved: 0 }, { fixed: [], new: [] }]);
  });
});

describe('what was taken out stands where it stood', () => {
  test('an item stands behind the one that it stood behind, and has a key of its own', () => {
    const view = changed(['[Reads, Asks, Calls]', '[Reads, Calls]']);
    expect(keysIn(view, 'search/hear/actions')).toEqual(['1', '-2', '2']);
    expect(marksOf(view)).toEqual(['~ search/hear/actions', '- search/hear/actions/-2: [Asks]']);
  });

  test('the first one stands first again, and two of them in their order', () => {
    expect(keysIn(changed(['[Reads, Asks, Calls]', '[Calls]']), 'search/hear/actions')).toEqual(['-1', '-2', '1']);
  });

  test('a cell that nothing is left of', () => {
    const view = changed(['        actions: [Reads, Asks, Calls]\n', '']);
    expect(marksOf(view, '/actions')).toEqual([
      '- search/hear/actions',
      '- search/hear/actions/1: [Reads]',
      '- search/hear/actions/2: [Asks]',
      '- search/hear/actions/3: [Calls]',
    ]);
  });

  test('a step, with all that stood in it', () => {
    const view = changed(['      - step: Pays\n        id: pay\n        actions: [Pays]\n        pains: [Late fee]\n', '']);
    expect(columnsOf(view)).toBe('search/hear buy/choose buy/pay buy/wait');
    expect(view.view.stages.map(({ id, column, span }) => [id, column, span])).toEqual([
      ['search', 0, 1],
      ['buy', 1, 3],
    ]);
    expect(marksOf(view)).toEqual([
      '- step:buy/pay: [Pays]',
      '- buy/pay/actions',
      '- buy/pay/actions/1: [Pays]',
      '- buy/pay/pains',
      '- buy/pay/pains/1: [Late fee]',
    ]);
    expect(view.view.curve.points.map(({ id, at }) => [id, at])).toEqual([
      ['search/hear', 0.5],
      ['buy/wait', 3.5],
    ]);
    expect(view.view.funnel?.steps.map(({ id, column, span }) => [id, column, span])).toEqual([
      ['search', 0, 1],
      ['buy', 1, 3],
    ]);
  });

  test('a stage, and the former figures in its columns', () => {
    const view = pictured(map, map.slice(0, map.indexOf('  - stage: Search')) + map.slice(map.indexOf('  - stage: Buy')));
    expect(columnsOf(view)).toBe('search/hear buy/choose buy/pay buy/wait');
    expect(view.view.funnel?.steps.map(({ id, column }) => [id, column])).toEqual([['buy', 1]]);
    expect(view.former.funnel?.steps.map(({ id, column }) => [id, column])).toEqual([
      ['search', 0],
      ['buy', 1],
    ]);
    expect(marksOf(view, 'search').every((mark) => mark.startsWith('- '))).toBe(true);
    expect(marksOf(view, 'search')).toContain('- curve:search/hear: [Curious]');
  });

  test('all columns of a stage whose steps are gone', () => {
    const view = pictured('cjm: 1\nstages:\n  - stage: a\n    steps: [{ step: One }, { step: Two }]\n', 'cjm: 1\nstages:\n  - stage: a\n');
    expect(columnsOf(view)).toBe('a/one a/two');
    expect(view.view.columns.map(({ first }) => first)).toEqual([true, false]);
  });

  test('a lane that only the version before has', () => {
    const view = changed(['        goals: none\n', '']);
    expect(view.view.lanes.map(({ id }) => id)).toEqual(['actions', 'goals', 'touchpoints', 'pains', 'next', 'kpis']);
    expect(view.view.cells['buy/choose/goals']).toMatchObject({ state: 'none', items: [] });
    expect(marksOf(view)).toEqual(['- buy/choose/goals']);
  });

  test('a figure keeps its code, a part of a transition its role', () => {
    expect(keysIn(changed(['kpis: { C: 10% }', 'kpis: { NPS: 10 }']), 'buy/*/kpis')).toEqual(['C', 'NPS']);
    expect(keysIn(changed(['offer: A gift, ', '']), 'buy/*/next')).toEqual(['offer', 'to']);
  });

  test('a step that a new one of the same id has replaced elsewhere in the stage', () => {
    const [before, after] = ['Reads', 'Writes'].map(
      (name) => `cjm: 1\nstages:\n  - stage: a\n    steps:\n      - { step: ${name}, actions: [${name} letters] }\n`,
    );
    const ids = columnsOf(pictured(before ?? '', after ?? '')).split(' ');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('cells that are another thing now', () => {
  test('from nothing to something', () => {
    const view = changed(['goals: none', 'goals: [Find food]']);
    expect(marksOf(view)).toEqual(['~ buy/choose/goals: (was: none)', '+ buy/choose/goals/1']);
    expect(view.marks['buy/choose/goals/1']?.changes).toEqual([0]);
  });

  test('from something to nothing: what was said is still drawn', () => {
    const view = changed(['pains: [Late fee]', 'pains: none']);
    expect(view.view.cells['buy/pay/pains']?.state).toBe('given');
    expect(marksOf(view)).toEqual(['~ buy/pay/pains: (now: none)', '- buy/pay/pains/-1: [Late fee]']);
  });

  test('from nothing to not knowing', () => {
    const view = changed(['goals: none', 'goals: unknown']);
    expect(view.view.cells['buy/choose/goals']?.state).toBe('unknown');
    expect(marksOf(view)).toEqual(['~ buy/choose/goals: (was: none)']);
  });

  test('a transition that was not needed', () => {
    const before = map.replace('next: { offer: A gift, to: search }', 'next: n/a');
    expect(marksOf(pictured(before, map))).toEqual(['~ buy/*/next: (was: n/a)', '+ buy/*/next/offer', '+ buy/*/next/to']);
  });

  test('one of several items is new: the cell has changed; the only one is: it is added', () => {
    expect(marksOf(changed(['[Reads, Asks, Calls]', '[Reads, Asks, Calls, Writes]']))).toEqual(['~ search/hear/actions', '+ search/hear/actions/4']);
    expect(marksOf(changed(['        touchpoints: [site, app]\n', '        touchpoints: [site, app]\n        pains: [Slow]\n']))).toEqual([
      '+ buy/choose/pains',
      '+ buy/choose/pains/1',
    ]);
  });
});

test('references of a stage that are as they were are not told', () => {
  const owned = (owners: string): string => `cjm: 1\nstages:\n  - stage: a\n    owners: [${owners}]\n`;
  expect(marksOf(pictured(owned('shop'), owned('shop, sales')))).toEqual(['~ a/*/owners', '+ a/*/owners/2']);
});

describe('what is said beside an element', () => {
  test('new words of a text, and its figures in short lines', () => {
    const view = changed(['how fresh it will be\n            severity: 3\n            owner: shop', 'how fresh it is\n            severity: 2']);
    expect(marksOf(view)).toEqual([
      '~ search/hear/pains ▲',
      '~ search/hear/pains/1: Nobody can say how fresh it [will be] → Nobody can say how fresh it [is] (severity 3 → 2; removed: owner shop) ▲',
    ]);
  });

  test('a figure shows what it was', () => {
    expect(marksOf(changed(['kpis: { C: 10% }', 'kpis: { C: 12% }']), 'kpis')).toEqual(['~ buy/*/kpis ▲', '~ buy/*/kpis/C: 10 % → [12 %] ▲']);
  });

  test('a new day or source is no better: the verdict belongs to the value, or to the line that says what is better', () => {
    const dated = edited(['kpis: { C: 10% }', 'kpis: { C: { value: 10%, as-of: 2026-09-30 } }']);
    const { marks, changes } = pictured(dated, dated.replace('value: 10%, as-of: 2026-09-30', 'value: 12%, as-of: 2026-10-31'));
    expect(marks['buy/*/kpis/C']).toMatchObject({ verdict: 'better', notes: ['as of 2026-09-30 → 2026-10-31'] });
    expect(marks['buy/*/kpis/C']).not.toHaveProperty('judged');
    expect(changes[0]).toMatchObject({ after: [{ text: '12\u202f%' }], verdict: 'better', aside: 'as of 2026-10-31' });
    const view = changed(['severity: 3\n            owner: shop', 'severity: 2\n            owner: club']);
    expect(view.marks['search/hear/pains/1']).toMatchObject({ notes: ['severity 3 → 2', 'owner shop → club'], verdict: 'better', judged: 0 });
  });

  test('a new name of a stage or a step', () => {
    expect(marksOf(changed(['step: Pays', 'step: Pays at once']))).toEqual(['~ step:buy/pay: Pays → [Pays at once]']);
  });

  test('what the head of a stage shows', () => {
    expect(marksOf(changed(['task: Be found', 'task: Be found and be remembered by whoever searches']))).toEqual(['~ stage:search: (task: was “Be found”)']);
  });

  test('scores, feelings and quotes on the curve', () => {
    const view = changed(['{ score: 4, feeling: Curious, quote: Oh }', '{ score: 2, feeling: Lost, quote: Hm }']);
    expect(marksOf(view)).toEqual(['~ curve:search/hear: Curious → [Lost] (score 4 → 2; was “Oh”) ▼']);
    expect(view.former.curve.points[0]).toMatchObject({ id: 'search/hear', score: '4' });
  });

  test('where what has moved stood', () => {
    const steps = ['Chooses', 'Pays', 'Waits'].map(
      (name) => map.slice(map.indexOf(`      - step: ${name}`), map.indexOf('    next:')).split(/(?=^ {6}- step)/m)[0] ?? '',
    );
    const [choose = '', pay = '', wait = ''] = steps;
    expect(marksOf(changed([choose + pay + wait, wait + choose + pay]))).toEqual(['> step:buy/wait: (was after Pays)']);
    expect(marksOf(changed([choose + pay + wait, pay + wait + choose]))).toEqual(['> step:buy/choose: (was before Pays)']);
    const away = pictured(map, map.replace(pay, '').replace('  - stage: Buy', `${pay}  - stage: Buy`));
    expect(columnsOf(away)).toBe('search/hear search/pay buy/choose buy/wait');
    expect(marksOf(away, 'pay')).toEqual(['> step:search/pay: (from Buy, after Chooses)']);
    expect(marksOf(changed(['[Reads, Asks, Calls]', '[Calls, Reads, Asks]']), 'actions/')).toEqual(['> search/hear/actions/1: (was after Asks)']);
  });

  test('parts of the header, and only where it shows something else', () => {
    const view = changed(
      ['title: Weekly order', 'title: Weekly order at home'],
      ['state: current', 'state: future\nowner: cx'],
      ['name: Sam', 'name: Sam Smith'],
      ['job: I want food at the door', 'job: I want food at my door'],
    );
    expect(marksOf(view).slice(0, 4)).toEqual([
      '~ title: Weekly order → Weekly order [at home]',
      '~ personas: Sam → [Sam Smith]',
      '~ facts: [current ]state → [future ]state',
      '~ job: I want food at [the ]door → I want food at [my ]door',
    ]);
    expect(changesOf(view).at(-1)).toBe('+ ·: owner');
  });

  test('in Russian too', () => {
    const view = pictured(map, edited(['severity: 3', 'severity: 2'], ['goals: none', 'goals: [Find food]'], ['step: Pays', 'step: Pays at once']), {}, 'ru');
    expect(marksOf(view)).toContain('~ buy/choose/goals: (было: нет)');
    expect(view.labels).toMatchObject({ added: 'добавлено', swap: 'поменять местами' });
  });
});

describe('figures', () => {
  const more = changed(['C: 10%\n', 'C: 12%\n'], ['reached: 1000', 'reached: 1200'], ['count: 40', 'count: 30']);

  test('terms of the formula say what they were, by how much they differ and whether that is better', () => {
    expect(marksOf(more, 'metric:')).toEqual(['~ metric:C: (2 pp; was 10 %) ▲', '~ metric:REV: (20 %; was €32 000) ▲']);
    expect(more.former.metrics.find(({ id }) => id === 'C')?.value).toBe('10\u202f%');
  });

  test('so do the funnels', () => {
    expect(marksOf(more, 'funnel:')).toEqual([
      '~ funnel:stages/buy: (was 1 000; conversion was 25 %) ▲',
      '~ funnel:club/joins: (was 40; conversion was 40 %) ▼',
    ]);
  });

  test('and whose doing the difference of revenue is', () => {
    expect(more.revenue).toEqual({
      verdict: 'better',
      share: '20\u202f%',
      before: '€32\u202f000',
      after: '€38\u202f400',
      factors: [{ id: 'C', text: '+20.0\u202f%', strong: true }],
    });
    expect(changed(['title: Weekly order', 'title: Orders']).revenue).toBeUndefined();
  });

  test('a figure that only one side has', () => {
    expect(marksOf(changed(['economics:\n  L: 4000\n  C: 10%\n  P: 40 EUR\n  Q: 2\n', '']), 'metric:').map((mark) => mark.slice(0, 10))).toContain(
      '- metric:P',
    );
  });
});

describe('the list of changes', () => {
  const view = changed(
    ['title: Weekly order', 'title: Orders'],
    ['state: current', 'state: current\nnote: a note of the map'],
    ['  C: 10%\n', '  C: 12%\n'],
    ['[Reads, Asks, Calls]', '[Reads, Calls]'],
    ['score: 4', 'score: 5'],
    ['pains: [Late fee]', 'pains: [Late fee, No card]'],
    ['reached: 1000', 'reached: 1200'],
    ['count: 40', 'count: 30'],
    ['offer: A gift', 'offer: A song'],
  );

  test('stands in the order of the picture; what has no place in it comes last', () => {
    expect(changesOf(view)).toEqual([
      '~ title: title',
      '~ metric:C: Economics: KPI C, conversion',
      '~ curve:search/hear: Search › Hears: experience',
      '- search/hear/actions/-2: Search › Hears: action',
      '~ funnel:stages/buy: Buy: reached',
      '~ buy/*/next/offer: Buy: offer',
      '+ buy/pay/pains/2: Buy › Pays: pain',
      '~ funnel:club/joins: Further funnels › club: step “Joins”, count',
      '+ ·: note',
    ]);
    expect(view.counts).toEqual({ added: 2, removed: 1, changed: 6, moved: 0 });
  });

  test('says which lane and stage to filter by', () => {
    expect(view.changes.map(({ lane, stage }) => [lane, stage])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['experience', 'search'],
      ['actions', 'search'],
      [undefined, 'buy'],
      ['next', 'buy'],
      ['pains', 'buy'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('says where it stands in each text', () => {
    const texts = { before: map, after: edited(['severity: 3', 'severity: 2'], ['pains: [Late fee]', 'pains: [No card]']) };
    const { changes } = pictured(texts.before, texts.after);
    expect(changes.map(({ places }) => [textIn(texts.before, places.before)?.split('\n')[0], textIn(texts.after, places.after)?.split('\n')[0]])).toEqual([
      ['text: Nobody can say how fresh it will be', 'text: Nobody can say how fresh it will be'],
      ['Late fee', undefined],
      [undefined, 'No card'],
    ]);
  });

  test('a lane that the map leaves out of its picture has no place in it', () => {
    const only = (text: string): string => text.replace('stages:', 'lanes: [pains]\nstages:');
    expect(onlyChange(pictured(only(map), only(edited(['[Reads, Asks, Calls]', '[Reads, Calls]'])))).element).toBeUndefined();
  });
});

describe('sides', () => {
  test('a file that was not there: all is added; one that is gone: all is removed', () => {
    const version = versionOf(map);
    for (const [view, kind] of [
      [picturedVersions(undefined, version), 'added'],
      [picturedVersions(version, undefined), 'removed'],
    ] as const) {
      expect(new Set(Object.values(view.marks).map((mark) => mark.kind))).toEqual(new Set([kind]));
      const { stages, columns, cells, curve } = view.view;
      const drawn = [
        ...stages.map(({ id }) => `stage:${id}`),
        ...columns.map(({ id }) => `step:${id}`),
        ...Object.keys(cells),
        ...Object.values(cells).flatMap(({ items }) => items.map(({ key }) => key)),
        ...curve.points.map(({ id }) => `curve:${id}`),
        ...view.view.metrics.filter(({ value }) => value !== undefined).map(({ id }) => `metric:${id}`),
      ];
      expect(drawn.filter((id) => !Object.hasOwn(view.marks, id))).toEqual([]);
      expect(view.view.header.title).toBe('Weekly order');
    }
  });

  test('the line from which a side cannot be read is said in a sentence', () => {
    const view = changed(['goals: none', 'goals: [none']);
    expect(view.before).toEqual({ name: 'main', commit: 'a1b2c3d', problem: undefined });
    expect(view.after.problem).toMatch(/^The version after cannot be read in line \d+: .*\.$/);
  });

  test('findings that are new, and those that are mended', () => {
    const view = changed(['state: current\n', ''], ['pains: [Late fee]', 'pains: [Late fee, Late fee]']);
    for (const { line, message } of view.findings.new) expect([line >= 0, message === '']).toEqual([true, false]);
    expect([...view.findings.new, ...view.findings.fixed].length).toBeGreaterThan(0);
  });

  test('pieces are told as the comparison tells them', () => {
    expect(wordsOf(onlyChange(changed(['task: Be found', 'task: Be remembered'])).after)).toContain('remembered');
  });
});
