/** Document symbols: stages with their steps and scores, and in them KPIs, pains and opportunities; funnels, economics, personas; the lists of a project. */
import { SymbolKind } from 'vscode-languageserver-types';
import { contentEnd } from '../checks/edits.ts';
import type { Item, Lanes, Stage } from '../model/journey.ts';
import { type Place, type Span, textAt, toSpan } from '../model/place.ts';
import { given, type Stated } from '../model/stated.ts';
import { isEmpty, type Pair, type SyntaxNode } from '../syntax/node.ts';
import type { PairOutline, StageOutline } from '../syntax/outline.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { FeatureContext } from './feature.ts';
import { join, spanOfPair, spanOfPart, spanOfStage } from './parts.ts';

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The name in the text; within `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

export function documentSymbols(context: FeatureContext): DocumentSymbol[] {
  const {
    document: { tree, outline },
    journey,
    kind,
  } = context;
  const tops = outline.pairs.filter(({ pair }) => kind !== 'map' || shownOfMap.has(pair.key.text)).flatMap((pair) => topSymbol(tree, pair));
  if (kind !== 'map') return tops;
  const stages = outline.stages.flatMap((stage, index) => stageSymbol(tree, stage, journey.stages[index]));
  return [...tops, ...stages].toSorted((a, b) => a.span.start - b.span.start);
}

/** The rest of a map's head is of no use in an outline. */
const shownOfMap: ReadonlySet<string> = new Set(['persona', 'personas', 'research', 'funnels', 'economics']);

function symbol(name: string, detail: string, kind: SymbolKind, span: Span, selection: Span, children: readonly DocumentSymbol[] = []): DocumentSymbol {
  const whole = children.reduce((around, child) => join(around, child.span), span);
  const inside = {
    start: Math.min(Math.max(selection.start, whole.start), whole.end),
    end: Math.max(Math.min(selection.end, whole.end), Math.min(Math.max(selection.start, whole.start), whole.end)),
  };
  return { name: name.trim() || '…', detail, kind, span: whole, selection: inside, children };
}

function stageSymbol(tree: SyntaxTree, outline: StageOutline, stage: Stage | undefined): DocumentSymbol[] {
  if (!stage) return [];
  const steps = outline.steps.flatMap((part, index) => {
    const step = stage.steps[index];
    return step ? [symbol(step.name, feltAt(step.lanes), SymbolKind.Method, spanOfPart(tree, part), toSpan(tree, step.at), laneSymbols(tree, step.lanes))] : [];
  });
  return [
    symbol(
      stage.name,
      [written(stage.reached), written(stage.score, 'score ')].filter((part) => part !== '').join(' · '),
      SymbolKind.Class,
      spanOfStage(tree, outline),
      toSpan(tree, stage.at),
      [...laneSymbols(tree, stage.lanes), ...steps].toSorted((a, b) => a.span.start - b.span.start),
    ),
  ];
}

/** “4 · Curiosity”; of several personas, all that is said. */
function feltAt({ experience }: Lanes): string {
  const felt = (experience?.entries ?? []).map(({ score, feeling }) => [written(score), given(feeling) ?? ''].filter((part) => part !== '').join(' · '));
  return felt.filter((part) => part !== '').join(', ');
}

/** As the text has it, so that the outline is found again in it. */
function written(value: Stated<number>, key = ''): string {
  return value.state === 'given' ? key + textAt(value.at) : '';
}

function laneSymbols(tree: SyntaxTree, { kpis, items }: Lanes): DocumentSymbol[] {
  const ofItems = (list: readonly Item[] | undefined, kind: SymbolKind): DocumentSymbol[] =>
    (list ?? []).map((item) => {
      const text = item.text.state === 'given' ? item.text : undefined;
      return symbol(text?.value ?? '', '', kind, blockOf(tree, item.at), toSpan(tree, text?.at ?? item.at));
    });
  return [
    ...(kpis?.entries ?? []).map((kpi) =>
      symbol(
        kpi.written,
        kpi.value.state === 'given' ? textAt(kpi.value.at) : '',
        SymbolKind.Number,
        join(toSpan(tree, kpi.key), blockOf(tree, kpi.at)),
        toSpan(tree, kpi.key),
      ),
    ),
    ...ofItems(items.pains?.entries, SymbolKind.Event),
    ...ofItems(items.opportunities?.entries, SymbolKind.Property),
  ];
}

/** A place without the blanks and line ends at its end. */
function blockOf(tree: SyntaxTree, place: Place): Span {
  return toSpan(tree, { ...place, end: place.start + textAt(place).trimEnd().length });
}

function topSymbol(tree: SyntaxTree, outline: PairOutline): DocumentSymbol[] {
  const { chunk, pair } = outline;
  if (pair.value.kind === 'scalar') return [];
  const children =
    pair.value.kind === 'list'
      ? pair.value.items.flatMap((item) => itemSymbol(tree, chunk, item))
      : pair.value.pairs.map((child) => pairSymbol(tree, chunk, child));
  return [
    symbol(
      pair.key.text,
      pair.value.kind === 'list' ? String(pair.value.items.length) : '',
      pair.value.kind === 'list' ? SymbolKind.Array : SymbolKind.Object,
      spanOfPair(tree, outline),
      keySpan(tree, chunk, pair),
      children,
    ),
  ];
}

const namingKeys = ['name', 'step', 'text', 'id', 'code', 'area'];

function itemSymbol(tree: SyntaxTree, chunk: Chunk, node: SyntaxNode): DocumentSymbol[] {
  if (isEmpty(node)) return [];
  const span = toSpan(tree, { chunk, start: node.start, end: contentEnd(chunk, node) });
  if (node.kind !== 'map') return [symbol(node.kind === 'scalar' ? node.text : '', '', SymbolKind.String, span, span)];
  const naming = namingKeys
    .map((key) => node.pairs.find((pair) => pair.key.text === key && pair.value.kind === 'scalar')?.value)
    .find((value) => value !== undefined);
  const id = node.pairs.find(({ key }) => key.text === 'id')?.value;
  const inner = node.pairs
    .filter(({ key, value }) => (key.text === 'steps' || key.text === 'stages') && value.kind === 'list')
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : []));
  const name = naming?.kind === 'scalar' ? naming.text : '';
  return [
    symbol(
      name,
      id?.kind === 'scalar' && id !== naming ? id.text : '',
      SymbolKind.Struct,
      span,
      naming ? toSpan(tree, { chunk, start: naming.start, end: naming.end }) : span,
      inner.flatMap((item) => itemSymbol(tree, chunk, item)),
    ),
  ];
}

function pairSymbol(tree: SyntaxTree, chunk: Chunk, pair: Pair): DocumentSymbol {
  const { value } = pair;
  const children = value.kind === 'list' && value.items.some((item) => item.kind === 'map') ? value.items.flatMap((item) => itemSymbol(tree, chunk, item)) : [];
  const figure = value.kind === 'map' ? value.pairs.find(({ key }) => key.text === 'value' || key.text === 'severity')?.value : value;
  return symbol(
    pair.key.text,
    figure?.kind === 'scalar' ? figure.text : '',
    SymbolKind.Field,
    spanOfPair(tree, { chunk, pair }),
    keySpan(tree, chunk, pair),
    children,
  );
}

function keySpan(tree: SyntaxTree, chunk: Chunk, { key }: Pair): Span {
  return toSpan(tree, { chunk, start: key.start, end: key.end });
}
