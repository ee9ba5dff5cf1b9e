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
      '9+1 Рекомендации 4,4',
    ]);
  });

  test('conversion belongs to the stage that it leads into', () => {
    // 64 000 ÷ 210 000, 21 500 ÷ 64 000
    expect(cells(page, 'retail.cjm.yaml', 'conversion').slice(0, 3)).toEqual(['0+1 Формирование потребности –', '1+1 Интерес 30,5 %', '2+1 Желание 33,6 %']);
  });

  test('revenue to win is told where a benchmark is stated: revenue × (benchmark ÷ conversion − 1)', () => {
    // 9800 × 14.6 % × 68 400 × 1.12 = 109 610 726; 0.55 ÷ (9800 ÷ 21 500) = 1.20663, 0.4 ÷ (1430 ÷ 3900) = 1.09091
    const told = cells(page, 'retail.cjm.yaml', 'revenue').filter((cell) => !cell.endsWith('–'));
    expect(told).toEqual(['3+1 Поиск решений +22 649 155 ₽', '6+1 Удовлетворение +9 964 611 ₽']);
    expect(plain(page.rows.find(({ map }) => map.file === 'retail.cjm.yaml')?.whole.revenue?.text)).toBe('109 610 726 ₽');
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
      ['Розничный покупатель', '38 %', 1, '3,7'],
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
    expect(trace?.kpis.map(({ text }) => text)).toEqual(['C', 'P', 'CV', 'ACR']);
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

  test('an unknown score is a question, no score is nothing', () => {
    const page = pageOf(
      projectView(project, { 'a.cjm.yaml': 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: awareness\n    score: unknown\n  - stage: decision\n' }),
      'portfolio',
    );
    expect(cells(page, 'a.cjm.yaml', 'score')).toEqual(['0+1 Awareness ?', '1+2 Decision –']);
  });

  test('stages of a custom model are told apart', () => {
    const page = pageOf(projectView(project, { 'a.cjm.yaml': 'cjm: 1\ntitle: A\nmodel: custom\nstages:\n  - stage: Dreaming\n' }), 'portfolio');
    expect(page.columns).toEqual([]);
    expect(page.notes).toContain('Stages outside the canonical ones: Dreaming.');
  });

  test('two stages of one canonical stage share its cell', () => {
    const map =
      'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - { stage: awareness, id: one, score: 2 }\n  - { stage: awareness, id: two, name: Again, score: 4 }\n';
    expect(cells(pageOf(projectView(project, { 'a.cjm.yaml': map }), 'portfolio'), 'a.cjm.yaml', 'score')).toEqual(['0+1 Awareness 2.0 | Again 4.0']);
  });

  test('without a day to count from, freshness is the date', () => {
    const page = pageOf(projectExample('tiles', { today: null, language: 'en' }), 'portfolio');
    expect(cells(page, 'retail.cjm.yaml', 'freshness')[0]).toBe('0+1 Формирование потребности Sep 30');
    expect(page.rows[0]?.segments[0]?.stages[0]?.readings.freshness?.share).toBeUndefined();
  });
});
