/** CJM508: a business goal in a column that nobody measures. */
import type { Lanes } from '../../../model/journey.ts';
import { isSamePlace } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { addUsualKpi } from './addUsualKpi.ts';

export const goalWithoutKpi: Rule = {
  id: 'goal-without-kpi',
  code: 'CJM508',
  severity: 'warning',
  message: { en: 'The business goal at “{column}” has no KPI', ru: 'У бизнес-цели на «{column}» нет показателя' },
  *stage(stage) {
    if (hasKpis(stage.lanes)) return;
    for (const step of stage.steps) if (!hasKpis(step.lanes)) yield* goalsOf(step.lanes, step.name);
    if (!stage.steps.some(({ lanes }) => hasKpis(lanes))) yield* goalsOf(stage.lanes, stage.name);
  },
  *fix({ at }, { journey }) {
    const isMeant = ({ lanes }: { readonly lanes: Lanes }): boolean => lanes.items.objectives !== undefined && isSamePlace(lanes.items.objectives.key, at);
    for (const stage of journey.stages) {
      const step = stage.steps.find(isMeant);
      if (step ?? isMeant(stage)) yield* addUsualKpi(journey, stage, step);
    }
  },
};

/** Is there a KPI, or has somebody said that there is none? One on the stage spans its steps. */
function hasKpis({ kpis }: Lanes): boolean {
  return kpis !== undefined && kpis.state !== 'absent';
}

function* goalsOf({ items: { objectives } }: Lanes, column: string): Iterable<Draft> {
  if (objectives && objectives.entries.length > 0) yield { at: objectives.key, params: { column } };
}
