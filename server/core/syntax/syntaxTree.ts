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
  /** The whole text; put together from the chunks when asked, because an edit needs none of it. */
  readonly text: string;
  /** Of the whole text. */
  readonly length: number;
  readonly chunks: readonly Chunk[];
  /** Offset of each chunk's first character, by index. */
  readonly offsets: readonly number[];
  /** Number of each chunk's first line, by index; counted from 0. */
  readonly lines: readonly number[];
  readonly indexOf: Pick<ReadonlyMap<Chunk, number>, 'get' | 'has'>;
  /** Chunks with problems. */
  readonly broken: readonly Chunk[];
  readonly places: ChunkPlaces;
}

/** Where each chunk was found last; an edit leaves most of them where they were. Shared by all versions of a text. */
type ChunkPlaces = WeakMap<Chunk, number>;

/** Finds chunks where they were in the version before, else by looking for them. */
class ChunkIndex {
  private readonly chunks: readonly Chunk[];
  private readonly places: ChunkPlaces;

  constructor(chunks: readonly Chunk[], places: ChunkPlaces) {
    this.chunks = chunks;
    this.places = places;
    if (this.isMoved) for (const [index, chunk] of chunks.entries()) places.set(chunk, index);
  }

  get(chunk: Chunk): number | undefined {
    const place = this.places.get(chunk) ?? -1;
    if (this.chunks[place] === chunk) return place;
    const index = this.chunks.indexOf(chunk);
    if (index < 0) return undefined;
    this.places.set(chunk, index);
    return index;
  }

  has(chunk: Chunk): boolean {
    return this.get(chunk) !== undefined;
  }

  /** By the last one, which moves with every chunk that comes or goes. */
  private get isMoved(): boolean {
    const last = this.chunks.at(-1);
    return last !== undefined && this.places.get(last) !== this.chunks.length - 1;
  }
}

/** A replacement of the text between two offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function parse(text: string): SyntaxTree {
  return toTree(split(text, { isStart: true, kind: 'start', entry: initialState }, noReuse).chunks, text);
}

/** How many chunks behind a change are read in hope that everything goes on as before. */
const fewChunks = 2;

/** The tree after a change; chunks that the change does not touch are the very same objects. */
export function applyChange(tree: SyntaxTree, change: TextChange): SyntaxTree {
  const first = firstAffected(tree, change.start);
  const begin = tree.chunks[first];
  if (!begin || begin.kind === 'whole') return parse(tree.text.slice(0, change.start) + change.text + tree.text.slice(change.end));
  const base = tree.offsets[first] ?? 0;
  const delta = change.text.length - (change.end - change.start);
  const beginning = { isStart: first === 0, kind: first === 0 ? 'start' : begin.kind, entry: begin.entry } as const;
  const reuse: Reuse = {
    same: (kind, body, offset) => (offset === 0 && kind === begin.kind && body === begin.text ? begin : undefined),
    resumeAt: (offset, kind, entry) => {
      const old = base + offset - delta;
      const index = old >= change.end ? findIndex(tree.offsets, old) : -1;
      const chunk = tree.chunks[index];
      return chunk && tree.offsets[index] === old && chunk.kind === kind && isSameState(chunk.entry, entry) ? index : -1;
    },
  };
  for (let ahead = fewChunks; ; ahead *= 8) {
    const last = Math.min(tree.chunks.length, findIndex(tree.offsets, change.end) + 1 + ahead);
    const before = textOf(tree.chunks.slice(first, last));
    const region = before.slice(0, change.start - base) + change.text + before.slice(change.end - base);
    const { chunks, resume } = split(region, beginning, reuse);
    if (resume >= 0 || last === tree.chunks.length)
      return toTree([...tree.chunks.slice(0, first), ...chunks, ...(resume < 0 ? [] : tree.chunks.slice(resume))], undefined, tree.places);
  }
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

/** A change in a chunk's first line may undo its beginning, so the chunk before it is split again too. */
function firstAffected(tree: SyntaxTree, start: number): number {
  const index = Math.max(0, findIndex(tree.offsets, start));
  const firstLineEnd = tree.chunks[index]?.text.indexOf('\n') ?? -1;
  return index > 0 && (firstLineEnd < 0 || start - (tree.offsets[index] ?? 0) <= firstLineEnd) ? index - 1 : index;
}

interface Reuse {
  /** The old chunk, when the one at the offset has not changed after all. */
  readonly same: (kind: ChunkKind, text: string, offset: number) => Chunk | undefined;
  /** Index of the old chunk from which on everything is as it was, when the given beginning is its beginning; else −1. */
  readonly resumeAt: (offset: number, kind: ChunkKind, entry: SplitState) => number;
}
const noReuse: Reuse = { same: () => undefined, resumeAt: () => -1 };

interface Beginning {
  readonly isStart: boolean;
  readonly kind: ChunkKind;
  readonly entry: SplitState;
}

/** Offsets count from the beginning of `text`, which may be a part of a whole one. */
function split(text: string, { isStart, kind, entry }: Beginning, reuse: Reuse): { chunks: Chunk[]; resume: number } {
  const chunks: Chunk[] = [];
  let begin = { at: 0, kind, entry, line: 0 };
  let state = entry;
  let line = 0;
  const close = (end: number): void => {
    if (end === begin.at && (end > 0 || !isStart)) return;
    const body = text.slice(begin.at, end);
    chunks.push(reuse.same(begin.kind, body, begin.at) ?? makeChunk(begin.kind, body, begin.entry, line - begin.line));
  };
  for (let at = 0; at < text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const effect = nextState(state, readLine(text, at, newline < 0 ? end : newline, isStart && at === 0));
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

function toTree(chunks: readonly Chunk[], known?: string, places: ChunkPlaces = new WeakMap()): SyntaxTree {
  if (chunks.some((chunk) => chunk.reachesOut) && chunks[0]?.kind !== 'whole') return toTree(wholeChunks(chunks), known);
  const offsets: number[] = [];
  const lines: number[] = [];
  const broken: Chunk[] = [];
  let length = 0;
  let line = 0;
  for (const chunk of chunks) {
    offsets.push(length);
    lines.push(line);
    length += chunk.text.length;
    line += chunk.lineCount;
    if (chunk.problems.length > 0) broken.push(chunk);
  }
  let text = known;
  return {
    chunks,
    offsets,
    lines,
    indexOf: new ChunkIndex(chunks, places),
    places,
    broken,
    length,
    get text() {
      return (text ??= textOf(chunks));
    },
  };
}

function wholeChunks(chunks: readonly Chunk[]): Chunk[] {
  const extra = chunks.findIndex((chunk) => chunk.kind === 'extra');
  const read = extra < 0 ? chunks : chunks.slice(0, extra);
  const text = textOf(read);
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
