/** CJM405: a touchpoint that matters much, serves badly, and is left so. */

import { weighedTouchpoints } from '../../../metrics/measure.ts';
import type { TouchpointMetrics } from '../../../metrics/metrics.ts';
import type { Item, Journey, Lanes } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import { given } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { addItem, stageMapping, stepMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { findUse } from './completeTouchpoint.ts';
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
  *journey(journey, { inStages, parameter }) {
    const wide = inStages(weighedTouchpoints).filter(({ gap }) => gap !== undefined && gap >= parameter('gap'));
    const answered = new Set(wide.filter((touchpoint) => isAnswered(journey, touchpoint)).map(({ id }) => id));
    for (const { id, name, importance = 0, satisfaction = 0, use } of wide) {
      if (answered.has(id)) continue;
      answered.add(id);
      yield { at: placeOfTouchpoint(use), params: { touchpoint: name, importance, satisfaction } };
    }
  },
  *fix({ at, params: { touchpoint } }, { journey, context: { language } }) {
    const found = findUse(journey, at);
    const mapping = found && (found.step ? stepMapping(found.step) : stageMapping(journey, found.stage));
    if (!mapping) return;
    const idea = language === 'ru' ? `Улучшить «${touchpoint}»` : `Improve “${touchpoint}”`;
    const named = found.use.ref ? [`touchpoint: ${writeText(found.use.ref.text, true)}`] : [];
    const edit = addItem(mapping, 'opportunities', [`text: ${writeText(idea, true)}`, ...named]);
    if (edit) yield { title: { en: `Write an opportunity to improve “${touchpoint}”`, ru: `Записать возможность улучшить «${touchpoint}»` }, edits: [edit] };
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
