/** Visits the keys and values of one chunk, each with what the language's schema says of it. Judges nothing; what an alias stands for is visited where it is written only. */
import type * as z from 'zod/mini';
import type { FileKind } from '../../fileKind.ts';
import type { MapNode, Pair, ScalarNode, SyntaxNode } from '../../syntax/node.ts';
import type { Chunk } from '../../syntax/syntaxTree.ts';
import { isAlias } from '../../syntax/walk.ts';
import type { OwnLane } from '../journey.ts';
import { stateOf } from '../stated.ts';
import { elementOf, metaOf, objectOf, recordOf, refOf, valueOf } from './introspect.ts';
import { items, map, stage } from './map.ts';
import { rootOf } from './rootOf.ts';
import type { RefKind } from './values.ts';

export interface TypedKey {
  readonly node: ScalarNode;
  /** The object that it is a key of; empty in a mapping with free keys. */
  readonly doc: string;
  /** What it refers to, in a mapping with free keys. */
  readonly ref: RefKind | undefined;
}

export interface TypedValue {
  readonly node: ScalarNode;
  readonly schema: z.ZodMiniType;
  /** The key that it is the value of, or an item of, and the object that this is a key of. */
  readonly key: string;
  readonly doc: string;
  readonly within: MapNode | undefined;
}

export interface Visitor {
  readonly key?: (key: TypedKey) => void;
  readonly value?: (value: TypedValue) => void;
  /** Can there be anything of interest in a value of the schema? */
  readonly enters?: (schema: z.ZodMiniType) => boolean;
}

/** `ownLanes`: the map's own, whose names the schema does not know. */
export function walkTyped(chunk: Chunk, kind: FileKind, ownLanes: readonly OwnLane[], visitor: Visitor): void {
  const schema = schemaOf(chunk, kind);
  if (chunk.node && schema) walkTypedNode(chunk, chunk.node, schema, ownLanes, visitor);
}

/** The same for a part of a chunk. */
export function walkTypedNode(chunk: Chunk, node: SyntaxNode, schema: z.ZodMiniType, ownLanes: readonly OwnLane[], visitor: Visitor): void {
  new TypedWalk(chunk, ownLanes, visitor).visit(node, schema, { key: '', doc: '', within: undefined });
}

/** What a chunk holds, by where in the file the splitter cut it out. */
function schemaOf(chunk: Chunk, kind: FileKind): z.ZodMiniType | undefined {
  if (kind !== 'map') return rootOf(kind);
  if (chunk.kind === 'head') return valueOf(map, 'stages');
  if (chunk.kind === 'step') return valueOf(stage, 'steps');
  return chunk.kind === 'tail' ? stage : rootOf(kind);
}

type Standing = Pick<TypedValue, 'key' | 'doc' | 'within'>;

/** A class because walking carries the chunk, the lanes and the visitor. */
class TypedWalk {
  private readonly chunk: Chunk;
  private readonly ownLanes: readonly OwnLane[];
  private readonly visitor: Visitor;

  constructor(chunk: Chunk, ownLanes: readonly OwnLane[], visitor: Visitor) {
    this.chunk = chunk;
    this.ownLanes = ownLanes;
    this.visitor = visitor;
  }

  visit(node: SyntaxNode, schema: z.ZodMiniType | undefined, standing: Standing): void {
    if (!schema || this.visitor.enters?.(schema) === false || isAlias(this.chunk, node)) return;
    if (node.kind === 'scalar') this.visitor.value?.({ node, schema: asListOfOne(node, schema), ...standing });
    else if (node.kind === 'list') for (const item of node.items) this.visit(item, elementOf(schema), standing);
    else for (const pair of node.pairs) this.visitPair(pair, node, schema);
  }

  private visitPair({ key, value }: Pair, within: MapNode, schema: z.ZodMiniType): void {
    const object = objectOf(schema);
    const known = object && valueOf(object, key.text);
    const doc = object ? (metaOf(object).doc ?? '') : '';
    const record = known ? undefined : recordOf(schema);
    const own = (doc === 'stage' || doc === 'step') && this.ownLanes.some(({ id }) => id === key.text) ? items : undefined;
    const free = record && !own ? { doc: '', ref: record.meta.ref } : { doc, ref: undefined };
    this.visitor.key?.({ node: key, ...free });
    this.visit(value, known ?? own ?? record?.value, { key: key.text, doc: free.doc, within });
  }
}

/** A single value where a list is wanted; a state of the list stays one. */
function asListOfOne({ text }: ScalarNode, schema: z.ZodMiniType): z.ZodMiniType {
  const element = elementOf(schema);
  return element && refOf(schema) === undefined && stateOf(text) === 'given' ? element : schema;
}
