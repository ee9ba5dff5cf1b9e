import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stale-map');

test('looked at too long ago', () => {
  check(
    `
    reviewed: 2026-08-01   # with the team
    #         ^^^^^^^^^^ warning stale-map: The map has not been reviewed for 113 days
    review-every: 90 d
    stages: []
  `,
    { today: '2026-11-22' },
  )
    .offers('It was reviewed today: write 2026-11-22')
    .fixedTo(`
    reviewed: 2026-11-22   # with the team
    review-every: 90 d
    stages: []
  `);
  check(
    `
    reviewed: 2026-11-01
    #         ^^^^^^^^^^ warning stale-map: Карта не пересматривалась 21 день
    review-every: 2 нед
    stages: []
  `,
    { today: '2026-11-22', language: 'ru' },
  );
});

test.each([
  ['2026-08-24', '90 d', '2026-11-22'],
  ['2026-12-24', '90 d', '2026-11-22'],
  ['2020-01-01', '90 d', undefined],
  ['2020-01-01', 'n/a', '2026-11-22'],
  ['2020-01-01', '', '2026-11-22'],
  ['2020-01-01', '90', '2026-11-22'],
  ['unknown', '90 d', '2026-11-22'],
  ['2020-02-31', '90 d', '2026-11-22'],
  ['', '90 d', '2026-11-22'],
])('reviewed %s, every %s, today %s', (reviewed, every, today) => {
  check(`reviewed: ${reviewed}\nreview-every: ${every}\nstages: []\n`, today === undefined ? {} : { today });
});
