/** Two maps → the other one's scores and cells at the places of the first. What has no place there is only named. */
import type { Journey, Stage, Step } from '../model/journey.ts';
import type { CellItem, CellView, CurvePointView, JourneyView, OverlayView } from '../view/journeyView.ts';
import { pair, type Traits } from './pairing.ts';

/** A map as it is read and as it is drawn. */
export interface DrawnJourney {
  readonly journey: Journey;
  readonly view: JourneyView;
}

export function layOver(here: DrawnJourney, there: DrawnJourney): OverlayView {
  const places = findPlaces(here.journey, there.journey);
  const { header, cells, stages, columns } = there.view;
  const gone = [...stages.map(({ id, name }) => ({ id: `${id}/*`, name })), ...columns.filter(({ step }) => step !== '*')].filter(({ id }) => !places.has(id));
  return {
    title: header.title,
    personas: header.personas.map(({ name }) => name),
    facts: header.facts,
    points: there.view.curve.points.flatMap((point) => placePoint(point, places, here.view)),
    scores: Object.fromEntries(
      stages.flatMap(({ id, score }) => {
        const place = places.get(`${id}/*`);
        return score === undefined || place === undefined ? [] : [[place.slice(0, -2), score]];
      }),
    ),
    cells: placeCells(cells, places, here.view),
    elsewhere: gone.map(({ name }) => name),
  };
}

const traits: Traits<Stage | Step> = {
  id: ({ idAt }) => idAt?.value,
  slug: ({ id }) => id,
  content: ({ name }) => name,
};

/** Columns there → columns here: `decision/place-order`, and `decision/*` for a stage as a whole. Steps of other stages are the same ones moved. */
function findPlaces(here: Journey, there: Journey): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const [columnsHere, columnsThere] = [columnsOf(here), columnsOf(there)];
  const keep = (steps: ReturnType<typeof pair<Step>>): void => {
    for (const { before, after } of steps.pairs) places.set(columnsThere.get(before) ?? '', columnsHere.get(after) ?? '');
  };
  for (const { before, after } of pair(there.stages, here.stages, traits).pairs) {
    places.set(`${before.id}/*`, `${after.id}/*`);
    keep(pair(before.steps, after.steps, traits));
  }
  const taken = new Set(places.values());
  keep(
    pair(
      [...columnsThere].filter(([, column]) => !places.has(column)).map(([step]) => step),
      [...columnsHere].filter(([, column]) => !taken.has(column)).map(([step]) => step),
      traits,
    ),
  );
  return places;
}

function columnsOf({ stages }: Journey): ReadonlyMap<Step, string> {
  return new Map(stages.flatMap((stage) => stage.steps.map((step) => [step, `${stage.id}/${step.id}`])));
}

function placePoint(point: CurvePointView, places: ReadonlyMap<string, string>, { columns, stages }: JourneyView): CurvePointView[] {
  const id = places.get(point.id);
  if (id === undefined) return [];
  const stage = stages.find((one) => `${one.id}/*` === id);
  const column = stage?.column ?? columns.findIndex((one) => one.id === id);
  const span = stage?.span ?? 1;
  return column < 0 ? [] : [{ ...point, id, column, span, at: column + span / 2, findings: [] }];
}

function placeCells(cells: JourneyView['cells'], places: ReadonlyMap<string, string>, here: JourneyView): JourneyView['cells'] {
  const placed: Record<string, CellView> = {};
  for (const [id, cell] of Object.entries(cells)) {
    const cut = id.lastIndexOf('/');
    const place = places.get(id.slice(0, cut));
    if (place === undefined) continue;
    const to = drawnAt(place, id.slice(cut), here);
    const items = cell.items.map((item) => placeItem(item, id, to));
    const there = placed[to];
    placed[to] = there === undefined ? { state: cell.state, items, findings: [] } : { ...there, items: [...there.items, ...items] };
  }
  return placed;
}

/** What is said of a whole stage there stands at its first step here, where steps speak; what is said of steps at the stage, where only it does. */
function drawnAt(place: string, lane: string, { cells, columns }: JourneyView): string {
  const stage = place.slice(0, place.indexOf('/'));
  const steps = columns.filter((column) => column.stage === stage && column.step !== '*');
  const isOfStage = cells[`${stage}/*${lane}`] !== undefined;
  const isOfSteps = steps.some(({ id }) => cells[`${id}${lane}`] !== undefined);
  if (isOfStage && isOfSteps) return `${place}${lane}`;
  if (isOfStage) return `${stage}/*${lane}`;
  return `${place.endsWith('/*') ? (steps[0]?.id ?? place) : place}${lane}`;
}

function placeItem(item: CellItem, from: string, to: string): CellItem {
  return { ...item, key: `${to}${item.key.slice(from.length)}` };
}
