/** CJM502: a code with Cyrillic letters that look Latin. */
import type { Rule } from '../../rule.ts';
import { codesIn, findKpi, findLatinTwin } from './kpiUse.ts';
import { rewrite } from './writing.ts';

export const kpiHomoglyph: Rule = {
  id: 'kpi-homoglyph',
  code: 'CJM502',
  severity: 'error',
  message: {
    en: '“{written}” contains Cyrillic letters that look Latin; write {code}',
    ru: 'В коде «{written}» кириллические буквы-двойники; напишите {code} латиницей',
  },
  *lanes(lanes, { context }) {
    for (const { written, key, others } of codesIn(lanes)) {
      const code = findLatinTwin(written, context)?.code;
      if (code === undefined) continue;
      const isTaken = others.some((other) => findKpi(other, context)?.code === code);
      yield { at: key, params: { written, code, ...(isTaken ? { taken: 1 } : {}) } };
    }
  },
  *fix({ at, params }) {
    const code = String(params['code']);
    if (params['taken'] === undefined)
      yield { title: { en: `Write ${code} in Latin letters`, ru: `Написать ${code} латиницей` }, edits: [rewrite(at, code)], preferred: true };
  },
};
