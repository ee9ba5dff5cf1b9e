/** CJM109: a stage that stands after one which it usually comes before. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { next as nextSchema } from '../../../model/schema/map.ts';
import { findStage } from '../../../model/stageNames.ts';
import { given } from '../../../model/stated.ts';
import { insertKey, isSamePlace, mappingOf, stageMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { swapStages } from './swapStages.ts';

export const stageOrder: Rule = {
  id: 'stage-order',
  code: 'CJM109',
  severity: 'warning',
  message: { en: '“{before}” usually comes after “{stage}”', ru: '«{before}» обычно идёт после «{stage}»' },
  *journey(journey) {
    const order = journey.context.model?.stages ?? [];
    const known = journey.stages.filter(({ definition }) => definition !== undefined);
    for (const [index, stage] of known.entries()) {
      const before = known[index - 1];
      if (!before?.definition || !stage.definition || order.indexOf(before.definition) <= order.indexOf(stage.definition) || isDeclared(journey, before, stage))
        continue;
      yield {
        at: stage.at,
        params: { before: before.name, stage: stage.name },
        related: [{ at: before.at, message: { en: 'This stage comes later in the model', ru: 'В модели этот этап стоит позже' } }],
      };
    }
  },
  *fix({ at }, { journey }) {
    const index = journey.stages.findIndex((stage) => isSamePlace(stage.at, at));
    const stage = journey.stages[index];
    const before = journey.stages.slice(0, Math.max(0, index)).findLast(({ definition }) => definition !== undefined);
    if (!stage || !before) return;
    const swap = before === journey.stages[index - 1] ? swapStages(journey, index) : undefined;
    if (swap) yield { title: { en: `Put “${stage.name}” before “${before.name}”`, ru: `Поставить «${stage.name}» перед «${before.name}»` }, edits: swap };
    const loop = declareLoop(journey, before, stage);
    if (loop) yield { title: { en: `Declare the way back from “${before.name}”`, ru: `Объявить возврат с этапа «${before.name}»` }, edits: [loop] };
  },
};

/** The customer goes back on purpose: `next.to` says so, or the model itself closes its loop here. */
function isDeclared({ stages, context }: Journey, before: Stage, stage: Stage): boolean {
  const to = given(before.next.to);
  const meant = to === undefined ? undefined : findStage(stages, to, context.model);
  return (meant !== undefined && (meant === stage || meant.definition === stage.definition)) || before.definition?.['leads-to'] === stage.definition?.id;
}

function declareLoop(journey: Journey, before: Stage, stage: Stage): Edit | undefined {
  const mapping = stageMapping(journey, before);
  const outline = journey.outline.stages[journey.stages.indexOf(before)];
  const written = outline?.pairs.find(({ pair }) => pair.key.text === 'next');
  if (!written) return mapping && insertKey(mapping, 'next', `{ to: ${stage.id} }`);
  const {
    chunk,
    pair: { value },
  } = written;
  return value.kind === 'map' && before.next.to.at === undefined ? insertKey(mappingOf(chunk, value, keysOf(nextSchema)), 'to', stage.id) : undefined;
}
