/** The references of some kinds that a piece of text holds. */
import type * as z from 'zod/mini';
import type { Place } from '../../../model/place.ts';
import { refOf, refsWithin } from '../../../model/schema/introspect.ts';
import { walkTypedNode } from '../../../model/schema/typedWalk.ts';
import type { RefKind } from '../../../model/schema/values.ts';
import { stateOf } from '../../../model/stated.ts';
import type { SyntaxNode } from '../../../syntax/node.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';

export interface Reference {
  readonly kind: RefKind;
  readonly text: string;
  readonly at: Place;
}

export function referencesIn(chunk: Chunk, node: SyntaxNode, kinds: ReadonlySet<RefKind>, schema: z.ZodMiniType): readonly Reference[] {
  const found: Reference[] = [];
  walkTypedNode(chunk, node, schema, [], {
    enters: (inner) => holdsAny(refsWithin(inner), kinds),
    value: ({ node: { text, start, end }, schema: expected }) => {
      const kind = refOf(expected);
      if (kind && kinds.has(kind) && stateOf(text) === 'given') found.push({ kind, text, at: { chunk, start, end } });
    },
  });
  return found;
}

function holdsAny(all: ReadonlySet<RefKind>, kinds: ReadonlySet<RefKind>): boolean {
  for (const kind of all) if (kinds.has(kind)) return true;
  return false;
}
