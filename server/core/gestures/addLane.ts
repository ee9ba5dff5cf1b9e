/**
 * A lane for the whole map: an open question, `???`, in every column that says nothing in it, as the refactoring of a single step does; and its
 * place among the lanes that the map chooses to show. A lane that the language does not know becomes one of the map's own.
 */
import type { Replacement } from '../format/blocks.ts';
import { keysOf, valueOf } from '../model/schema/introspect.ts';
import { lanes as laneSchemas, map as mapSchema, stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import { slug } from '../model/slug.ts';
import { writeText } from '../syntax/quoteText.ts';
import { laneCells } from '../view/elements.ts';
import { putEntry } from './cells.ts';
import { fieldsAt } from './columns.ts';
import { type Column, columnName, isLane } from './find.ts';
import type { AddLane, Draft } from './gesture.ts';
import { putField } from './layRows.ts';
import { listAtTop } from './lists.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';

/** What stands for a question that is still open. */
const open = '???';
/** All lanes that a map's choice does not name. */
const rest = 'rest';
/** What leads from stage to stage is said of stages alone. */
const transition = 'next';

export function addLane(page: Page, gesture: AddLane): Draft {
  const { journey } = page;
  const isKnown = isLane(journey, gesture.lane) || gesture.lane === transition;
  const lane = isKnown ? gesture.lane : slug(gesture.name ?? gesture.lane);
  if (!isKnown && gesture.name === undefined) throw new Refused('lane-unknown', { lane: gesture.lane });
  if (!isKnown && (isKey(lane) || isLane(journey, lane) || lane === rest)) throw new Refused('lane-name', { lane });
  const chosen = chooseLane(page, gesture, lane, isKnown);
  const empty = lane === transition || gesture.level === 'stages' ? stagesWithout(page, lane) : columnsWithout(page, lane);
  if (chosen.length === 0 && empty.length === 0) throw new Refused('lane-there', { lane });
  const edits = empty.map((column): Replacement => {
    const { fields, order } = fieldsAt(page, column);
    const written = `${lane}: ${open}`;
    return putField(page, fields, lane, order.includes(lane) ? order : withOwn(order, lane), { block: written, flow: () => written });
  });
  return { edits: [...chosen, ...edits], select: (after) => (empty[0] ? `${columnName(after, empty[0])}/${lane}` : undefined) };
}

function isKey(lane: string): boolean {
  return valueOf(stageSchema, lane) !== undefined || valueOf(stepSchema, lane) !== undefined;
}

function withOwn(order: readonly string[], lane: string): readonly string[] {
  const last = order.findLastIndex((key) => Object.hasOwn(laneSchemas, key));
  return order.toSpliced(last + 1, 0, lane);
}

/** A step whose stage answers for it lacks nothing. */
function columnsWithout({ journey }: Page, lane: string): Column[] {
  const has = (part: { readonly lanes: Parameters<typeof laneCells>[0] }): boolean => laneCells(part.lanes).some(([id]) => id === lane);
  return journey.stages.flatMap((stage, index): Column[] => {
    if (has(stage)) return [];
    if (stage.steps.length === 0) return [{ stage: index, step: undefined }];
    return stage.steps.flatMap((step, at) => (has(step) ? [] : [{ stage: index, step: at }]));
  });
}

/** A stage whose steps answer for it lacks nothing. */
function stagesWithout({ journey }: Page, lane: string): Column[] {
  const has = (part: { readonly lanes: Parameters<typeof laneCells>[0] }): boolean => laneCells(part.lanes).some(([id]) => id === lane);
  return journey.stages.flatMap((stage, index): Column[] => {
    const isThere = lane === transition ? stage.next.at !== undefined : has(stage) || stage.steps.some(has);
    return isThere ? [] : [{ stage: index, step: undefined }];
  });
}

/** The map's choice of lanes, when it has one or gets a lane of its own. */
function chooseLane(page: Page, { name, side }: AddLane, lane: string, isKnown: boolean): Replacement[] {
  const { lanes } = page.journey;
  if (isKnown && (!lanes || lanes.some(({ id }) => id === lane || id === rest))) return [];
  const pairs = [`id: ${writeText(lane, true)}`, `name: ${writeText(name ?? lane, true)}`, ...(side ? [`side: ${side}`] : [])];
  const entry = isKnown ? lane : `{ ${pairs.join(', ')} }`;
  const list = listAtTop(page, keysOf(mapSchema), 'lanes');
  const all = list.form === 'nothing' && !isKnown ? `- ${rest}${page.newline}- ${entry}` : `- ${entry}`;
  return putEntry(page, list, { block: all, flow: () => entry }, undefined, false);
}
