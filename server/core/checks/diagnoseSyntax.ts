/**
 * Tells what mistake an error of the YAML parser comes from, by looking at the text around it: which rule speaks of it, at which small
 * place, and from where to where the text cannot be read because of it.
 */
import { isKnownKey } from '../model/schema/knownKeys.ts';
import type { ScalarNode } from '../syntax/node.ts';
import type { SyntaxProblem } from '../syntax/parseChunk.ts';
import { endOfText, indentOf, lineAt, type SourceLine } from '../syntax/sourceLine.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { walk } from '../syntax/walk.ts';
import { blockInFlow, bracketBefore, extraBrackets, isUnclosed, missingComma, textAfterQuote, unclosedBracket, unclosedQuote } from './diagnoseBrackets.ts';
import { atSign, isAfterEffect, quoteNeeded, signBefore, signInFlow, tag, unresolvedAlias } from './diagnoseSigns.ts';
import { type Mistake, mistakeOf, syntaxError, unexpected, wholeChunk } from './mistake.ts';
import { endOfFirstValue, endOfValue, isInFlow, reach, readWritten } from './written.ts';

/** Nothing, when the error follows from another one. */
export function diagnose(chunk: Chunk, problem: SyntaxProblem): Mistake | undefined {
  if (isAfterEffect(chunk, problem)) return undefined;
  const told = byCode[problem.code]?.(chunk, problem) ?? unexpected(chunk, problem);
  const limit = chunk.text.length;
  const start = Math.min(told.start, limit);
  return { ...told, start, end: Math.min(Math.max(told.end, start), limit) };
}

type Diagnosis = (chunk: Chunk, problem: SyntaxProblem) => Mistake | undefined;

const byCode: Readonly<Record<string, Diagnosis | undefined>> = {
  BAD_SCALAR_START: (chunk, { start }) => quoteNeeded(chunk, start),
  BLOCK_AS_IMPLICIT_KEY: (chunk, problem) =>
    atSign(chunk, problem) ?? (problem.message.startsWith('A block sequence') ? badIndent(chunk, problem) : nestedKey(chunk, problem)),
  BLOCK_IN_FLOW: blockInFlow,
  MULTILINE_IMPLICIT_KEY: (chunk, problem) => atSign(chunk, problem) ?? missingColon(chunk, problem),
  MISSING_CHAR: missingCharacter,
  BAD_INDENT: (chunk, problem) => (isUnclosed(problem) ? unclosedBracket(chunk, problem) : badIndent(chunk, problem)),
  TAB_AS_INDENT: tabIndent,
  UNEXPECTED_TOKEN: unexpectedToken,
  BAD_ALIAS: (chunk, problem) => atSign(chunk, problem) ?? signInFlow(chunk, problem),
  'unresolved-alias': unresolvedAlias,
  ALIAS_PROPS: (_, problem) => syntaxError(problem, 'anchor'),
  MULTIPLE_ANCHORS: (_, problem) => syntaxError(problem, 'anchor'),
  BAD_PROP_ORDER: (_, problem) => syntaxError(problem, 'anchor'),
  tag,
  TAG_RESOLVE_FAILED: tag,
  MULTIPLE_TAGS: tag,
  BAD_COLLECTION_TYPE: tag,
  'merge-key': ({ text }, { start, end }) => mistakeOf('tag-not-allowed', start, end, { tag: '<<' }, lineAt(text, start).end),
  BAD_DQ_ESCAPE: (chunk, { start }) => syntaxError({ start, end: start + 2 }, 'escape', { text: chunk.text.slice(start, start + 2) }),
  BAD_DIRECTIVE: directive,
  'complex-key': complexKey,
  NON_STRING_KEY: complexKey,
  'empty-key': (chunk, problem) => atSign(chunk, problem) ?? emptyKey(chunk, problem),
  KEY_OVER_1024_CHARS: (chunk, { start }) => syntaxError({ start, end: lineAt(chunk.text, start).end }, 'long-key'),
  RESOURCE_EXHAUSTION: (chunk) => wholeChunk(chunk, 'too-deep'),
  'too-deep': (chunk) => wholeChunk(chunk, 'too-deep'),
  'too-many-nodes': (chunk) => wholeChunk(chunk, 'too-many-nodes'),
  unreadable: (chunk) => wholeChunk(chunk, 'unreadable'),
  IMPOSSIBLE: (chunk) => wholeChunk(chunk, 'unreadable'),
};

