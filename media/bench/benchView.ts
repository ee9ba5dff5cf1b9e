/** A map and how a person looks at it → the map with the rows that are wanted, and which of its cells are meant. What does not change stays the same object. */
import type { CellItem, CellView, CurveView, JourneyView } from '../../server/core/view/journeyView.ts';
import type { CellFilter } from '../components/frame.ts';
import { lastOnly } from './lastOnly.ts';
import { type CellWishes, inOrder, isFiltering, rowsAbove, type Workbench } from './workbench.ts';

/** The lane whose cells say who answers for a step. */
const ownersLane = 'owners';

export interface Benched {
  readonly view: JourneyView;
  readonly filter: CellFilter | undefined;
}

export function createBenchView(): (view: JourneyView, bench: Workbench) => Benched {
  const lanesOf = lastOnly((lanes: JourneyView['lanes'], order: Workbench['order'], hidden: Workbench['hidden']) =>
    order.length === 0 && hidden.length === 0 ? lanes : inOrder(lanes, order).filter(({ id }) => !hidden.includes(id)),
  );
  const curveOf = lastOnly((curve: CurveView, isHidden: boolean, persona: string | undefined): CurveView => {
    if (!isHidden && persona === undefined) return curve;
    return { ...curve, points: isHidden ? [] : curve.points.filter((point) => point.persona === undefined || point.persona === persona) };
  });
  const filterOf = lastOnly((wishes: CellWishes, columns: string): CellFilter | undefined =>
    isFiltering(wishes) ? makeFilter(wishes, new Set(columns.split('\n'))) : undefined,
  );
  return (view, { filter, order, hidden }) => ({
    view: {
      ...view,
      lanes: lanesOf(view.lanes, order, hidden),
      curve: curveOf(view.curve, hidden.includes(rowsAbove.curve), filter.persona),
      funnel: hidden.includes(rowsAbove.funnel) ? undefined : view.funnel,
    },
    filter: filterOf(filter, filter.owner === undefined ? '' : columnsOf(view, filter.owner).join('\n')),
  });
}

function makeFilter({ persona, owner, pains, findings }: CellWishes, owned: ReadonlySet<string>): CellFilter {
  const isWhose = (items: readonly CellItem[]): boolean =>
    persona === undefined || items.length === 0 || items.some((item) => item.persona === undefined || item.persona === persona);
  const isOwned = (id: string, items: readonly CellItem[]): boolean =>
    owner === undefined || owned.has(id.slice(0, id.lastIndexOf('/'))) || items.some((item) => item.owner === owner);
  return {
    shows(id, cell) {
      if (cell === undefined) return false;
      const { items } = cell;
      return (
        (!pains || items.some(({ kind }) => kind === 'pain')) &&
        (!findings || cell.findings.length > 0 || items.some(({ finding }) => finding !== undefined)) &&
        isWhose(items) &&
        isOwned(id, items)
      );
    },
  };
}

/** `decision/place-order` of each step that the owner answers for, alone or with its stage, and `decision/*` of each stage. */
function columnsOf({ cells, columns, stages }: JourneyView, owner: string): readonly string[] {
  const isOwned = (id: string): boolean => cells[`${id}/${ownersLane}`]?.items.some((item) => nameIn(item) === owner) === true;
  const ofStages = stages.map(({ id }) => `${id}/*`).filter(isOwned);
  const ofSteps = columns.filter(({ id, stage }) => isOwned(id) || (cells[`${id}/${ownersLane}`] === undefined && ofStages.includes(`${stage}/*`)));
  return [...ofStages, ...ofSteps.map(({ id }) => id)];
}

const nameIn = (item: CellItem): string | undefined => (item.kind === 'ref' ? item.text : undefined);

/** Everybody that a cell or an entry names as answering for it. */
export function ownersIn(cells: JourneyView['cells']): readonly string[] {
  const owners = new Set<string>();
  for (const [id, { items }] of Object.entries(cells)) for (const name of ownersOf(id, items)) owners.add(name);
  return [...owners].toSorted((a, b) => a.localeCompare(b));
}

function ownersOf(id: string, items: CellView['items']): readonly string[] {
  const own = items.flatMap(({ owner }) => owner ?? []);
  return id.endsWith(`/${ownersLane}`) ? [...own, ...items.flatMap((item) => nameIn(item) ?? [])] : own;
}

/** Who has a feeling or an entry of their own. */
export function personasIn({ header, curve }: JourneyView): readonly string[] {
  return [...new Set([...header.personas.map(({ name }) => name), ...curve.points.flatMap(({ persona }) => persona ?? [])])];
}
