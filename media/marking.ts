/** Marks the place of the picture that the editor's cursor is in. It never moves the focus. */
import { findPlace } from './elementAt.ts';

/** Marks the place and nothing else, and returns it. */
export function mark(root: ParentNode, element: string | undefined): Element | undefined {
  const place = element === undefined ? undefined : findPlace(root, element);
  for (const former of root.querySelectorAll('[data-marked]')) {
    if (former !== place) unmark(former);
  }
  if (place !== undefined && !place.hasAttribute('data-marked')) {
    place.setAttribute('data-marked', '');
    if (place.matches('[role=gridcell],[role=columnheader],[role=rowheader]')) place.setAttribute('aria-selected', 'true');
  }
  return place;
}

function unmark(place: Element): void {
  place.removeAttribute('data-marked');
  place.removeAttribute('aria-selected');
}
