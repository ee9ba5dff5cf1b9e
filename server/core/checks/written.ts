/** Reads the text around a mistake the way its writer meant it: which value stands on the line, where it ends, what brackets are around it. */
import { isKnownKey } from '../model/schema/knownKeys.ts';
import type { ScalarNode, SyntaxNode } from '../syntax/node.ts';
import { endOfText, lineAt, type SourceLine } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { walk, walkScalars } from '../syntax/walk.ts';

/** A line as somebody wrote it: dashes, a key, a value. */
export interface Written {
  readonly line: SourceLine;
  /** The key, where the line has one. */
  readonly key: { readonly start: number; readonly end: number } | undefined;
  /** A dash stands right before the key, or before the value where there is no key. */
  readonly dashed: boolean;
  /** Where the value begins; the line's end when there is none. */
  readonly value: number;
}

const keyAt = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}#](?:(?!\s#).)*?)[ \t]*:(?=\s|$)/;

export function readWritten(text: string, offset: number): Written {
  const line = lineAt(text, offset);
  const dashes = /^(?:-[ \t]+)*/.exec(text.slice(line.content, line.end))?.[0].length ?? 0;
  const first = line.content + dashes;
  const key = keyAt.exec(text.slice(first, line.end))?.[0];
  if (key === undefined) return { line, key: undefined, dashed: dashes > 0, value: first };
  let value = first + key.length;
  while (value < line.end && /[ \t]/.test(text.charAt(value))) value += 1;
  return { line, key: { start: first, end: first + key.slice(0, -1).trimEnd().length }, dashed: dashes > 0, value };
}

/** The text that somebody meant as one value: to the next comma between brackets, else to the end of the line or of its continuation. */
export function endOfValue(chunk: Chunk, start: number): number {
  const { text } = chunk;
  const node = scalarAt(chunk, start);
  if (isInFlow(chunk, start)) {
    const length = /^[^,\]}\n]*/.exec(text.slice(start, lineAt(text, start).end))?.[0].trimEnd().length ?? 0;
    return Math.max(start + Math.max(length, 1), 0);
  }
  if (node?.role === 'key' && readWritten(text, start).key?.start === start && !isItemText(chunk, start, node.node)) return node.node.end;
  const end = endOfText(text, start);
  return node && node.role !== 'key' && node.node.style === 'plain' ? Math.max(node.node.end, end) : end;
}

/** `- Цель: рост`: what looks like a key begins an item of text. */
function isItemText({ text }: Chunk, start: number, key: ScalarNode): boolean {
  const { line } = readWritten(text, start);
  return /(?:^|[ \t])-[ \t]+$/.test(text.slice(line.start, start)) && !isKnownKey(key.text);
}

function scalarAt(chunk: Chunk, start: number): { readonly node: ScalarNode; readonly role: string } | undefined {
  let found: { node: ScalarNode; role: string } | undefined;
  walkScalars(chunk, (node, { role }) => {
    if (node.start === start && node.end > node.start) found ??= { node, role };
  });
  return found;
}

export function isInFlow(chunk: Chunk, offset: number): boolean {
  let inside = false;
  walk(chunk, (node) => {
    if (node.kind !== 'scalar' && node.flow && node.start < offset && offset < node.end) inside = true;
  });
  return inside;
}

/** Where the node that begins here ends: what the parser drew into it is not read either. */
export function reach(chunk: Chunk, start: number, end: number): number {
  let until = end;
  walk(chunk, (node) => {
    if (node.start === start) until = Math.max(until, node.end);
  });
  return until;
}

/** `Цель: рост` over several lines. */
export function endOfFirstValue(chunk: Chunk, start: number): number {
  let end = start;
  walk(chunk, (node) => {
    if (node.kind !== 'map' || node.start !== start) return;
    let value: SyntaxNode | undefined = node;
    while (value?.kind === 'map' && !value.flow) value = value.pairs[0]?.value;
    if (value?.kind === 'scalar' && value.style === 'plain') end = Math.max(end, value.end);
  });
  return end;
}

export function isInFlowList(chunk: Chunk, offset: number): boolean {
  let list = false;
  walk(chunk, (node) => {
    if (isOpener(chunk.text, node) && node.start < offset && offset < node.end) list = node.kind === 'list';
  });
  return list;
}

/** Where the innermost brackets around a place open. */
export function innermostBracket(chunk: Pick<Chunk, 'text' | 'node'>, offset: number): number | undefined {
  let innermost: number | undefined;
  walk(chunk, (node) => {
    if (isOpener(chunk.text, node) && node.start < offset && offset < node.end) innermost = node.start;
  });
  return innermost;
}

/** Where the outermost brackets around a bracket open. */
export function outermostBracket(chunk: Chunk, start: number): number {
  let outermost = start;
  walk(chunk, (node) => {
    if (isOpener(chunk.text, node) && node.start < outermost && node.end > start) outermost = node.start;
  });
  return outermost;
}

export function isOpener(text: string, node: SyntaxNode): boolean {
  return node.kind !== 'scalar' && node.flow && /[[{]/.test(text.charAt(node.start));
}

export function isClosed(text: string, node: SyntaxNode): boolean {
  return node.end - node.start > 1 && text.charAt(node.end - 1) === closerOf(text.charAt(node.start));
}

export function closerOf(bracket: string): string {
  return bracket === '{' ? '}' : ']';
}
