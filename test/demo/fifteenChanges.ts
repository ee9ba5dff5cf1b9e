/** The branch `checkout-team` of the demo repository: fifteen changes of the map in seven commits, each with the truth that a comparison is held to, and edits of the layout that are none. */
import type { Change } from '../../server/core/review/change.ts';
import { type Commit, type Edit, inMap, map } from './commits.ts';
import { handwritten } from './mainBranch.ts';

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };

/** The truth about one change. */
export interface Truth {
  readonly kind: Change['kind'];
  readonly path: string;
  /** Of a value that has parts, those that differ; of what moved, where it stands. */
  readonly before: Json;
  readonly after: Json;
  /** For the customer or the company. */
  readonly better: boolean | null;
  readonly edits: readonly Edit[];
}

interface Told extends Omit<Commit, 'edits'> {
  readonly changes: readonly Truth[];
  /** Edits by which the map says what it said. */
  readonly layout?: readonly Edit[];
}

const recounted: Told = {
  author: 'oskar',
  date: '2026-11-09T09:20:00+01:00',
  message: 'October recounted with the late orders',
  changes: [
    {
      kind: 'changed',
      path: 'stages/consideration/kpis/L',
      before: { value: 14400, 'as-of': '2026-10-31' },
      after: { value: 14560, 'as-of': '2026-11-08' },
      better: true,
      edits: [
        inMap(
          'L: { value: 14400, target: 15000, previous: 13900, source: web-analytics, as-of: 2026-10-31 }',
          'L: { value: 14560, target: 15000, previous: 13900, source: web-analytics, as-of: 2026-11-08 }',
        ),
      ],
    },
    {
      kind: 'changed',
      path: 'stages/decision/kpis/C',
      before: { value: '10.8%', 'as-of': '2026-10-31' },
      after: { value: '11.4%', 'as-of': '2026-11-08' },
      better: true,
      edits: [
        inMap(
          'C: { value: 10.8%, target: 12%, previous: 10.1%, source: web-analytics, as-of: 2026-10-31 }',
          'C: { value: 11.4%, target: 12%, previous: 10.1%, source: web-analytics, as-of: 2026-11-08 }',
        ),
      ],
    },
    {
      kind: 'changed',
      path: 'stages/decision/kpis/P',
      before: { value: '43.50 EUR', source: null },
      after: { value: '43.90 EUR', source: 'order-data' },
      better: true,
      edits: [
        inMap(
          'P: { value: 43.50 EUR, target: 45 EUR, previous: 42.80 EUR, stat: mean }',
          'P: { value: 43.90 EUR, target: 45 EUR, previous: 42.80 EUR, stat: mean, source: order-data }',
        ),
      ],
    },
    {
      kind: 'changed',
      path: 'stages/delivery/reached',
      before: 1555,
      after: 1660,
      better: true,
      edits: [inMap('    reached: 1555\n', '    reached: 1660\n')],
    },
    {
      kind: 'changed',
      path: 'stages/loyalty/kpis/Q',
      before: { value: 1.9, 'as-of': '2026-10-31' },
      after: { value: 1.91, 'as-of': '2026-11-08' },
      better: true,
      edits: [
        inMap(
          'Q: { value: 1.90, target: 2.00, previous: 1.85, source: order-data, as-of: 2026-10-31 }',
          'Q: { value: 1.91, target: 2.00, previous: 1.85, source: order-data, as-of: 2026-11-08 }',
        ),
      ],
    },
  ],
};

const feeShown: Told = {
  author: 'tom',
  date: '2026-11-10T14:05:00+01:00',
  message: 'The basket shows the delivery fee; the checkout team looks after it',
  changes: [
    {
      kind: 'changed',
      path: 'stages/decision/steps/place-order/experience',
      before: { score: 4, feeling: 'Painless payment', quote: 'Three taps and done' },
      after: { score: 5, feeling: 'Relief', quote: 'No surprise at the end' },
      better: true,
      edits: [
        inMap(
          '          score: 4\n          feeling: Painless payment\n          quote: Three taps and done\n',
          '          score: 5\n          feeling: Relief\n          quote: No surprise at the end\n',
        ),
      ],
    },
    {
      kind: 'removed',
      path: 'stages/decision/steps/place-order/pains',
      before: [
        {
          text: 'The delivery fee appears only at the last step',
          id: 'late-fee',
          evidence: ['checkout-survey', 'web-analytics'],
          owner: 'online-development',
          severity: 4,
          barrier: 'hidden-costs',
        },
      ],
      after: 'none',
      better: null,
      edits: [
        inMap(
          '        pains:\n          - text: The delivery fee appears only at the last step\n            id: late-fee\n            evidence: [checkout-survey, web-analytics]\n            owner: online-development\n            severity: 4\n            barrier: hidden-costs\n',
          '        pains: none\n',
        ),
      ],
    },
    {
      kind: 'changed',
      path: 'stages/decision/steps/place-order/opportunities/1',
      before: { owner: 'online-development', status: 'planned', since: null },
      after: { owner: 'checkout', status: 'done', since: '2026-11-09' },
      better: true,
      edits: [
        inMap(
          '            id: show-fee\n            owner: online-development\n            impact: 4\n            effort: 2\n            status: planned\n            due: 2026-12-15\n',
          '            id: show-fee\n            owner: checkout\n            impact: 4\n            effort: 2\n            status: done\n            due: 2026-12-15\n            since: 2026-11-09\n',
        ),
      ],
    },
  ],
};

