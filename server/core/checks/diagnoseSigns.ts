/** Mistakes with signs that YAML takes for its own at the beginning of a value: `%`, `@`, `*`, `&`, `!`, `|`, `>`, `-`, `?`, brackets. */
import type { SyntaxProblem } from '../syntax/parseChunk.ts';
import { indentOf, lineAt } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { type Mistake, mistakeOf, syntaxError } from './mistake.ts';
import { endOfValue, isInFlow, reach, readWritten } from './written.ts';

/** The value of the line, when it begins with a sign that YAML takes for its own and the error follows from that. */
export function atSign(chunk: Chunk, { start }: SyntaxProblem): Mistake | undefined {
  const { text } = chunk;
  const { line, value, key } = readWritten(text, Math.min(start, text.trimEnd().length));
  const from = key && start < value ? key.start : value;
  return start >= from && from < line.end && isSign(chunk, from) ? quoteNeeded(chunk, from) : undefined;
}

function isSign({ text, anchors }: Chunk, from: number): boolean {
  const rest = text.slice(from, lineAt(text, from).end);
  if (/^[%@`,\]}&]/.test(rest) || /^[?-](?:\s|$)/.test(rest)) return true;
  if (rest.startsWith('*')) return !anchors;
  if (rest.startsWith('!')) return !isTagged(rest);
  return /^[|>]/.test(rest) && !isLongText(text, from);
}

/** `!name value`, `!!type value`: a tag as other tools have them. */
function isTagged(text: string): boolean {
  return /^(?:!![\w:.-]*|!<[^>\s]*>|![A-Za-z][\w:./-]*[ \t]+\S)/.test(text);
}

/** More lines follow under a `|` or `>`. */
function isLongText(text: string, from: number): boolean {
  const line = lineAt(text, from);
  const following = lineAt(text, line.next);
  return line.next < text.length && following.end > following.content && indentOf(following) > indentOf(line);
}

export function quoteNeeded(chunk: Chunk, start: number): Mistake {
  const end = Math.max(endOfValue(chunk, start), start + 1);
  const sign = chunk.text.charAt(start);
  return mistakeOf('quote-needed', start, end, { sign, text: chunk.text.slice(start, end) }, reach(chunk, start, end));
}

/** A mark that stands there, but not as it should, has been told already. */
export function isAfterEffect({ text }: Chunk, { code, message, start }: SyntaxProblem): boolean {
  return code === 'unresolved-alias' && message !== '' && text.slice(0, start).includes(`&${message}`);
}

export function unresolvedAlias(chunk: Chunk, problem: SyntaxProblem): Mistake {
  const { start, end, message: name } = problem;
  if (!chunk.anchors) return isInFlow(chunk, start) ? quoteNeeded(chunk, start) : (atSign(chunk, problem) ?? quoteNeeded(chunk, start));
  return syntaxError({ start, end }, chunk.text.includes(`&${name}`, end) ? 'early-alias' : 'alias', { name });
}

export function signInFlow(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const from =
    chunk.text.lastIndexOf('*', start) >= lineAt(chunk.text, start).start && !/[&*]/.test(chunk.text.charAt(start))
      ? chunk.text.lastIndexOf('*', start)
      : start;
  return quoteNeeded(chunk, from);
}

/** `!важно`, `&Co.`: the sign stands right before. */
export function signBefore(chunk: Chunk, start: number): Mistake | undefined {
  const line = lineAt(chunk.text, start);
  const sign = /[!&][^\s,[\]{}]*$/.exec(chunk.text.slice(line.start, start));
  return sign ? quoteNeeded(chunk, line.start + sign.index) : undefined;
}

export function tag(chunk: Chunk, { start, message }: SyntaxProblem): Mistake {
  const { text } = chunk;
  const line = lineAt(text, start);
  const written = /!(?:<[^>\s]*>|[^\s,[\]{}]*)[ \t]*(?:&\S+[ \t]+)?$/.exec(text.slice(line.start, start));
  const from = written ? line.start + written.index : text.charAt(start) === '!' ? start : line.content;
  const name = /^!(?:<[^>\s]*>|[^\s,[\]{}]*)/.exec(text.slice(from, line.end))?.[0] ?? message;
  if (!isTagged(text.slice(from, line.end)) && text.charAt(from) === '!' && start <= line.end) return quoteNeeded(chunk, from);
  return mistakeOf('tag-not-allowed', from, from + name.length, { tag: name }, start);
}
