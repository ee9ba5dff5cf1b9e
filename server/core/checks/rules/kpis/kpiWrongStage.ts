/** CJM507: a KPI at a stage where it is not usual. */

import type { ReadContext } from '../../../model/journey.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import { canonicalStages, type KpiEntry } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, kpisOfStage } from './kpiUse.ts';
import { moveKpi } from './moveKpi.ts';

export const kpiWrongStage: Rule = {
  id: 'kpi-wrong-stage',
  code: 'CJM507',
  severity: 'info',
  message: { en: '{code} is unusual at “{stage}”; usual: {usual}', ru: '{code} нетипичен для этапа «{stage}»; обычные этапы: {usual}' },
  *stage(stage, { context }) {
    const canonical = stage.definition?.canonical;
    if (!canonical || canonical.length === 0) return;
    for (const { kpi } of kpisOfStage(stage)) {
      const known = findKpi(kpi.code, context);
      if (!known?.stages || isFactor(known) || known.stages.some((id) => canonical.includes(id))) continue;
      yield { at: kpi.key, params: { code: kpi.code, stage: stage.name, usual: usualStages(known.stages, context).join(', ') } };
    }
  },
  *fix({ at, params }, { journey, context }) {
    const usual = findKpi(String(params['code']), context)?.stages ?? [];
    yield* moveKpi(journey, at, ({ definition }) => definition?.canonical.some((id) => usual.includes(id)) ?? false);
  },
};

/** Where L, C, P and Q belong is said by the stage model itself, and checked by `lcpq-stage`. */
function isFactor({ component }: KpiEntry): boolean {
  return component !== undefined && component !== 'M';
}

/** The model's own stages where it has some for them, else the canonical ones; in the map's language. */
function usualStages(ids: readonly string[], { model, language }: ReadContext): string[] {
  const names = ids.flatMap((id) => {
    const own = (model?.stages ?? []).filter(({ canonical }) => canonical.includes(id));
    const entry = canonicalStages.byId(id);
    return own.length > 0 ? own.map((stage) => nameOf(stage, language)) : [entry ? nameOf(entry, language) : id];
  });
  return [...new Set(names)];
}
