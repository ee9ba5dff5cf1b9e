/** CJM306: a map that nobody has looked at for longer than was agreed. */
import { toDay } from '../../../model/period.ts';
import { given } from '../../../model/stated.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

const secondsOfDay = 86_400;

export const staleMap: Rule = {
  id: 'stale-map',
  code: 'CJM306',
  severity: 'warning',
  message: {
    en: ({ days }: Params, { plural }) => `The map has not been reviewed for ${days} ${plural(Number(days), 'day', 'days')}`,
    ru: ({ days }: Params, { plural }) => `Карта не пересматривалась ${days} ${plural(Number(days), 'день', 'дня', 'дней')}`,
  },
  *head({ reviewed, reviewEvery }, { today }) {
    const every = given(reviewEvery);
    const day = reviewed.state === 'given' ? toDay(reviewed.value) : undefined;
    if (today === undefined || day === undefined || !reviewed.at || every?.kind !== 'duration') return;
    const days = today - day;
    if (days * secondsOfDay > every.value) yield { at: reviewed.at, params: { days, today: isoDate(today) } };
  },
  *fix({ at, params: { today = '' } }) {
    yield { title: { en: `It was reviewed today: write ${today}`, ru: `Карта пересмотрена сегодня: написать ${today}` }, edits: [{ at, text: String(today) }] };
  },
};

function isoDate(day: number): string {
  return new Date(day * secondsOfDay * 1000).toISOString().slice(0, 10);
}
