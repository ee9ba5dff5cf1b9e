/** The insights page of the grocery example, with what follows from its figures reckoned by hand, and of small files that say little or cannot be read. */
import { describe, expect, test } from 'vitest';
import { MapDocument } from '../../../../server/core/document.ts';
import { findInsightsPlace } from '../../../../server/core/insights/readInsights.ts';
import type { InsightsPage, InsightsSheet } from '../../../../server/core/view/pages/insightsPage.ts';
import { insightsFile, insightsOfExample, insightsView } from '../../../preview/insightsView.ts';

function pageOf({ page }: ReturnType<typeof insightsView>): InsightsPage {
  if (page?.kind !== 'insights') throw new Error('there is no page of insights');
  return page;
}

function sheetOf(view: ReturnType<typeof insightsView>): InsightsSheet {
  const [sheet] = pageOf(view).sheets;
  if (sheet === undefined) throw new Error('there is no file of insights');
  return sheet;
}

const of = (text: string, language: 'en' | 'ru' = 'en'): InsightsSheet =>
  sheetOf(insightsView([insightsFile('a.insights.cjm.yaml', `cjm: 1\nkind: insights\n${text}`)], language));

describe('the grocery example', () => {
  const sheet = sheetOf(insightsOfExample('grocery/grocery.cjm.yaml'));

  test('the map has a tab for it', () => {
    const { views } = insightsOfExample('grocery/grocery.cjm.yaml');
    expect(views).toContain('insights');
  });

  test('totals are told in words of the formula, each with its line', () => {
    expect(sheet.facts.map(({ label, text, element }) => `${label}: ${text} (${element})`)).toEqual([
      expect.stringMatching(/^Period: Nov 1, 2024.*Oct 31, 2026 \(totals\/from\)$/),
      'Customers: 183 (totals/customers)',
      'Orders: 3\u202f046 (totals/orders)',
      'Revenue: €247\u202f507 (totals/revenue)',
      'Average order (P): €81.26 (totals/aov)',
      'Orders per customer (Q): 16.64 (totals/frequency)',
    ]);
  });

  test('the bottleneck is the lowest conversion, after the second purchase: 89 of 140; the median is that of the third', () => {
    expect(sheet.repeat?.rows.filter(({ isBottleneck }) => isBottleneck).map(({ name }) => name)).toEqual(['no. 2']);
    expect(sheet.repeat?.sentence).toBe(
      'The bottleneck comes after purchase 2: only 89 of 140 customers bought once more, 63.6\u202f%. Among those who have had at least 90 days to do so it is 67.4\u202f%. Half of those who came back did so within 26 days: a reminder makes sense until then.',
    );
  });

  test('bars of the funnel are measured by the first purchase: 140 of 183', () => {
    expect(sheet.repeat?.rows[1]?.customers).toEqual({ element: 'repeat/2/customers', text: '140', share: 140 / 183 });
    expect(sheet.repeat?.rows[2]?.observed).toBeUndefined();
    expect(sheet.repeat?.rows[1]?.median?.text).toBe('23.5 days');
  });

  test('bubbles stand in bins by days, on rows by purchase number; area follows customers', () => {
    expect(sheet.recency?.bins).toEqual(['0–7', '8–14', '15–30', '31–60', '61–90', '91–180']);
    expect(sheet.recency?.purchases).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const first = sheet.recency?.bubbles[0];
    // 14 customers of at most 61.
    expect([first?.bin, first?.row, first?.area]).toEqual([0, 0, 14 / 61]);
    expect(sheet.recency?.description).toContain('The most customers, 61, made purchase 2 15–30 days');
  });

  test('the dearest are the darkest; 576.22 is more than eight times 39.60, so values stand by their ratio', () => {
    const tones = sheet.recency?.bubbles.map(({ order, tone }) => [order?.text, tone]);
    expect(tones).toContainEqual(['€39.60', 1]);
    expect(tones).toContainEqual(['€576.22', 5]);
    // ln(155.55 / 39.60) / ln(576.22 / 39.60) = 0.51, the third of five.
    expect(tones).toContainEqual(['€155.55', 3]);
    expect(sheet.recency?.ticks.map(({ text }) => text)).toEqual(['€50', '€100', '€200', '€500']);
  });

  test('groups carry the names, personas and notes of people, and bars against the largest of the column', () => {
    const [tx, cx] = sheet.clusterings;
    expect(tx?.groups.map(({ name, persona, note }) => [name, persona, note].filter(Boolean).join(' · '))).toEqual([
      'Office kitchens · Few, large and rare; nobody has asked them anything yet',
      'Monthly stock-up',
      expect.stringMatching(/^Weekly box · .+/),
      'Gone after the second order',
      'Tried once',
    ]);
    expect(tx?.quality).toBe('The groups differ clearly (silhouette 0.65).');
    expect(tx?.features.map(({ name }) => name)).toEqual([
      'Days since the last purchase',
      'Purchases',
      'Money in all',
      'Days between purchases',
      'Average order',
    ]);
    expect(tx?.groups[0]?.centroid[1]).toEqual({ element: 'clusters/tx/groups/1/centroid/frequency', text: '6.39', share: 6.39 / 54.4 });
    expect(tx?.groups[0]?.centroid[2]?.text).toBe('€3\u202f448');
    expect([cx?.hasRevenue, tx?.hasRevenue]).toEqual([false, true]);
  });

  test('cells that are not told are left open', () => {
    expect(sheet.cross?.rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.text)])).toEqual([
      ['Office kitchens', undefined, undefined, undefined],
      ['Monthly stock-up', undefined, '16', undefined],
      ['Weekly box', '25', undefined, undefined],
      ['Gone after the second order', '5', '12', '19'],
      ['Tried once', undefined, undefined, '12'],
    ]);
  });

  test('marks of RFM tell from where on they are given; what is missing was too small', () => {
    expect(sheet.rfm?.marks.map(({ mark, recent, often, much }) => [mark, recent.text, often.text, much.text])).toEqual([
      ['5', 'up to 5 days', 'from 26', 'from €2\u202f908'],
      ['4', 'up to 21 days', 'from 11', 'from €1\u202f722'],
      ['3', 'up to 157 days', 'from 3', 'from €40'],
      ['2', 'up to 533 days', 'from 2', 'from €27'],
      ['1', 'more than 533 days', 'less than 2', 'less than €27'],
    ]);
    // 9 + 9 + 6 + 5 + 6 + 9 + 5 + 9 + 7 + 12 + 11 + 11 + 6 + 10 + 20
    expect(sheet.rfm?.rest).toBe('135 of 183 customers; the others are in groups of fewer than 5.');
  });

  test('an interval below zero is a verdict', () => {
    expect(sheet.nps?.sentence).toBe(
      'NPS is −34.1 by 129 answers; in 95 of 100 such surveys the true score lies between −48.7 and −18. Detractors prevail for certain.',
    );
    expect(sheet.nps?.partsHidden).toBeUndefined();
    expect(of('nps: { answers: 20, score: 10, low: 1, high: 20 }\n').nps?.partsHidden).toMatch(/not told/);
  });

  test('sources tell what was left out', () => {
    expect(sheet.sources.map(({ file, rows, excluded, fingerprint }) => [file, rows, excluded, fingerprint])).toEqual([
      ['orders.csv', '3\u202f103', 'cancelled 21, returns 20, without a customer 16', '3893a68cf901'],
      ['survey.csv', '129', '', 'b059ae50f136'],
    ]);
  });
});

