/** CJM505: a percent without its sign that may as well be a fraction. */
import type { Rule } from '../../rule.ts';
import { kindsOf } from './kpiKinds.ts';
import { overFigures } from './kpiUse.ts';
import { numberText, rewrite, writtenAt } from './writing.ts';

export const percentOrFraction: Rule = {
  id: 'percent-or-fraction',
  code: 'CJM505',
  severity: 'warning',
  message: {
    en: ({ code, value, percent, fraction }) =>
      `${code} = ${value}: percent or fraction?${percent === fraction ? ` Write ${percent}` : ` Write ${fraction} or ${percent}`}`,
    ru: ({ code, value, percent, fraction }) =>
      `${code} = ${value}: процент или доля? ${percent === fraction ? `Напишите ${percent}` : `Напишите ${fraction} или ${percent}`}`,
  },
  ...overFigures(({ code, definition, kpi, quantity: { kind, value }, at }, { context: { language } }) => {
    const kinds = kindsOf(definition, kpi);
    if (kind !== 'number' || !kinds.includes('percent') || kinds.includes('number') || Math.abs(value) > 1) return undefined;
    const written = writtenAt(at).trim();
    const comma = written.includes(',') ? 'ru' : written.includes('.') ? 'en' : language;
    return { at, params: { code, value: written, percent: `${written}%`, fraction: `${numberText(value * 100, 8, comma)}%` } };
  }),
  *fix({ at, params }) {
    const { fraction, percent } = params;
    yield { title: { en: `A fraction: write ${fraction}`, ru: `Это доля: написать ${fraction}` }, edits: [rewrite(at, String(fraction))] };
    if (percent !== fraction)
      yield { title: { en: `A percent: write ${percent}`, ru: `Это процент: написать ${percent}` }, edits: [rewrite(at, String(percent))] };
  },
};
