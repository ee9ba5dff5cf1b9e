/** Tells what a file of the language is: the `kind` key decides, the file's name when it says nothing (language, section 1). */
import type { MapDocument } from './document.ts';

/** The name of a file of the language. */
export const mapFilePattern: RegExp = /\.cjm\.ya?ml$/i;

export type FileKind = 'map' | 'project' | 'insights';

export function kindOf({ outline }: MapDocument, path: string): FileKind {
  const value = outline.pairs.find(({ pair }) => pair.key.text === 'kind')?.pair.value;
  const word = value?.kind === 'scalar' ? value.text : '';
  if (word === 'map' || word === 'project' || word === 'insights') return word;
  return kindByName(path);
}

function kindByName(path: string): FileKind {
  if (/(?:^|\/)project\.cjm\.ya?ml$/i.test(path)) return 'project';
  return /\.insights\.cjm\.ya?ml$/i.test(path) ? 'insights' : 'map';
}
