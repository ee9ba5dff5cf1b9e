/** CJM508: a business goal in a column that nobody measures; a goal of the strategy without a KPI. */
import type { Lanes } from '../../../model/journey.ts';
import { isSamePlace } from '../../edits.ts';
import type { Draft, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { stateOfNode } from '../offer/writtenPersonas.ts';
import { writtenStrategy } from '../work/writtenStrategy.ts';
import { addUsualKpi } from './addUsualKpi.ts';

export const goalWithoutKpi: Rule = {
  id: 'goal-without-kpi',
  code: 'CJM508',
  severity: 'warning',
  message: {
    en: ({ goal, column }: Params) =>
      goal === undefined ? `The business goal at “${column}” has no KPI` : `No KPI says whether the goal “${goal}” is reached`,
    ru: ({ goal, column }: Params) =>
      goal === undefined ? `У бизнес-цели на «${column}» нет показателя` : `Ни один показатель не скажет, достигнута ли цель «${goal}»`,
  },
  *stage(stage) {
    if (hasKpis(stage.lanes)) return;
    for (const step of stage.steps) if (!hasKpis(step.lanes)) yield* goalsOf(step.lanes, step.name);
    if (!stage.steps.some(({ lanes }) => hasKpis(lanes))) yield* goalsOf(stage.lanes, stage.name);
  },
  *project({ outline }) {
    for (const { text, at, fields } of writtenStrategy(outline, 'goals'))
      if (stateOfNode(fields.get('kpis')?.value) === 'absent') yield { at, params: { goal: text } };
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
