/** The work of the examples: ranks and expected revenue computed by hand, owners with what is due, evidence with its age, and coverage. */
import { describe, expect, test } from 'vitest';
import type { WorkPage } from '../../../../server/core/view/project/workPage.ts';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const ranking = (page: WorkPage): string[] => page.opportunities.map(({ work, rice, ratio, revenue }) => plain([work.text, rice, ratio, revenue].join(' | ')));

describe('the work of the grocer', () => {
  const page = pageOf(projectExample('grocery'), 'work');

  test('is ranked by RICE: reach × impact × confidence ÷ effort', () => {
    const [first, , third] = page.opportunities;
    expect(plain(first?.riceDetail ?? '')).toBe('reach 14 400 × impact 3 × confidence 80 % ÷ effort 2');
    expect(first && plain(first.rice)).toBe('17 280');
    expect(plain(third?.riceDetail ?? '')).toBe('reach 5 200 × impact 4 × confidence 80 % ÷ effort 2');
    expect(page.opportunities.map(({ rank }) => rank)).toEqual(page.opportunities.map((_, index) => index + 1));
  });

  test('expected revenue follows from the change: 128 537 × 1.5 ÷ 10.8 for C +1.5 pp', () => {
    expect(ranking(page).find((line) => line.startsWith('Show the fee in the basket'))).toBe('Show the fee in the basket | 8 320 | 2 | +€17 852');
  });

  test('what is done tells what was measured: 128 537 × 0.05 ÷ 1.90', () => {
    expect(page.done.map(({ work, revenue }) => [work.text, plain(revenue)])).toEqual([['Reorder in one tap', '+€3 383']]);
  });

  test('an owner has opportunities, initiatives, goals and touchpoints, the nearest first; what is overdue comes first', () => {
    const [first] = page.owners;
    expect([first?.owner, first?.open, first?.late, first?.next]).toEqual(['Customer service', 5, 1, 'Feb 1 2027']);
    expect(first?.tasks.map(({ place, isLate }) => `${place.text}${isLate ? ' !' : ''}`)).toEqual([
      'Refund approved by whoever answers !',
      'A person in chat within two minutes',
      'People in the chat, eight to midnight',
      'Refund up to 15 EUR by one tap, with a photo',
      'Help that ends the trouble in one conversation',
    ]);
  });

  test('evidence comes with its age, the oldest first, and with what rests on it', () => {
    const [oldest] = page.evidence;
    // 2026-08-27 … 2026-11-22
    expect([oldest?.study.text, oldest?.age, oldest?.isStale]).toEqual(['prototype-walks', '87 days', false]);
    const accounts = page.evidence.find(({ study }) => study.text === 'accounts');
    expect([accounts?.stages, accounts?.figures.map(({ file, text }) => `${file} ${text}`)]).toEqual([
      [],
      ['grocery.cjm.yaml M · Weekly grocery order', 'grocery-future.cjm.yaml M · Weekly grocery order, as it should be in 2027'],
    ]);
  });

  test('teams and systems are counted by canonical stages, also those that stand nowhere', () => {
    const at = (name: string, stage: string) => {
      const column = page.teams.columns.findIndex(({ id }) => id === stage);
      return page.teams.rows.find((row) => row.name === name)?.counts[column];
    };
    expect([at('Logistics', 'delivery'), at('Logistics', 'awareness'), at('Customer experience', 'delivery')]).toEqual([2, 0, 0]);
  });
});

describe('expected revenue', () => {
  /** L 1000 × C 10 % × P 50 × Q 2 = 10 000. */
  const revenueOf = (expect_: string): string | undefined => {
    const map = `cjm: 1
title: A
model: classic5
currency: EUR
stages:
  - stage: decision
    reached: 400
    opportunities:
      - { text: Try, impact: 3, effort: 2, expect: ${expect_} }
economics: { L: 1000, C: 10%, P: 50 EUR, Q: 2 }
`;
    const [only] = pageOf(projectView('cjm: 1\nkind: project\nname: Small\n', { 'a.cjm.yaml': map }), 'work').opportunities;
    return only && plain(only.revenue);
  };

  test.each([
    ['{ C: +1 pp }', '+€1 000'],
    ['{ C: +10% }', '+€1 000'],
    ['{ C: 12% }', '+€2 000'],
    ['{ P: +5 EUR }', '+€1 000'],
    ['{ AOV: 45 EUR }', '-€1 000'],
    ['{ Q: +0.5 }', '+€2 500'],
    ['{ L: 1100, Q: +10% }', '+€2 100'],
    ['{ NPS: +10 }', ''],
  ])('%s brings %s', (change, revenue) => {
    expect(revenueOf(change)?.replace('−', '-')).toBe(revenue);
  });

  test('nobody knows it where the product is open', () => {
    const map =
      'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: decision\n    opportunities:\n      - { text: Try, expect: { C: +1 pp } }\neconomics: { C: 10% }\n';
    const page = pageOf(projectView('cjm: 1\nkind: project\nname: Small\n', { 'a.cjm.yaml': map }), 'work');
    expect(ranking(page)).toEqual(['Try |  |  | ']);
  });
});

test('confidence rests on evidence: the opportunity’s own, else that of a pain beside it, else there is little', () => {
  const project = 'cjm: 1\nkind: project\nname: Small\nresearch: [{ id: talks, method: interview, date: 2025-11-21 }]\n';
  const map = `cjm: 1
title: A
model: classic5
stages:
  - stage: decision
    reached: 100
    steps:
      - step: One
        opportunities:
          - { text: Own, impact: 2, effort: 2, evidence: [talks] }
      - step: Two
        pains:
          - { text: Slow, evidence: [talks] }
        opportunities:
          - { text: Heard, impact: 2, effort: 2 }
      - step: Three
        opportunities:
          - { text: Guessed, impact: 2, effort: 2 }
          - { text: Unrated }
          - { text: Gone, impact: 5, effort: 1, status: dropped }
`;
  const page = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'work');
  expect(ranking(page)).toEqual(['Own | 100 | 1 | ', 'Heard | 80 | 1 | ', 'Guessed | 50 | 1 | ', 'Unrated |  |  | ']);
  expect(page.evidence.map(({ age, isStale }) => [age, isStale])).toEqual([['366 days', true]]);
});
