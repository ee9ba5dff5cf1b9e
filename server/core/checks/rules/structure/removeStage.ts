/** The mend that takes out a stage of which only the name is written: nothing that somebody said of the stage goes with it. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { placeOf } from '../../../model/place.ts';
import { findStage } from '../../../model/stageNames.ts';
import { given } from '../../../model/stated.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { removeItem } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

const naming: ReadonlySet<string> = new Set(['stage', 'id', 'name']);

/** Nothing for the only stage, for one with steps, figures or comments, and for one that others refer to. */
export function removeStage(journey: Journey, stage: Stage): Edit[] | undefined {
  const outline = journey.outline.stages[journey.stages.indexOf(stage)];
  if (!outline || journey.stages.length < 2 || stage.steps.length > 0 || isMeant(journey, stage)) return undefined;
  if (outline.pairs.some(({ pair }) => !naming.has(pair.key.text) && !isEmpty(pair.value))) return undefined;
  if (outline.chunk.kind !== 'head') {
    const edit = removeItem(placeOf(outline.chunk, outline.node));
    return edit && [edit];
  }
  if (outline.chunks.some(({ text }) => text.includes('#'))) return undefined;
  return outline.chunks.map((chunk) => ({ at: { chunk, start: 0, end: chunk.text.length }, text: '' }));
}

function isMeant({ stages, funnels, context }: Journey, stage: Stage): boolean {
  const words = [...stages.map(({ next }) => given(next.to)), ...funnels.flatMap(({ steps }) => steps.map((step) => given(step.stage)))];
  return words.some((word) => word !== undefined && findStage(stages, word, context.model) === stage);
}
