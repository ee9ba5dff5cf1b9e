/** What changed between two views, by structure: the parts and cells that differ, nothing else. */
import type { JourneyView, ViewParts, ViewPatch } from './journeyView.ts';

const parts: readonly (keyof ViewParts)[] = [
  'language',
  'header',
  'metrics',
  'stages',
  'columns',
  'lanes',
  'funnel',
  'curve',
  'funnels',
  'views',
  'shown',
  'page',
  'counts',
  'problem',
  'labels',
];

/** The patch from one view to the next, or nothing when they show the same. */
export function diffViews(from: JourneyView, to: JourneyView): ViewPatch | undefined {
  const changed: ViewParts = Object.fromEntries(parts.filter((part) => !isSame(from[part], to[part])).map((part) => [part, to[part] ?? null]));
  const cells: Record<string, JourneyView['cells'][string] | null> = {};
  for (const [id, cell] of Object.entries(to.cells)) if (!isSame(from.cells[id], cell)) cells[id] = cell;
  for (const id of Object.keys(from.cells)) if (!Object.hasOwn(to.cells, id)) cells[id] = null;
  if (Object.keys(changed).length === 0 && Object.keys(cells).length === 0) return undefined;
  return { from: from.version, version: to.version, parts: changed, cells };
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
