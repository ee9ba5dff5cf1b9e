/**
 * Walks syntax nodes and the language's schema side by side and reports what does not fit: unknown and missing keys, and values of
 * another shape. A value that is not written, or is `unknown` or `n/a`, always fits.
 */
import type * as z from 'zod/mini';
import { isEmpty, type MapNode, type Pair, type ScalarNode, type SyntaxNode } from '../syntax/node.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { isCutFigure } from './cutFigure.ts';
import { hasCyrillic, toLatin } from './homoglyph.ts';
import type { Problem } from './journey.ts';
import { firstLineOf } from './place.ts';
import { elementOf, headOf, isLoose, isRequired, keysOf, leavesOf, metaOf, objectOf, optionsOf, recordOf, valueOf, wordsOf } from './schema/introspect.ts';
import { findSimilar } from './similar.ts';
import { stateOf } from './stated.ts';

export type Report = (problem: Problem) => void;

export function validateValue(chunk: Chunk, node: SyntaxNode, schema: z.ZodMiniType, report: Report): void {
  if (node.kind === 'scalar') return validateScalar(chunk, node, schema, report);
  const object = objectOf(schema);
  const record = recordOf(schema);
  const element = elementOf(schema);
  if (node.kind === 'map' && object)
    return isSentence(chunk, node, schema, object) ? report(colonInText(chunk, node)) : validatePairs(chunk, node, object, report);
  if (node.kind === 'map' && record)
    return node.pairs.forEach((pair) => !isFlowComma(node, pair, chunk, report) && validateValue(chunk, pair.value, record.value, report));
  if (node.kind === 'list' && element) return node.items.forEach((item) => validateValue(chunk, item, element, report));
  report({ rule: 'invalid-value', at: firstLineOf({ chunk, start: node.start, end: node.end }), params: expected(schema, node) });
}

/** `- Цель: рост`: an item of text that a colon has made a mapping of unknown keys. */
function isSentence(chunk: Chunk, node: MapNode, schema: z.ZodMiniType, object: z.ZodMiniObject): boolean {
  const isItem = /-[ \t]+$/.test(chunk.text.slice(chunk.text.lastIndexOf('\n', Math.max(0, node.start - 1)) + 1, node.start));
  if (node.flow || !isItem || !leavesOf(schema).some((leaf) => leaf.safeParse('text').success)) return false;
  return node.pairs.every(({ key }) => valueOf(object, key.text) === undefined && unknownKey(chunk, key, keysOf(object)).params['suggestion'] === undefined);
}

function colonInText(chunk: Chunk, { start, pairs }: MapNode): Problem {
  const [first] = pairs;
  const end =
    start +
    chunk.text.slice(start, first?.value.kind === 'scalar' ? Math.max(first.value.end, first.key.end + 1) : (first?.key.end ?? start) + 1).trimEnd().length;
  return { rule: 'colon-in-text', at: { chunk, start, end }, params: { text: chunk.text.slice(start, end) } };
}

/** All keys of a mapping against the keys of an object. */
function validatePairs(chunk: Chunk, node: MapNode, object: z.ZodMiniObject, report: Report): void {
  for (const pair of node.pairs) if (!isFlowComma(node, pair, chunk, report)) validatePair(chunk, pair, object, report);
  for (const key of keysOf(object)) {
    if (isRequired(object, key) && !node.pairs.some((pair) => pair.key.text === key))
      report(missingKey(key, { chunk, start: node.start, end: node.pairs[0]?.key.end ?? node.end }));
  }
}

export function validatePair(chunk: Chunk, pair: Pair, object: z.ZodMiniObject, report: Report, alsoKnown: readonly string[] = []): void {
  const { key, value } = pair;
  if (key.text === '' || key.text === '<<') return;
  const schema = valueOf(object, key.text);
  if (schema) return validateValue(chunk, value, schema, report);
  if (!isLoose(object)) report(unknownKey(chunk, key, [...keysOf(object), ...alsoKnown]));
}

export function missingKey(key: string, at: Problem['at']): Problem {
  return { rule: 'missing-key', at, params: { key } };
}

