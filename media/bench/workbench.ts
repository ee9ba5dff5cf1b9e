/** How one person looks at a map: what is filtered, hidden, reordered, how large and how dense. Plain data and the ways it changes; nothing of it is ever in the text. */
import type { LaneView } from '../../server/core/view/journeyView.ts';
import type { Benches, CellWishes, Density, Workbench } from '../../server/protocol.ts';
import { groupLanes } from '../components/groupLanes.ts';

export type { Benches, CellWishes, Density, Workbench };

export const untouched: Workbench = {
  filter: { persona: undefined, owner: undefined, pains: false, findings: false },
  hidden: [],
  order: [],
  density: 'normal',
  zoom: 1,
  query: '',
  second: undefined,
  notes: true,
};

/** The rows above the lanes that can be hidden like them. */
export const rowsAbove = { funnel: 'row:funnel', curve: 'experience' } as const;

export const densities: readonly Density[] = ['compact', 'normal', 'roomy'];
const zooms: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export type Turn =
  | { readonly kind: 'only'; readonly what: 'pains' | 'findings' }
  | { readonly kind: 'persona' | 'owner'; readonly name: string | undefined }
  | { readonly kind: 'showAll' }
  | { readonly kind: 'toggleRow'; readonly row: string }
  /** `lanes` are those of the map, in its own order. */
  | { readonly kind: 'moveLane'; readonly lane: string; readonly by: 1 | -1; readonly lanes: readonly LaneView[] }
  | { readonly kind: 'putLane'; readonly lane: string; readonly onto: string; readonly lanes: readonly LaneView[] }
  | { readonly kind: 'resetLanes' }
  | { readonly kind: 'density'; readonly density: Density }
  /** `from` is how large it is drawn now. */
  | { readonly kind: 'zoom'; readonly by: 1 | -1; readonly from: number }
  | { readonly kind: 'zoomTo'; readonly zoom: number | 'fit' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'second'; readonly uri: string | undefined }
  | { readonly kind: 'notes'; readonly open: boolean };

export function turn(bench: Workbench, change: Turn): Workbench {
  switch (change.kind) {
    case 'only':
      return { ...bench, filter: { ...bench.filter, [change.what]: !bench.filter[change.what] } };
    case 'persona':
    case 'owner':
      return { ...bench, filter: { ...bench.filter, [change.kind]: change.name } };
    case 'showAll':
      return { ...bench, filter: untouched.filter };
    case 'toggleRow':
      return { ...bench, hidden: without(bench.hidden, change.row) ?? [...bench.hidden, change.row] };
    case 'moveLane': {
      const group = groupOf(change.lane, inOrder(change.lanes, bench.order));
      const onto = group[group.indexOf(change.lane) + change.by];
      return onto === undefined ? bench : putLane(bench, change.lane, onto, change.lanes);
    }
    case 'putLane':
      return putLane(bench, change.lane, change.onto, change.lanes);
    case 'resetLanes':
      return { ...bench, order: [], hidden: [] };
    case 'density':
      return { ...bench, density: change.density };
    case 'zoom':
      return { ...bench, zoom: nextZoom(change.from, change.by) };
    case 'zoomTo':
      return { ...bench, zoom: change.zoom };
    case 'search':
      return { ...bench, query: change.query };
    case 'second':
      return { ...bench, second: change.uri };
    case 'notes':
      return { ...bench, notes: change.open };
  }
}

export function isFiltering({ persona, owner, pains, findings }: CellWishes): boolean {
  return persona !== undefined || owner !== undefined || pains || findings;
}

/** How many wishes a filter has. */
export function countWishes({ persona, owner, pains, findings }: CellWishes): number {
  return [persona !== undefined, owner !== undefined, pains, findings].filter(Boolean).length;
}

/** The lanes as the person wants them, each within its own side of the line; one that came later follows the lane that it follows in the map. */
export function inOrder(lanes: readonly LaneView[], order: readonly string[]): readonly LaneView[] {
  if (order.length === 0) return lanes;
  return groupLanes(lanes).flatMap((group) => {
    const sorted = group.lanes.filter(({ id }) => order.includes(id)).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    group.lanes.forEach((lane, index) => {
      if (order.includes(lane.id)) return;
      const before = group.lanes[index - 1];
      sorted.splice(before === undefined ? 0 : sorted.indexOf(before) + 1, 0, lane);
    });
    return sorted;
  });
}

/** It takes the other one's place; lanes do not cross the line between customer and company. */
function putLane(bench: Workbench, lane: string, onto: string, lanes: readonly LaneView[]): Workbench {
  const ids = inOrder(lanes, bench.order).map(({ id }) => id);
  if (lane === onto || !groupOf(lane, lanes).includes(onto)) return bench;
  const to = ids.indexOf(onto);
  const order = ids.filter((id) => id !== lane);
  order.splice(to, 0, lane);
  return { ...bench, order };
}

function groupOf(lane: string, lanes: readonly LaneView[]): readonly string[] {
  const group = groupLanes(lanes).find((each) => each.lanes.some(({ id }) => id === lane));
  return group?.lanes.map(({ id }) => id) ?? [];
}

function nextZoom(from: number, by: 1 | -1): number {
  const next = by === 1 ? zooms.find((zoom) => zoom > from + 0.005) : zooms.findLast((zoom) => zoom < from - 0.005);
  return next ?? from;
}

function without(list: readonly string[], one: string): readonly string[] | undefined {
  return list.includes(one) ? list.filter((other) => other !== one) : undefined;
}

/** So many maps are remembered by one preview, those looked at last. */
const most = 30;

/** What was kept by an older version may lack parts, and what was kept by nobody is untouched. */
export function benchOf(benches: Benches | undefined, uri: string): Workbench {
  const kept: Partial<Workbench> | undefined = benches?.find(([of]) => of === uri)?.[1];
  return { ...untouched, ...kept, filter: { ...untouched.filter, ...kept?.filter } };
}

export function withBench(benches: Benches | undefined, uri: string, bench: Workbench): Benches {
  return [[uri, bench] as const, ...(benches ?? []).filter(([of]) => of !== uri)].slice(0, most);
}
