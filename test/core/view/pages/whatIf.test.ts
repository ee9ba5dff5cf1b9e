/** The arithmetic of the funnel view against the engine's: what a slider shows is what a map with those figures would measure. */
import { describe, expect, test } from 'vitest';
import { figureText } from '../../../../media/figureText.ts';
import { stillMeant, type Trial, type Trials, trialOf, whatIf } from '../../../../media/whatIf.ts';
import { formatIn } from '../../../../server/core/view/format.ts';
import type { FunnelPageView } from '../../../../server/core/view/pages/funnelView.ts';
import { measuring } from '../../metrics/measuring.ts';
import { funnelPageOf, readExample } from './funnelPages.ts';

interface Figures {
  readonly reached: readonly [number, number, number, number, number];
  readonly price?: number;
  readonly q?: number;
  readonly margin?: number;
}

/** Leads and conversion follow from the counts. */
const mapOf = ({ reached: [a, b, c, d, e], price = 40, q = 2, margin = 25 }: Figures): string => `stages:
  - { stage: awareness, reached: ${a} }
  - { stage: consideration, reached: ${b} }
  - { stage: decision, reached: ${c}, completed: ${d}, kpis: { P: ${price} EUR } }
  - { stage: delivery, reached: ${d} }
  - { stage: loyalty, reached: ${e}, kpis: { Q: ${q} } }
economics: { M: ${margin}% }
`;
const stated: Figures = { reached: [1000, 400, 200, 100, 50] };
const page = funnelPageOf(mapOf(stated));

/** Figures by id → trials on them, one after the other. */
function trying(of: FunnelPageView, values: Readonly<Record<string, number>>): Trials {
  const trials: Record<string, Trial> = {};
  for (const [id, value] of Object.entries(values)) {
    const figure = [...of.factors.map((factor) => factor.figure), ...of.sheets.flatMap(({ steps }) => steps.map((step) => step.figure))].find(
      (one) => one?.id === id,
    );
    const trial = figure && trialOf(figure, value, of, trials);
    if (trial) trials[id] = trial;
  }
  return trials;
}

/** As the engine measures a map that states these figures. */
function measured(figures: Figures) {
  const { formula, funnel } = measuring(mapOf(figures));
  const { L, C, P, Q, M, REV, GP } = formula.factors;
  return {
    figures: [L, C, P, Q, M].map(({ value }) => rounded(value)),
    revenue: rounded(REV.value),
    profit: rounded(GP.value),
    counts: funnel.steps.map(({ count }) => count),
  };
}

function tried(values: Readonly<Record<string, number>>) {
  const { figures, revenue, profit, funnels } = whatIf(page, trying(page, values));
  return {
    figures: ['L', 'C', 'P', 'Q', 'M'].map((id) => rounded(figures[id])),
    revenue: rounded(revenue),
    profit: rounded(profit),
    counts: funnels['stages']?.counts.map((count) => rounded(count)),
  };
}

const rounded = (value: number | undefined): number | undefined => (value === undefined ? undefined : Number(value.toPrecision(10)));

describe('is what the engine measures', () => {
  test('of the stated figures', () => {
    expect(tried({})).toEqual(measured(stated));
  });

  test.each<[string, Readonly<Record<string, number>>, Figures]>([
    ['more people at the top', { 'stages/awareness': 1500 }, { reached: [1500, 600, 300, 150, 75] }],
    ['more leads, which is the same', { L: 600 }, { reached: [1500, 600, 300, 150, 75] }],
    ['a better way to consideration', { 'stages/consideration': 0.8 }, { reached: [1000, 800, 400, 200, 100] }],
    ['a better way to the deal', { 'stages/decision': 0.75 }, { reached: [1000, 400, 300, 150, 75] }],
    ['a better way to delivery', { 'stages/delivery': 0.75 }, { reached: [1000, 400, 200, 150, 75] }],
    ['a higher conversion, which is the same', { C: 0.375 }, { reached: [1000, 400, 200, 150, 75] }],
    ['a price', { P: 50 }, { ...stated, price: 50 }],
    ['more purchases', { Q: 2.5 }, { ...stated, q: 2.5 }],
    ['a margin', { M: 0.3 }, { ...stated, margin: 30 }],
    // Purchases follow those who come back.
    ['a better way to loyalty', { 'stages/loyalty': 0.6 }, { reached: [1000, 400, 200, 100, 60], q: 2.4 }],
    [
      'all at once',
      { 'stages/awareness': 2000, 'stages/decision': 0.6, 'stages/delivery': 0.6, P: 45, Q: 3, M: 0.2 },
      { reached: [2000, 800, 480, 288, 144], price: 45, q: 3, margin: 20 },
    ],
  ])('of %s', (_, values, figures) => {
    expect(tried(values)).toEqual(measured(figures));
  });

  test('equal effort: a tenth more of each makes 1.4641, with the margin 1.6105', () => {
    const { revenue, profit } = whatIf(page, trying(page, { L: 440, C: 0.275, P: 44, Q: 2.2, M: 0.275 }));
    expect([(revenue ?? 0) / 8000, (profit ?? 0) / 2000].map((one) => Number(one.toFixed(4)))).toEqual([1.4641, 1.6105]);
  });
});

