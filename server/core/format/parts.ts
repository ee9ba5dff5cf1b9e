/**
 * Turns a tree into the parts that a file is laid out from: keys and items with the lines that are theirs, blocks within blocks.
 * Comments and blank lines go to the part below them, or stay at the end of the block that they are indented into. Writes nothing.
 */
import type { Pair, SyntaxNode } from '../syntax/node.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { columnOf, indentOf, isBlank, isComment, lineOf, type Source, suppressesLine } from './source.ts';

export interface Part {
  /** `raw`: lines that cannot be read and are left as they are. */
  readonly kind: 'pair' | 'item' | 'raw';
  /** Its first line; comments above it are not counted. */
  readonly first: number;
  /** The line after its last one. */
  readonly end: number;
  /** Where the key or the dash stands. */
  readonly column: number;
  /** Offset in the text that the nodes' positions count from. */
  readonly base: number;
  /** Offset in the text where the key or the dash begins. */
  readonly start: number;
  /** A pair's. */
  readonly pair: Pair | undefined;
  /** The value; `undefined` where `below` was put together from several chunks. */
  readonly node: SyntaxNode | undefined;
  /** The parts that the value consists of, when it is a block. */
  readonly below: Block | undefined;
  /** All of it may be laid out anew. */
  readonly whole: boolean;
}

export interface Block {
  readonly kind: 'map' | 'list';
  readonly parts: readonly Part[];
  /** The first line that belongs to it; with its first part, when that stands beside a dash. */
  readonly from: number;
  /** The line after its last part, where comments at its end begin. */
  readonly tail: number;
  readonly end: number;
  readonly whole: boolean;
}

/** Lines, the end excluded. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A part whose end is known only when the next one is. */
interface Draft {
  readonly first: number;
  /** The line after its content. */
  readonly contentEnd: number;
  /** Comments that are indented below it may be its own. */
  readonly isOpen: boolean;
  readonly column: number;
  readonly make: (end: number) => Part;
}

export interface PartsOptions {
  readonly range: LineRange | undefined;
  /** Chunks to leave alone besides those with errors. */
  readonly fixed: ReadonlySet<Chunk>;
}

export function partsOf(tree: SyntaxTree, source: Source, options: PartsOptions): Block {
  return new Builder(tree, source, options).build();
}

/** Carries what every step needs: the text, and which lines are asked for. */
class Builder {
  private readonly tree: SyntaxTree;
  private readonly source: Source;
  private readonly options: PartsOptions;

  constructor(tree: SyntaxTree, source: Source, options: PartsOptions) {
    this.tree = tree;
    this.source = source;
    this.options = options;
  }

  build(): Block {
    const drafts: Draft[] = [];
    const { chunks } = this.tree;
    for (let index = 0; index < chunks.length; ) {
      const chunk = chunks[index] as Chunk;
      const next = chunk.kind === 'stages' ? this.endOfGroup(index + 1, ['head', 'step', 'tail']) : index + 1;
      if (chunk.kind === 'stages') drafts.push(...this.stagesDrafts(index, next));
      else drafts.push(...this.topDrafts(chunk, index));
      index = next;
    }
    return this.block('map', drafts, 0, this.source.lines.length);
  }

  /** Pairs at the margin; nothing for a chunk that holds comments only. */
  private topDrafts(chunk: Chunk, index: number): Draft[] {
    if (this.isReadable(chunk) && chunk.node === undefined) return [];
    const isLone = chunk.kind !== 'start' || !this.tree.chunks.some(({ kind }) => kind === 'key' || kind === 'stages');
    return (isLone ? this.pairDrafts(chunk, index) : undefined) ?? [this.rawChunk(index)];
  }

  /** The key with its stages below it, or what can be read of it, one beside the other. */
  private stagesDrafts(index: number, next: number): Draft[] {
    const chunk = this.tree.chunks[index] as Chunk;
    const [draft, ...others] = this.pairDrafts(chunk, index) ?? [];
    const stages: Draft[] = [];
    for (let at = index + 1; at < next; ) {
      const end = this.endOfGroup(at + 1, ['step', 'tail']);
      stages.push(...this.stageDrafts(at, end));
      at = end;
    }
    if (!draft || others.length > 0 || chunk.node?.kind !== 'map') return [this.rawChunk(index), ...stages];
    const pair = chunk.node.pairs[0] as Pair;
    if (stages.length === 0) return [draft];
    if (!isUnwritten(pair.value)) return [draft, ...stages];
    return [this.withBelow(draft, 'list', stages)];
  }

