/** What happens on the main branch of the demo repository, as data: the grocery example from September on. */
import { type Commit, type Edit, inMap, project } from './commits.ts';

/** What `cjm fmt` lays out anew. */
export const handwritten: readonly { readonly canonical: string; readonly byHand: string }[] = [
  {
    canonical:
      '          ACR:\n            value: 70.1%\n            target: 64%\n            previous: 71.5%\n            source: web-analytics\n            as-of: 2026-10-31\n',
    byHand: '          ACR: { as-of: 2026-10-31, source: web-analytics, value: 70.1%, previous: 71.5%, target: 64% }\n',
  },
  { canonical: '    task: "Sell: from the first product to the paid order"\n', byHand: "    task: 'Sell: from the first product to the paid order'\n" },
  {
    canonical: '        owners: [online-development, customer-service]\n',
    byHand: '        owners:\n        - online-development\n        - customer-service\n',
  },
];

/** The example as it was in September: where main begins. It is written by hand. */
const september: readonly Edit[] = [
  ...handwritten.map(({ canonical, byHand }) => inMap(canonical, byHand)),
  inMap('period: 2026-10\n', 'period: 2026-09\n'),
  inMap('reviewed: 2026-11-01', 'reviewed: 2026-09-21'),
  inMap('reached: 48000', 'reached: 46500'),
  inMap('reached: 14400', 'reached: 13900'),
  inMap(
    'L: { value: 14400, target: 15000, previous: 13900, source: web-analytics, as-of: 2026-10-31 }',
    'L: { value: 13900, target: 15000, source: web-analytics, as-of: 2026-09-20 }',
  ),
  inMap('    reached: 5200\n    completed: 1555\n', '    reached: 4930\n'),
  inMap(
    'C: { value: 10.8%, target: 12%, previous: 10.1%, source: web-analytics, as-of: 2026-10-31 }',
    'C: { value: 10.1%, target: 12%, source: web-analytics, as-of: 2026-09-20 }',
  ),
  // Where the average order comes from is asked in the review.
  inMap(
    '      # cjm-ignore target-direction: October beat the target; the next one is set in December\n      P: { value: 43.50 EUR, target: 42 EUR, previous: 42.80 EUR, stat: mean, source: order-data }',
    '      P: { value: 42.80 EUR, target: 45 EUR, stat: mean }',
  ),
  inMap(
    '          score: 4\n          feeling: Painless payment\n          quote: Three taps and done\n',
    '          score: 3\n          feeling: Neutral\n          quote: Fine\n',
  ),
  inMap('    reached: 1555\n', '    reached: 1404\n'),
  inMap(
    '        touchpoints: [help-line, help-email, help-chat]\n',
    '        touchpoints:\n          - { touchpoint: help-line, satisfaction: 2 }\n          - help-email\n          - help-chat\n',
  ),
  inMap('    reached: 871\n', '    reached: 761\n'),
  inMap(
    'RR: { value: 56.0%, target: 60%, previous: 54.2%, source: order-data, as-of: 2026-10-31 }',
    'RR: { value: 54.2%, target: 60%, source: order-data, as-of: 2026-09-20 }',
  ),
  inMap(
    'Q: { value: 1.90, target: 2.00, previous: 1.85, source: order-data, as-of: 2026-10-31 }',
    'Q: { value: 1.85, target: 2.00, source: order-data, as-of: 2026-09-20 }',
  ),
];

export const main: readonly Commit[] = [
  {
    author: 'ines',
    date: '2026-09-21T10:12:00+02:00',
    message: 'Map the weekly grocery order as the interviews tell it',
    edits: september,
  },
  {
    author: 'ines',
    date: '2026-10-21T16:40:00+02:00',
    message: 'Paying has become easy: score and quote from the checkout survey',
    edits: [
      inMap(
        '          score: 3\n          feeling: Neutral\n          quote: Fine\n',
        '          score: 4\n          feeling: Painless payment\n          quote: Three taps and done\n',
      ),
    ],
  },
  {
    author: 'oskar',
    date: '2026-11-02T09:05:00+01:00',
    message: 'Figures of October',
    edits: [
      inMap('period: 2026-09\n', 'period: 2026-10\n'),
      inMap('reviewed: 2026-09-21', 'reviewed: 2026-11-01'),
      inMap('reached: 46500', 'reached: 48000'),
      inMap('reached: 13900', 'reached: 14400'),
      inMap(
        'L: { value: 13900, target: 15000, source: web-analytics, as-of: 2026-09-20 }',
        'L: { value: 14400, target: 15000, previous: 13900, source: web-analytics, as-of: 2026-10-31 }',
      ),
      inMap('reached: 4930', 'reached: 5200'),
      inMap(
        'C: { value: 10.1%, target: 12%, source: web-analytics, as-of: 2026-09-20 }',
        'C: { value: 10.8%, target: 12%, previous: 10.1%, source: web-analytics, as-of: 2026-10-31 }',
      ),
      inMap('P: { value: 42.80 EUR, target: 45 EUR, stat: mean }', 'P: { value: 43.50 EUR, target: 45 EUR, previous: 42.80 EUR, stat: mean }'),
      inMap('    reached: 1404\n', '    reached: 1555\n'),
      inMap('    reached: 761\n', '    reached: 871\n'),
      inMap(
        'RR: { value: 54.2%, target: 60%, source: order-data, as-of: 2026-09-20 }',
        'RR: { value: 56.0%, target: 60%, previous: 54.2%, source: order-data, as-of: 2026-10-31 }',
      ),
      inMap(
        'Q: { value: 1.85, target: 2.00, source: order-data, as-of: 2026-09-20 }',
        'Q: { value: 1.90, target: 2.00, previous: 1.85, source: order-data, as-of: 2026-10-31 }',
      ),
    ],
  },
  {
    author: 'ines',
    date: '2026-11-05T11:30:00+01:00',
    message: 'The checkout is a team of its own now',
    edits: [
      {
        file: project,
        was: '  - { id: cx, name: Customer experience, contact: "@green-basket/cx" }\n',
        is: '  - { id: cx, name: Customer experience, contact: "@green-basket/cx" }\n  - { id: checkout, name: Checkout team, contact: "@green-basket/checkout" }\n',
      },
    ],
  },
];