const renamed: Told = {
  author: 'ines',
  date: '2026-11-10T17:45:00+01:00',
  message: 'Call the second step what customers call it',
  changes: [
    {
      kind: 'renamed',
      path: 'stages/consideration/steps/compare',
      before: { step: 'Compares and evaluates' },
      after: { step: 'Compares us with the market' },
      better: null,
      edits: [inMap('      - step: Compares and evaluates\n', '      - step: Compares us with the market\n')],
    },
  ],
};

const deliveries: Told = {
  author: 'oskar',
  date: '2026-11-11T10:30:00+01:00',
  message: 'One-hour windows: what is left of the pain, and a goal that can be met',
  changes: [
    {
      kind: 'changed',
      path: 'stages/delivery/steps/receive/pains/1',
      before: { text: 'A two-hour window is too wide', severity: 3 },
      after: { text: 'A one-hour window is still too wide', severity: 2 },
      better: true,
      edits: [
        inMap('          - text: A two-hour window is too wide\n', '          - text: A one-hour window is still too wide\n'),
        inMap('            owner: logistics\n            severity: 3\n', '            owner: logistics\n            severity: 2\n'),
      ],
    },
    {
      kind: 'changed',
      path: 'stages/delivery/steps/receive/kpis/OTD',
      before: { target: '96%' },
      after: { target: '95%' },
      better: null,
      edits: [inMap('OTD: { value: 93%, target: 96%,', 'OTD: { value: 93%, target: 95%,')],
    },
  ],
};

const help: Told = {
  author: 'maya',
  date: '2026-11-12T13:15:00+01:00',
  message: 'Call people back instead of keeping them on hold',
  changes: [
    {
      kind: 'changed',
      path: 'stages/delivery/steps/ask-help/touchpoints/1',
      before: { satisfaction: 2 },
      after: { satisfaction: 3 },
      better: true,
      edits: [inMap('{ touchpoint: help-line, satisfaction: 2 }', '{ touchpoint: help-line, satisfaction: 3 }')],
    },
    {
      kind: 'added',
      path: 'stages/delivery/steps/ask-help/opportunities/2',
      before: null,
      after: {
        text: 'Call back within the hour instead of holding',
        id: 'call-back',
        owner: 'customer-service',
        touchpoint: 'help-line',
        impact: 4,
        effort: 2,
        status: 'planned',
        due: '2027-01-15',
        expect: { WT: '-5 min' },
      },
      better: null,
      edits: [
        inMap(
          '            due: 2027-02-01\n            expect: { WT: -7 min }\n',
          '            due: 2027-02-01\n            expect: { WT: -7 min }\n          - text: Call back within the hour instead of holding\n            id: call-back\n            owner: customer-service\n            touchpoint: help-line\n            impact: 4\n            effort: 2\n            status: planned\n            due: 2027-01-15\n            expect: { WT: -5 min }\n',
        ),
      ],
    },
  ],
};

const laidOut: Told = {
  author: 'tom',
  date: '2026-11-12T18:20:00+01:00',
  message: 'Lay the map out with cjm fmt, say what the figures count',
  changes: [],
  layout: [
    ...handwritten.map(({ canonical, byHand }) => inMap(byHand, canonical)),
    inMap('stages:\n  - stage: awareness\n', '# Figures are those of the month, with the orders that came late.\nstages:\n  - stage: awareness\n'),
    inMap('economics:\n', 'economics: # from the management accounts\n'),
  ],
};

const afterwards: Told = {
  author: 'ines',
  date: '2026-11-13T09:50:00+01:00',
  message: 'People tell others before they order again',
  changes: [
    {
      kind: 'moved',
      path: 'stages/loyalty/steps/tell',
      before: { list: 'stages/loyalty/steps', position: 2, after: 'reorder' },
      after: { list: 'stages/loyalty/steps', position: 1, after: null },
      better: null,
      edits: [{ file: map, block: '      - step: Tells others\n', end: '    next:\n      tools: [partner-programme]\n', to: '      - step: Orders again\n' }],
    },
    {
      kind: 'added',
      path: 'stages/loyalty/steps/reorder/pains',
      before: 'none',
      after: [
        {
          text: 'The old list shows sold-out goods',
          id: 'old-list',
          evidence: ['contact-log'],
          owner: 'online-development',
          severity: 2,
          barrier: 'out-of-stock',
        },
      ],
      better: null,
      edits: [
        inMap(
          'quote: That was easy!, evidence: [interviews-q3] }\n        pains: none\n',
          'quote: That was easy!, evidence: [interviews-q3] }\n        pains:\n          - text: The old list shows sold-out goods\n            id: old-list\n            evidence: [contact-log]\n            owner: online-development\n            severity: 2\n            barrier: out-of-stock\n',
        ),
      ],
    },
  ],
};

const told: readonly Told[] = [recounted, feeShown, renamed, deliveries, help, laidOut, afterwards];

export const branch: readonly Commit[] = told.map(({ changes, layout = [], ...commit }) => ({
  ...commit,
  edits: [...changes.flatMap(({ edits }) => edits), ...layout],
}));
export const fifteenChanges: readonly Truth[] = told.flatMap(({ changes }) => changes);
