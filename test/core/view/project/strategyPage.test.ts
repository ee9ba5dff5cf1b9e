/** The strategy board: goals are followed to their figures, stages and initiatives, values to the stages that speak of them, and a plan is laid out in time. */
import { describe, expect, test } from 'vitest';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const texts = (places: readonly { readonly text: string }[]): string[] => places.map(({ text }) => text);

describe('the strategy of the grocer', () => {
  const page = pageOf(projectExample('grocery'), 'strategy');

  test('the situation has four fields', () => {
    expect(page.situation.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['Strengths', 2],
      ['Weaknesses', 2],
      ['Opportunities', 2],
      ['Threats', 2],
    ]);
    expect(texts(page.situation[0]?.entries[0]?.studies ?? [])).toEqual(['checkout-survey', 'order-data']);
  });

  test('a goal is followed by its KPIs to the stages of each map, and to its initiatives', () => {
    const goal = page.goals.find(({ goal: { element } }) => element === 'goal:quick-help');
    expect(goal?.figures.map(({ code, place, value, target, verdict }) => [code, place.text, plain(value), plain(target), verdict])).toEqual([
      ['WT', 'Asks for help', '11 min', '4 min', 'missed'],
      ['WT', 'Has a wrong item put right', '5 min', '2 min', 'missed'],
      ['SR', 'Asks for help', '81 %', '90 %', 'missed'],
      ['SR', 'Has a wrong item put right', '88 %', '95 %', 'missed'],
      ['CSAT', 'Asks for help', '', '85 %', undefined],
      ['CSAT', 'Cooks and enjoys', '88 %', '92 %', 'missed'],
    ]);
    expect(goal?.stages.map(({ place, map }) => `${place.text}, ${map}`)).toEqual([
      'Delivery and use, Weekly grocery order',
      'Delivery and use, Weekly grocery order, as it should be in 2027',
    ]);
    expect(texts(goal?.initiatives ?? [])).toEqual([
      'People in the chat, eight to midnight',
      'Refund approved by whoever answers',
      'One customer profile for site, app and help desk',
    ]);
    expect([goal?.target, goal?.owner, goal?.due, goal?.remarks].map((one) => (typeof one === 'string' ? plain(one) : one))).toEqual([
      '4 min',
      'Customer service',
      'Jun 30 2027',
      [],
    ]);
  });

  test('profit is followed to the stages that it is reckoned from', () => {
    const goal = page.goals.find(({ goal: { element } }) => element === 'goal:margin');
    expect(goal?.stages.filter(({ place }) => place.file === 'grocery.cjm.yaml').map(({ place }) => place.text)).toEqual([
      'Consideration',
      'Decision',
      'Loyalty and advocacy',
    ]);
  });

  test('a value is followed to the words of a stage', () => {
    const stages = new Map(
      page.positionings[0]?.values.map(({ value, stages: found }) => [value.text, found.map(({ place }) => `${place.file} ${place.element}`)]),
    );
    expect(stages.get('freshness')).toContain('grocery.cjm.yaml consideration/compare/opportunities/1');
    expect(stages.get('on time')).toContain('grocery.cjm.yaml delivery/receive/objectives/1');
  });

  test('the calendar runs from the first of a month to the end of one; what is overdue is said', () => {
    const { calendar } = page;
    // 2026-07-06 … 2027-08-31: fourteen months, every second one named.
    expect(calendar.months.map(({ text, year }) => `${text} ${year}`)).toEqual([
      'Jul 2026',
      'Sep 2026',
      'Nov 2026',
      'Jan 2027',
      'Mar 2027',
      'May 2027',
      'Jul 2027',
    ]);
    const [first] = calendar.bars;
    // July 1 to September 1 of the following year are 427 days; the first bar is from day 5 to day 54.
    expect(first?.initiative.text).toBe('Reorder in one tap');
    expect(first?.from).toBeCloseTo(5 / 427);
    expect(first?.to).toBeCloseTo(54 / 427);
    expect(calendar.bars.filter(({ isLate }) => isLate).map(({ initiative }) => initiative.text)).toEqual(['Refund approved by whoever answers']);
    // November 22 is day 144.
    expect(calendar.today).toBeCloseTo(144 / 427);
  });

  test('systems in use and planned ones stand by canonical stages', () => {
    const { columns, rows } = page.martech;
    const crm = rows.find(({ system }) => system === 'CRM');
    expect(crm?.used).toEqual(columns.map(() => 2));
    expect(columns[crm?.planned.indexOf(true) ?? -1]?.id).toBe('support');
  });
});

