/** The keys of a step or a stage as rows, in their canonical order, refused where they cannot be read. */
import { keysOf } from '../model/schema/introspect.ts';
import { lanes as laneSchemas, stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import type { PartOutline, StageOutline } from '../syntax/outline.ts';
import { type Column, partOf } from './find.ts';
import { type Page, requireOwn, requireSound, type Value, valueIn } from './page.ts';
import { Refused } from './refusal.ts';
import { mapRows, type Rows, stageFields } from './rows.ts';

export interface Part {
  readonly name: string;
  readonly value: Value;
  /** `undefined` for a part that is nothing but its name. */
  readonly fields: Rows | undefined;
  readonly order: readonly string[];
}

export function stageAt({ document, journey }: Page, column: Column): StageOutline {
  const stage = document.outline.stages[column.stage];
  if (!stage || !journey.stages[column.stage]) throw new Refused('gone', { what: String(column.stage + 1) });
  return stage;
}

function stepAt(page: Page, column: Column): PartOutline {
  const step = stageAt(page, column).steps[column.step ?? -1];
  if (!step) throw new Refused('gone', { what: String(column.stage + 1) });
  return step;
}

/** The step or the stage, sound and taken apart. */
export function partAt(page: Page, column: Column): Part {
  const { name } = partOf(page.journey, column);
  if (column.step === undefined) {
    const stage = stageAt(page, column);
    // Its own keys, and the last step, behind which some of them go; another step may be broken.
    requireSound(
      stage.chunks.filter(({ kind }, index) => kind !== 'step' || index === stage.chunks.length - 1),
      name,
    );
    return { name, value: valueIn(page, stage.chunk, stage.node), fields: stageFields(page, stage), order: orderOf(page, keysOf(stageSchema)) };
  }
  const { chunk, node } = stepAt(page, column);
  requireSound([chunk], name);
  const value = valueIn(page, chunk, node);
  requireOwn(value);
  return { name, value, fields: node.kind === 'map' ? mapRows(page, value, node) : undefined, order: orderOf(page, keysOf(stepSchema)) };
}

/** Own lanes stand behind those of the language. */
function orderOf({ journey }: Page, keys: readonly string[]): readonly string[] {
  const behind = keys.indexOf(Object.keys(laneSchemas).at(-1) ?? '') + 1;
  const own = journey.context.ownLanes.map(({ id }) => id).filter((id) => !keys.includes(id));
  return [...keys.slice(0, behind), ...own, ...keys.slice(behind)];
}

/** Can it take keys at all? `- decision` cannot. */
export function fieldsAt(page: Page, column: Column): Part & { readonly fields: Rows } {
  const part = partAt(page, column);
  if (!part.fields) throw new Refused('unusual');
  return { ...part, fields: part.fields };
}

export function requireStageSound(page: Page, stage: number): void {
  requireSound(stageAt(page, { stage, step: undefined }).chunks, partOf(page.journey, { stage, step: undefined }).name);
}
