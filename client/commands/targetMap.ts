/** Turns the arguments of a menu command into the map it is meant for: what was clicked (by the server's lenses as text), else the active editor's. */
import { TabInputText, Uri, type ViewColumn, window, workspace } from 'vscode';
import { mapOf } from '../comparison/comparison.ts';
import type { Comparisons } from '../comparison/comparisons.ts';
import type { MapNode } from '../journeys/nodes.ts';
import { isMap, languageId } from '../mapFiles.ts';
import type { Previews } from '../preview/previews.ts';

export function targetMap(clicked: unknown): Uri | undefined {
  if (clicked instanceof Uri) return clicked;
  if (typeof clicked === 'string') return Uri.parse(clicked);
  if (isMapNode(clicked)) return clicked.uri;
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}

/** A map of the view that lists them. */
function isMapNode(clicked: unknown): clicked is MapNode {
  return typeof clicked === 'object' && clicked !== null && 'kind' in clicked && clicked.kind === 'map' && 'uri' in clicked && clicked.uri instanceof Uri;
}

/** For somebody who has the focus elsewhere, in a walkthrough say: the map in sight, else one that a tab holds. */
export function mapAtHand(): { readonly uri: Uri; readonly viewColumn: ViewColumn | undefined } | undefined {
  const seen = window.visibleTextEditors.find(({ document }) => isMap(document));
  if (seen !== undefined) return { uri: seen.document.uri, viewColumn: seen.viewColumn };
  const maps = new Set(workspace.textDocuments.filter(isMap).map(({ uri }) => uri.toString()));
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const found = tabs.find(({ input }) => input instanceof TabInputText && maps.has(input.uri.toString()));
  return found?.input instanceof TabInputText ? { uri: found.input.uri, viewColumn: found.group.viewColumn } : undefined;
}

/** Also the map of a preview or comparison that has the focus, or one at hand. */
export function comparedMap(clicked: unknown, previews: Previews, comparisons: Comparisons): Uri | undefined {
  const active = comparisons.active();
  return targetMap(clicked) ?? (active === undefined ? previews.active()?.uri : mapOf(active)) ?? mapAtHand()?.uri;
}
