/** CJM501: a code that neither the project nor the catalogue knows. */
import { declareInProject } from '../../declareInProject.ts';
import { scalarText } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { codesIn, findKpi, findLatinTwin } from './kpiUse.ts';
import { similarKpis } from './similarKpis.ts';
import { rewrite } from './writing.ts';

export const kpiUnknown: Rule = {
  id: 'kpi-unknown',
  code: 'CJM501',
  severity: 'error',
  message: {
    en: ({ code, suggestion }) => `Unknown KPI “${code}”${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
    ru: ({ code, suggestion }) => `Неизвестный показатель «${code}»${suggestion === undefined ? '' : `; возможно, ${suggestion}?`}`,
  },
  *lanes(lanes, { context }) {
    for (const { written, key } of codesIn(lanes)) {
      if (findKpi(written, context) || findLatinTwin(written, context)) continue;
      const [suggestion] = similarKpis(written, context.project);
      yield { at: key, params: { code: written, ...(suggestion === undefined ? {} : { suggestion }) } };
    }
  },
  *fix({ at, params }, { context, projectText }) {
    const similar = similarKpis(String(params['code']), context.project);
    for (const code of similar)
      yield { title: { en: `Write ${code}`, ru: `Написать ${code}` }, edits: [rewrite(at, code)], preferred: similar.length === 1 && code.length > 2 };
    const own = String(params['code']).toUpperCase();
    yield* declareInProject(projectText, 'kpis', own, [`code: ${scalarText(own)}`]);
  },
};
