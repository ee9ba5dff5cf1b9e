/** The settings `cjm.inlayHints` and `cjm.codeLens`: which hints and lenses are shown. Everything is, unless a setting says no. */
import { allLenses, type ShownLenses } from '../core/features/codeLenses.ts';
import { allHints, type ShownHints } from '../core/features/inlayHints.ts';

export interface ShownParts {
  readonly hints: ShownHints;
  readonly lenses: ShownLenses;
}
export const allParts: ShownParts = { hints: allHints, lenses: allLenses };

export function readShownParts({ inlayHints, codeLens }: { readonly inlayHints?: unknown; readonly codeLens?: unknown }): ShownParts {
  return { hints: withSettings(allHints, inlayHints), lenses: withSettings(allLenses, codeLens) };
}

function withSettings<T extends Readonly<Record<keyof T, boolean>>>(all: T, settings: unknown): T {
  const written = new Map(Object.entries(typeof settings === 'object' && settings !== null ? settings : {}));
  return Object.fromEntries(Object.keys(all).map((kind) => [kind, written.get(kind) !== false])) as T;
}
