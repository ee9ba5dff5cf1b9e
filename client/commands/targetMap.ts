/** Turns the arguments of a menu command into the map it is meant for: what was clicked (by the server's lenses as text), else the active editor's. */
import { Uri, window } from 'vscode';
import { mapOf } from '../comparison/comparison.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import { languageId } from '../mapFiles.ts';
import type { Previews } from '../preview/previews.ts';

export function targetMap(clicked: unknown): Uri | undefined {
  if (clicked instanceof Uri) return clicked;
  if (typeof clicked === 'string') return Uri.parse(clicked);
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}

/** Also the map of a preview or comparison that has the focus. */
export function comparedMap(clicked: unknown, previews: Previews, comparisons: Comparisons): Uri | undefined {
  const active = comparisons.active();
  return targetMap(clicked) ?? (active === undefined ? previews.active()?.uri : mapOf(active));
}
