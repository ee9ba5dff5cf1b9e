import { describe, expect, test } from 'vitest';
import type { FactorId, Formula } from '../../../server/core/metrics/metrics.ts';
import { measuring, rounded } from './measuring.ts';

/** `L = 100 (reached stage:consideration)`, in order; factors without a value are left out. */
function figures({ factors }: Formula): string[] {
  return (Object.keys(factors) as FactorId[]).flatMap((id) => {
    const { value, source, derived } = factors[id];
    if (value === undefined) return [];
    const how = source === 'stated' ? 'stated' : `${derived?.how} ${derived?.from.map(({ element }) => element).join(' ')}`;
    return [`${id} = ${rounded(value)} (${how})`];
  });
}

describe('everything from the stages', () => {
  test('leads from the last L stage before the deal, customers from the deal', () => {
    const { formula } = measuring(`
      stages:
        - { stage: awareness, reached: 10000 }
        - { stage: consideration, reached: 2000 }
        - { stage: decision, reached: 500, completed: 300, kpis: { P: 40 EUR, M: 25% } }
        - { stage: delivery, reached: 290, kpis: { Q: 1.2 } }
        - { stage: loyalty, kpis: { Q: 0.3 } }
    `);
    expect(figures(formula)).toEqual([
      'L = 2000 (reached stage:consideration)',
      'C = 0.15 (quotient stage:decision stage:consideration)',
      'P = 40 (stated decision/*/kpis)',
      'Q = 1.5 (sum delivery/*/kpis loyalty/*/kpis)',
      'M = 0.25 (stated decision/*/kpis)',
      'REV = 18000 (product stage:consideration stage:decision stage:consideration decision/*/kpis delivery/*/kpis loyalty/*/kpis)',
      'GP = 4500 (product stage:consideration stage:decision stage:consideration decision/*/kpis delivery/*/kpis loyalty/*/kpis decision/*/kpis)',
    ]);
    expect([formula.deal?.id, formula.customers?.value, formula.currency, formula.missing]).toEqual(['decision', 300, 'EUR', []]);
  });

  test('each stage states the leads it generates: they are summed, up to the deal', () => {
    const { formula } = measuring(`
      stages:
        - { stage: awareness, kpis: { L: 100 } }
        - { stage: consideration, reached: 900, kpis: { L: 50 } }
        - { stage: decision, kpis: { L: 10, C: 20% } }
        - { stage: loyalty, kpis: { L: 7 } }
    `);
    expect(figures(formula)).toEqual(['L = 160 (sum awareness/*/kpis consideration/*/kpis decision/*/kpis)', 'C = 0.2 (stated decision/*/kpis)']);
    expect(formula.missing).toEqual(['P', 'Q']);
  });

  test('the deal’s customers may be read off the stage after it', () => {
    const { formula } = measuring('stages: [ { stage: consideration, reached: 200 }, { stage: decision }, { stage: delivery, reached: 50 } ]');
    expect(figures(formula)).toEqual(['L = 200 (reached stage:consideration)', 'C = 0.25 (quotient stage:delivery stage:consideration)']);
  });

  test('but not off one that comes long after (loyalty)', () => {
    expect(figures(measuring('stages: [ { stage: consideration, reached: 200 }, { stage: decision }, { stage: loyalty, reached: 50 } ]').formula)).toEqual([
      'L = 200 (reached stage:consideration)',
    ]);
  });

  test('P, else AOV, and only on the deal', () => {
    expect(figures(measuring('stages: [ { stage: awareness, kpis: { P: 9 } }, { stage: decision, kpis: { AOV: 12 } } ]').formula)).toEqual([
      'P = 12 (stated decision/*/kpis)',
    ]);
    expect(figures(measuring('stages: [ { stage: decision, kpis: { AOV: 12, P: 13 } } ]').formula)).toEqual(['P = 13 (stated decision/*/kpis)']);
  });

  test('a KPI on a step is local and takes no part', () => {
    expect(figures(measuring('stages: [ { stage: decision, steps: [ { step: Pays, kpis: { P: 12, C: 5% } } ] } ]').formula)).toEqual([]);
  });

  test('the last stage before the deal that brings leads must say how many; an earlier count is no substitute', () => {
    expect(
      figures(measuring('stages: [ { stage: awareness, reached: 48000 }, { stage: consideration }, { stage: decision, kpis: { P: 9 } } ]').formula),
    ).toEqual(['P = 9 (stated decision/*/kpis)']);
  });

  test('unknown counts as missing', () => {
    const { formula } = measuring('stages: [ { stage: consideration, reached: unknown }, { stage: decision, completed: 5, kpis: { P: n/a } } ]');
    expect([figures(formula), formula.missing]).toEqual([[], ['L', 'C', 'P', 'Q']]);
  });

  test('no stage with P in its component, no derivation', () => {
    expect(figures(measuring('cjm: 1\ntitle: T\nmodel: custom\nstages: [ { stage: Anything, reached: 5, kpis: { L: 5, P: 3 } } ]').formula)).toEqual([]);
    expect(figures(measuring('stages: [ { stage: awareness, reached: 5, kpis: { L: 5 } } ]').formula)).toEqual([]);
  });
});

