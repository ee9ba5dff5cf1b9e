/** What a picture shows of one element, as one text: the same as long as it shows the same. Findings and places are left out, since they come and go. */
import type { CellItem, JourneyView } from '../server/core/view/journeyView.ts';

/** `undefined` for what is not in the picture, or shown in no one place. */
export function sightOf(view: JourneyView, element: string): string | undefined {
  const shown = shownOf(view, element);
  return shown === undefined ? undefined : JSON.stringify(shown);
}

function shownOf(view: JourneyView, element: string): unknown {
  const { header, metrics, stages, columns, cells, curve } = view;
  const [, kind, name = ''] = /^(stage|step|metric):(.*)$/s.exec(element) ?? [];
  if (element === 'title') return header.title;
  if (element === 'job') return header.job;
  if (element === 'facts') return header.facts;
  if (element === 'personas') return header.personas;
  if (kind === 'metric')
    return pick(
      metrics.find(({ id }) => id === name),
      ['value', 'target', 'distance'],
    );
  if (kind === 'stage')
    return pick(
      stages.find(({ id }) => id === name),
      ['name', 'task', 'trafficLabel', 'score'],
    );
  if (kind === 'step')
    return pick(
      columns.find(({ id }) => id === name),
      ['name', 'note'],
    );
  const points = element.endsWith('/experience') ? curve.points.filter(({ id }) => `${id}/experience` === element) : [];
  if (points.length > 0) return points.map((point) => pick(point, ['score', 'state', 'feeling', 'quote', 'moment']));
  const cell = cells[element];
  if (cell) return [cell.state, ...cell.items.map(ofItem)];
  const item = cells[element.slice(0, Math.max(0, element.lastIndexOf('/')))]?.items.find(({ key }) => key === element);
  return item && ofItem(item);
}

function ofItem(item: CellItem): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'key' && name !== 'finding'));
}

function pick<T extends object>(of: T | undefined, keys: readonly (keyof T)[]): unknown {
  return of && keys.map((key) => of[key] ?? null);
}

/** Where what was seen stands now: an item whose neighbours came or went has another number. */
export function findSeen(view: JourneyView, element: string, seen: string): string | undefined {
  if (sightOf(view, element) === seen) return element;
  const cell = cellOf(element);
  const same = (view.cells[cell]?.items ?? []).filter((item) => JSON.stringify(ofItem(item)) === seen);
  return same.length === 1 ? same[0]?.key : undefined;
}

/** `decision/pay/pains` of `decision/pay/pains/1`. */
export function cellOf(element: string): string {
  return element.slice(0, Math.max(0, element.lastIndexOf('/')));
}