function unknownKey(chunk: Chunk, key: ScalarNode, known: readonly string[]): Problem {
  const at = { chunk, start: key.start, end: key.end };
  const latin = toLatin(key.text);
  const meant = latin === undefined ? undefined : (known.find((candidate) => candidate === latin) ?? findSimilar(latin, known));
  if (hasCyrillic(key.text) && meant !== undefined) return { rule: 'cyrillic-key', at, params: { key: key.text, suggestion: meant } };
  const suggestion = findSimilar(key.text, known);
  return { rule: 'unknown-key', at, params: { key: key.text, ...(suggestion === undefined ? {} : { suggestion }) } };
}

function isFlowComma(map: MapNode, pair: Pair, chunk: Chunk, report: Report): boolean {
  const previous = map.pairs[map.pairs.indexOf(pair) - 1];
  if (!isCutFigure(map, pair, previous)) return false;
  report({ rule: 'flow-comma', at: { chunk, start: previous.value.start, end: pair.key.end }, params: { value: `${previous.value.text},${pair.key.text}` } });
  return true;
}

function validateScalar(chunk: Chunk, node: ScalarNode, schema: z.ZodMiniType, report: Report): void {
  if (isEmpty(node) || node.value === null || stateOf(node.text) === 'unknown' || stateOf(node.text) === 'not-applicable') return;
  const value = typeof node.value === 'bigint' ? Number(node.value) : node.value;
  if (leavesOf(schema).some((leaf) => leaf.safeParse(value).success)) return;
  const at = { chunk, start: node.start, end: node.end };
  const point = /^[-+]?\d+,\d+$/.test(node.text.trim()) ? node.text.trim().replace(',', '.') : undefined;
  if (point !== undefined && leavesOf(schema).some((leaf) => leaf.safeParse(Number(point)).success))
    return report({ rule: 'decimal-comma', at, params: { value: node.text, number: point } });
  report({ rule: 'invalid-value', at, params: expected(schema, node) });
}

/** What would have fitted: `expects` names it, `words` lists it. */
function expected(schema: z.ZodMiniType, node: SyntaxNode): Record<string, string> {
  const words = wordsOf(schema).filter((word) => word !== 'none');
  const value = node.kind === 'scalar' ? node.text : '';
  if (words.length > 0 && node.kind === 'scalar') {
    const suggestion = findSimilar(value, words);
    return { value, expects: 'enumeration', words: words.join(', '), ...(suggestion === undefined ? {} : { suggestion }) };
  }
  const own = metaOf(schema).expects;
  const object = node.kind === 'scalar' && leavesOf(schema).length === 0 ? objectOf(schema) : undefined;
  const key = object && headOf(object);
  const expects =
    own ??
    optionsOf(schema)
      .map((option) => metaOf(option).expects ?? kindOf(option))
      .find((name) => name !== undefined) ??
    'text';
  return { value, expects, written: node.kind, ...(key === undefined ? {} : { key }) };
}

function kindOf(schema: z.ZodMiniType): string | undefined {
  if (elementOf(schema)) return 'list';
  return objectOf(schema) || recordOf(schema) ? 'mapping' : undefined;
}

/** Keys written more than once, at any depth. */
export function findDuplicateKeys(chunk: Chunk, node: SyntaxNode | undefined, report: Report): void {
  if (node?.kind === 'map')
    reportDuplicates(
      node.pairs.map((pair) => ({ chunk, pair })),
      report,
    );
  for (const child of childrenOf(node)) findDuplicateKeys(chunk, child, report);
}

export function reportDuplicates(pairs: readonly { readonly chunk: Chunk; readonly pair: Pair }[], report: Report): void {
  const seen = new Map<string, { chunk: Chunk; pair: Pair }>();
  for (const { chunk, pair } of pairs) {
    const { key } = pair;
    if (key.text === '') continue;
    const identity = key.value === null ? key.text : String(key.value);
    const first = seen.get(identity);
    if (first)
      report({
        rule: 'duplicate-key',
        at: { chunk, start: key.start, end: key.end },
        params: { key: key.text },
        first: { chunk: first.chunk, start: first.pair.key.start, end: first.pair.key.end },
      });
    else seen.set(identity, { chunk, pair });
  }
}

function childrenOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (node?.kind === 'map') return node.pairs.map((pair) => pair.value);
  return node?.kind === 'list' ? node.items : [];
}
