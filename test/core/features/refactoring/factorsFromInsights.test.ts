/** Factors of the formula from an insights file: what is offered where, and what the smallest edits come to. */
import { describe, expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

/** P is 5000 ÷ 50 = 100, Q is 50 ÷ 40 = 1.25; in all time 12000 ÷ 160 = 75 and 160 ÷ 80 = 2. */
const insights = `cjm: 1
kind: insights
currency: EUR
totals: { from: 2026-01-01, to: 2026-10-31, customers: 80, orders: 160, revenue: 12000 }
months:
  - { month: 2026-10, customers: 40, orders: 50, revenue: 5000, new: 12 }
`;
const map = (stages: string, { period = '2026-10', language = 'en' } = {}): string =>
  `${head.replace('language: en', `language: ${language}`)}period: ${period}\ncurrency: EUR\nstages:\n${stages}insights: [shop.insights.cjm.yaml]\n`;
const offered = (text: string, more: Parameters<typeof refactor>[1] = {}) => {
  const { titles, after } = refactor(text, { insights, ...more });
  return { titles: titles.filter((title) => title.includes('shop.insights')), after };
};
const source = 'source: shop.insights.cjm.yaml';

describe('in a stage', () => {
  test('the stage of the deal gets its P; a stage without KPIs gets the key', () => {
    const text = map('  - stage: deci<|>sion # hot\n    reached: 100\n');
    expect(offered(text).titles).toContain('From “shop.insights.cjm.yaml”: P 100 EUR (5000 ÷ 50)');
    expect(offered(text).after(': P 100 EUR')).toBe(
      map(`  - stage: decision # hot\n    reached: 100\n    kpis:\n      P: { value: 100 EUR, ${source}, n: 50 }\n`),
    );
  });

  test('beside other KPIs, in their form, with comments and line ends kept', () => {
    const text = map('  - stage: deci<|>sion\n    kpis: # of October\n      NPS: 40 # all\n').replaceAll('\n', '\r\n');
    expect(offered(text).after(': P 100 EUR')).toBe(
      map(`  - stage: decision\n    kpis: # of October\n      NPS: 40 # all\n      P: { value: 100 EUR, ${source}, n: 50 }\n`).replaceAll('\n', '\r\n'),
    );
    expect(offered(map('  - { stage: deci<|>sion, kpis: { NPS: 40 } }\n')).after(': P 100 EUR')).toBe(
      map(`  - { stage: decision, kpis: { NPS: 40, P: { value: 100 EUR, ${source}, n: 50 } } }\n`),
    );
  });

  test('a value that is there gives way; what else is said of it stays', () => {
    const text = map('  - stage: deci<|>sion\n    kpis:\n      AOV: 43.50 EUR # guessed\n');
    expect(offered(text).after('Replace by what “shop.insights.cjm.yaml” says: P 100 EUR')).toBe(
      map(`  - stage: decision\n    kpis:\n      AOV: { value: 100 EUR, ${source}, n: 50 } # guessed\n`),
    );
    const said = map('  - stage: deci<|>sion\n    kpis:\n      P: { value: 43.50 EUR, target: 50 EUR, source: crm }\n');
    expect(offered(said).after('Replace')).toBe(map(`  - stage: decision\n    kpis:\n      P: { value: 100 EUR, target: 50 EUR, ${source}, n: 50 }\n`));
  });

  test('not where it says the same, not in a step, not in a stage that generates something else', () => {
    expect(offered(map('  - stage: deci<|>sion\n    kpis: { P: 100 EUR }\n')).titles.filter((title) => title.includes(': P '))).toEqual([]);
    expect(offered(map('  - stage: decision\n    steps:\n      - step: Pa<|>ys\n        actions: none\n')).titles).toEqual([]);
    expect(offered(map('  - stage: aware<|>ness\n  - stage: decision\n')).titles.filter((title) => title.includes(': P '))).toEqual([]);
  });

  test('what another stage states is not stated twice', () => {
    const text = map('  - stage: deci<|>sion\n    kpis: { NPS: 40 }\n') + 'economics: { P: 40 EUR }\n';
    expect(offered(text).titles.filter((title) => title.includes(': P '))).toEqual([]);
  });
});

describe('in the economics', () => {
  test('each factor, in the order of the formula', () => {
    const text = `${map('  - stage: decision\n')}econ<|>omics:\n  M: 24%\n`;
    expect(offered(text).titles).toEqual(['From “shop.insights.cjm.yaml”: P 100 EUR (5000 ÷ 50)', 'From “shop.insights.cjm.yaml”: Q 1.25 (50 ÷ 40)']);
    expect(offered(text).after(': Q 1.25')).toBe(`${map('  - stage: decision\n')}economics:\n  Q: { value: 1.25, ${source}, n: 40 }\n  M: 24%\n`);
  });

  test('at the name of the file, for a map without economics', () => {
    const text = map('  - stage: decision\n').replace('insights:', 'ins<|>ights:');
    expect(offered(text).after(': Q 1.25')).toContain(`economics:\n  Q: { value: 1.25, ${source}, n: 40 }\n`);
  });

  test('C where the map knows its leads, L where it knows C: 40 customers of 800, or at 5 %', () => {
    const text = (stated: string): string => `${map('  - stage: decision\n')}economics: {<|> ${stated} }\n`;
    expect(offered(text('L: 800')).titles).toContain('From “shop.insights.cjm.yaml”: C 5% (40 ÷ 800)');
    expect(offered(text('C: 5%')).titles).toContain('From “shop.insights.cjm.yaml”: L 800 (40 ÷ 0.05)');
  });
});

test('another period than the months of the file is told with its own period, and says nothing of leads', () => {
  const text = `${map('  - stage: decision\n', { period: '2027' })}economics: {<|> L: 800 }\n`;
  expect(offered(text).titles).toEqual(['From “shop.insights.cjm.yaml”: P 75 EUR (12000 ÷ 160)', 'From “shop.insights.cjm.yaml”: Q 2 (160 ÷ 80)']);
  expect(offered(text).after(': Q 2')).toContain(`Q: { value: 2, period: 2026-01-01/2026-10-31, ${source}, as-of: 2026-10-31, n: 80 }`);
});

test('a Russian map has decimal commas, and money of another currency is not offered', () => {
  const text = `${map('  - stage: decision\n', { language: 'ru' })}econ<|>omics:\n  M: 24%\n`;
  expect(offered(text, { language: 'ru' }).after('Из «shop.insights.cjm.yaml»: Q 1,25')).toContain(`Q: { value: "1,25", ${source}, n: 40 }`);
  expect(offered(text.replace('EUR', 'RUB')).titles.some((title) => title.includes(': P '))).toBe(false);
});

test('without a file that was read nothing is offered', () => {
  expect(refactor(map('  - stage: deci<|>sion\n')).titles.filter((title) => title.includes('insights'))).toEqual([]);
});
