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
  help: {
    en: 'The eye cannot tell Cyrillic С from Latin C, but no tool takes one for the other, so the KPI counts as unknown. Write the code in Latin letters.',
    ru: 'На глаз кириллическую С не отличить от латинской C, но программы их не путают, и показатель остаётся неизвестным. Напишите код латинскими буквами.',
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
