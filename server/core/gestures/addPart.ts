/** A new step in a stage, a new stage in the map. Ids of others stay what they are. */
import { valueOf } from '../model/schema/introspect.ts';
import { stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import { writeText } from '../syntax/quoteText.ts';
import { putEntry } from './cells.ts';
import { requireStageSound } from './columns.ts';
import { columnName, findElement } from './find.ts';
import { stageIds, stepIds } from './freshIds.ts';
import { addCount } from './furtherFunnels.ts';
import type { AddStage, AddStep, Draft } from './gesture.ts';
import type { Written } from './layRows.ts';
import { stagesOf, stepsOf } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';
import { requireStage } from './stageTexts.ts';
import { readValue } from './values.ts';

export function addStep(page: Page, { stage, text, at }: AddStep): Draft {
  const found = findElement(page.journey, stage);
  if (found.kind === 'funnel') return addCount(page, found.funnel, text, at);
  if (found.kind !== 'stage') throw new Refused('place-other', { what: text });
  const said = readValue(page, 'step', text, valueOf(stepSchema, 'step') ?? stepSchema).text;
  const count = page.journey.stages[found.column.stage]?.steps.length ?? 0;
  const index = Math.max(0, Math.min(at ?? count, count));
  const written = writtenPart(page, 'step', said, stepIds(page.journey).forText(said));
  return {
    edits: putEntry(page, stepsOf(page, found.column.stage), written, index, false),
    select: (after) => `step:${columnName(after, { stage: found.column.stage, step: index })}`,
  };
}

function writtenPart({ newline }: Page, key: string, text: string, id: string | undefined): Written {
  const pairs = (flow: boolean): string[] => [`${key}: ${writeText(text, flow)}`, ...(id === undefined ? [] : [`id: ${writeText(id, flow)}`])];
  return { block: `- ${pairs(false).join(`${newline}  `)}`, flow: () => `{ ${pairs(true).join(', ')} }` };
}

export function addStage(page: Page, { text, at }: AddStage): Draft {
  const { stages, context } = page.journey;
  const said = readValue(page, 'stage', text, valueOf(stageSchema, 'stage') ?? stageSchema).text;
  const definition = requireStage(page, said);
  const ids = stageIds(page.journey);
  const id = definition ? (stages.some((stage) => stage.id === definition.id) ? ids.after(definition.id) : undefined) : ids.forText(said);
  const order = context.model?.stages ?? [];
  const before = definition && order.slice(0, order.indexOf(definition) + 1);
  // Behind the nearest one before it in the model.
  const usual = before ? stages.findLastIndex((stage) => stage.definition !== undefined && before.includes(stage.definition)) + 1 : stages.length;
  const index = Math.max(0, Math.min(at ?? usual, stages.length));
  if (index > 0) requireStageSound(page, index - 1);
  const written = writtenPart(page, 'stage', definition?.id ?? said, id);
  return { edits: putEntry(page, stagesOf(page), written, index, false), select: (after) => `stage:${after.stages[index]?.id ?? ''}` };
}
