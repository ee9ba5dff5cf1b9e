/** A KPI written by its name, by an alias or in small letters instead of by its code. */
import type { Rule } from '../../rule.ts';
import { codesIn, findKpi } from './kpiUse.ts';
import { rewrite } from './writing.ts';

export const kpiNotCanonical: Rule = {
  id: 'kpi-not-canonical',
  severity: 'hint',
  message: { en: '“{written}” is the KPI {code}', ru: '«{written}» — это показатель {code}' },
  *lanes(lanes, { context }) {
    for (const { written, key, others } of codesIn(lanes)) {
      const code = findKpi(written, context)?.code;
      if (code === undefined || code === written || others.some((other) => findKpi(other, context)?.code === code)) continue;
      yield { at: key, params: { written, code } };
    }
  },
  *fix({ at, params }) {
    const code = String(params['code']);
    yield { title: { en: `Write ${code}`, ru: `Написать ${code}` }, edits: [rewrite(at, code)], preferred: true };
  },
};