test('a planned system is found by its name in the text', () => {
  const { rows } = pageOf(projectExample('race'), 'strategy').martech;
  expect(rows.filter(({ plans }) => plans.length > 0).map(({ system }) => system)).toEqual(['CRM', 'Аналитика', 'Платформа клиентских данных']);
});

describe('a goal that leads nowhere', () => {
  const goals = (text: string) => pageOf(projectView(`cjm: 1\nkind: project\nname: Small\nstrategy:\n  goals:\n${text}`), 'strategy').goals;

  test('says what it lacks', () => {
    expect(goals('    - Grow\n').map(({ remarks }) => remarks)).toEqual([['No KPI says whether it is reached.', 'No initiative serves it yet.']]);
    expect(goals('    - { text: Grow, kpis: [NPS] }\n').map(({ remarks, unstated }) => [remarks[0], unstated[0]?.name])).toEqual([
      ['No map states its KPIs, so no stage serves it yet.', 'Net promoter score'],
    ]);
  });

  test('an initiative without dates stands below the calendar, in an empty strategy nothing does', () => {
    const text = 'cjm: 1\nkind: project\nname: Small\nstrategy:\n  initiatives:\n    - Ask ten customers\n';
    const { calendar } = pageOf(projectView(text), 'strategy');
    expect(calendar.undated.map(({ initiative }) => initiative.text)).toEqual(['Ask ten customers']);
    expect(calendar.bars).toEqual([]);
    expect(pageOf(projectView('cjm: 1\nkind: project\n'), 'strategy')).toMatchObject({ goals: [], segments: [], positionings: [], martech: { rows: [] } });
  });
});

describe('a goal with a target of its own', () => {
  const map = (c: string): string =>
    `cjm: 1\ntitle: Shop\nlanguage: en\nmodel: classic5\nstages:\n  - stage: decision\n    kpis: { C: ${c}, AOV: 10 EUR }\n  - stage: loyalty\n    kpis: { NPS: { value: 40, target: 30 } }\n`;
  const goal = (maps: Readonly<Record<string, string>>, kpis = '[C]', target = '12%') => {
    const text = `cjm: 1\nkind: project\nname: Small\nstrategy:\n  goals:\n    - { text: Sell more, kpis: ${kpis}, target: ${target}, due: 2026-11-01 }\n`;
    const [row] = pageOf(projectView(text, maps), 'strategy').goals;
    return row && { verdicts: row.figures.map(({ code, verdict }) => `${code} ${verdict}`), isReached: row.isReached, isLate: row.isLate };
  };

  test('is reached when its figures are there, and then it is not overdue', () => {
    expect(goal({ 'a.cjm.yaml': map('12%') })).toEqual({ verdicts: ['C met'], isReached: true, isLate: false });
    expect(goal({ 'a.cjm.yaml': map('11%') })).toEqual({ verdicts: ['C missed'], isReached: false, isLate: true });
    expect(goal({ 'a.cjm.yaml': map('12%'), 'b.cjm.yaml': map('11%') })).toEqual({ verdicts: ['C met', 'C missed'], isReached: false, isLate: true });
  });

  test('judges what it is like: a figure with its own target by that one, another by none', () => {
    expect(goal({ 'a.cjm.yaml': map('12%') }, '[C, NPS, AOV]')).toEqual({ verdicts: ['C met', 'NPS met', 'AOV undefined'], isReached: true, isLate: false });
  });

  test('is not reached by a plan', () => {
    expect(goal({ 'a.cjm.yaml': `${map('12%')}state: future\n` })).toMatchObject({ isReached: false, isLate: true });
  });

  test('that nothing judges is not reached', () => {
    expect(goal({}, '[C]')).toEqual({ verdicts: [], isReached: false, isLate: true });
  });
});

test('a study and a persona that nobody knows lead nowhere; an initiative says which goals it serves', () => {
  const text =
    'cjm: 1\nkind: project\nresearch: [{ id: talks, name: Talks }]\npersonas: [{ id: anna, name: Anna }]\nstrategy:\n  situation: [{ text: Known, evidence: [Talks, lost] }]\n  segmentation: [{ id: a, persona: Anna }, { id: b, persona: berta }]\n';
  const page = pageOf(projectView(text), 'strategy');
  const told = (places: readonly ({ readonly text: string; readonly element: string } | undefined)[]) => places.map((place) => [place?.text, place?.element]);
  expect(told(page.situation.flatMap(({ entries }) => entries).flatMap(({ studies }) => studies))).toEqual([
    ['Talks', 'study:talks'],
    ['lost', ''],
  ]);
  expect(told(page.segments.map(({ persona }) => persona))).toEqual([
    ['Anna', 'persona:anna'],
    ['berta', ''],
  ]);
});