  private stageDrafts(index: number, end: number): Draft[] {
    const chunk = this.tree.chunks[index] as Chunk;
    const rest = this.tree.chunks.slice(index + 1, end);
    const steps = rest.flatMap((step, at) => (step.kind === 'step' ? this.itemDrafts(step, index + 1 + at) : []));
    const tail = rest.flatMap((part, at) => (part.kind === 'tail' ? (this.pairDrafts(part, index + 1 + at) ?? [this.rawChunk(index + 1 + at)]) : []));
    const [item, ...others] = this.itemDrafts(chunk, index);
    const node = chunk.node?.kind === 'list' ? chunk.node.items[0] : undefined;
    if (rest.length === 0) return item ? [item, ...others] : [];
    const own = node?.kind === 'map' && !node.flow && others.length === 0 && this.isReadable(chunk) ? this.pairDraftsOf(node.pairs, index) : undefined;
    const last = node?.kind === 'map' ? node.pairs.at(-1) : undefined;
    const stepsKey = own?.at(-1);
    if (!item || !own || !stepsKey || (steps.length > 0 && (last?.key.text !== 'steps' || !isUnwritten(last.value))))
      return [this.rawChunk(index), ...steps, ...tail];
    const keys = steps.length > 0 ? [...own.slice(0, -1), this.withBelow(stepsKey, 'list', steps), ...tail] : [...own, ...tail];
    return [this.withBelow(item, 'map', keys)];
  }

  private withBelow(draft: Draft, kind: Block['kind'], drafts: readonly Draft[]): Draft {
    const { first } = draft;
    const beside = drafts[0]?.first === first;
    return {
      ...draft,
      contentEnd: Math.max(draft.contentEnd, ...drafts.map(({ contentEnd }) => contentEnd)),
      isOpen: true,
      make: (end) => {
        const below = this.block(kind, drafts, beside ? first : first + 1, end);
        const part = draft.make(end);
        return { ...part, node: undefined, below, whole: below.whole && this.isAskedFor(first, end) };
      },
    };
  }

  private endOfGroup(from: number, kinds: readonly Chunk['kind'][]): number {
    const length = this.tree.chunks.slice(from).findIndex(({ kind }) => !kinds.includes(kind));
    return length < 0 ? this.tree.chunks.length : from + length;
  }

  private isReadable(chunk: Chunk): boolean {
    return chunk.problems.length === 0 && chunk.kind !== 'extra' && !this.options.fixed.has(chunk);
  }

  private isAskedFor(first: number, end: number): boolean {
    const { range } = this.options;
    return range === undefined || (range.from <= first && end <= range.to);
  }

  /** The chunk's lines as they are. */
  private rawChunk(index: number): Draft {
    const first = this.tree.lines[index] ?? 0;
    const last = this.tree.lines[index + 1] ?? this.source.lines.length;
    const base = this.tree.offsets[index] ?? 0;
    const make = (end: number): Part => ({
      kind: 'raw',
      first,
      end,
      column: 0,
      base,
      start: base,
      pair: undefined,
      node: undefined,
      below: undefined,
      whole: false,
    });
    return { first, contentEnd: last, isOpen: false, column: 0, make };
  }

  private pairDrafts(chunk: Chunk, index: number): Draft[] | undefined {
    return this.isReadable(chunk) && chunk.node?.kind === 'map' && !chunk.node.flow ? this.pairDraftsOf(chunk.node.pairs, index) : undefined;
  }

  private itemDrafts(chunk: Chunk, index: number): Draft[] {
    const { node } = chunk;
    const drafts =
      this.isReadable(chunk) && node?.kind === 'list' && !node.flow
        ? this.itemDraftsOf(node.items, this.base(index) + node.start, this.base(index))
        : undefined;
    return drafts ?? [this.rawChunk(index)];
  }

  private base(index: number): number {
    return this.tree.offsets[index] ?? 0;
  }

  private pairDraftsOf(pairs: readonly Pair[], index: number): Draft[] | undefined {
    return this.pairsFrom(pairs, this.base(index));
  }

  /** `undefined` when a key does not simply stand at the beginning of its line, or beside a dash. */
  private pairsFrom(pairs: readonly Pair[], base: number): Draft[] | undefined {
    const drafts: Draft[] = [];
    for (const pair of pairs) {
      const start = base + pair.key.start;
      const line = lineOf(this.source, start);
      const before = this.before(start);
      if (!(drafts.length === 0 ? /^[\s-]*$/ : /^ *$/).test(before) || pair.key.end - pair.key.start === 0) return undefined;
      drafts.push(this.draft({ kind: 'pair', first: line, column: before.length, base, start, pair, node: pair.value }));
    }
    return drafts;
  }

