/**
 * Turns the text of one chunk into syntax nodes and problems: the plain style at once, everything else through `yaml`. Knows nothing of the chunks around it,
 * never throws, and reads anchors only within the text that it is given.
 */
import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type Node, Parser, type YAMLError, type Pair as YamlPair } from 'yaml';
import { isEmpty, type Pair, type ScalarNode, type SyntaxNode } from './node.ts';
import { readPlain } from './readPlain.ts';

/** A place where the text is not the YAML of the language. `code` is yaml's own, or one of ours in lower case. */
export interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface ParsedChunk {
  /** `undefined` when there is no content. */
  readonly node: SyntaxNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** An anchor is defined here. */
  readonly anchors: boolean;
  /** Something here reaches beyond the chunk (an anchor, which an alias elsewhere may mean; a return that ends no line), so the text must be read as a whole. */
  readonly reachesOut: boolean;
}

/** More nodes than this, aliases expanded, are not read: a map of 100,000 lines has fewer. */
const nodeLimit = 1_000_000;
const conflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$).*$/gm;

export function parseChunk(text: string): ParsedChunk {
  const node = readPlain(text);
  return node ? { node, problems: [], anchors: false, reachesOut: false } : parseYaml(text);
}

/** @public The reference that the fast way is held to. */
export function parseYaml(text: string): ParsedChunk {
  const problems: SyntaxProblem[] = [];
  const readable = maskConflicts(text, problems);
  try {
    const document = composeFirst(readable);
    if (!document) return { node: undefined, problems, anchors: false, reachesOut: hasLoneReturn(text) };
    // A warning about a tag is said by the walk below, which finds the known tags too.
    for (const error of [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')]) problems.push(toProblem(error));
    const converter = new Converter(document, problems);
    const node = document.contents === null ? undefined : converter.convert(document.contents);
    return { node: node && isEmpty(node) ? undefined : node, problems, anchors: converter.anchors, reachesOut: converter.anchors || hasLoneReturn(text) };
  } catch (error) {
    // The parser recurses: a thousand brackets exhaust the stack. Anything else it throws is reported in the same way.
    const code = error instanceof RangeError ? 'too-deep' : 'unreadable';
    problems.push({ code, message: error instanceof Error ? error.message : String(error), start: 0, end: text.trimEnd().length });
    return { node: undefined, problems, anchors: false, reachesOut: hasLoneReturn(text) };
  }
}

function hasLoneReturn(text: string): boolean {
  return /\r(?!\n)/.test(text);
}

/** Merge-conflict markers are blanked, so that both sides of the conflict can be read, and reported. */
function maskConflicts(text: string, problems: SyntaxProblem[]): string {
  if (!text.includes('<<<<<<<') && !text.includes('=======') && !text.includes('>>>>>>>') && !text.includes('|||||||')) return text;
  return text.replace(conflictMarker, (marker, offset: number) => {
    problems.push({ code: 'conflict-marker', message: marker.trimEnd(), start: offset, end: offset + marker.trimEnd().length });
    return ' '.repeat(marker.length);
  });
}

function composeFirst(text: string): Document.Parsed | undefined {
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, keepSourceTokens: false, logLevel: 'silent' });
  for (const token of new Parser().parse(text)) for (const document of composer.next(token)) return document;
  for (const document of composer.end(true, text.length)) return document;
  return undefined;
}

function toProblem(error: YAMLError): SyntaxProblem {
  return { code: error.code, message: error.message, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) };
}

/** Walks yaml's tree once and makes ours; a class because the walk carries its budget and what it has seen. */
class Converter {
  anchors = false;
  private count = 0;
  private readonly document: Document.Parsed;
  private readonly problems: SyntaxProblem[];

  constructor(document: Document.Parsed, problems: SyntaxProblem[]) {
    this.document = document;
    this.problems = problems;
  }

  convert(node: Node | null | undefined, at = 0): SyntaxNode {
    if (!node) return { kind: 'scalar', start: at, end: at, text: '', value: null, style: 'plain' };
    const start = node.range?.[0] ?? at;
    const end = node.range?.[1] ?? start;
    if (++this.count > nodeLimit) return this.refuse('too-many-nodes', start, end);
    if (isAlias(node)) return this.convertAlias(node.source, start, end, node.resolve(this.document));
    if ('anchor' in node && node.anchor) this.anchors = true;
    if (node.tag) this.problems.push({ code: 'tag', message: node.tag, start, end });
    if (isMap(node))
      return { kind: 'map', start, end, flow: node.flow === true, pairs: node.items.map((pair) => this.convertPair(pair as YamlPair<Node, Node>, start)) };
    if (isSeq(node)) return { kind: 'list', start, end, flow: node.flow === true, items: node.items.map((item) => this.convert(item as Node, end)) };
    return this.convertScalar(node, start, end);
  }

  private convertPair(pair: YamlPair<Node | null, Node | null>, at: number): Pair {
    const key = this.convert(pair.key, at);
    const value = this.convert(pair.value, key.end);
    if (key.kind === 'scalar') {
      if (isEmpty(key)) this.problems.push({ code: 'empty-key', message: '', start: key.start, end: key.end });
      if (key.text === '<<') this.problems.push({ code: 'merge-key', message: '<<', start: key.start, end: key.end });
      return { key, value };
    }
    this.problems.push({ code: 'complex-key', message: '', start: key.start, end: key.end });
    return { key: { kind: 'scalar', start: key.start, end: key.end, text: '', value: null, style: 'plain' }, value };
  }

  private convertAlias(name: string, start: number, end: number, target: Node | undefined): SyntaxNode {
    if (!target) {
      this.problems.push({ code: 'unresolved-alias', message: name, start, end });
      return { kind: 'scalar', start, end, text: `*${name}`, value: `*${name}`, style: 'plain' };
    }
    return { ...this.convert(target), start, end };
  }

  private convertScalar(node: Node, start: number, end: number): ScalarNode {
    if (!isScalar(node)) return this.refuse('unreadable', start, end);
    const value = node.value as ScalarNode['value'];
    const style = node.type === 'PLAIN' || node.type === undefined ? 'plain' : node.type.startsWith('QUOTE') ? 'quoted' : 'block';
    return { kind: 'scalar', start, end, text: node.source ?? (value === null ? '' : String(value)), value, style };
  }

  private refuse(code: string, start: number, end: number): ScalarNode {
    if (!this.problems.some((problem) => problem.code === code)) this.problems.push({ code, message: '', start, end });
    return { kind: 'scalar', start, end, text: '', value: null, style: 'plain' };
  }
}
