/** k-means: planted clusters are found, the number of them too, and the same every time. */
import { describe, expect, test } from 'vitest';
import { generateOrders, isoDay } from '../../../examples/data/generateOrders.mjs';
import { generateSurvey } from '../../../examples/data/generateSurvey.mjs';
import { aggregate } from '../../../server/core/insights/aggregate.ts';
import { clusterPoints } from '../../../server/core/insights/cluster.ts';
import { findOrderColumns, findSurveyColumns } from '../../../server/core/insights/columnNames.ts';
import { answersOf, crossClusters, findExperience, findPaying, type InsightSettings } from '../../../server/core/insights/insights.ts';
import { matchClusters } from '../../../server/core/insights/matchClusters.ts';
import { OrderTable } from '../../../server/core/insights/orderTable.ts';
import { SurveyTable } from '../../../server/core/insights/surveyTable.ts';
import { adjustedRand } from './adjustedRand.ts';

const settings: InsightSettings = { minGroup: 5, observation: 90, purchases: 10, seed: 1, txCount: undefined, cxCount: undefined };
const heads = ['order_id', 'customer_id', 'order_date', 'total'];
const { columns } = findOrderColumns(heads, new Map());

function readOrders(orders: ReturnType<typeof generateOrders>['orders']) {
  const table = new OrderTable({ dates: undefined, decimal: undefined, until: undefined });
  for (const { order, customer, day, amount } of orders) table.add([order, customer, isoDay(day), amount.toFixed(2)], columns);
  const purchases = table.finish();
  if ('kind' in purchases) throw new Error(purchases.kind);
  return { table, purchases };
}

describe.each([1, 2, 3])('generated orders, seed %i', (seed) => {
  const { orders, truth } = generateOrders({ orders: 30_000, seed });
  const { table, purchases } = readOrders(orders);
  const groupOf = new Map(truth.map(({ customer, group }) => [table.customers.find(customer), group]));
  const tx = findPaying(purchases, settings);

  test('the planted clusters are recovered', () => {
    expect(tx?.found.clusters.length).toBe(5);
    expect(
      adjustedRand(
        [...(tx?.clusterOf ?? [])],
        [...(tx?.customers ?? [])].map((customer) => groupOf.get(customer)),
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  test('the planted bottleneck is found: most are lost after the second purchase', () => {
    const steps = aggregate(purchases, settings)?.repeat ?? [];
    const worst = steps.reduce((least, step) => ((step.observedConversion ?? 1) < (least.observedConversion ?? 1) ? step : least));
    expect(worst.purchase).toBe(2);
  });

  test('the planted moods are recovered from the survey, and cross with the payers', () => {
    const answers = generateSurvey({ orders: 30_000, seed, share: 0.6 });
    const names = ['customer_id', 'nps', 'csat', 'ces'];
    const survey = new SurveyTable(names, findSurveyColumns(names, new Map()).columns, table.customers);
    for (const { customer, nps, csat, ces } of answers) survey.add([`${customer}.0`, String(nps), String(csat), String(ces)]);
    const found = survey.finish();
    const cx = findExperience(found, settings);
    expect(cx?.found.clusters.length).toBe(3);
    expect(
      adjustedRand(
        [...(cx?.clusterOf ?? [])],
        answers.map(({ mood }) => mood),
      ),
    ).toBeGreaterThanOrEqual(0.9);
    expect(answersOf(found, 5).nps?.answers).toBe(answers.length);
    const cross = crossClusters(tx, cx, 5);
    expect(cross.length).toBeGreaterThan(8);
    expect(cross.reduce((sum, { customers }) => sum + customers, 0)).toBeLessThanOrEqual(answers.length);
    // The best payers but one are regulars, most of whom are delighted.
    expect(Math.max(...cross.map(({ customers }) => customers))).toBe(
      cross.find(
        ({ cx: mood, tx: payer }) =>
          mood === 0 && tx?.found.clusters[payer]?.centroid[1] === Math.max(...(tx?.found.clusters ?? []).map(({ centroid }) => centroid[1] ?? 0)),
      )?.customers,
    );
  });
});

describe('clusters', () => {
  const points = (values: readonly (readonly number[])[]) => ({
    names: ['x', 'y'],
    values: [0, 1].map((at) => Float64Array.from(values, (value) => value[at] ?? 0)),
    isSkewed: false,
  });
  const blob = (x: number, y: number, count: number) => Array.from({ length: count }, (_, index) => [x + Math.cos(index), y + Math.sin(index)]);

  const row = (x: number, count: number) => Array.from({ length: count }, (_, index) => [x + Math.cos(index), 0]);

  test('are in original units, and counted', () => {
    const found = clusterPoints(points([...blob(0, 0, 40), ...blob(100, 10, 20)]), { seed: 1, count: undefined, minGroup: 5 });
    expect(found?.clusters.map(({ size }) => size).toSorted()).toEqual([20, 40]);
    const [x, y] = found?.clusters.find(({ size }) => size === 20)?.centroid ?? [];
    expect(x).toBeCloseTo(100, 0);
    expect(y).toBeCloseTo(10, 0);
    expect(found?.silhouette).toBeGreaterThan(0.9);
  });

  test('that are too small are given up, their points go to the nearest', () => {
    const found = clusterPoints(points([...row(0, 40), ...row(100, 40), ...row(400, 2)]), { seed: 1, count: 3, minGroup: 5 });
    expect(found?.clusters.map(({ size }) => size).toSorted()).toEqual([40, 42]);
  });

  test('are none where all points are alike, or few', () => {
    expect(clusterPoints(points(Array.from({ length: 50 }, () => [1, 1])), { seed: 1, count: undefined, minGroup: 5 })).toBe(undefined);
    expect(clusterPoints(points(blob(0, 0, 9)), { seed: 1, count: undefined, minGroup: 5 })).toBe(undefined);
  });

  test('are the same every time', () => {
    const many = points(Array.from({ length: 6_000 }, (_, index) => [Math.sin(index) * (index % 7), Math.cos(index * 3) * (index % 5)]));
    const [one, other] = [1, 1].map((seed) => clusterPoints(many, { seed, count: undefined, minGroup: 5 }));
    expect(one).toEqual(other);
    expect(one?.sample).toBe(2_000);
    expect(one?.clusters.reduce((sum, { size }) => sum + size, 0)).toBe(6_000);
  });
});

describe('matching clusters of two runs', () => {
  test('takes the pairs that are nearest all together, not one after the other', () =>
    // Greedily, 1 would go to 0.9 and leave 0 with 2.
    expect(matchClusters([[0], [1]], [[0.9], [2]]).map((match) => match?.earlier)).toEqual([0, 1]));

  test('says how far each has moved', () => expect(matchClusters([[0, 0]], [[3, 4]])).toEqual([{ earlier: 0, drift: 5 }]));

  test('leaves what is new without a match, and what is gone without a successor', () => {
    expect(matchClusters([[0], [5]], [[5], [9], [0]]).map((match) => match?.earlier)).toEqual([1, undefined, 0]);
    expect(matchClusters([[0], [5], [9]], [[9.5]]).map((match) => match?.earlier)).toEqual([2]);
    expect(matchClusters([], [[1]])).toEqual([undefined]);
  });

  test('compares the features that both have', () => expect(matchClusters([[Number.NaN, 1]], [[7, 1]])).toEqual([{ earlier: 0, drift: 0 }]));
});
