/** The lanes of a stage or a step in canonical order, each with its comments. */
import { type Mapping, stageMapping, stepMapping } from '../../checks/edits.ts';
import { reorderKeys } from '../../format/reorderKeys.ts';
import { KeyOrder } from '../../format/shape.ts';
import { lanes, stage as stageSchema, step as stepSchema } from '../../model/schema/map.ts';
import type { FeatureContext } from '../feature.ts';
import { inMap, type Refactoring } from './refactoring.ts';
import { findSpot, findStageSpot, isSoundStage, type StageSpot } from './spot.ts';

export const sortLanes: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const at = spot && findStageSpot(context, spot);
    const mapping = at && mappingAt(context, at);
    const own = context.journey.context.ownLanes.map(({ id }) => id);
    const edits = mapping
      ? reorderKeys(
          context.document.tree,
          { mapping, shape: at?.step ? stepSchema : stageSchema },
          new KeyOrder(own),
          (key) => Object.hasOwn(lanes, key) || own.includes(key),
        )
      : [];
    const name = at?.step?.name ?? at?.stage.name;
    if (edits.length > 0) yield { title: { en: `Sort the lanes of “${name}”`, ru: `Упорядочить дорожки у «${name}»` }, edits: () => inMap(edits) };
  },
};

/** The keys of the step, else of the stage itself; nothing where they are broken. */
export function mappingAt({ journey, document }: FeatureContext, { outline, stage, step }: StageSpot): Mapping | undefined {
  if (step) return stepMapping(step);
  return isSoundStage(document.outline, outline) ? stageMapping(journey, stage) : undefined;
}
