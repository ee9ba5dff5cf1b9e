/**
 * Prepares three versions of a map in which somebody moved steps to other stages: makes the same moves in the versions without them, so that
 * edits meet the step where it went. A step that both sides moved to different stages, or that one moved and the other deleted, stays where it is,
 * and is named as torn.
 */
import { indent, labelOf, outdent, toUnits, type Unit, type UnitFile } from './units.ts';

export interface Files {
  readonly base: UnitFile;
  readonly ours: UnitFile;
  readonly theirs: UnitFile;
}

/** A step, and the stage that it stands in. */
interface Place {
  readonly step: Unit;
  readonly stage: string;
  /** Steps of that stage, in order. */
  readonly row: readonly Unit[];
}

/** Steps that cannot stand where they are without somebody's saying so, and why. */
export type Torn = ReadonlyMap<Unit, 'moved' | 'deleted'>;

export function followMoves(files: Files): { readonly files: Files; readonly torn: Torn } {
  let { base, ours, theirs } = files;
  const [places, ourPlaces, theirPlaces] = [placesOf(base), placesOf(ours), placesOf(theirs)];
  for (const [id, { stage }] of places) {
    const [own, foreign] = [ourPlaces.get(id), theirPlaces.get(id)];
    if (own && own.stage !== stage && foreign?.stage === stage) {
      const [was, other] = [moved(base, id, own), moved(theirs, id, own)];
      if (was && other) [base, theirs] = [was, other];
    } else if (foreign && foreign.stage !== stage && own?.stage === stage) {
      const [was, other] = [moved(base, id, foreign), moved(ours, id, foreign)];
      if (was && other) [base, ours] = [was, other];
    }
  }
  return { files: { base, ours, theirs }, torn: tornIn({ base, ours, theirs }) };
}

function tornIn({ base, ours, theirs }: Files): Torn {
  const [own, foreign] = [placesOf(ours), placesOf(theirs)];
  return new Map(
    [...placesOf(base)].flatMap(([id, { stage }]): [Unit, 'moved' | 'deleted'][] => {
      const away = [own.get(id), foreign.get(id)].filter((place) => place !== undefined && place.stage !== stage);
      const [one, other] = away;
      if (one && other)
        return one.stage === other.stage
          ? []
          : [
              [one.step, 'moved'],
              [other.step, 'moved'],
            ];
      return one && !(own.has(id) && foreign.has(id)) ? [[one.step, 'deleted']] : [];
    }),
  );
}

/** By id or slug; those that occur once. */
function placesOf({ block }: UnitFile): Map<string, Place> {
  const places = new Map<string, Place>();
  const repeated = new Set<string>();
  for (const stage of unitsUnder(block?.units, 'stages')) {
    const row = unitsUnder(stage.block?.units, 'steps');
    for (const step of row) {
      const id = labelOf(step);
      if (places.has(id)) repeated.add(id);
      places.set(id, { step, stage: labelOf(stage), row });
    }
  }
  for (const id of repeated) places.delete(id);
  return places;
}

function unitsUnder(units: readonly Unit[] | undefined, key: string): readonly Unit[] {
  return units?.find((unit) => unit.key === key)?.block?.units ?? [];
}

/** The file with a step moved behind the one that it follows at its new place; nothing where there is no such stage with steps. */
function moved(file: UnitFile, id: string, { stage, row, step }: Place): UnitFile | undefined {
  const from = placesOf(file).get(id)?.step;
  const target = unitsUnder(file.block?.units, 'stages').filter((one) => labelOf(one) === stage);
  const steps = unitsUnder(target[0]?.block?.units, 'steps');
  const [first] = steps;
  if (!from || !first || target.length !== 1) return undefined;
  const before = new Set(row.slice(0, row.indexOf(step)).map(labelOf));
  const neighbour = steps.findLast((one) => before.has(labelOf(one)));
  const at = neighbour ? neighbour.first + neighbour.lines.length : first.first - first.lead.length;
  const start = from.first - from.lead.length;
  const end = from.first + from.lines.length;
  const block = indent(outdent([...from.lead, ...from.lines], from.column), first.column);
  const lines = [...file.lines, ''].flatMap((line, index) => [...(index === at ? block : []), ...(index >= start && index < end ? [] : [line])]);
  return toUnits(lines.join('\n'));
}
