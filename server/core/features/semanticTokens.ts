/**
 * Semantic tokens: what each name, figure and word of a text is, for colouring that knows the vocabulary, the project and the map.
 * Made once for each chunk; free texts, keys and comments are left to the grammar.
 */
import type { Journey, ReadContext } from '../model/journey.ts';
import type { Span } from '../model/place.ts';
import { lanes as laneSchemas } from '../model/schema/map.ts';
import { type TypedKey, walkTyped } from '../model/schema/typedWalk.ts';
import { looseForm } from '../model/slug.ts';
import { findStage } from '../model/stageNames.ts';
import type { ScalarNode } from '../syntax/node.ts';
import { type Chunk, findIndex } from '../syntax/syntaxTree.ts';
import type { FeatureContext } from './feature.ts';
import { figureTokens, kpiToken, type LocalKind, type NameToken, nameToken } from './tokens/nameTokens.ts';
import { type TokenModifier, type TokenType } from './tokens/tokenTypes.ts';

export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A token whose line counts from its chunk; a name that only the map resolves carries it along. */
interface ChunkToken extends SemanticToken {
  readonly local: { readonly kind: LocalKind; readonly text: string } | undefined;
}

const unresolved: readonly TokenModifier[] = ['unresolved'];

/** In file order, none over more than one line; with `span` those of the chunks that it touches. */
export function* semanticTokens({ document, kind, journey }: FeatureContext, span?: Span): Generator<SemanticToken> {
  const { tree, parts } = document;
  const isKnown = knownInMap(journey);
  const first = span ? Math.max(0, findIndex(tree.offsets, span.start)) : 0;
  for (let index = first; index < tree.chunks.length; index += 1) {
    const chunk = tree.chunks[index];
    if (!chunk || (span && (tree.offsets[index] ?? 0) > span.end)) return;
    const line = tree.lines[index] ?? 0;
    for (const token of parts.recall(chunk, 'tokens', [journey.context, kind], () => tokensOf(chunk, kind, journey.context)))
      yield { ...token, line: token.line + line, modifiers: token.local && !isKnown(token.local.kind, token.local.text) ? unresolved : token.modifiers };
  }
}

/** The names that a map gives by itself. */
function knownInMap({ stages, personas, research, context }: Journey): (kind: LocalKind, text: string) => boolean {
  const inline = new Set(personas.flatMap((persona) => (persona.inline ? [looseForm(persona.id), looseForm(persona.name)] : [])));
  const studies = new Set(research.flatMap(({ id, name }) => [id, name.en, name.ru].map(looseForm)));
  return (kind, text) => {
    if (kind === 'stage-id') return findStage(stages, text, context.model) !== undefined;
    return (kind === 'persona' ? inline : studies).has(looseForm(text));
  };
}

/** A token by its offset in the chunk. */
interface Found extends NameToken {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

function tokensOf(chunk: Chunk, kind: FeatureContext['kind'], context: ReadContext): readonly ChunkToken[] {
  const found: Found[] = [];
  const add = (node: ScalarNode, token: NameToken): void => {
    for (const line of linesOf(chunk, node)) found.push({ ...token, ...line, text: node.text });
  };
  walkTyped(chunk, kind, context.ownLanes, {
    key: (key) => {
      const token = keyToken(key, context);
      if (token) add(key.node, token);
    },
    value: (value) => {
      const name = nameToken(value, context);
      if (name) return add(value.node, name);
      for (const { start, end, type } of figureTokens(value, context))
        found.push({ start: textStart(chunk, value.node) + start, length: end - start, type, modifiers: [], text: '' });
    },
  });
  return withLines(
    chunk,
    found.toSorted((a, b) => a.start - b.start),
  );
}

/** Counts the lines once for all tokens of a chunk, which may be the whole text. */
function withLines({ text }: Chunk, found: readonly Found[]): ChunkToken[] {
  let line = 0;
  let lineStart = 0;
  return found.map(({ start, length, type, modifiers, local, text: name }) => {
    for (let newline = text.indexOf('\n', lineStart); newline >= 0 && newline < start; newline = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = newline + 1;
    }
    return { line, character: start - lineStart, length, type, modifiers, local: local && { kind: local, text: name } };
  });
}

function keyToken({ node, doc, ref }: TypedKey, context: ReadContext): NameToken | undefined {
  if (ref === 'kpi' || (doc === 'economics' && node.text !== 'note')) return kpiToken(node.text, context);
  if (doc !== 'stage' && doc !== 'step') return undefined;
  if (Object.hasOwn(laneSchemas, node.text)) return { type: 'property', modifiers: ['defaultLibrary'] };
  return context.ownLanes.some(({ id }) => id === node.text) ? { type: 'property', modifiers: [] } : undefined;
}

/** The lines of a scalar, without its quotes and what surrounds them; a block of text is none of ours. */
function linesOf(chunk: Chunk, node: ScalarNode): Pick<Found, 'start' | 'length'>[] {
  if (node.style === 'block') return [];
  const from = textStart(chunk, node);
  const until = node.style === 'quoted' ? Math.max(from, node.end - 1) : node.end;
  return [...chunk.text.slice(from, until).matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => ({ start: from + index, length: line.trimEnd().length }));
}

function textStart(chunk: Chunk, { start, style }: ScalarNode): number {
  return style === 'quoted' && /["']/.test(chunk.text.charAt(start)) ? start + 1 : start;
}
