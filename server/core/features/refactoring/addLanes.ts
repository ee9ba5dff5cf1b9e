/**
 * Adds the lanes to a stage or a step that others of the map have and it has not. They are written as `???`, the state “unknown”: the picture
 * shows an open question there, and scores and figures among them stay reported, whereas a key without a value would say nothing at all.
 */
import { insertKey } from '../../checks/edits.ts';
import type { Edit } from '../../checks/finding.ts';
import { unknown } from '../../checks/rules/kpis/writing.ts';
import { cellsOf } from '../../checks/rules/structure/cellsOf.ts';
import type { Lanes } from '../../model/journey.ts';
import { keysOf } from '../../model/schema/introspect.ts';
import { stage as stageSchema } from '../../model/schema/map.ts';
import { lineEndOf } from '../../syntax/sourceLine.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Refactoring } from './refactoring.ts';
import { mappingAt } from './sortLanes.ts';
import { findSpot, findStageSpot, placeSpan, type StageSpot } from './spot.ts';

export const addLanes: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const spot = findSpot(context, span);
    const at = spot && findStageSpot(context, spot);
    const missing = at && mappingAt(context, at) ? missingLanes(context, at) : [];
    if (!at || missing.length === 0) return;
    const name = at.step?.name ?? at.stage.name;
    yield {
      title: { en: `Add the lanes “${name}” lacks: ${missing.join(', ')}`, ru: `Добавить дорожки, которых нет у «${name}»: ${missing.join(', ')}` },
      edits: () => inMap(laneEdits(context, at, missing)),
    };
  },
};

/** A step is compared with the other steps, a stage with the other stages and what is in them. */
function missingLanes({ journey }: FeatureContext, { stage, step }: StageSpot): string[] {
  const others = journey.stages.flatMap((other) => {
    const steps = other.steps.filter((one) => one !== step);
    return step ? steps : other === stage ? [] : [other, ...steps];
  });
  const own = new Set([stage, ...(step ? [step] : stage.steps)].flatMap(({ lanes }) => lanesIn(lanes)));
  const order = keysOf(stageSchema);
  return [...new Set(others.flatMap(({ lanes }) => lanesIn(lanes)))].filter((lane) => !own.has(lane)).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function lanesIn(lanes: Lanes): string[] {
  return cellsOf(lanes).map(({ lane }) => lane);
}

/** Keys that go to the same place come as one edit, in their order. */
function laneEdits(context: FeatureContext, at: StageSpot, missing: readonly string[]): TextEdit[] {
  const mapping = mappingAt(context, at);
  const inserts = missing.flatMap((lane): Edit[] => (mapping ? [insertKey(mapping, lane, unknown) ?? []].flat() : []));
  const byPlace = new Map<number, string>();
  for (const edit of inserts) {
    const { start } = placeSpan(context, edit.at);
    byPlace.set(start, (byPlace.get(start) ?? '') + edit.text);
  }
  const newline = lineEndOf(context.document.text);
  return [...byPlace].map(([start, newText]) => ({ start, end: start, newText: newText.replace(/\r?\n/g, newline) }));
}
