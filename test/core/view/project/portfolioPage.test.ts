/** The portfolio of the examples, with figures computed by hand, and of small projects that lie at the edges. */
import { describe, expect, test } from 'vitest';
import type { Measure, PortfolioPage } from '../../../../server/core/view/project/portfolioPage.ts';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

/** “0+1 Awareness 4.0”: column, width, and of each stage its name with the reading. */
function cells(page: PortfolioPage, file: string, measure: Measure): string[] {
  const row = page.rows.find(({ map }) => map.file === file);
  return (row?.segments ?? []).map(
    ({ column, span, stages }) =>
      `${column}+${span} ${stages.map(({ place, readings }) => `${place.text} ${readings[measure] === undefined ? '–' : (plain(readings[measure].text) ?? '?')}`).join(' | ')}`,
  );
}

describe('the tile company, two personas with a map each', () => {
  const page = pageOf(projectExample('tiles'), 'portfolio');

  test('a stage is as wide as the canonical stages that it covers', () => {
    expect(cells(page, 'retail.cjm.yaml', 'score')).toEqual([
      '0+1 Формирование потребности 5,0',
      '1+1 Интерес 5,0',
      '2+1 Желание 2,0',
      '3+1 Поиск решений 5,0',
      '4+1 Сравнение 2,8',
      '5+1 Покупка 4,0',
      '6+1 Удовлетворение 3,0',
      '7+2 Лояльность 2,0',
      // Stated as ???, so nothing is made up from its steps.
      '9+1 Рекомендации ?',
    ]);
  });

  test('conversion belongs to the stage that it leads into', () => {
    // 64 000 ÷ 210 000, 21 500 ÷ 64 000
    expect(cells(page, 'retail.cjm.yaml', 'conversion').slice(0, 3)).toEqual(['0+1 Формирование потребности –', '1+1 Интерес 30,5 %', '2+1 Желание 33,6 %']);
  });

  test('revenue to win is told where a benchmark is stated: revenue × (benchmark ÷ conversion − 1)', () => {
    // 9800 × 14.6 % × 68 400 × 1.12 = 109 610 726; 0.55 ÷ (9800 ÷ 21 500) = 1.20663, 0.4 ÷ (1430 ÷ 3900) = 1.09091
    const told = cells(page, 'retail.cjm.yaml', 'revenue').filter((cell) => !cell.endsWith('–'));
    expect(told).toEqual(['3+1 Поиск решений +22,6 млн ₽', '6+1 Удовлетворение +9,96 млн ₽']);
    const row = page.rows.find(({ map }) => map.file === 'retail.cjm.yaml');
    expect(row?.segments.flatMap(({ stages }) => stages).flatMap(({ readings }) => plain(readings.revenue?.detail) ?? [])).toEqual([
      '+22 649 155 ₽',
      '+9 964 611 ₽',
    ]);
    expect([row?.whole.revenue?.text, row?.whole.revenue?.detail].map(plain)).toEqual(['110 млн ₽', '109 610 726 ₽']);
  });

  test('freshness counts the days since the newest evidence of the stage', () => {
    // 2026-09-30 … 2026-11-22
    expect(cells(page, 'retail.cjm.yaml', 'freshness')[0]).toBe('0+1 Формирование потребности 53 дня');
    expect(page.rows[0]?.segments[0]?.stages[0]?.readings.freshness?.share).toBeCloseTo(1 - 53 / 365);
  });

  test('says what is weakest, what brings most and what no map covers', () => {
    expect(page.notes.map(plain)).toEqual([
      'Самый слабый этап: «Желание» на карте «Проект дизайнера с нашей плиткой», 2,0.',
      'Больше всего можно выиграть: 22 649 155 ₽ на этапе «Поиск решений» карты «Плитка для ванной в розницу».',
      'Самые старые данные: «Рекомендации» на карте «Плитка для ванной в розницу», 55 дней.',
      'Ни одна карта не охватывает: осведомлённость, решение, доставка, онбординг, использование, поддержка, возврат клиента.',
    ]);
  });

  test('a persona without a map is there all the same', () => {
    expect(page.personas.map(({ persona, share, maps, score }) => [persona.text, plain(share), maps.length, score])).toEqual([
      ['Дилер', '27 %', 0, ''],
      ['Оптовый покупатель', '21 %', 0, ''],
      ['Розничный покупатель', '38 %', 1, '3,6'],
      ['Дизайнер интерьеров', '14 %', 1, '3,7'],
    ]);
  });
});