  private itemDraftsOf(items: readonly SyntaxNode[], listStart: number, base: number): Draft[] | undefined {
    const drafts: Draft[] = [];
    const column = columnOf(this.source, listStart);
    for (const node of items) {
      const start = drafts.length === 0 ? listStart : this.dashFrom(drafts.at(-1)?.contentEnd ?? 0, column);
      if (start === undefined || this.source.text[start] !== '-' || start >= base + node.start) return undefined;
      drafts.push(this.draft({ kind: 'item', first: lineOf(this.source, start), column, base, start, pair: undefined, node }));
    }
    return drafts;
  }

  /** The next dash at a column, with nothing but comments before it. */
  private dashFrom(from: number, column: number): number | undefined {
    let line = from;
    while (line < this.source.lines.length && (isBlank(this.source.lines[line] ?? '') || isComment(this.source.lines[line] ?? ''))) line += 1;
    const text = this.source.lines[line] ?? '';
    return indentOf(text) === column && text[column] === '-' ? (this.source.starts[line] ?? 0) + column : undefined;
  }

  private before(offset: number): string {
    return this.source.text.slice(this.source.starts[lineOf(this.source, offset)] ?? 0, offset);
  }

  private draft(known: Pick<Part, 'kind' | 'first' | 'column' | 'base' | 'start' | 'pair'> & { readonly node: SyntaxNode }): Draft {
    const { first, column, base, node, pair } = known;
    const end = Math.max(base + (pair?.key.end ?? 0), this.contentEnd(node, base), known.start);
    const isBlock = node.kind !== 'scalar' && !node.flow && !this.isAlias(node, base);
    return {
      first,
      contentEnd: lineOf(this.source, end) + 1,
      // Not below a text: there a comment could become part of it.
      isOpen: node.kind !== 'scalar' || isUnwritten(node),
      column,
      make: (last) => {
        const below = isBlock ? this.blockOf(node, base, first, last) : undefined;
        return { ...known, end: last, below, whole: (below?.whole ?? true) && this.isAskedFor(first, last) };
      },
    };
  }

  /** The parts of a block collection; `undefined` when it is written too unusually to be taken apart. */
  private blockOf(node: SyntaxNode, base: number, line: number, end: number): Block | undefined {
    if (node.kind === 'scalar') return undefined;
    const drafts = node.kind === 'map' ? this.pairsFrom(node.pairs, base) : this.itemDraftsOf(node.items, base + node.start, base);
    if (!drafts?.[0]) return undefined;
    const beside = drafts[0].first === line;
    return this.block(node.kind, drafts, beside ? line : line + 1, end);
  }

  private block(kind: Block['kind'], drafts: readonly Draft[], from: number, end: number): Block {
    const parts = drafts.map((draft, index): Part => {
      const next = drafts[index + 1]?.first ?? end;
      return draft.make(draft.isOpen ? this.ownEnd(draft, next) : draft.contentEnd);
    });
    const tail = parts.at(-1)?.end ?? from;
    return { kind, parts, from, tail, end, whole: this.isAskedFor(from, end) && parts.every(({ whole }) => whole) };
  }

  /** Comments that stand deeper than the part belong to it; one that suppresses a rule belongs to the line below it. */
  private ownEnd({ contentEnd, column }: Draft, next: number): number {
    let end = contentEnd;
    for (let line = contentEnd; line < next; line += 1) {
      const text = this.source.lines[line] ?? '';
      if (isBlank(text)) continue;
      if (!isComment(text) || indentOf(text) <= column || suppressesLine(text)) break;
      end = line + 1;
    }
    return end;
  }

  private isAlias({ start }: SyntaxNode, base: number): boolean {
    return this.source.text[base + start] === '*';
  }

  /** Offset of the end of what a node says, without the comments below it. */
  private contentEnd(node: SyntaxNode, base: number): number {
    if (node.kind !== 'scalar' && !node.flow && !this.isAlias(node, base)) {
      const pair = node.kind === 'map' ? node.pairs.at(-1) : undefined;
      const last = node.kind === 'map' ? pair?.value : node.items.at(-1);
      if (last) return Math.max(base + (pair?.key.end ?? 0), this.contentEnd(last, base));
    }
    const written = this.source.text.slice(base + node.start, base + node.end);
    // Blanks at the end of a block text, and with `+` the line ends after it, are part of it.
    const isKept = node.kind === 'scalar' && node.style === 'block' && (/^[|>][1-9]?\+/.test(written) || /[ \t]\n*$/.test(node.text));
    return base + node.start + (isKept ? written.replace(/\r?\n$/, '') : written.trimEnd()).length;
  }
}

/** Nothing stands there. */
function isUnwritten(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.start === node.end;
}
