/** Finds what an element of the picture is in the journey: by its name, never by where it stands in the text. */
import type { Journey, Lanes, Stage } from '../model/journey.ts';
import { laneCells } from '../view/elements.ts';
import { lanes as laneRecords } from '../vocabulary/vocabulary.ts';
import { Refused } from './refusal.ts';

/** A step, or a stage as a whole; both by their places in the map. */
export interface Column {
  readonly stage: number;
  readonly step: number | undefined;
}

export type Found =
  | { readonly kind: 'top' | 'job' | 'personas' }
  | { readonly kind: 'metric'; readonly factor: string }
  /** A row of the whole map. */
  | { readonly kind: 'lane'; readonly lane: string }
  /** A step of a further funnel. */
  | { readonly kind: 'count'; readonly funnel: number; readonly step: number }
  /** All of a further funnel. */
  | { readonly kind: 'funnel'; readonly funnel: number }
  | { readonly kind: 'stage' | 'next'; readonly column: Column }
  | { readonly kind: 'step'; readonly column: Column & { readonly step: number } }
  | { readonly kind: 'cell'; readonly column: Column; readonly lane: string }
  | { readonly kind: 'entry'; readonly column: Column; readonly lane: string; readonly index: number };

const tops: ReadonlySet<string> = new Set(['title', 'facts']);

export function findElement(journey: Journey, element: string): Found {
  const found = tops.has(element)
    ? ({ kind: 'top' } as const)
    : element === 'job' || element === 'personas'
      ? ({ kind: element } as const)
      : findNamed(journey, element);
  if (!found) throw new Refused('gone', { what: element });
  return found;
}

function findNamed(journey: Journey, element: string): Found | undefined {
  const [, kind, rest = ''] = /^(stage|step|metric|funnel|lane):(.*)$/s.exec(element) ?? [];
  if (kind === 'metric') return { kind, factor: rest };
  if (kind === 'lane') return rest === 'next' || isLane(journey, rest) ? { kind, lane: rest } : undefined;
  const stageId = kind === 'stage' ? rest : kind === 'funnel' && rest.startsWith('stages/') ? rest.slice('stages/'.length) : undefined;
  const stage = stageId === undefined ? -1 : journey.stages.findIndex(({ id }) => id === stageId);
  if (kind === 'funnel' && stageId === undefined) return findCount(journey, rest);
  if (stageId !== undefined) return stage < 0 ? undefined : { kind: 'stage', column: { stage, step: undefined } };
  const path = kind === 'step' ? rest : element;
  for (const [column, below] of columnsAt(journey, path)) {
    if (kind === 'step' && below === undefined && column.step !== undefined) return { kind, column: { stage: column.stage, step: column.step } };
    const found = kind === undefined && below !== undefined ? findIn(journey, column, below) : undefined;
    if (found) return found;
  }
  return undefined;
}

function findCount({ funnels }: Journey, path: string): Found | undefined {
  for (const [funnel, { id, steps }] of funnels.entries()) {
    const step = steps.findIndex((one) => `${id}/${one.id}` === path);
    if (step >= 0) return { kind: 'count', funnel, step };
  }
  const funnel = funnels.findIndex(({ id }) => id === path);
  return funnel < 0 ? undefined : { kind: 'funnel', funnel };
}

/** Columns whose name a path begins with, and the rest of it. Ids may hold slashes. */
function* columnsAt({ stages }: Journey, path: string): Generator<[Column, string | undefined]> {
  for (const [stage, { id, steps }] of stages.entries()) {
    if (!path.startsWith(`${id}/`)) continue;
    const rest = path.slice(id.length + 1);
    const columns: { step: number | undefined; name: string }[] = [
      ...steps.map((step, index) => ({ step: index, name: step.id })),
      { step: undefined, name: '*' },
    ];
    for (const { step, name } of columns)
      if (rest === name || rest.startsWith(`${name}/`)) yield [{ stage, step }, rest === name ? undefined : rest.slice(name.length + 1)];
  }
}

function findIn(journey: Journey, column: Column, below: string): Found | undefined {
  const [lane, entry] = splitOnce(below);
  if (lane === 'next' && column.step === undefined) return { kind: 'next', column };
  if (!isLane(journey, lane)) return undefined;
  if (entry === undefined) return { kind: 'cell', column, lane };
  const { lanes } = partOf(journey, column);
  const index = lane === 'kpis' ? (lanes.kpis?.entries.findIndex(({ code }) => code === entry) ?? -1) : Number(entry) - 1;
  const { length } = laneCells(lanes).find(([id]) => id === lane)?.[1].entries ?? [];
  return Number.isInteger(index) && index >= 0 && index < length ? { kind: 'entry', column, lane, index } : undefined;
}

function splitOnce(path: string): [string, string | undefined] {
  const slash = path.indexOf('/');
  return slash < 0 ? [path, undefined] : [path.slice(0, slash), path.slice(slash + 1)];
}

/** A lane of the language or of the map. */
export function isLane({ context }: Journey, lane: string): boolean {
  const record = laneRecords.byId(lane);
  return (record !== undefined && lane !== 'next') || context.ownLanes.some(({ id }) => id === lane);
}

export function partOf({ stages }: Journey, { stage, step }: Column): { readonly id: string; readonly name: string; readonly lanes: Lanes } {
  const found: Stage | undefined = stages[stage];
  const part = step === undefined ? found : found?.steps[step];
  if (!part) throw new Refused('gone', { what: String(stage + 1) });
  return part;
}

/** `decision/place-order`, `decision/*`. */
export function columnName({ stages }: Journey, { stage, step }: Column): string {
  const found = stages[stage];
  return `${found?.id ?? ''}/${step === undefined ? '*' : (found?.steps[step]?.id ?? '')}`;
}
