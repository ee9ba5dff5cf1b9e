/** Insights → the text of the file: what people wrote stays when it is written again. */
import { describe, expect, test } from 'vitest';
import type { FoundClusters, Insights } from '../../../server/core/insights/insights.ts';
import { writeInsights } from '../../../server/core/insights/writeInsights.ts';

const scalings = ['recency', 'money'].map((name) => ({ name, mean: 3, deviation: 1, isSkewed: true }));

function clusters(...centroids: readonly (readonly number[])[]): FoundClusters {
  return {
    prefix: 'tx',
    features: ['recency', 'money'],
    scalings,
    silhouette: 0.61,
    sample: 40,
    clusters: centroids.map((centroid) => ({ centroid, customers: 20, share: 1 / centroids.length, revenue: 0.5 })),
  };
}

function insights(changes: Partial<Insights> = {}): Insights {
  return {
    sources: [{ file: 'orders.csv', sha256: 'ab12', rows: 9, excluded: { cancelled: 1, returned: 0 } }],
    stated: { orderColumns: new Map(), surveyColumns: new Map(), dates: undefined, decimal: undefined, encoding: undefined },
    currency: undefined,
    settings: { minGroup: 5, observation: 90, purchases: 10, seed: 1, txCount: undefined, cxCount: undefined },
    aggregates: {
      totals: { from: '2026-01-01', to: '2026-02-01', customers: 40, orders: 60, revenue: 1000.005 },
      months: [{ month: '2026-01', customers: 40, orders: 60, revenue: 1000, fresh: undefined }],
      repeat: [{ purchase: 1, customers: 40, conversion: 0.5, days: undefined, value: 20, observed: undefined, observedConversion: undefined }],
      recency: [{ purchase: 2, from: 366, to: undefined, customers: 20, days: 400, value: 20 }],
      rfm: undefined,
    },
    tx: clusters([5, 900], [100, 20]),
    cx: undefined,
    nps: undefined,
    questions: [],
    cross: [],
    ...changes,
  };
}

const write = (made: Insights, earlier?: string) => {
  const written = writeInsights(made, earlier, 'en');
  if (!written) throw new Error('refused');
  return written;
};
const first = write(insights()).text;

test('a new file says what was read, how, and what came of it', () =>
  expect(first.split('\n').slice(1).join('\n')).toBe(`
cjm: 1
kind: insights
sources:
  - file: orders.csv
    sha256: ab12
    rows: 9
    excluded: { cancelled: 1 }
seed: 1
min-group: 5
observation: 90 d
totals:
  from: 2026-01-01
  to: 2026-02-01
  customers: 40
  orders: 60
  revenue: 1000.01
  aov: 16.67
  frequency: 1.5
months:
  - { month: 2026-01, customers: 40, orders: 60, revenue: 1000 }
repeat:
  - { purchase: 1, customers: 40, conversion: 50%, aov: 20 }
recency:
  - { purchase: 2, days: 366.., customers: 20, median: 400, aov: 20 }
clusters:
  tx:
    features: [ recency, money ]
    k: 2
    silhouette: 0.61
    sample: 40
    groups:
      - id: tx-1
        customers: 20
        share: 50%
        revenue: 50%
        centroid: { recency: 5, money: 900 }
      - id: tx-2
        customers: 20
        share: 50%
        revenue: 50%
        centroid: { recency: 100, money: 20 }
`));

