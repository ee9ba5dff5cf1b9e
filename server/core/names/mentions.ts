/**
 * Finds where names stand in one chunk, by the schema of the language: entries that define something, keys and values that refer to
 * something. Resolves nothing, and leaves out stages and steps as definitions, since their ids depend on the whole map.
 */
import type * as z from 'zod/mini';
import { wholePairs } from '../model/cutFigure.ts';
import { fieldsOf } from '../model/reader.ts';
import { definitionOf, elementOf, mentionOf, metaOf, objectOf, recordOf, refOf, valueOf } from '../model/schema/introspect.ts';
import { items, stage, step } from '../model/schema/map.ts';
import type { RefKind, ValueMeta } from '../model/schema/values.ts';
import { slug } from '../model/slug.ts';
import { stateOf } from '../model/stated.ts';
import { isEmpty, type MapNode, type Pair, type ScalarNode, type SyntaxNode } from '../syntax/node.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { isAlias } from '../syntax/walk.ts';
import type { Name } from './fileFacts.ts';
import { type Written, writtenAt } from './written.ts';

export interface Mention extends Written {
  readonly role: Name['role'];
  readonly kind: RefKind;
  readonly text: string;
  /** Of what is defined right here: its id. */
  readonly id?: string;
  readonly isDerived?: true;
  /** It counts only when what it says is known. */
  readonly isCasual?: true;
}

/** `ownLanes`: the map's own, which the schema does not know as keys. */
export function mentionsIn(chunk: Chunk, schema: z.ZodMiniType, ownLanes: readonly string[]): readonly Mention[] {
  const walk = new MentionWalk(chunk, ownLanes);
  if (chunk.node) walk.visit(chunk.node, schema, { flow: false, outer: '' });
  return walk.found;
}

interface Standing {
  /** Between brackets. */
  readonly flow: boolean;
  /** Id of the entry that this one stands in, with a slash; empty at the top. */
  readonly outer: string;
}

/** A class because walking carries the chunk, the lanes and what has been found. */
class MentionWalk {
  readonly found: Mention[] = [];
  private readonly chunk: Chunk;
  private readonly ownLanes: readonly string[];

  constructor(chunk: Chunk, ownLanes: readonly string[]) {
    this.chunk = chunk;
    this.ownLanes = ownLanes;
  }

  visit(node: SyntaxNode, schema: z.ZodMiniType, standing: Standing): void {
    if (isAlias(this.chunk, node)) return;
    if (node.kind === 'scalar') return this.visitScalar(node, schema, standing);
    const inside = { ...standing, flow: standing.flow || node.flow };
    const element = elementOf(schema);
    if (node.kind === 'map') this.visitMap(node, schema, inside);
    else if (element) for (const item of node.items) this.visit(item, element, inside);
  }

  /** A single value where a list is wanted counts as a list of one. */
  private visitScalar(node: ScalarNode, schema: z.ZodMiniType, { flow }: Standing): void {
    const element = elementOf(schema);
    const kind = refOf(schema) ?? (element && refOf(element));
    const casual = kind === undefined ? mentionOf(schema) : undefined;
    if (kind !== undefined) this.add(node, flow, { role: 'use', kind });
    else if (casual !== undefined) this.add(node, flow, { role: 'use', kind: casual, isCasual: true });
  }

  private visitMap(node: MapNode, schema: z.ZodMiniType, standing: Standing): void {
    const object = objectOf(schema);
    const record = recordOf(schema);
    const inner = { ...standing, outer: this.define(node, schema, standing) };
    for (const pair of wholePairs(node)) {
      const known = object && valueOf(object, pair.key.text);
      const isOwnLane = hasLanes(object) && known === undefined && this.ownLanes.includes(pair.key.text);
      if (isOwnLane) this.add(pair.key, standing.flow, { role: 'use', kind: 'lane', id: pair.key.text });
      else this.addKey(pair, node, known ? object && metaOf(object) : record?.meta);
      const value = known ?? (isOwnLane ? items : record?.value);
      if (value) this.visit(pair.value, value, inner);
    }
  }

  /** A key that refers to something; keys that the object itself names count only when they do. */
  private addKey({ key }: Pair, map: MapNode, meta: ValueMeta | undefined): void {
    if (meta?.ref === undefined || (map.flow && /^\d/.test(key.text))) return;
    this.add(key, map.flow, { role: 'use', kind: meta.ref, ...(meta.doc === undefined ? {} : { isCasual: true }) });
  }

  /** What an entry says of itself: its id, or the name that the id follows from, and what else it may be called. What is inside it belongs to it. */
  private define(node: MapNode, schema: z.ZodMiniType, { flow, outer }: Standing): string {
    const definition = definitionOf(schema);
    if (!definition || definition.kind === 'step' || hasLanes(objectOf(schema))) return outer;
    const { kind } = definition;
    const fields = fieldsOf(node);
    const [stated, named] = [fields.get(definition.key)?.value, fields.get(kind === 'goal' ? 'text' : 'name')?.value];
    const isStated = stated?.kind === 'scalar' && !isEmpty(stated);
    const text = isStated ? stated.text : named?.kind === 'scalar' && kind !== 'kpi' ? slug(named.text) : '';
    if (text === '') return outer;
    const id = outer + (kind === 'kpi' ? text.toUpperCase() : text);
    if (isStated) this.add(stated, flow, { role: 'definition', kind, id });
    else if (named?.kind === 'scalar') this.add(named, flow, { role: 'definition', kind, id, isDerived: true });
    const labels = [...(isStated ? [named] : []), fields.get('aliases')?.value].flatMap(scalarsIn);
    for (const { scalar, isFlow } of labels) this.add(scalar, flow || isFlow, { role: 'label', kind, id });
    return `${id}/`;
  }

  private add(node: ScalarNode, flow: boolean, mention: Omit<Mention, keyof Written | 'text'>): void {
    if (isEmpty(node) || stateOf(node.text) !== 'given') return;
    const written = writtenAt(this.chunk, node, flow);
    if (written) this.found.push({ ...written, ...mention, text: node.text });
  }
}

/** A stage or a step of a map. */
function hasLanes(object: z.ZodMiniObject | undefined): boolean {
  return object === stage || object === step;
}

/** A text, or the texts of a list or of a mapping by language. */
function scalarsIn(node: SyntaxNode | undefined): { readonly scalar: ScalarNode; readonly isFlow: boolean }[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [{ scalar: node, isFlow: false }];
  const inner = node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value);
  return inner.flatMap((scalar) => (scalar.kind === 'scalar' ? [{ scalar, isFlow: node.flow }] : []));
}
