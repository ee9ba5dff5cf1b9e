import { describe, expect, test } from 'vitest';
import type { FunnelMetrics } from '../../../server/core/metrics/metrics.ts';
import { measuring, rounded } from './measuring.ts';

const conversions = ({ steps }: FunnelMetrics): (number | undefined)[] => steps.map(({ conversion }) => rounded(conversion));
const losses = ({ steps }: FunnelMetrics): (number | undefined)[] => steps.map(({ loss }) => loss);

describe('the funnel of the stages', () => {
  test('conversion leads into a stage; loss, total, bottleneck and main stage follow', () => {
    const { funnel } = measuring(`
      stages:
        - { stage: awareness, reached: 48000 }
        - { stage: consideration, reached: 14400 }
        - { stage: decision, reached: 5200 }
        - { stage: delivery, reached: 1555 }
        - { stage: loyalty, reached: 871 }
    `);
    expect(conversions(funnel)).toEqual([undefined, 0.3, 0.3611, 0.299, 0.5601]);
    expect(losses(funnel)).toEqual([undefined, 33600, 9200, 3645, 684]);
    expect(rounded(funnel.total)).toBe(0.0181);
    expect([funnel.bottleneck?.id, funnel.main?.id]).toEqual(['delivery', 'loyalty']);
  });

  test('a step that loses nobody is no bottleneck', () => {
    const { funnel } = measuring('stages: [ { stage: awareness, reached: 500 }, { stage: consideration, reached: 600 }, { stage: decision, reached: 600 } ]');
    expect(funnel.bottleneck).toBeUndefined();
    expect(funnel.main?.id).toBe('decision');
  });

  test('wide or narrow, the conversions stay (the deck’s 500/10/5 and 5000/100/50)', () => {
    const counts = (reach: number, act: number, deal: number): string =>
      `stages: [ { stage: awareness, reached: ${reach} }, { stage: consideration, reached: ${act} }, { stage: decision, reached: ${deal} } ]`;
    expect(conversions(measuring(counts(500, 10, 5)).funnel)).toEqual([undefined, 0.02, 0.5]);
    expect(conversions(measuring(counts(5000, 100, 50)).funnel)).toEqual([undefined, 0.02, 0.5]);
  });

  test('a stage that states none, or says unknown, is a gap: the next one is compared with the last that does', () => {
    const { funnel } = measuring(`
      stages:
        - { stage: awareness, reached: 1000 }
        - { stage: consideration }
        - { stage: decision, reached: unknown }
        - { stage: delivery, reached: 50 }
    `);
    expect(conversions(funnel)).toEqual([undefined, undefined, undefined, 0.05]);
    expect(funnel.steps[3]?.previous?.id).toBe('awareness');
    expect(funnel.total).toBe(0.05);
  });

  test('who enters only here did not come from the stage before', () => {
    const { funnel } = measuring('stages: [ { stage: decision, reached: 100 }, { stage: delivery, reached: 120, entry: 40 } ]');
    expect(conversions(funnel)).toEqual([undefined, 0.8]);
    expect(losses(funnel)).toEqual([undefined, 20]);
  });

  test('where benchmarks and money are known, the bottleneck is the step that gains most', () => {
    const { funnel, formula } = measuring(`
      stages:
        - { stage: awareness, reached: 1000 }
        - { stage: consideration, reached: 100, benchmark: 11% }
        - { stage: decision, reached: 40, kpis: { C: 20%, P: 50 } }
        - { stage: delivery, reached: 20, benchmark: 75% }
        - { stage: loyalty, reached: 16, kpis: { Q: 2 } }
    `);
    // 100 leads × 20 % × 50 × 2 = 2000; lifts: 11 % ÷ 10 % − 1 = 0.1 and 75 % ÷ 50 % − 1 = 0.5.
    expect(formula.factors.REV.value).toBe(2000);
    expect(funnel.steps.map(({ gain }) => rounded(gain))).toEqual([undefined, 200, undefined, 1000, undefined]);
    expect([funnel.bottleneck?.id, funnel.main?.id]).toEqual(['delivery', 'loyalty']);
  });

  test.each([
    ['no counts at all', 'stages: [ { stage: awareness }, { stage: decision } ]'],
    ['a fraction of a customer', 'stages: [ { stage: awareness, reached: 10.5 }, { stage: decision, reached: 5 } ]'],
    ['one count', 'stages: [ { stage: awareness, reached: 10 }, { stage: decision } ]'],
    ['nobody at the start', 'stages: [ { stage: awareness, reached: 0 }, { stage: decision, reached: 0 } ]'],
    ['no stages', 'stages:'],
  ])('with %s there is no conversion, total or bottleneck', (_, text) => {
    const { funnel } = measuring(text);
    expect(conversions(funnel).every((conversion) => conversion === undefined)).toBe(true);
    expect([funnel.total, funnel.bottleneck, funnel.main]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a further funnel', () => {
  test('is worth its value times its completions', () => {
    const { funnels } = measuring(`
      stages:
        - { stage: loyalty }
      funnels:
        - id: repeat
          name: Repeat purchases
          value: 2350 RUB
          steps:
            - { step: Visits again, stage: loyalty, count: 2100 }
            - { step: Adds to the basket, count: 640 }
            - { step: Places the second order, count: 410, benchmark: 70% }
    `);
    const [repeat] = funnels;
    expect(repeat && conversions(repeat)).toEqual([undefined, 0.3048, 0.6406]);
    expect(repeat && losses(repeat)).toEqual([undefined, 1460, 230]);
    expect(rounded(repeat?.total)).toBe(0.1952);
    // 2350 × 410 × (0.7 ÷ (410 ÷ 640) − 1) = 963 500 × 0.092683 = 89 300.
    expect(repeat?.steps.map(({ gain }) => gain && Math.round(gain))).toEqual([undefined, undefined, 89300]);
    expect([repeat?.bottleneck?.id, repeat?.steps[0]?.stage?.id]).toEqual(['places-the-second-order', 'loyalty']);
  });
});
