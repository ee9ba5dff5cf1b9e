import { describe, expect, test } from 'vitest';
import { funnelPageOf, funnelViewOf, readExample } from './funnelPages.ts';

/** 1000 → 400 → 100 people; 400 leads, a quarter of whom buy for 40 EUR twice: 8000 EUR. */
const small = `
stages:
  - { stage: awareness, reached: 1000 }
  - { stage: consideration, reached: 400 }
  - stage: decision
    reached: 200
    completed: 100
    benchmark: 60%
    kpis: { P: 40 EUR }
  - { stage: delivery, reached: 100, benchmark: 75% }
economics:
  Q: 2
  M: { value: 25%, target: 30% }
`.trimStart();

const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const sheetOf = (text: string, index = 0) => {
  const sheet = funnelPageOf(text).sheets[index];
  if (!sheet) throw new Error('there is no such funnel');
  return sheet;
};

describe('what a step costs', () => {
  test('up to its benchmark, else all of it; nothing where the benchmark is reached', () => {
    // 8000 × (60 % ÷ 50 % − 1) = 1600; 8000 × (75 % ÷ 50 % − 1) = 4000; 8000 × (1 ÷ 40 % − 1) = 12 000.
    expect(sheetOf(small).steps.map(({ id, cost }) => [id, cost && `${plain(cost.text)} ${plain(cost.note)}`])).toEqual([
      ['awareness', undefined],
      ['consideration', '€12 000 if nobody were lost here'],
      ['decision', '€1 600 by lifting it to 60 %'],
      ['delivery', '€4 000 by lifting it to 75 %'],
    ]);
    const reached = sheetOf(small.replace('75%', '50%')).steps[3];
    expect([reached?.cost?.text, reached?.cost?.note, reached?.verdict]).toEqual(['€0', 'benchmark reached', 'even']);
  });

  test('without money a step costs people only', () => {
    const { steps, worth } = sheetOf('stages: [ { stage: awareness, reached: 100 }, { stage: consideration, reached: 30 } ]');
    expect([worth, steps.map(({ cost }) => cost)]).toEqual([undefined, [undefined, undefined]]);
  });
});

describe('the bottleneck in a sentence', () => {
  const sentence = (text: string, index = 0): string => {
    const { title, text: said } = sheetOf(text, index).sentence;
    return plain([title, said].filter(Boolean).join(' '));
  };

  test('with what reaching the benchmark would bring', () => {
    expect(sentence(small)).toBe(
      'Bottleneck: Delivery and use. Of 200 at “Decision” 50 % get here, 100 are lost; the benchmark is 75 %, and reaching it would bring €4 000.',
    );
    expect(sentence(`period: 2026-10\n${small}`)).toMatch(/€4 000 in October 2026\.$/);
  });

  test('without a benchmark with what a tenth more would bring', () => {
    expect(sentence(small.replace(/benchmark: \d+%/g, 'note: x'))).toBe(
      'Bottleneck: Consideration. Of 1 000 at “Awareness” 40 % get here, 600 are lost; a tenth more of them would bring €800.',
    );
  });

  test('without money with the benchmark, or with nothing but the loss', () => {
    const counts = 'stages: [ { stage: awareness, reached: 100 }, { stage: consideration, reached: 30 } ]';
    expect(sentence(counts)).toBe('Bottleneck: Consideration. Of 100 at “Awareness” 30 % get here, 70 are lost, the largest share of this funnel.');
    expect(sentence(counts.replace('30 }', '30, benchmark: 40% }'))).toMatch(/70 are lost; the benchmark is 40 %\.$/);
  });

  test('there is none where nobody is lost, or where nothing can be compared', () => {
    expect(sentence('stages: [ { stage: awareness, reached: 100 }, { stage: consideration, reached: 100 } ]')).toBe('Nobody is lost on the way.');
    expect(sentence('stages: [ { stage: awareness, reached: 100 }, { stage: consideration } ]')).toMatch(/^Two steps with a count make a conversion/);
  });

  test('in the reader’s language', () => {
    const { page } = funnelViewOf(`period: 2026-Q3\n${small}`, undefined, 'ru');
    expect(page?.kind === 'funnel' && plain(`${page.sheets[0]?.sentence.title} ${page.sheets[0]?.sentence.text}`)).toBe(
      'Узкое место: Delivery and use. Из 200 на этапе «Decision» сюда доходят 50 %, теряются 100; ориентир — 75 %, и с ним за 3-й квартал 2026 получилось бы на 4 000 € больше.',
    );
  });
});

