/** The references that a piece of text holds, found by walking it with its schema. */
import type { z } from 'zod/mini';
import type { Place } from '../../../model/place.ts';
import { elementOf, objectOf, recordOf, refOf, valueOf } from '../../../model/schema/introspect.ts';
import type { RefKind } from '../../../model/schema/values.ts';
import { stateOf } from '../../../model/stated.ts';
import { isEmpty, type SyntaxNode } from '../../../syntax/node.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';

export interface Reference {
  readonly kind: RefKind;
  readonly text: string;
  readonly at: Place;
}

export function referencesIn(chunk: Chunk, node: SyntaxNode, kinds: ReadonlySet<RefKind>, schema: z.ZodMiniType): readonly Reference[] {
  const all: Reference[] = [];
  collect(chunk, node, schema, all);
  return all.filter(({ kind }) => kinds.has(kind));
}

function collect(chunk: Chunk, node: SyntaxNode, schema: z.ZodMiniType, found: Reference[]): void {
  if (node.kind === 'scalar') {
    const kind = refOf(schema);
    if (kind && !isEmpty(node) && stateOf(node.text) === 'given') found.push({ kind, text: node.text, at: { chunk, start: node.start, end: node.end } });
    return;
  }
  if (node.kind === 'list') {
    const element = elementOf(schema);
    if (element) for (const item of node.items) collect(chunk, item, element, found);
    return;
  }
  const object = objectOf(schema);
  const values = recordOf(schema)?.value;
  for (const { key, value } of node.pairs) {
    const inner = (object && valueOf(object, key.text)) ?? values;
    if (inner) collect(chunk, value, inner, found);
  }
}
