/** Turns the arguments of a menu command into the map it is meant for: what was clicked (by the server's lenses as text), else the active editor's. */
import { Uri, window } from 'vscode';
import { languageId } from '../mapFiles.ts';

export function targetMap(clicked: unknown): Uri | undefined {
  if (clicked instanceof Uri) return clicked;
  if (typeof clicked === 'string') return Uri.parse(clicked);
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}