describe('the ways to work with a funnel', () => {
  const methods = (text: string, index = 0): string[] =>
    sheetOf(text, index).methods.map(({ id, element, what, effect }) => plain([id, element, what, effect].join(' | ')));

  test('each names its step and what it brings', () => {
    // A tenth more of 8000 is 800; 1.1 × 1.1 × 1.1 − 1 of 8000 is 2648; up to the benchmark are 4000.
    expect(methods(small)).toEqual([
      'proportional-widening | funnel:stages/awareness | “Awareness”: 1 000 → 1 100 | +€800',
      'stretching |  | each conversion a tenth higher | +€2 650',
      'main-conversion-stage | funnel:stages/decision | “Decision” (50 %): 40 more people brought to it | +€800',
      'most-problematic-stage | funnel:stages/delivery | “Delivery and use”: 50 % → 75 % | +€4 000',
    ]);
  });

  test('nobody is stretched beyond all', () => {
    const { changes, effect } = sheetOf('stages: [ { stage: awareness, reached: 100 }, { stage: consideration, reached: 95 } ]').methods[1] ?? {};
    expect(changes).toEqual([{ id: 'stages/consideration', to: 1 }]);
    expect(effect).toBe('+5 at the end');
  });

  test('a further funnel has its own, on what its completions are worth', () => {
    const further = `${small}funnels:\n  - id: app\n    name: App\n    value: 5 EUR\n    steps: [ { step: Opens, count: 200 }, { step: Orders, count: 50 } ]\n`;
    expect(methods(further, 1)).toEqual([
      'proportional-widening | funnel:app/opens | “Opens”: 200 → 220 | +€25',
      'stretching |  | each conversion a tenth higher | +€25',
      'most-problematic-stage | funnel:app/orders | “Orders”: 25 % → 27.5 % | +€25',
    ]);
  });

  test('of one count nothing can be said', () => {
    expect(methods('stages: [ { stage: awareness, reached: 100 }, { stage: consideration } ]')).toEqual([]);
  });
});

describe('figures to try out', () => {
  test('every factor that has a value, with its target', () => {
    expect(
      funnelPageOf(small).factors.map(({ id, figure }) => figure && [id, figure.value, figure.min, figure.max, figure.step, figure.aim, figure.format.kind]),
    ).toEqual([
      ['L', 400, 0, 1000, 1, undefined, 'count'],
      // 100 % of those on “Decision”: beyond that C alone cannot grow.
      ['C', 0.25, 0, 0.5, 0.001, undefined, 'share'],
      ['P', 40, 0, 100, 0.1, undefined, 'money'],
      ['Q', 2, 0, 6, 0.01, undefined, 'number'],
      ['M', 0.25, 0, 0.8, 0.001, 0.3, 'share'],
    ]);
  });

  test('the count of the first step and every conversion; a step without a count has none', () => {
    const gap = small.replace('consideration, reached: 400', 'consideration');
    expect(sheetOf(gap).steps.map(({ id, figure, feeds }) => [id, figure?.value, figure?.aim, feeds])).toEqual([
      ['awareness', 1000, undefined, 'L'],
      ['consideration', undefined, undefined, 'L'],
      ['decision', 0.2, 0.6, 'C'],
      ['delivery', 0.5, 0.75, 'C'],
    ]);
  });

  test('a factor that is missing cannot be tried, and the map without money has none', () => {
    expect(funnelPageOf(small.replace('  Q: 2\n', '')).factors.map(({ figure }) => figure === undefined)).toEqual([false, false, false, true, false]);
    expect(funnelPageOf('stages: [ { stage: awareness, reached: 100 }, { stage: decision, reached: 30 } ]').factors.map(({ figure }) => figure?.id)).toEqual([
      'L',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(funnelPageOf('stages: [ { stage: delivery, reached: 100 } ]').factors).toEqual([]);
  });
});

test('every value stands where its slider can show it, in all examples', () => {
  for (const name of ['grocery/grocery', 'grocery-ru/grocery', 'race/coffee', 'saas/onboarding', 'airline/family', 'service-centre/repair', 'tiles/retail']) {
    const { text, project } = readExample(`${name}.cjm.yaml`);
    const page = funnelPageOf(text, project);
    const figures = [...page.factors.map(({ figure }) => figure), ...page.sheets.flatMap(({ steps }) => steps.map(({ figure }) => figure))];
    expect(figures.filter((figure) => figure !== undefined && !(figure.min <= figure.value && figure.value <= figure.max && figure.step > 0))).toEqual([]);
    expect(page.sheets.length).toBeGreaterThan(0);
  }
});