// Colons and keys

/** A second key on a line, or a key under a value. */
function nestedKey(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const { text } = chunk;
  const written = readWritten(text, start);
  if (!/:(?:\s|$)/.test(text.slice(start, written.line.end))) return deepKey(chunk, start);
  const whole =
    written.key && written.dashed && !isKnownKey(text.slice(written.key.start, written.key.end)) ? written.key.start : Math.max(start, written.value);
  const end = start + text.slice(start, Math.max(endOfText(text, start), endOfFirstValue(chunk, start))).trimEnd().length;
  return mistakeOf('colon-in-text', whole, end, { text: text.slice(whole, end) }, reach(chunk, start, end));
}

/** A key that stands deeper than the key above, which has a value already. */
function deepKey(chunk: Chunk, start: number): Mistake {
  let key: ScalarNode | undefined;
  walk(chunk, (node) => {
    if (node.kind === 'map' && node.start === start) key ??= node.pairs[0]?.key;
  });
  const line = lineAt(chunk.text, key?.end ?? start);
  const { key: written } = readWritten(chunk.text, line.content);
  const above = readWritten(chunk.text, start).key;
  const end = written?.end ?? line.end;
  return {
    ...syntaxError(
      { start: line.content, end },
      'deep',
      { text: chunk.text.slice(line.content, end), above: above ? chunk.text.slice(above.start, above.end) : '' },
      chunk.text.length,
    ),
    from: start,
  };
}

/** A word without a colon among the keys, or text that has slipped to the left. */
function missingColon(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const { text } = chunk;
  const line = lineAt(text, start);
  if (isInFlow(chunk, start)) return bracketBefore(chunk, line) ?? { ...missingComma(chunk, lineAt(text, line.next).content), from: start };
  const sentence = sentenceAbove(chunk, line);
  if (sentence) return sentence;
  const end = Math.max(endOfText(text, line.content), line.content);
  const words = text.slice(line.content, end);
  const glued = /^[\w-]+:(?=\S)/.exec(words)?.[0];
  if (glued !== undefined && isKnownKey(glued.slice(0, -1)))
    return syntaxError({ start: line.content, end: line.content + glued.length }, 'colon-space', { key: glued.slice(0, -1) }, text.length);
  return syntaxError({ start: line.content, end }, 'colon', { text: words.slice(0, 60) }, text.length);
}

/** `- Цель: рост` with more text below, at the column of the supposed key. */
function sentenceAbove({ text }: Chunk, line: SourceLine): Mistake | undefined {
  if (line.start === 0) return undefined;
  const { line: above, key, dashed } = readWritten(text, line.start - 1);
  if (!key || !dashed || key.start - above.start !== indentOf(line) || isKnownKey(text.slice(key.start, key.end))) return undefined;
  const end = endOfText(text, line.content);
  return mistakeOf('colon-in-text', key.start, end, { text: text.slice(key.start, end) }, text.length);
}

function emptyKey(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const line = lineAt(chunk.text, start);
  const colon = chunk.text.indexOf(':', start);
  const from = colon >= 0 && colon < line.end ? colon : Math.min(start, line.end);
  return syntaxError({ start: from, end: Math.min(from + 1, line.end) }, 'empty-key', {}, line.end);
}

function complexKey(chunk: Chunk, problem: SyntaxProblem): Mistake {
  const { text } = chunk;
  const { start, end } = problem;
  const { line, value } = readWritten(text, start);
  if (text.startsWith('{{', value) && start >= value && start <= line.end) return quoteNeeded(chunk, value);
  return atSign(chunk, problem) ?? syntaxError({ start, end: Math.min(end, Math.max(line.end, start)) }, 'complex-key', {}, end);
}

// Indentation

function tabIndent({ text }: Chunk, { start }: SyntaxProblem): Mistake {
  const line = lineAt(text, start);
  const tab = text.indexOf('\t', line.start);
  const from = tab >= 0 && tab < Math.max(line.content, start + 1) ? tab : start;
  let end = from;
  while (text.charAt(end) === '\t') end += 1;
  return { ...mistakeOf('tab-indent', from, Math.max(end, from + 1), {}, text.length), from: line.start };
}