describe('the grocer, with a plan beside the map', () => {
  const page = pageOf(projectExample('grocery'), 'portfolio');

  test('what is stands before what is planned', () => {
    expect(page.rows.map(({ map }) => map.file)).toEqual(['grocery.cjm.yaml', 'grocery-future.cjm.yaml']);
  });

  test('a stage leads to its goals, figures, values and studies', () => {
    const trace = page.traces.find(({ stage }) => stage.file === 'grocery.cjm.yaml' && stage.element === 'stage:decision');
    expect(trace?.goals.map(({ text }) => text)).toEqual(['Every second visitor who fills a basket pays for it', 'Earn a quarter of every euro']);
    expect(trace?.kpis.map(({ text }) => text)).toEqual(['REV', 'GP', 'C', 'P', 'CV', 'ACR']);
    // What no key states leads to the first cell that it is reckoned from.
    expect(trace?.kpis[0]).toMatchObject({ element: 'consideration/*/kpis', line: 54 });
    expect(trace?.studies.map(({ text }) => text)).toEqual(['checkout-survey', 'contact-log', 'web-analytics', 'order-data']);
  });

  test('places name file, element and line', () => {
    const [row] = page.rows;
    expect(row?.map).toEqual({ file: 'grocery.cjm.yaml', element: 'title', text: 'Weekly grocery order', line: 4 });
    expect(row?.segments[0]?.stages[0]?.place).toEqual({ file: 'grocery.cjm.yaml', element: 'stage:awareness', text: 'Awareness', line: 21 });
  });
});

