/** A view and what changed in it → the next view; everything that did not change is the same object as before, so that nothing of it is drawn again. */
import type { CellView, JourneyView, ViewParts, ViewPatch } from '../server/core/view/journeyView.ts';

/** `undefined` when the patch starts from another version than the view's. */
export function applyPatch(view: JourneyView, patch: ViewPatch): JourneyView | undefined {
  if (patch.from !== view.version) return undefined;
  return { ...view, ...presentParts(patch.parts), version: patch.version, cells: withCells(view.cells, patch.cells) };
}

/** What went away travels as `null`, because JSON knows no `undefined`. */
function presentParts(parts: ViewParts): Partial<JourneyView> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part ?? undefined]));
}

function withCells(cells: JourneyView['cells'], changed: ViewPatch['cells']): JourneyView['cells'] {
  const ids = Object.keys(changed);
  if (ids.length === 0) return cells;
  const next: Record<string, CellView> = { ...cells };
  for (const id of ids) {
    const cell = changed[id];
    if (cell) next[id] = cell;
    else delete next[id];
  }
  return next;
}