function badIndent(chunk: Chunk, problem: SyntaxProblem): Mistake {
  const { text } = chunk;
  const here = lineAt(text, problem.start);
  const line = here.content === here.end && here.next < text.length ? lineAt(text, here.next) : here;
  if (text.slice(line.start, line.content).includes('\t') && !text.startsWith('#', line.content)) return tabIndent(chunk, { ...problem, start: line.content });
  const { key } = readWritten(text, line.content);
  const end = key && key.end <= line.end ? key.end : line.end;
  return {
    ...syntaxError({ start: line.content, end }, 'indent', { text: text.slice(line.content, end).slice(0, 60), column: indentOf(line) }, text.length),
    from: line.start,
  };
}

// Missing and unexpected signs

function missingCharacter(chunk: Chunk, problem: SyntaxProblem): Mistake | undefined {
  const { message, start } = problem;
  const { text } = chunk;
  if (message.startsWith('Missing closing')) return unclosedQuote(chunk, problem);
  if (isUnclosed(problem)) return unclosedBracket(chunk, problem);
  if (message.startsWith('Comments')) return syntaxError({ start, end: start + 1 }, 'comment-space', {}, lineAt(text, start).end);
  if (message.startsWith('Tags and anchors')) return atSign(chunk, problem) ?? signBefore(chunk, start);
  if (message.startsWith('Missing space')) return syntaxError({ start, end: endOfValue(chunk, start) }, 'colon-space', { key: '' });
  if (message.startsWith('Missing ,')) return missingComma(chunk, start);
  if (message.startsWith('Missing directives')) return directive(chunk, problem);
  if (message.startsWith('Block collection')) return syntaxError({ start, end: lineAt(text, start).end }, 'document-start', {});
  if (message.startsWith('Sequence item')) return badIndent(chunk, problem);
  if (message.startsWith('Implicit map keys')) return atSign(chunk, problem) ?? missingColon(chunk, problem);
  if (message.startsWith('Block scalars'))
    return syntaxError({ start: lineAt(text, start).content, end: lineAt(text, start).end }, 'blank-indent', {}, text.length);
  return undefined;
}

function directive(chunk: Chunk, { start }: SyntaxProblem): Mistake {
  const found = chunk.text.search(/^%/m);
  const line = lineAt(chunk.text, found >= 0 ? found : start);
  return { ...syntaxError({ start: line.content, end: line.end }, 'directive', {}, chunk.text.length), from: 0 };
}

function unexpectedToken(chunk: Chunk, problem: SyntaxProblem): Mistake | undefined {
  const { text } = chunk;
  const { message, start } = problem;
  if (message.startsWith('Unexpected ,') || message.startsWith('Unexpected empty item')) return syntaxError({ start, end: start + 1 }, 'empty-item', {});
  const { line, value } = readWritten(text, start);
  const first = text.charAt(value);
  const signed = atSign(chunk, problem);
  if (signed) return signed;
  if (/[|>]/.test(first) && start > value) return longText(chunk, value);
  if (message.endsWith('at node end') && start > value && /["']/.test(first)) return textAfterQuote(chunk, value, endOfText(text, value));
  if (message.endsWith('at node end') && start > value && /[[{]/.test(first)) return quoteNeeded({ ...chunk, node: undefined }, value);
  if (/"[\]}]"$/.test(message)) return extraBrackets(chunk, start);
  if (message.endsWith('at node end') || message.includes('in YAML stream')) return afterTheEnd(chunk, problem);
  return unexpected(chunk, { ...problem, end: Math.max(problem.end, Math.min(line.end, endOfText(text, start))) });
}

/** For the parser the text was over before this place, so nothing after it is read. */
function afterTheEnd(chunk: Chunk, problem: SyntaxProblem): Mistake {
  const line = lineAt(chunk.text, problem.start);
  if (problem.start === line.content) return badIndent(chunk, problem);
  return { ...unexpected(chunk, { ...problem, end: endOfText(chunk.text, problem.start) }), until: chunk.text.length };
}

/** `key: | text`, with more lines below. */
function longText({ text }: Chunk, value: number): Mistake {
  const header = /^[|>][-+1-9]*[ \t]*/.exec(text.slice(value))?.[0] ?? '';
  const start = value + header.length;
  return syntaxError({ start, end: Math.max(endOfText(text, start), start) }, 'long-text', { sign: text.charAt(value) }, lineAt(text, value).end);
}
