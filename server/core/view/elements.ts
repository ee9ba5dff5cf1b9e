/** Elements of the picture and where they stand in the text, both ways: `decision/place-order/pains/1` ↔ a place. */
import type { Cell, Journey, Lanes, Stage } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';

export interface Element {
  readonly id: string;
  readonly at: Place;
}

/** All elements of a journey, outer ones before the ones inside them. */
export function elementsOf(journey: Journey): Element[] {
  const elements: Element[] = topLevelElements(journey);
  for (const stage of journey.stages) {
    elements.push({ id: `stage:${stage.id}`, at: stage.block }, ...laneElements(`${stage.id}/*`, stage.lanes), ...stageFigures(stage));
    for (const step of stage.steps) elements.push({ id: `step:${stage.id}/${step.id}`, at: step.block }, ...laneElements(`${stage.id}/${step.id}`, step.lanes));
    if (stage.next.at) elements.push({ id: `${stage.id}/*/next`, at: stage.next.at });
  }
  return elements;
}

/** The counts of a stage are what its part of the funnel shows. */
function stageFigures(stage: Stage): Element[] {
  return [stage.reached, stage.entry, stage.completed, stage.benchmark].flatMap((stated) =>
    stated.at ? [{ id: `funnel:stages/${stage.id}`, at: lineOf(stated.at) }] : [],
  );
}

/** The whole line of a value, so that the cursor on its key counts too. */
function lineOf({ chunk, start, end }: Place): Place {
  const from = chunk.text.lastIndexOf('\n', start - 1) + 1;
  return { chunk, start: from + (/^[ \t]*/.exec(chunk.text.slice(from))?.[0].length ?? 0), end };
}

export function laneCells({ items, own, touchpoints, experience, image, kpis, barriers, refs }: Lanes): [string, Cell<{ readonly at: Place }>][] {
  const cells: [string, Cell<{ readonly at: Place }> | undefined][] = [
    ...Object.entries(items),
    ['touchpoints', touchpoints],
    ['experience', experience],
    ['image', image],
    ['kpis', kpis],
    ['barriers', barriers],
    ...Object.entries(refs),
    ...own,
  ];
  return cells.filter((entry): entry is [string, Cell<{ readonly at: Place }>] => entry[1] !== undefined);
}

function laneElements(column: string, lanes: Lanes): Element[] {
  return laneCells(lanes).flatMap(([lane, cell]) => {
    const id = `${column}/${lane}`;
    const entries =
      lane === 'experience'
        ? []
        : cell.entries.map(
            (entry, index): Element => ({ id: `${id}/${lane === 'kpis' ? (lanes.kpis?.entries[index]?.code ?? index + 1) : index + 1}`, at: entry.at }),
          );
    return [{ id, at: { chunk: cell.key.chunk, start: cell.key.start, end: Math.max(cell.key.end, cell.at.end) } }, ...entries];
  });
}

/** The part of the header that shows a key of the map. */
export const headerParts: Readonly<Record<string, 'title' | 'personas' | 'job' | 'facts'>> = {
  title: 'title',
  persona: 'personas',
  personas: 'personas',
  job: 'job',
  state: 'facts',
  period: 'facts',
  reviewed: 'facts',
  scope: 'facts',
};

function topLevelElements(journey: Journey): Element[] {
  const elements: Element[] = [];
  for (const { chunk, pair } of journey.outline.pairs) {
    const id = Object.hasOwn(headerParts, pair.key.text) ? headerParts[pair.key.text] : undefined;
    if (id !== undefined) elements.push({ id, at: { chunk, start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) } });
  }
  for (const [factor, kpi] of journey.economics.factors)
    elements.push({ id: `metric:${factor}`, at: { chunk: kpi.key.chunk, start: kpi.key.start, end: kpi.at.end } });
  for (const study of journey.research) elements.push({ id: `study:${study.id}`, at: study.at });
  for (const funnel of journey.funnels) for (const step of funnel.steps) elements.push({ id: `funnel:${funnel.id}/${step.id}`, at: lineOf(step.at) });
  return elements;
}

/** Finds the innermost element at a place; built once per journey. */
export class ElementIndex {
  private readonly byChunk = new Map<Chunk, Element[]>();
  private readonly byId = new Map<string, Place>();

  constructor(journey: Journey) {
    for (const element of elementsOf(journey)) {
      if (!this.byId.has(element.id)) this.byId.set(element.id, element.at);
      const list = this.byChunk.get(element.at.chunk);
      if (list) list.push(element);
      else this.byChunk.set(element.at.chunk, [element]);
    }
  }

  /** The smallest element that contains the place. */
  findAt({ chunk, start, end }: Place): Element | undefined {
    let best: Element | undefined;
    for (const element of this.byChunk.get(chunk) ?? []) {
      const { at } = element;
      if (at.start <= start && end <= at.end && (best === undefined || at.end - at.start <= best.at.end - best.at.start)) best = element;
    }
    return best;
  }

  /** Where an element stands; a part that is not written leads to what it would be part of. */
  findPlace(id: string): Element | undefined {
    for (const candidate of [id, ...alternatives(id)]) {
      const at = this.byId.get(candidate);
      if (at) return { id: candidate, at };
    }
    const lane = /^lane:(.*)$/.exec(id)?.[1];
    const first = lane === undefined ? undefined : [...this.byId].find(([cell]) => isCellOf(cell, lane));
    return first && { id: first[0], at: first[1] };
  }
}

/** A lane leads to its first cell. */
function isCellOf(id: string, lane: string): boolean {
  const parts = id.split('/');
  return parts.length === 3 && parts[2] === lane;
}

/** An empty cell leads to its step, a step's cell that its stage answers for leads to the stage's cell; a persona to where the map names its own. */
function alternatives(id: string): string[] {
  const [stage = '', step = '', lane] = id.split('/');
  const funnel = /^funnel:stages\/(.*)$/.exec(id)?.[1];
  if (funnel !== undefined) return [`stage:${funnel}`];
  if (id.startsWith('persona:')) return ['personas'];
  if (id.startsWith('step:')) return [`stage:${id.slice(5).split('/')[0]}`];
  if (id.startsWith('stage:') || step === '') return [];
  return [`${stage}/${step}/${lane}`, ...(step === '*' ? [] : [`step:${stage}/${step}`]), `stage:${stage}`];
}