describe('what economics states', () => {
  test('wins over what follows from the stages, and is what the product rests on', () => {
    const { formula } = measuring(`
      stages:
        - { stage: consideration, reached: 90 }
        - { stage: decision, completed: 25, kpis: { P: 10 } }
      economics: { L: 100, Q: 2, M: 0.5, REV: 510 }
    `);
    expect(figures(formula)).toEqual([
      'L = 100 (stated)',
      'C = 0.25 (quotient stage:decision metric:L)',
      'P = 10 (stated decision/*/kpis)',
      'Q = 2 (stated)',
      'M = 0.5 (stated)',
      'REV = 500 (product metric:L stage:decision metric:L decision/*/kpis metric:Q)',
      'GP = 250 (product metric:L stage:decision metric:L decision/*/kpis metric:Q metric:M)',
    ]);
    expect([formula.factors.L.derived?.value, formula.factors.REV.stated?.value]).toEqual([90, 510]);
  });

  test('revenue stands as stated while a factor is missing, and profit follows from it', () => {
    const { formula } = measuring('stages: [ { stage: decision } ]\neconomics: { L: 100, M: 20%, REV: 500 USD }');
    expect(figures(formula)).toEqual(['L = 100 (stated)', 'M = 0.2 (stated)', 'REV = 500 (stated)', 'GP = 100 (product metric:REV metric:M)']);
    expect([formula.missing, formula.currency]).toEqual([['C', 'P', 'Q'], 'USD']);
  });

  test('+10 % on each of L, C, P, Q is +46.41 %, with M +61.05 %', () => {
    const of = (factor: number): Formula =>
      measuring(`stages: []\neconomics: { L: ${1000 * factor}, C: ${10 * factor}%, P: ${50 * factor}, Q: ${2 * factor}, M: ${20 * factor}% }`).formula;
    expect(rounded((of(1.1).factors.REV.value ?? 0) / (of(1).factors.REV.value ?? 1))).toBe(1.4641);
    expect(rounded((of(1.1).factors.GP.value ?? 0) / (of(1).factors.GP.value ?? 1))).toBe(1.6105);
  });

  test('the currency is the one written with the money, else the map’s', () => {
    expect(measuring('cjm: 1\ntitle: T\nmodel: classic5\nstages: [ { stage: decision, kpis: { P: 5 £ } } ]').formula.currency).toBe('GBP');
    expect(measuring('stages: [ { stage: decision, kpis: { P: 5 } } ]').formula.currency).toBe('EUR');
  });

  test('a stated unit counts', () => {
    const { factors } = measuring('stages: []\neconomics: { C: { value: 12, unit: "%" }, P: { value: 40, unit: USD } }').formula;
    expect([factors.C.value, factors.P.stated?.kpi.value]).toMatchObject([0.12, { value: { currency: 'USD' } }]);
  });
});

describe('figures written amiss are read as they were meant', () => {
  test.each([
    ['a comma between braces', '{ C: 12,5%, P: 40 EUR }', 0.125],
    ['a comma in the value of a KPI', '{ C: { value: 12,5%, target: 14% }, P: 40 EUR }', 0.125],
    ['a percentage without its sign', '{ C: 12.5, P: 40 EUR }', 0.125],
    ['a fraction', '{ C: 0.125, P: 40 EUR }', 0.125],
  ])('%s', (_, kpis, share) => {
    const { formula } = measuring(`
      stages:
        - { stage: consideration, reached: 2000 }
        - { stage: decision, reached: 500, completed: 300, kpis: ${kpis} }
    `);
    expect([formula.factors.C.value, formula.factors.P.value]).toEqual([share, 40]);
  });

  test('in economics too', () => {
    const { formula } = measuring(`
      economics: { C: 12,5%, M: 30 }
      stages:
        - { stage: decision, reached: 500 }
    `);
    expect([formula.factors.C.value, formula.factors.M.value]).toEqual([0.125, 0.3]);
  });
});
