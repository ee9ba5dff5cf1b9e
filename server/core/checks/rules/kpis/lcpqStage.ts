/** CJM516: a factor of revenue at a stage that does not generate it. */
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, kpisOfStage } from './kpiUse.ts';
import { moveKpi } from './moveKpi.ts';

export const lcpqStage: Rule = {
  id: 'lcpq-stage',
  code: 'CJM516',
  severity: 'info',
  message: { en: '{code} is generated at {stages}, not at “{stage}”', ru: '{code} формируется на этапах: {stages}, а не на «{stage}»' },
  *stage(stage, { context }) {
    const { definition } = stage;
    if (!definition) return;
    for (const { kpi } of kpisOfStage(stage)) {
      const component = findKpi(kpi.code, context)?.component;
      const generating = component === undefined ? [] : (context.model?.stages ?? []).filter((other) => other.component.includes(component));
      if (component === undefined || generating.length === 0 || definition.component.includes(component)) continue;
      yield { at: kpi.key, params: { code: kpi.code, stage: stage.name, stages: generating.map((other) => nameOf(other, context.language)).join(', ') } };
    }
  },
  *fix({ at, params }, { journey, context }) {
    const component = findKpi(String(params['code']), context)?.component;
    yield* moveKpi(journey, at, ({ definition }) => definition?.component.some((one) => one === component) ?? false);
  },
};
