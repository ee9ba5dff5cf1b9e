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
    expect([first?.owner, first?.open, first?.late, first?.next]).toEqual(['Customer service', 6, 1, 'Feb 1 2027']);
    expect(first?.tasks.map(({ place, isLate }) => `${place.text}${isLate ? ' !' : ''}`)).toEqual([
      'Refund approved by whoever answers !',
      'A person in chat within two minutes',
      'People in the chat, eight to midnight',
      'Refund up to 15 EUR by one tap, with a photo',
      'Agree on the limit with the accountants',
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
    expect(page.teams.rows.find(({ name }) => name === 'Customer experience')?.place).toMatchObject({ file: '', element: 'team:cx' });
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

describe('maps of different currencies and periods', () => {
  const project = 'cjm: 1\nkind: project\nname: Small\n';
  const mapOf = (title: string, period: string, currency: string, price: string, work: string): string => `cjm: 1
title: ${title}
model: classic5
period: ${period}
currency: ${currency}
stages:
  - stage: decision
    reached: 1200
    opportunities:
      - { text: Work of ${title}, impact: 4, effort: 2, ${work} }
economics: { L: 1000, C: 10%, P: ${price}, Q: 1 }
`;
  const page = pageOf(
    projectView(project, {
      'month.cjm.yaml': mapOf('month', '2026-10', 'EUR', '50 EUR', 'expect: { C: +1 pp }'),
      'year.cjm.yaml': mapOf('year', '2026', 'RUB', '900 RUB', 'expect: { Q: +10% }'),
    }),
    'work',
  );

  test('reach is brought to a month: 1200 × 4 × 50 % ÷ 2, and a twelfth of it', () => {
    expect(ranking(page)).toEqual(['Work of month | 1 200 | 2 | +€500', 'Work of year | 100 | 2 | +₽9 000']);
    expect(plain(page.opportunities[1]?.riceDetail ?? '')).toBe('reach 100 a month × impact 4 × confidence 50 % ÷ effort 2');
  });

  test('each is the most of its currency', () => {
    expect(page.opportunities.map(({ revenueShare }) => revenueShare)).toEqual([1, 1]);
    expect(page.notes.map(plain).filter((note) => note.startsWith('Most revenue'))).toEqual([
      'Most revenue expected: “Work of month”, +€500.',
      'Most revenue expected: “Work of year”, +₽9 000.',
    ]);
  });

  test.each([
    ['{ P: +500 RUB }', ''],
    ['{ P: +500 RUB, Q: +10% }', '+€500'],
    ['{ C: +95 pp }', '+€45 000'],
    ['{ C: -20 pp }', '−€5 000'],
  ])('%s of a map in euros brings “%s”', (change, revenue) => {
    const [only] = pageOf(projectView(project, { 'a.cjm.yaml': mapOf('A', '2026-10', 'EUR', '50 EUR', `expect: ${change}`) }), 'work').opportunities;
    expect(only && plain(only.revenue)).toBe(revenue);
  });
});

test.each([
  ['en', 'Review of the map', 'Nov 10 2026', 'Apr 10 2026'],
  ['ru', 'Пересмотр карты', '10 нояб. 2026', '10 апр. 2026'],
] as const)('whatever has a day is somebody’s work: items, touchpoints that are not there, the review of the map, in %s', (language, review, due, reviewed) => {
  const project = `cjm: 1
kind: project
name: Small
teams: [{ id: web, name: Web }]
touchpoints:
  - { id: there, name: There, channel: site, due: 2026-10-01, owner: web }
  - { id: task, name: With a task, channel: site, task: Polish it, due: 2026-10-01, owner: web }
`;
  const map = `cjm: 1
title: A
model: classic5
owner: web
reviewed: 2026-01-10
review-every: 90 d
stages:
  - stage: decision
    pains: [{ text: Too dear, owner: web, due: 2026-12-01 }, { text: Not dated, owner: web }]
    touchpoints:
      - { channel: site, name: Basket page, status: planned, task: Build the basket page, due: 2026-11-10, owner: web }
      - { channel: app, name: Old page, status: live, due: 2026-11-10, owner: web }
    activities:
      - { text: Shipped, due: 2026-10-10, owner: web, status: done }
      - { text: Nobody knows, due: 2026-10-10, owner: web, status: unknown }
`;
  const { owners } = pageOf(projectView(project, { 'a.cjm.yaml': map }, { language }), 'work');
  const [web] = owners;
  expect(web?.tasks.map((task) => `${task.place.text} | ${plain(task.due)}${task.isLate ? ' !' : ''} | ${task.place.line}`)).toEqual([
    `${review} | ${reviewed} ! | 5`,
    `Build the basket page | ${due} ! | 11`,
    `Too dear | ${language === 'en' ? 'Dec 1 2026' : '1 дек. 2026'} | 9`,
    'Polish it |  | 7',
  ]);
  expect([web?.open, web?.late]).toEqual([4, 2]);
});

test('without a day to count from nothing is overdue', () => {
  const { owners } = pageOf(projectExample('grocery', { today: null }), 'work');
  expect(owners.some(({ late, tasks }) => late > 0 || tasks.some(({ isLate }) => isLate))).toBe(false);
});

describe('evidence', () => {
  const project = (rules: string): string => `cjm: 1
kind: project
name: Small
${rules}research:
  - { id: undated, method: survey }
  - { id: dated, method: survey, date: 2026-03-01 }
`;
  const map = (date: string): string =>
    `cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - { stage: decision, evidence: [own] }\nresearch: [{ id: own, method: survey, date: ${date} }]\n`;
  const maps = { 'a.cjm.yaml': map('2026-05-01'), 'b.cjm.yaml': map('2026-06-01') };

  test('without a date comes last, and one of the same name in each map leads to its own', () => {
    const { evidence } = pageOf(projectView(project(''), maps), 'work');
    expect(evidence.map(({ study, date, age }) => `${study.file} ${study.element} ${date} ${age}`)).toEqual([
      ' study:dated 2026-03-01 266 days',
      'a.cjm.yaml study:own 2026-05-01 205 days',
      'b.cjm.yaml study:own 2026-06-01 174 days',
      ' study:undated no date ',
    ]);
  });

  test('is stale after as many months as the project says', () => {
    const stale = (rules: string) => pageOf(projectView(project(rules), maps), 'work').evidence.filter(({ isStale }) => isStale).length;
    expect([stale(''), stale('rules: { stale-evidence: { severity: info, months: 6 } }\n')]).toEqual([0, 2]);
  });
});

test.each([
  ['en', 'No owner is named at Awareness × 12, Step 0, Step 1, Step 2, Step 3, Step 4, Step 5, Step 6 and 5 more.', 'Other stages'],
  ['ru', 'Ответственных не названо на этапах: Осведомлённость × 12, Step 0, Step 1, Step 2, Step 3, Step 4, Step 5, Step 6 и ещё 5.', 'Другие этапы'],
] as const)('a sentence names only as many stages as somebody reads, and stages of own words have a column, in %s', (language, note, other) => {
  const of = (model: string, stages: string): string => `cjm: 1\ntitle: A\nmodel: ${model}\nstages:\n${stages}`;
  const maps = Object.fromEntries([
    ...Array.from(
      { length: 12 },
      (_, index) => [`${index}.cjm.yaml`, of('classic5', '  - stage: awareness\n').replace('title', `language: ${language}\ntitle`)] as const,
    ),
    ['own.cjm.yaml', of('custom', Array.from({ length: 12 }, (_, index) => `  - { stage: Step ${index}, systems: [crm] }\n`).join(''))],
  ]);
  const page = pageOf(projectView(`cjm: 1\nkind: project\nname: Small\nlanguage: ${language}\n`, maps), 'work');
  expect(page.notes.at(-1)).toBe(note);
  expect(page.systems.columns.at(-1)?.name).toBe(other);
  expect(page.systems.rows[0]?.counts.at(-1)).toBe(12);
});
