/** The manual of insights explains every key that the file may have, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FoundClusters, Insights } from '../../../server/core/insights/insights.ts';
import { writeInsights } from '../../../server/core/insights/writeInsights.ts';
import { root } from '../../setUp/paths.mjs';

const clusters = (prefix: 'tx' | 'cx'): FoundClusters => ({
  prefix,
  features: ['feature'],
  scalings: [{ name: 'feature', mean: 0, deviation: 1, isSkewed: false }],
  silhouette: 0.5,
  sample: 40,
  clusters: [{ centroid: [1], customers: 40, share: 1, revenue: prefix === 'tx' ? 1 : undefined }],
});

/** Everything that can be in it is. */
const insights: Insights = {
  sources: [
    { file: 'orders.csv', sha256: 'ab', rows: 60, excluded: { cancelled: 1, returned: 1, 'no-customer': 1, 'no-date': 1, 'no-amount': 1 } },
    { file: 'survey.csv', sha256: 'cd', rows: 40, excluded: {} },
  ],
  stated: { orderColumns: new Map([['customer', 'a']]), surveyColumns: new Map([['customer', 'a']]), dates: 'dmy', decimal: 'comma', encoding: 'windows-1251' },
  currency: 'EUR',
  settings: { minGroup: 5, observation: 90, purchases: 10, seed: 1, txCount: undefined, cxCount: undefined },
  aggregates: {
    totals: { from: '2026-01-01', to: '2026-02-01', customers: 40, orders: 60, revenue: 1000 },
    months: [{ month: '2026-01', customers: 40, orders: 60, revenue: 1000, fresh: 40 }],
    repeat: [{ purchase: 2, customers: 40, conversion: 0.5, days: 7, value: 20, observed: 30, observedConversion: 0.5 }],
    recency: [{ purchase: 2, from: 0, to: 7, customers: 20, days: 5, value: 20 }],
    rfm: { recency: [4, 3, 2, 1], frequency: [1, 2, 3, 4], money: [1, 2, 3, 4], groups: [{ score: '555', customers: 40, revenue: 1000 }] },
  },
  tx: clusters('tx'),
  cx: clusters('cx'),
  nps: { answers: 40, promoters: 20, passives: 10, detractors: 10, score: 25, low: 0, high: 50 },
  questions: [{ id: 'nps', answers: 40, mean: 8 }],
  cross: [{ tx: 0, cx: 0, customers: 40 }],
};

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

test.each(['insights.md', 'insights.ru.md'])('%s explains every key', (name) => {
  const first = writeInsights(insights, undefined, 'en')?.text ?? '';
  const again = writeInsights({ ...insights, tx: { ...clusters('tx'), clusters: [] } }, first.replace('- id: tx-1', '- id: tx-1\n        name: Gone'), 'en');
  const moved = writeInsights(insights, first.replace('centroid: { feature: 1 }', 'centroid: { feature: 2 }'), 'en');
  const written = [first, again?.text ?? '', moved?.text ?? ''].flatMap((text) => keysIn(parse(text)));
  expect(new Set(written)).toEqual(new Set([...written, 'former', 'drift', 'encoding']));
  const text = readFileSync(join(root, 'docs', name), 'utf8');
  const ofOthers = new Set(['cjm', 'feature', 'customer']);
  expect([...new Set(written)].filter((key) => !ofOthers.has(key) && !new RegExp(`\`(?:[\\w.]+\\.)?${key}(?::[^\`]*)?\``).test(text))).toEqual([]);
});