describe('what can be wrong with a file', () => {
  const lack = (path: string, document: 'missing' | 'outside'): string | undefined => sheetOf(insightsView([{ path, name: path, document }])).lack;

  test('it is not there, or not for us to read', () => {
    expect(lack('gone.insights.cjm.yaml', 'missing')).toMatch(/^There is no file `gone\.insights\.cjm\.yaml` to be read/);
    expect(lack('../../etc/passwd', 'outside')).toBe('`../../etc/passwd` lies outside of the workspace, so it is not read.');
  });

  test('it is a map, or has no figures', () => {
    expect(sheetOf(insightsView([insightsFile('b.cjm.yaml', 'cjm: 1\ntitle: A map\nstages: []\n')])).lack).toMatch(/is no insights file/);
    expect(of('').lack).toMatch(/holds no figures yet/);
  });

  test('a line that is broken is named, the others are shown', () => {
    const sheet = of('repeat:\n  - { purchase: 1, customers: 12, conversion: 50% }\nnps: { score: 3\nseed: 1\n');
    expect(sheet.lack).toMatch(/cannot be read at line \d/);
    expect(sheet.repeat?.rows[0]?.customers?.text).toBe('12');
  });

  test('what is no number is not told', () => {
    const sheet = of('repeat:\n  - { purchase: 1, customers: many, conversion: lots, median: [] }\n  - { purchase: 2, customers: 5 }\n');
    expect(sheet.repeat?.rows.map(({ customers, again }) => [customers?.text, again])).toEqual([
      [undefined, undefined],
      ['5', undefined],
    ]);
    expect(sheet.repeat?.sentence).toBe('Everybody who could buy once more has done so.');
  });
});

test('drift says whether a name still fits', () => {
  const group = (id: string, drift: number): string => `      - { id: ${id}, customers: 9, drift: ${drift}, centroid: { money: 3 } }\n`;
  const sheet = of(
    `clusters:\n  tx:\n    silhouette: 0.2\n    groups:\n${group('a', 0.1)}${group('b', 0.7)}${group('c', 1.4)}    former: [{ id: d, name: Gone }]\n`,
  );
  expect(sheet.clusterings[0]?.groups.map(({ moved }) => moved)).toEqual([
    'the same group (moved by 0.1)',
    'has shifted (by 0.7)',
    'has moved far (by 1.4): does the name still fit?',
  ]);
  expect(sheet.clusterings[0]?.quality).toMatch(/^The groups hardly differ/);
  expect(sheet.clusterings[0]?.former.map(({ name }) => name)).toEqual(['Gone']);
});

test('in Russian', () => {
  const sheet = of('observation: 90 d\nrepeat:\n  - { purchase: 1, customers: 40, conversion: 25% }\n  - { purchase: 2, customers: 10, median: 21 }\n', 'ru');
  expect(sheet.repeat?.sentence).toBe(
    'Узкое место — после покупки № 1: ещё раз купили только 10 из 40 клиентов, 25\u202f%. Половина вернувшихся успела за 21 день: до этого срока напоминание имеет смысл.',
  );
});

test('an element leads to its key and value, one that is not written to what it would be part of', () => {
  const text = 'cjm: 1\nkind: insights\ntotals:\n  customers: 161\nrepeat:\n  - { purchase: 1, customers: 12 }\n';
  const document = MapDocument.open(text);
  const found = (element: string): string | undefined => {
    const at = findInsightsPlace(document, element);
    return at?.chunk.text.slice(at.start, at.end);
  };
  expect(found('totals/customers')).toBe('customers: 161');
  expect(found('repeat/1')).toBe('{ purchase: 1, customers: 12 }');
  expect(found('repeat/1/median')).toBe('{ purchase: 1, customers: 12 }');
  expect(found('nps')).toBeUndefined();
});
