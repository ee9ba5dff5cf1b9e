/** CJM405: a touchpoint that matters much, serves badly, and is left so. */

import type { TouchpointMetrics } from '../../../metrics/metrics.ts';
import type { Item, Journey, Lanes } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import { given } from '../../../model/stated.ts';
import type { Rule } from '../../rule.ts';
import { placeOfTouchpoint } from './placeOfTouchpoint.ts';

export const touchpointGap: Rule = {
  id: 'touchpoint-gap',
  code: 'CJM405',
  severity: 'warning',
  parameters: { gap: 2 },
  message: {
    en: '“{touchpoint}”: importance {importance}, satisfaction {satisfaction}, and nothing is being done about it',
    ru: '«{touchpoint}»: важность {importance}, оценка {satisfaction}, и с этим ничего не делают',
  },
  *journey(journey, { metrics, parameter }) {
    const wide = metrics().touchpoints.filter(({ gap }) => gap !== undefined && gap >= parameter('gap'));
    const answered = new Set(wide.filter((touchpoint) => isAnswered(journey, touchpoint)).map(({ id }) => id));
    for (const { id, name, importance = 0, satisfaction = 0, use } of wide) {
      if (answered.has(id)) continue;
      answered.add(id);
      yield { at: placeOfTouchpoint(use), params: { touchpoint: name, importance, satisfaction } };
    }
  },
};

/** An opportunity or activity in one of its columns, one that names it, or a task of its own. */
function isAnswered(journey: Journey, { id, use, stage, step }: TouchpointMetrics): boolean {
  const { project } = journey.context;
  if (use.task.state === 'given' || project.touchpoints.byId(id)?.task !== undefined) return true;
  const here = step ? [stage.lanes, step.lanes] : [stage.lanes, ...stage.steps.map(({ lanes }) => lanes)];
  const everywhere = journey.stages.flatMap((one) => [one.lanes, ...one.steps.map(({ lanes }) => lanes)]);
  return (
    here.some((lanes) => workIn(lanes).length > 0) ||
    everywhere.some((lanes) =>
      workIn(lanes).some(({ touchpoint }) => {
        const named = given(touchpoint)?.text;
        return named !== undefined && (named === id || findEntry('touchpoint', named, project)?.id === id);
      }),
    )
  );
}

function workIn({ items }: Lanes): readonly Item[] {
  return [...(items.opportunities?.entries ?? []), ...(items.activities?.entries ?? [])];
}
