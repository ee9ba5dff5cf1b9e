/** Reads single values from syntax nodes: each becomes a `Stated` value with its place. A value of the wrong shape reads as absent; that it is wrong is said elsewhere. */

import { isEmpty, type Pair, type ScalarNode, type SyntaxNode } from '../syntax/node.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { wholePairs } from './cutFigure.ts';
import type { Evidence, Problem, Ref } from './journey.ts';
import type { Place } from './place.ts';
import { isFault, parseQuantity, type Quantity } from './quantity.ts';
import { absent, type Stated, stateOf } from './stated.ts';

export interface Reader {
  readonly chunk: Chunk;
  readonly language: Language;
  readonly report: (problem: Problem) => void;
}

/** The pairs of a mapping by key; the first wins when a key is repeated. */
export type Fields = ReadonlyMap<string, Pair>;

export function fieldsOf(node: SyntaxNode | undefined): Fields {
  return node?.kind === 'map' ? toFields(wholePairs(node)) : new Map();
}

function toFields(pairs: readonly Pair[]): Fields {
  const fields = new Map<string, Pair>();
  for (const pair of pairs) if (!fields.has(pair.key.text)) fields.set(pair.key.text, pair);
  return fields;
}

export function placeIn(reader: Pick<Reader, 'chunk'>, { start, end }: { readonly start: number; readonly end: number }): Place {
  return { chunk: reader.chunk, start, end };
}

function readScalar<T>(
  reader: Reader,
  node: SyntaxNode | undefined,
  convert: (node: ScalarNode) => T | undefined,
  words: 'states' | 'texts' = 'states',
): Stated<T> {
  if (node === undefined || node.kind !== 'scalar') return absent;
  const at = placeIn(reader, node);
  const state = isEmpty(node) || (node.value === null && node.style === 'plain') ? 'absent' : stateOf(node.text);
  if (state !== 'given' && !(state === 'none' && words === 'texts')) return { state, at };
  const value = convert(node);
  return value === undefined ? absent : { state: 'given', value, at };
}

export function readText(reader: Reader, node: SyntaxNode | undefined): Stated<string> {
  return readScalar(reader, node, (scalar) => scalar.text, 'texts');
}

export function readWord<const W extends string>(reader: Reader, node: SyntaxNode | undefined, words: readonly W[]): Stated<W> {
  return readScalar(reader, node, (scalar) => words.find((word) => word === scalar.text));
}

export function readRef(reader: Reader, node: SyntaxNode | undefined): Stated<Ref> {
  return readScalar(reader, node, (scalar) => ({ text: scalar.text, at: placeIn(reader, scalar) }), 'texts');
}

export function readTruth(node: SyntaxNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

/** A number as YAML reads it: scores and ratings. */
export function readNumber(reader: Reader, node: SyntaxNode | undefined): Stated<number> {
  return readScalar(reader, node, (scalar) =>
    typeof scalar.value === 'number' ? scalar.value : typeof scalar.value === 'bigint' ? Number(scalar.value) : undefined,
  );
}

/** A number of customers: grouped digits are understood, units and fractions of a customer are not. */
export function readCount(reader: Reader, node: SyntaxNode | undefined): Stated<number> {
  const refuse = (at: Place): void => reader.report({ rule: 'invalid-value', at, params: { value: textOf(node), expects: 'count', written: 'scalar' } });
  const stated = readQuantity({ ...reader, report: (problem) => (problem.rule === 'decimal-comma' ? reader.report(problem) : refuse(problem.at)) }, node);
  if (stated.state !== 'given') return stated;
  const { kind, value, signed } = stated.value;
  if (kind === 'number' && Number.isInteger(value) && value >= 0 && !signed) return { ...stated, value };
  refuse(stated.at);
  return absent;
}

/** A value with its unit, read from the text as written. */
export function readQuantity(reader: Reader, node: SyntaxNode | undefined): Stated<Quantity> {
  return readScalar(reader, node, (scalar) => {
    const result = parseQuantity(scalar.text, reader.language);
    const at = placeIn(reader, scalar);
    if (isFault(result)) {
      if (result.fault === 'unknown-unit') reader.report({ rule: 'kpi-unit', at, params: { unit: result.unit, value: scalar.text } });
      else reader.report({ rule: 'invalid-value', at, params: { value: scalar.text, expects: 'quantity', written: 'scalar' } });
      return undefined;
    }
    if (result.decimalComma !== undefined) reader.report({ rule: 'decimal-comma', at, params: { value: scalar.text, number: result.decimalComma } });
    return result;
  });
}

export function textOf(node: SyntaxNode | undefined): string {
  return node?.kind === 'scalar' ? node.text : '';
}

/** Texts of a list, or a single text. */
export function readTexts(node: SyntaxNode | undefined): string[] {
  if (node?.kind === 'list') return node.items.map(textOf).filter((text) => text !== '');
  return node?.kind === 'scalar' && !isEmpty(node) && stateOf(node.text) === 'given' ? [node.text] : [];
}

export function readRefs(reader: Reader, node: SyntaxNode | undefined): Ref[] {
  const scalars = node?.kind === 'list' ? node.items : node?.kind === 'scalar' ? [node] : [];
  return scalars
    .filter((item): item is ScalarNode => item.kind === 'scalar' && !isEmpty(item) && stateOf(item.text) === 'given')
    .map((item) => ({ text: item.text, at: placeIn(reader, item) }));
}

/** The word by which evidence says openly that there is none. */
export const assumption = 'assumption';

export function readEvidence(reader: Reader, node: SyntaxNode | undefined): Evidence {
  if (node === undefined) return noEvidence;
  const refs = readRefs(reader, node);
  const studies = refs.filter(({ text }) => text !== assumption);
  const state = refs.length > 0 ? 'given' : node.kind === 'scalar' ? stateOf(node.text) : 'absent';
  return { state, studies, assumption: refs.length > studies.length, at: placeIn(reader, node) };
}
export const noEvidence: Evidence = { state: 'absent', studies: [], assumption: false, at: undefined };

/** `{ en: …, ru: … }` or one text for both. */
export function readName(node: SyntaxNode | undefined, fallback: string): { readonly en: string; readonly ru: string } {
  if (node?.kind === 'map') {
    const fields = fieldsOf(node);
    const en = textOf(fields.get('en')?.value);
    const ru = textOf(fields.get('ru')?.value);
    return { en: en || ru || fallback, ru: ru || en || fallback };
  }
  const text = textOf(node) || fallback;
  return { en: text, ru: text };
}
