/** Mistakes with quotes, brackets and the commas between brackets. */
import { isKnownKey } from '../model/schema/knownKeys.ts';
import type { SyntaxProblem } from '../syntax/parseChunk.ts';
import { lineAt, type SourceLine } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { walk, walkScalars } from '../syntax/walk.ts';
import { type Mistake, mistakeOf, syntaxError, unexpected } from './mistake.ts';
import { closerOf, endOfValue, innermostBracket, isClosed, isInFlowList, isOpener } from './written.ts';

export function missingComma(chunk: Chunk, start: number): Mistake {
  const end = endOfValue(chunk, start);
  return syntaxError({ start, end }, 'comma', { text: chunk.text.slice(start, end).slice(0, 60) });
}

export function unclosedQuote(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  let open: number | undefined;
  walkScalars(chunk, (node) => {
    if (node.style === 'quoted' && node.start < start && (open === undefined || node.start > open)) open = node.start;
  });
  const from = open ?? Math.max(0, start - 1);
  const { end } = lineAt(chunk.text, from);
  return syntaxError({ start: from, end: Math.max(end, from + 1) }, 'quote', { sign: chunk.text.charAt(from) }, chunk.text.length);
}

/** Dashes and keys of blocks below an open bracket say that it should have been closed above them. */
export function bracketBefore({ text, node }: Chunk, line: SourceLine): Mistake | undefined {
  const isBlock = /^(?:-[ \t]|[\w-]+:[ \t]*$)/.test(text.slice(line.content, line.end));
  const open = isBlock && node ? innermostBracket({ text, node }, line.content) : undefined;
  if (open === undefined || open >= line.start) return undefined;
  return syntaxError({ start: open, end: open + 1 }, 'bracket', { sign: text.charAt(open), close: closerOf(text.charAt(open)) }, text.length);
}

export function isUnclosed({ message }: SyntaxProblem): boolean {
  return message.includes('end with a');
}

export function unclosedBracket(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const { text } = chunk;
  let open: number | undefined;
  walk(chunk, (node) => {
    if (node.kind !== 'scalar' && node.start < start && isOpener(text, node) && !isClosed(text, node) && (open === undefined || node.start > open))
      open = node.start;
  });
  const from = open ?? Math.max(0, text.slice(0, start).search(/[[{][^[{]*$/));
  return (
    cutByComment(chunk, from) ??
    syntaxError({ start: from, end: from + 1 }, 'bracket', { sign: text.charAt(from), close: closerOf(text.charAt(from)) }, text.length)
  );
}

/** `[Кейс #1, x]`: the comment took the bracket with it. */
function cutByComment({ text }: Chunk, from: number): Mistake | undefined {
  const line = lineAt(text, from);
  const written = text.slice(from + 1, line.end);
  const cut = /([^,[\]{}\s:][^,[\]{}]*?)[ \t]#\S[^,\]}]*(?=[,\]}])/.exec(written);
  if (!cut || !/[\]}]/.test(written.slice(cut.index))) return undefined;
  const start = from + 1 + cut.index + (/^.*:[ \t]+/.exec(cut[0])?.[0].length ?? 0);
  const end = from + 1 + cut.index + cut[0].length;
  const hash = text.indexOf('#', start);
  return {
    ...mistakeOf('comment-cut', start, end, { text: text.slice(hash, end), kept: text.slice(start, hash).trim() }, text.length),
    severity: 'error',
    from,
  };
}

export function blockInFlow(chunk: Chunk, problem: SyntaxProblem): Mistake {
  const { text } = chunk;
  const { start } = problem;
  const line = lineAt(text, start);
  const open = bracketBefore(chunk, line);
  if (open) return open;
  if (!/:(?:\s|$)/.test(text.slice(start, line.end))) return unexpected(chunk, problem);
  const before = /([^,[\]{}]*:[ \t]+)$/.exec(text.slice(line.start, start));
  const opener = before && text.charAt(line.start + before.index - 1);
  const listed = before !== null && (opener === '[' || (opener === ',' && isInFlowList(chunk, start)));
  const glued = listed ? undefined : /[^\s:]+[ \t]+([\w-]+):[ \t]/.exec(text.slice(start, line.end));
  if (glued?.index === 0 && isKnownKey(glued[1] ?? '')) return missingComma(chunk, start + glued[0].length - (glued[1] ?? '').length - 2);
  const from = listed ? line.start + before.index + (before[0].length - before[0].trimStart().length) : start;
  const end = endOfValue(chunk, from);
  return mistakeOf('colon-in-text', from, end, { text: text.slice(from, end) }, Math.max(end, problem.end));
}

export function extraBrackets({ text }: Chunk, start: number): Mistake {
  const signs = /^[\]}](?:[ \t]*[\]}])*/.exec(text.slice(start, start + 80))?.[0] ?? text.charAt(start);
  return syntaxError({ start, end: start + signs.length }, 'extra-bracket', { sign: signs }, text.length);
}

export function textAfterQuote({ text }: Chunk, start: number, end: number): Mistake {
  return syntaxError({ start, end }, 'after-quote', { text: text.slice(start, end).slice(0, 60) });
}
