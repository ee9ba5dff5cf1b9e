/** Months of an insights file → their columns, reckoned by hand: who is new, who came back, what is not told, which months can be compared. */
import { describe, expect, test } from 'vitest';
import { insightsMarkdown } from '../../../../server/core/convert/insightsMarkdown.ts';
import type { InsightsPage } from '../../../../server/core/view/pages/insightsPage.ts';
import { insightsFile, insightsView } from '../../../preview/insightsView.ts';

function pageOf(text: string, language: 'en' | 'ru' = 'en'): InsightsPage {
  const { page } = insightsView([insightsFile('a.insights.cjm.yaml', `cjm: 1\nkind: insights\n${text}`)], language);
  if (page?.kind !== 'insights') throw new Error('there is no page of insights');
  return page;
}

const monthsOf = (text: string, language?: 'en' | 'ru') => pageOf(text, language).sheets[0]?.months;

const year = `totals: { from: 2025-10-07, to: 2026-12-31, customers: 60 }
months:
  - { month: 2025-10, customers: 12, orders: 16, revenue: 1359.63, new: 12 }
  - { month: 2025-12, customers: 40, orders: 55, revenue: 2424.5, new: 10 }
  - { month: 2026-01, customers: 26, orders: 44, revenue: 4404 }
  - { month: 2026-10, customers: 30, orders: 50, revenue: 3000, new: 0 }
  - { month: 2026-12, customers: 33, orders: 66, revenue: 5000, new: 8 }
`;

describe('columns', () => {
  const months = monthsOf(year);
  const told = months?.slots.flatMap((slot) => slot.told ?? []) ?? [];

  test('stand one after the other from the first month to the last, with a gap where nothing is told, and the year at each January', () => {
    expect(months?.slots.map(({ short, year: begins, told: month }) => [short, begins, month?.name].filter((part) => part !== undefined).join(' '))).toEqual([
      'Oct 2025 October 2025',
      'Nov',
      'Dec December 2025',
      'Jan 2026 January 2026',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct October 2026',
      'Nov',
      'Dec December 2026',
    ]);
  });

  test('are measured by the top of the axis, 40; who is not new has bought before: 40 − 10', () => {
    expect(months?.ticks.map(({ text, share }) => [text, share])).toEqual([
      ['0', 0],
      ['10', 0.25],
      ['20', 0.5],
      ['30', 0.75],
      ['40', 1],
    ]);
    expect(told[1]?.fresh).toEqual({ element: 'months/2/new', text: '10', share: 0.25 });
    expect(told[1]?.returning).toEqual({ element: 'months/2/customers', text: '30', share: 0.75 });
    expect(told[3]?.returning?.text).toBe('30');
  });

  test('are not split where the file does not tell who is new', () => {
    expect([told[2]?.customers?.text, told[2]?.fresh, told[2]?.returning]).toEqual(['26', undefined, undefined]);
    expect(told[2]?.label).toBe('January 2026: customers 26, orders 44, revenue €4\u202f404');
    expect(told[1]?.label).toBe('December 2025: customers 40 (new customers 10, returning customers 30), orders 55, revenue €2\u202f425');
  });

  test('a month that is not whole is compared with none: October 2025 begins on the 7th', () => {
    expect(told.map(({ isWhole }) => isWhole)).toEqual([false, true, true, true, true]);
    // 66 ÷ 55 is 1.2; October has no whole October before it.
    expect(told.map(({ change }) => change)).toEqual([undefined, undefined, undefined, undefined, '+20\u202f%']);
    expect(months?.sentence).toBe('Most orders came in December 2026, 66; fewest in January 2026, 44.');
    expect(months?.note).toMatch(/^October 2025 is not whole, so it is compared with no other: the orders are of Oct 7, 2025/);
  });
});

test('nothing is said of the busiest month where months are too few or alike', () => {
  const row = (month: string): string => `  - { month: ${month}, customers: 12, orders: 16 }\n`;
  expect(monthsOf(`months:\n${row('2026-01')}${row('2026-02')}`)?.sentence).toBeUndefined();
  expect(monthsOf(`months:\n${row('2026-01')}${row('2026-02')}${row('2026-03')}`)?.sentence).toBeUndefined();
});

test('what is no month is left out, and a year that somebody mistyped makes no thousand columns', () => {
  expect(monthsOf('months: [{ month: spring, customers: 3 }, { month: 2026-13, customers: 3 }]')).toBeUndefined();
  expect(monthsOf('months: [{ month: 0226-01, customers: 3 }, { month: 2026-01, customers: 3 }]')).toBeUndefined();
  expect(monthsOf('months: [{ month: 2026-01, customers: many, new: 4 }]')?.slots[0]?.told).toMatchObject({ customers: undefined, fresh: undefined });
});

test('Markdown has them as a table', () => {
  const lines = insightsMarkdown(pageOf(year)).join('\n').split('\n');
  expect(lines).toContain('### Month by month');
  expect(
    lines
      .find((line) => line.startsWith('| December 2026'))
      ?.split('|')
      .map((cell) => cell.trim()),
  ).toEqual(['', 'December 2026', '33', '8', '25', '66', '€5\u202f000', '+20\u202f%', '']);
});

test('in Russian', () => {
  const months = monthsOf(year, 'ru');
  expect(months?.sentence).toBe('Больше всего заказов за декабрь 2026: 66; меньше всего — за январь 2026: 44.');
  expect(months?.note).toMatch(/^Неполный месяц ни с каким не сравнивается: октябрь 2025\. Заказы за 7/);
  expect(months?.slots.slice(0, 3).map(({ short }) => short)).toEqual(['окт', 'нояб', 'дек']);
});
