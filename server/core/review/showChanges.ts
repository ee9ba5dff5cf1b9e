/** The changes as a person goes through them: each with its element of the picture and its places in both texts, in reading order. */
import type { Change } from './change.ts';
import { type ComparedSide, rangeOn } from './comparedSide.ts';
import type { ShownChange } from './comparisonView.ts';
import type { MergedView } from './mergeViews.ts';
import { namesIn } from './path.ts';
import type { PictureElement } from './pictureElements.ts';
import { type Teller, type Told, tell } from './tell.ts';

export interface PlacedChange {
  readonly change: Change;
  readonly told: Told;
  readonly shown: ShownChange;
}

export interface Picture {
  readonly merged: MergedView;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly elements: ReadonlyMap<string, PictureElement>;
}

export function showChanges(changes: readonly Change[], picture: Picture, teller: Teller): PlacedChange[] {
  const ranks = new Map([...picture.elements.keys()].map((id, index) => [id, index]));
  const rank = ({ shown: { element } }: PlacedChange): number => (element === undefined ? ranks.size : (ranks.get(element) ?? ranks.size));
  return changes.map((change) => place(change, picture, teller)).toSorted((a, b) => rank(a) - rank(b));
}

function place(change: Change, picture: Picture, teller: Teller): PlacedChange {
  const { merged, before, after } = picture;
  const told = tell(change, teller);
  const stage = change.stage !== undefined && change.after === undefined ? merged.present(`stage:${change.stage}`).slice('stage:'.length) : change.stage;
  const shown: ShownChange = {
    where: told.where,
    what: told.what,
    before: told.before,
    after: told.after,
    kind: change.kind === 'renamed' ? 'changed' : change.kind,
    element: elementOf(change, picture),
    lane: change.lane ?? (isTransition(change) ? 'next' : undefined),
    stage,
    verdict: change.better === undefined ? undefined : change.better ? 'better' : 'worse',
    ...(told.aside === '' ? {} : { aside: told.aside }),
    places: { before: rangeOn(before, change), after: rangeOn(after, change) },
  };
  return { change, told, shown };
}

function isTransition({ path, stage }: Change): boolean {
  return stage !== undefined && namesIn(path)[2] === 'next';
}

/** The element that shows it, if the picture does; the cell of an entry that has no place of its own. */
function elementOf(change: Change, { merged, before, after, elements }: Picture): string | undefined {
  const former = before.elements.get(change);
  const wanted = after.elements.get(change) ?? (former === undefined ? undefined : merged.present(former));
  if (wanted === undefined) return undefined;
  const found = [wanted, cellOf(wanted)].find((one) => one !== undefined && elements.has(one));
  const element = found === undefined ? undefined : elements.get(found);
  // A key of the header may differ, and the header show the same.
  return element === undefined || (isHeader(wanted) && element.before === element.after) ? undefined : found;
}

function cellOf(item: string): string | undefined {
  return /^(?:stage|step|curve|funnel|metric):/.test(item) ? undefined : item.slice(0, Math.max(0, item.lastIndexOf('/')));
}

function isHeader(element: string): boolean {
  return element === 'title' || element === 'personas' || element === 'job' || element === 'facts';
}