test('what a way to work with a funnel promises is what its figures come to, in all examples', () => {
  for (const name of ['grocery/grocery', 'race/coffee', 'saas/onboarding', 'airline/family', 'service-centre/repair', 'tiles/retail']) {
    const { text, project } = readExample(`${name}.cjm.yaml`);
    const of = funnelPageOf(text, project);
    for (const sheet of of.sheets) {
      for (const { id, changes, effect } of sheet.methods) {
        const figures = new Map(sheet.steps.map(({ figure }) => [figure?.id, figure?.value ?? 0]));
        const outcome = whatIf(of, Object.fromEntries(changes.map((change) => [change.id, { from: figures.get(change.id) ?? 0, to: change.to }]))).funnels[
          sheet.id
        ];
        const [before, after] =
          sheet.worth === undefined
            ? [sheet.steps.findLast(({ count }) => count !== undefined)?.count ?? 0, outcome?.counts.findLast((count) => count !== undefined) ?? 0]
            : [sheet.worth.value, outcome?.worth ?? 0];
        const said = Number(effect.replaceAll(/[^\d.,]/g, '').replace(',', '.'));
        expect(Math.abs(after - before - said) / said, `${name} ${sheet.id} ${id}: ${effect}`).toBeLessThan(0.01);
      }
    }
  }
});

describe('a trial', () => {
  test('moves the slider to where the hand wants it, whatever else is tried', () => {
    const trials = trying(page, { 'stages/decision': 0.75, C: 0.3 });
    expect(whatIf(page, trials).figures['C']).toBeCloseTo(0.3);
    expect(whatIf(page, trials).figures['stages/decision']).toBeCloseTo(0.75);
  });

  test('that comes back to what the map says is over', () => {
    expect(trying(page, { L: 400 })).toEqual({});
    const odd = funnelPageOf(mapOf({ reached: [1000, 333, 200, 100, 50] }));
    // The slider cannot stand at 60.06 %, its nearest place is 60.1 %.
    expect(trying(odd, { 'stages/decision': 0.601 })).toEqual({});
  });

  test('is dropped when the map says another figure, and others stay', () => {
    const trials = trying(page, { 'stages/decision': 0.75, P: 50 });
    const edited = funnelPageOf(mapOf({ ...stated, price: 41 }));
    expect(Object.keys(stillMeant(trials, edited))).toEqual(['stages/decision']);
    expect(stillMeant(trials, page)).toBe(trials);
  });

  test('of nothing at all brings nothing, and no infinity', () => {
    const outcome = whatIf(page, trying(page, { 'stages/decision': 0, L: 0 }));
    expect([outcome.revenue, outcome.profit, outcome.funnels['stages']?.counts]).toEqual([0, 0, [0, 0, 0, 0, 0]]);
  });
});

test('where a factor is missing the stated revenue grows with the rest', () => {
  const of = funnelPageOf('stages: [ { stage: awareness, reached: 100 }, { stage: consideration, reached: 50 } ]\neconomics: { REV: 1000 EUR, P: 10 EUR }\n');
  expect(whatIf(of, trying(of, { P: 12, 'stages/consideration': 0.6 })).revenue).toBeCloseTo(1440);
});

test('a further funnel is worth what its completions are', () => {
  const of = funnelPageOf(
    'stages: [ { stage: awareness } ]\nfunnels:\n  - { id: app, name: App, value: 5 EUR, steps: [ { step: Opens, count: 200 }, { step: Orders, count: 50 } ] }\n',
  );
  const outcome = whatIf(of, trying(of, { 'app/orders': 0.5 }));
  expect(outcome.funnels['app']).toEqual({ counts: [200, 100], worth: 500 });
});

test.each(['en', 'ru'] as const)('figures read as the engine writes them (%s)', (language) => {
  const format = formatIn(language);
  for (const value of [0.108, 12345.678, 43.5, 0, 1e7, -1234]) {
    expect(figureText(value, { kind: 'share', decimals: 1 }, language)).toBe(format.share(value));
    expect(figureText(value, { kind: 'count', decimals: 0 }, language)).toBe(format.number(value, 0));
    expect(figureText(value, { kind: 'number', decimals: 2 }, language)).toBe(format.number(value, 2, 2));
    for (const currency of ['EUR', 'RUB', 'JPY', 'гривны', undefined])
      expect(figureText(value, { kind: 'money', decimals: 2, currency }, language)).toBe(format.money(value, currency, 2));
  }
});
