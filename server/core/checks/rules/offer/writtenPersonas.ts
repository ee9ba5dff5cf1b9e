/** Personas as they are written out: those of a project, and those that a map describes in itself. Finds nothing wrong by itself. */

import { firstLineOf, type Located, type Place } from '../../../model/place.ts';
import { type Fields, fieldsOf, readName, textOf } from '../../../model/reader.ts';
import { type State, stateOf } from '../../../model/stated.ts';
import { isEmpty, type MapNode, type SyntaxNode } from '../../../syntax/node.ts';
import type { Outline } from '../../../syntax/outline.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { isSamePlace } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { LocalScope, Rule } from '../../rule.ts';

export interface WrittenPersona {
  readonly name: Bilingual;
  /** Its id, else its name. */
  readonly at: Place;
  readonly chunk: Chunk;
  readonly node: MapNode;
  readonly fields: Fields;
}

const keys: ReadonlySet<string> = new Set(['persona', 'personas']);

export function writtenPersonas({ pairs }: Outline): WrittenPersona[] {
  return pairs
    .filter(({ pair }) => keys.has(pair.key.text))
    .flatMap(({ chunk, pair: { value } }) => (value.kind === 'list' ? value.items : [value]).flatMap((node) => (node.kind === 'map' ? read(chunk, node) : [])));
}

/** A persona without a name is told of already. */
function read(chunk: Chunk, node: MapNode): WrittenPersona[] {
  const fields = fieldsOf(node);
  const [id, name] = [fields.get('id')?.value, fields.get('name')?.value];
  const shown = readName(name, textOf(id));
  const named = textOf(id) === '' ? name : id;
  if (shown.en === '' || !named) return [];
  return [{ name: shown, at: firstLineOf({ chunk, start: named.start, end: named.end }), chunk, node, fields }];
}

/** The one that a finding points at. */
export function findPersona(outline: Outline, at: Place): WrittenPersona | undefined {
  return writtenPersonas(outline).find((written) => isSamePlace(written.at, at));
}

/** Nothing is said of it but what it is called. */
export function isOnlyName({ fields }: WrittenPersona): boolean {
  return [...fields.keys()].every((key) => key === 'id' || key === 'name');
}

/** Finders that look at one persona after another, in a project and in a map; to a map, the name of its own persona is enough. */
export function overPersonas(find: (persona: WrittenPersona, scope: LocalScope) => Iterable<Draft>): Required<Pick<Rule, 'head' | 'project'>> {
  return {
    *head({ outline }, scope) {
      for (const persona of writtenPersonas(outline)) if (!isOnlyName(persona)) yield* find(persona, scope);
    },
    *project({ outline }, scope) {
      for (const persona of writtenPersonas(outline)) yield* find(persona, scope);
    },
  };
}

/** The state of whatever stands under a key. */
export function stateOfNode(node: SyntaxNode | undefined): State {
  if (node === undefined || isEmpty(node)) return 'absent';
  if (node.kind === 'scalar') return node.value === null && node.style === 'plain' ? 'absent' : stateOf(node.text);
  const parts = node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  return parts.some((part) => !isEmpty(part)) ? 'given' : 'absent';
}

/** The offer made to a persona. */
export function offerOf({ chunk, fields }: WrittenPersona): Located<string> | undefined {
  const node = fields.get('offer')?.value;
  return node?.kind === 'scalar' && stateOfNode(node) === 'given' ? { value: node.text, at: { chunk, start: node.start, end: node.end } } : undefined;
}
