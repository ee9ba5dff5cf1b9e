/** Brings an element into sight by the shortest way. What can be seen already is left where it is. */

/** What must be seen of an element at least, in pixels, for it to count as in sight. */
const inSight = { width: 48, height: 24 };

export function reveal(element: Element): void {
  const box = boxOf(element);
  const free = freeArea(element);
  const left = shift(box.left, box.right, free.left, free.right, inSight.width);
  const top = shift(box.top, box.bottom, free.top, free.bottom, inSight.height);
  if (left !== 0 || top !== 0) window.scrollBy({ left, top, behavior: 'instant' });
}

/** The window without what stays in place above, beside and below the cells. */
function freeArea(element: Element): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const heads = element.closest('.heads') === null ? element.closest('.map')?.querySelector('.heads') : undefined;
  const lane = element.closest('.lane') === null ? element.closest('.map')?.querySelector('.lane') : undefined;
  const bar = element.closest('.map') === null ? undefined : document.querySelector('.bench');
  const strip = document.querySelector('.problem');
  return {
    left: lane ? boxOf(lane).width : 0,
    right: document.documentElement.clientWidth,
    top: heads ? boxOf(heads).height + (Number.parseFloat(getComputedStyle(heads).top) || 0) * zoomOf(heads) : bar ? boxOf(bar).height : 0,
    bottom: document.documentElement.clientHeight - (strip?.getBoundingClientRect().height ?? 0),
  };
}

/** In pixels of the window. Browsers before `currentCSSZoom` measure what is zoomed in its own pixels (CSSWG 9398). */
function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if ('currentCSSZoom' in element) return box;
  const zoom = zoomOf(element);
  return new DOMRect(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom);
}

/** Only the grid is ever zoomed. */
function zoomOf(element: Element): number {
  const zoomed = element.closest('.map, .further');
  return (zoomed === null ? undefined : Number.parseFloat(getComputedStyle(zoomed).zoom)) || 1;
}

/** How far to scroll; what is larger than the room is shown from its start. */
function shift(from: number, to: number, start: number, end: number, enough: number): number {
  const seen = Math.min(to, end) - Math.max(from, start);
  if (seen >= Math.min(to - from, enough)) return 0;
  return from < start || to - from > end - start ? from - start : to - end;
}
