/**
 * Turns a text into chunks, each parsed alone, and an edited text into chunks of which only the touched ones are new.
 * Where an anchor is defined the text is one chunk, since an alias anywhere may mean it.
 */
import { type ParsedChunk, parseChunk } from './parseChunk.ts';
import { type ChunkKind, initialState, isSameState, nextState, readLine, type SplitState } from './splitLines.ts';

export interface Chunk extends ParsedChunk {
  readonly kind: ChunkKind;
  readonly text: string;
  /** The splitter's state before the chunk's first line. */
  readonly entry: SplitState;
  /** How many line ends it holds. */
  readonly lineCount: number;
}

export interface SyntaxTree {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Offset of each chunk's first character, by index. */
  readonly offsets: readonly number[];
  /** Number of each chunk's first line, by index; counted from 0. */
  readonly lines: readonly number[];
  readonly indexOf: ReadonlyMap<Chunk, number>;
}

/** A replacement of the text between two offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function parse(text: string): SyntaxTree {
  return toTree(text, split(text, 0, 'start', initialState, noReuse).chunks);
}

/** The tree after a change; chunks that the change does not touch are the very same objects. */
export function applyChange(tree: SyntaxTree, change: TextChange): SyntaxTree {
  const text = tree.text.slice(0, change.start) + change.text + tree.text.slice(change.end);
  const first = firstAffected(tree, change.start);
  const begin = tree.chunks[first];
  if (!begin || begin.kind === 'whole') return parse(text);
  const delta = text.length - tree.text.length;
  const reuse: Reuse = {
    same: (kind, body, offset) => (offset === tree.offsets[first] && kind === begin.kind && body === begin.text ? begin : undefined),
    resumeAt: (offset, kind, entry) => {
      const old = offset - delta;
      const index = old >= change.end ? findIndex(tree.offsets, old) : -1;
      const chunk = tree.chunks[index];
      return chunk && tree.offsets[index] === old && chunk.kind === kind && isSameState(chunk.entry, entry) ? index : -1;
    },
  };
  const { chunks, resume } = split(text, tree.offsets[first] ?? 0, first === 0 ? 'start' : begin.kind, begin.entry, reuse);
  return toTree(text, [...tree.chunks.slice(0, first), ...chunks, ...(resume < 0 ? [] : tree.chunks.slice(resume))]);
}

/** A change in a chunk's first line may undo its beginning, so the chunk before it is split again too. */
function firstAffected(tree: SyntaxTree, start: number): number {
  const index = Math.max(0, findIndex(tree.offsets, start));
  const from = tree.offsets[index] ?? 0;
  const firstLineEnd = tree.text.indexOf('\n', from);
  return index > 0 && (firstLineEnd < 0 || start <= firstLineEnd) ? index - 1 : index;
}

interface Reuse {
  /** The old chunk, when the one at the offset has not changed after all. */
  readonly same: (kind: ChunkKind, text: string, offset: number) => Chunk | undefined;
  /** Index of the old chunk from which on everything is as it was, when the given beginning is its beginning; else −1. */
  readonly resumeAt: (offset: number, kind: ChunkKind, entry: SplitState) => number;
}
const noReuse: Reuse = { same: () => undefined, resumeAt: () => -1 };

function split(text: string, from: number, kind: ChunkKind, entry: SplitState, reuse: Reuse): { chunks: Chunk[]; resume: number } {
  const chunks: Chunk[] = [];
  let begin = { at: from, kind, entry, line: 0 };
  let state = entry;
  let line = 0;
  const close = (end: number): void => {
    if (end === begin.at && end > 0) return;
    const body = text.slice(begin.at, end);
    chunks.push(reuse.same(begin.kind, body, begin.at) ?? makeChunk(begin.kind, body, begin.entry, line - begin.line));
  };
  for (let at = from; at < text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const effect = nextState(state, readLine(text, at, newline < 0 ? end : newline));
    if (effect.begins && at > begin.at) {
      close(at);
      const resume = reuse.resumeAt(at, effect.begins, state);
      if (resume >= 0) return { chunks, resume };
    }
    if (effect.begins) begin = { at, kind: effect.begins, entry: state, line };
    state = effect.state;
    at = end;
    if (newline < 0) break;
  }
  close(text.length);
  return { chunks, resume: -1 };
}

function makeChunk(kind: ChunkKind, text: string, entry: SplitState, lineCount: number): Chunk {
  const parsed: ParsedChunk = kind === 'extra' ? { node: undefined, problems: [], anchors: false, reachesOut: false } : parseChunk(text);
  return { kind, text, entry, lineCount, ...parsed };
}

function toTree(text: string, chunks: readonly Chunk[]): SyntaxTree {
  if (chunks.some((chunk) => chunk.reachesOut) && chunks[0]?.kind !== 'whole') return toTree(text, wholeChunks(chunks));
  const offsets: number[] = [];
  const lines: number[] = [];
  const indexOf = new Map<Chunk, number>();
  let offset = 0;
  let line = 0;
  for (const chunk of chunks) {
    indexOf.set(chunk, offsets.length);
    offsets.push(offset);
    lines.push(line);
    offset += chunk.text.length;
    line += chunk.lineCount;
  }
  return { text, chunks, offsets, lines, indexOf };
}

function wholeChunks(chunks: readonly Chunk[]): Chunk[] {
  const extra = chunks.findIndex((chunk) => chunk.kind === 'extra');
  const read = extra < 0 ? chunks : chunks.slice(0, extra);
  const text = read.map((chunk) => chunk.text).join('');
  const lineCount = read.reduce((sum, chunk) => sum + chunk.lineCount, 0);
  return [makeChunk('whole', text, initialState, lineCount), ...(extra < 0 ? [] : chunks.slice(extra))];
}

/** Index of the last entry that is at most `value`; −1 when all are greater. `sorted` rises. */
export function findIndex(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
