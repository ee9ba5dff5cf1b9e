/** What files tell → the maps, personas, touchpoints, stages and steps whose name holds the letters asked for, in their order; the nearest matches first. */
import { SymbolKind } from 'vscode-languageserver-types';
import type { FileFacts, Name, NameKind } from '../names/fileFacts.ts';

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** Title of the map, name of the project. */
  readonly container: string | undefined;
  readonly uri: string;
  readonly range: Name['range'];
}

/** Nobody reads further; more letters find what is missing. */
const mostSymbols = 200;

const kinds: Readonly<Partial<Record<NameKind, SymbolKind>>> = {
  persona: SymbolKind.Struct,
  touchpoint: SymbolKind.Interface,
  stage: SymbolKind.Class,
  step: SymbolKind.Method,
};
const start = { line: 0, character: 0 };

export function workspaceSymbols(files: Iterable<FileFacts>, query: string): WorkspaceSymbol[] {
  const letters = folded(query).replaceAll(/\s/g, '');
  const found: { readonly symbol: WorkspaceSymbol; readonly distance: number }[] = [];
  for (const file of files) {
    for (const symbol of symbolsOf(file)) {
      const distance = distanceOf(letters, symbol.name);
      if (distance !== undefined) found.push({ symbol, distance });
    }
  }
  return found
    .toSorted((a, b) => a.distance - b.distance || a.symbol.name.length - b.symbol.name.length || (a.symbol.uri < b.symbol.uri ? -1 : 1))
    .slice(0, mostSymbols)
    .map(({ symbol }) => symbol);
}

function* symbolsOf({ uri, kind, title, names }: FileFacts): Generator<WorkspaceSymbol> {
  if (kind === 'map' && title !== undefined) yield { name: title, kind: SymbolKind.Module, container: undefined, uri, range: { start, end: start } };
  for (const { kind: nameKind, role, text, range } of names) {
    const symbolKind = kinds[nameKind];
    if (symbolKind !== undefined && role === 'definition') yield { name: text, kind: symbolKind, container: title, uri, range };
  }
}

/** How far the letters lie apart, and from the beginning; nothing when one of them is missing. */
function distanceOf(letters: string, name: string): number | undefined {
  const text = folded(name);
  const whole = text.indexOf(letters);
  if (whole >= 0) return whole === 0 ? 0 : 1;
  let at = -1;
  let gaps = 2;
  for (const letter of letters) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    gaps += next - at - 1;
    at = next;
  }
  return gaps;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}