describe('odd projects', () => {
  const project = 'cjm: 1\nkind: project\nname: Small\n';

  test('without maps there is a remark and no table', () => {
    const view = projectView(project);
    expect(view.remark).toMatch(/^No map belongs to this project yet/);
    expect(pageOf(view, 'portfolio')).toMatchObject({ rows: [], columns: [], notes: [], traces: [] });
  });

  test.each([
    ['en', 'Project without a name', /^No map belongs/],
    ['ru', 'Проект без названия', /^Этому проекту пока не принадлежит/],
  ] as const)('an empty file has a title all the same, in %s', (language, title, remark) => {
    const view = projectView('', {}, { language });
    expect(view.title).toBe(title);
    expect(view.remark).toMatch(remark);
  });

  test('an unknown score is a question, no score is nothing', () => {
    const page = pageOf(
      projectView(project, { 'a.cjm.yaml': 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: awareness\n    score: unknown\n  - stage: decision\n' }),
      'portfolio',
    );
    expect(cells(page, 'a.cjm.yaml', 'score')).toEqual(['0+1 Awareness ?', '1+2 Decision –']);
  });

  test('stages that are none of the canonical ones stand in a column behind them', () => {
    const maps = {
      'a.cjm.yaml': 'cjm: 1\ntitle: A\nmodel: custom\nstages:\n  - { stage: Dreaming, score: 3 }\n  - stage: Waking\n',
      'b.cjm.yaml': 'cjm: 1\ntitle: B\nmodel: classic5\nstages:\n  - stage: awareness\n',
    };
    const page = pageOf(projectView(project, maps), 'portfolio');
    expect(page.columns.map(({ name }) => name)).toEqual(['Awareness', 'Other stages']);
    expect(cells(page, 'a.cjm.yaml', 'score')).toEqual(['0+1 ', '1+1 Dreaming 3.0 | Waking –']);
    expect(cells(page, 'b.cjm.yaml', 'score')).toEqual(['0+1 Awareness –', '1+1 ']);
  });

  test('two stages of one canonical stage share its cell', () => {
    const map =
      'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - { stage: awareness, id: one, score: 2 }\n  - { stage: awareness, id: two, name: Again, score: 4 }\n';
    expect(cells(pageOf(projectView(project, { 'a.cjm.yaml': map }), 'portfolio'), 'a.cjm.yaml', 'score')).toEqual(['0+1 Awareness 2.0 | Again 4.0']);
  });

  test('without a day to count from, freshness is the date', () => {
    const page = pageOf(projectExample('tiles', { today: null, language: 'en' }), 'portfolio');
    expect(cells(page, 'retail.cjm.yaml', 'freshness')[0]).toBe('0+1 Формирование потребности Sep 30 2026');
    expect(page.rows[0]?.segments[0]?.stages[0]?.readings.freshness?.share).toBeUndefined();
  });
});

describe('maps that cannot be compared as they are written', () => {
  const map = (lines: string): string => `cjm: 1\ntitle: ${lines}\n`;
  const money = (title: string, currency: string, period: string, price: string): string =>
    map(
      `${title}\nmodel: classic5\ncurrency: ${currency}\nperiod: ${period}\nstages:\n  - { stage: consideration, reached: 100 }\n  - { stage: decision, reached: 10, benchmark: 20% }\neconomics: { L: 100, C: 10%, P: ${price}, Q: 1 }`,
    );
  const scored = (title: string, scale: string, ...scores: readonly number[]): string =>
    map(
      `${title}\nmodel: classic5\nscale: ${scale}\npersona: p\nstages:\n  - { stage: awareness, score: ${scores[0]} }\n  - { stage: decision, score: ${scores[1]} }`,
    );
  const project = 'cjm: 1\nkind: project\nname: Small\npersonas: [{ id: p, name: P }]\n';

  test('money is compared within its currency and by the day, and never summed', () => {
    // Revenue 10 × price; to win as much again: 10 000, 500 a month, 1200 a year.
    const maps = {
      'a.cjm.yaml': money('A', 'RUB', '2026-10', '1000 RUB'),
      'b.cjm.yaml': money('B', 'EUR', '2026-10', '50 EUR'),
      'c.cjm.yaml': money('C', 'EUR', '2026', '120 EUR'),
    };
    const page = pageOf(projectView(project, maps), 'portfolio');
    const shares = page.rows.map(({ segments }) => segments.flatMap(({ stages }) => stages).map(({ readings }) => readings.revenue?.share)[1]);
    expect(shares[0]).toBe(1);
    expect(shares[1]).toBe(1);
    expect(shares[2]).toBeCloseTo(1200 / 12 / 500);
    expect(page.notes.filter((note) => note.startsWith('Most to win')).map(plain)).toEqual([
      'Most to win: ₽10 000 at Decision of “A”.',
      'Most to win: €500 at Decision of “B”.',
    ]);
  });

  test('scores of another scale are shown on that of the project, with their own beside them', () => {
    const maps = { 'a.cjm.yaml': scored('A', '1..5', 3, 5), 'b.cjm.yaml': scored('B', '0..10', 0, 7.5), 'c.cjm.yaml': scored('C', '-2..2', -1, 2) };
    const page = pageOf(projectView(project, maps), 'portfolio');
    // 0 of 0…10 is 1 of 1…5, 7.5 is 1 + 0.75 × 4, −1 of −2…2 is 2.
    expect(['a', 'b', 'c'].map((name) => cells(page, `${name}.cjm.yaml`, 'score').join(' '))).toEqual([
      '0+1 Awareness 3.0 1+2 Decision 5.0',
      '0+1 Awareness 1.0 1+2 Decision 4.0',
      '0+1 Awareness 2.0 1+2 Decision 5.0',
    ]);
    expect(page.rows[1]?.segments[1]?.stages[0]?.readings.score?.detail).toBe('7.5 on 0⁠…⁠10');
    // (4 + 2.5 + 3.5) ÷ 3
    expect(page.personas[0]?.score).toBe('3.3');
  });

  test('where all have one scale it is theirs', () => {
    const page = pageOf(projectView(project, { 'a.cjm.yaml': scored('A', '0..10', 0, 7.5), 'b.cjm.yaml': scored('B', '0..10', 5, 10) }), 'portfolio');
    expect(cells(page, 'a.cjm.yaml', 'score')).toEqual(['0+1 Awareness 0.0', '1+2 Decision 7.5']);
    expect(page.rows[0]?.whole.score).toMatchObject({ text: '3.8', detail: '' });
  });

  test('a plan is not the weakest, and does not count for its persona', () => {
    const plan = scored('Plan', '1..5', 1, 1).replace('model:', 'state: future\nmodel:');
    const page = pageOf(projectView(project, { 'a.cjm.yaml': scored('A', '1..5', 3, 5), 'plan.cjm.yaml': plan }), 'portfolio');
    expect(page.notes[0]).toBe('Weakest stage: Awareness of “A”, 3.0.');
    expect(page.personas[0]?.score).toBe('4.0');
  });

  test('unknown counts are a question, none are nothing', () => {
    const text = map('A\nmodel: classic5\nstages:\n  - { stage: awareness, reached: 10 }\n  - { stage: consideration, reached: ??? }\n  - stage: decision\n');
    expect(cells(pageOf(projectView(project, { 'a.cjm.yaml': text }), 'portfolio'), 'a.cjm.yaml', 'conversion')).toEqual([
      '0+1 Awareness –',
      '1+1 Consideration ?',
      '2+2 Decision –',
    ]);
  });
});

describe('evidence', () => {
  const map = `cjm: 1
title: A
model: classic5
stages:
  - stage: awareness
    evidence: [old, ahead]
  - stage: decision
    evidence: [own]
research: [{ id: own, method: survey, date: 2026-11-12 }]
`;
  const project =
    'cjm: 1\nkind: project\nname: Small\nresearch: [{ id: old, method: survey, date: 2024-11-22 }, { id: ahead, method: survey, date: 2027-05-01 }]\n';
  const page = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'portfolio');

  test('that is dated ahead makes nothing fresh, and an old one tells its year', () => {
    expect(cells(page, 'a.cjm.yaml', 'freshness')).toEqual(['0+1 Awareness 730 days', '1+2 Decision 10 days']);
    expect(page.rows[0]?.segments[0]?.stages[0]?.readings.freshness?.detail).toBe('Nov 22 2024');
  });

  test('that only a map has leads into the map', () => {
    expect(page.traces.map(({ studies }) => studies.map(({ file, element, line }) => `${file} ${element} ${line}`))).toEqual([
      [' study:old 4', ' study:ahead 4'],
      ['a.cjm.yaml study:own 9'],
    ]);
  });
});

describe('unfinished maps', () => {
  const broken = 'cjm: 1\ntitle: Broken\nmodel: classic5\nstages:\n  - stage: awareness\n    score: "2\n  - stage: [\n';

  test.each([
    ['en', ['2 errors in the text', '1 error in the text'], 'no stages yet'],
    ['ru', ['2 ошибки в тексте', '1 ошибка в тексте'], 'этапов пока нет'],
  ] as const)('say what is the matter with them, in %s', (language, errors, none) => {
    const page = pageOf(projectView('cjm: 1\nkind: project\nname: Small\n', { 'a.cjm.yaml': broken, 'b.cjm.yaml': '' }, { language }), 'portfolio');
    expect(page.rows.map((row) => [row.errors, row.facts])).toEqual([
      [errors[0], ''],
      [errors[1], none],
    ]);
    expect(page.traces.map(({ stage }) => stage.text)).toEqual(['Awareness']);
  });
});

test('a conversion that economics states leads to the stage that converts, also where counts of others would tell it', () => {
  const project = 'cjm: 1\nkind: project\nname: Small\nstrategy: { goals: [{ text: Convert, id: convert, kpis: [C] }] }\n';
  const map =
    'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - { stage: consideration, reached: 100 }\n  - stage: decision\n  - { stage: delivery, reached: 10 }\neconomics: { C: 10% }\n';
  const { traces } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'portfolio');
  expect(traces.filter(({ goals }) => goals.length > 0).map(({ stage }) => stage.text)).toEqual(['Decision']);
});

test('a goal for a figure that economics states leads to the stages whose work brings it about, and back', () => {
  const project =
    'cjm: 1\nkind: project\nname: Small\nstrategy: { goals: [{ text: Grow, id: grow, kpis: [REV] }, { text: Convert, id: convert, kpis: [C] }] }\n';
  const map =
    'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: awareness\n  - stage: decision\n  - stage: loyalty\neconomics: { L: 10, C: 10%, P: 5, Q: 1 }\n';
  const { traces } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'portfolio');
  expect(traces.map(({ stage, goals, kpis }) => [stage.text, goals.map(({ text }) => text), kpis.map(({ code }) => code)])).toEqual([
    ['Awareness', ['Grow'], ['REV', 'L']],
    ['Decision', ['Grow', 'Convert'], ['REV', 'C', 'P']],
    ['Loyalty and advocacy', ['Grow'], ['REV', 'Q']],
  ]);
});