describe('written again', () => {
  test('from the same figures it is the same, byte by byte', () => expect(write(insights(), first).text).toBe(first));

  const named = first
    .replace('      - id: tx-2\n', '      # those who left\n      - id: tx-2\n        name: Gone # perhaps\n        persona: lost\n        note: Ask them\n')
    .replace('repeat:', '# the table of the week\nrepeat:')
    .replace('conversion: 50%, aov: 20 }', 'conversion: 50%, aov: 20 } # watch this')
    .replace('seed: 1', 'seed: 1\nreviewed-by: Anna');

  test('it keeps comments, names, personas, notes and keys of people', () => {
    const again = insights({ tx: clusters([110, 21], [5, 901]) });
    const { text, moved } = write(again, named);
    for (const kept of [
      '# those who left',
      'name: Gone # perhaps',
      'persona: lost',
      'note: Ask them',
      '# the table of the week',
      '# watch this',
      'reviewed-by: Anna',
    ])
      expect(text).toContain(kept);
    // The named one is the first now, and still the same.
    expect(text).toMatch(/groups:\n {6}# those who left\n {6}- id: tx-2\n {8}name: Gone/);
    expect(moved.map(({ id, name }) => [id, name])).toEqual([['tx-2', 'Gone']]);
    expect(text).toContain('drift: 0.11');
    expect(text).not.toContain('drift: 0\n');
  });

  test('a named cluster that is gone is kept under “former”', () => {
    const { text, former } = write(insights({ tx: clusters([5, 900]) }), named);
    expect(former).toEqual(['Gone']);
    expect(text).toMatch(/former:\n(?: {6}# those who left\n)? {6}- id: tx-2\n {8}name: Gone # perhaps\n {8}persona: lost/);
    expect(write(insights({ tx: clusters([5, 900]) }), text).text).toBe(text);
  });

  test('a former cluster that is found again takes its place with all that was written to it', () => {
    const { text } = write(insights({ tx: clusters([5, 900]) }), named);
    const back = write(insights({ tx: clusters([5, 900], [104, 20]) }), text);
    expect(back.text).toMatch(/groups:\n(?: {6,}.*\n)* {6}- id: tx-2\n {8}name: Gone # perhaps\n {8}persona: lost/);
    expect(back.text).not.toContain('former:');
    expect(back.text).toContain('# those who left');
    expect([back.former, back.moved.map(({ id, name }) => [id, name])]).toEqual([[], [['tx-2', 'Gone']]]);
    // What is found far from it is another one.
    expect(write(insights({ tx: clusters([5, 900], [4000, 1]) }), text).text).toMatch(/- id: tx-3\n(?: {6,}.*\n)* {4}former:/);
  });

  test('a new cluster gets an id that nothing had', () =>
    expect([...write(insights({ tx: clusters([5, 900], [100, 20], [4000, 1]) }), named).text.matchAll(/id: (tx-\d)/g)].map(([, id]) => id)).toEqual([
      'tx-1',
      'tx-2',
      'tx-3',
    ]));

  test('figures that are not there any more go, a remark on them stays', () => {
    const made = insights();
    const { text } = write({ ...made, aggregates: made.aggregates && { ...made.aggregates, repeat: [] } }, named);
    expect(text).not.toContain('purchase: 1,');
    expect(text).toContain('# watch this');
  });

  test('tables that are not there any more go, and every remark in them stays before what comes next', () => {
    const cx: FoundClusters = {
      ...clusters([9, 4]),
      prefix: 'cx',
      features: ['nps', 'csat'],
      scalings: scalings.map((one, at) => ({ ...one, name: ['nps', 'csat'][at] ?? '' })),
    };
    const nps = { answers: 20, promoters: 10, passives: 5, detractors: 5, score: 25, low: 1, high: 40 };
    const asked = write(insights({ currency: 'EUR', cx, nps, questions: [{ id: 'nps', answers: 20, mean: 7 }] }))
      .text.replace('  cx:', '  # the survey of spring\n  cx:')
      .replace('    k: 1', '    k: 1 # one mood')
      .replace('nps: 9, csat', 'nps: 9, # kind people\n          csat')
      .replace('nps:\n  answers', '# before the strike\nnps:\n  answers')
      .replace('score: 25', 'score: 25 # told the board')
      .replace('questions:', '# asked by phone\nquestions:');
    const { text } = write(insights({ currency: 'EUR' }), asked);
    expect(text).not.toMatch(/^ *(?:cx|nps|questions):/m);
    expect([...text.matchAll(/# (.*)$/gm)].slice(1).map(([, remark]) => remark)).toEqual([
      'the survey of spring',
      'one mood',
      'kind people',
      'before the strike',
      'told the board',
      'asked by phone',
    ]);
    const again = write(insights({ currency: 'EUR' }), text).text;
    expect(again.replaceAll(/^ +#/gm, '#')).toBe(text.replaceAll(/^ +#/gm, '#'));
    expect(write(insights({ currency: 'EUR' }), again).text).toBe(again);
  });

  test('a remark on a feature that is asked no more stays', () => {
    const text = first.replace('recency: 5, money', 'recency: 5, # they hurry\n          money');
    const money: FoundClusters = { ...clusters([900], [20]), features: ['money'], scalings: scalings.slice(1) };
    expect(write(insights({ tx: money }), text).text).toContain('# they hurry');
  });

  test('a new cluster gets no id of a former one either', () => {
    const four = insights({ tx: clusters([5, 900], [4000, 1]) });
    const { text } = write(insights({ tx: clusters([5, 900]) }), named);
    expect(text).toContain('former:');
    expect([...write(four, text).text.matchAll(/id: (tx-\d)/g)].map(([, id]) => id)).toEqual(['tx-1', 'tx-3', 'tx-2']);
  });

  test('names outlive a run without the data of their clusters', () => expect(write(insights({ tx: undefined }), named).text).toContain('name: Gone'));

  test('line ends and the byte order mark stay', () => {
    const windows = `\ufeff${first.replaceAll('\n', '\r\n')}`;
    expect(write(insights(), windows).text).toBe(windows);
  });

  test.each(['cjm: 1\ntitle: A map\n', 'cjm: 1\nkind: insights\nrepeat: [1\n', 'text'])('what is no insights file that can be read is refused: %j', (earlier) =>
    expect(writeInsights(insights(), earlier, 'en')).toBe(undefined),
  );
});

test('parts of the NPS are left out when one of them is a small group', () => {
  const nps = { answers: 20, promoters: 12, passives: 5, detractors: 3, score: 45, low: 20.04, high: 60.06 };
  expect(write(insights({ nps })).text).toContain('nps:\n  answers: 20\n  score: 45\n  low: 20\n  high: 60.1\n');
  expect(write(insights({ nps: { ...nps, passives: 3, detractors: 5 }, settings: { ...insights().settings, minGroup: 3 } })).text).toContain(
    'promoters: 60%\n  passives: 15%\n',
  );
});
