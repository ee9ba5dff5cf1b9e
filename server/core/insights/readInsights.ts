/** The text of an insights file → its figures, each row with the element by which it is found again, and elements → their places. What is written wrongly reads as not stated. */
import type { MapDocument } from '../document.ts';
import { type Place, placeOf } from '../model/place.ts';
import { isFault, parseQuantity } from '../model/quantity.ts';
import { type Fields, fieldsOf, textOf } from '../model/reader.ts';
import { stateOf } from '../model/stated.ts';
import type { SyntaxNode } from '../syntax/node.ts';

/** A row of the file. `at` is its element: the way of keys and numbers to it. */
export interface FiguresRow {
  readonly at: string;
  readonly number: (key: string) => number | undefined;
  /** 0 to 1. */
  readonly share: (key: string) => number | undefined;
  readonly text: (key: string) => string | undefined;
  readonly row: (key: string) => FiguresRow;
  readonly rows: (key: string) => readonly FiguresRow[];
  /** Of a list, `undefined` where an entry is no number. */
  readonly numbers: (key: string) => readonly (number | undefined)[];
  readonly keys: readonly string[];
}

export function readInsights({ outline }: MapDocument): FiguresRow {
  const fields: Fields = new Map(outline.pairs.toReversed().map(({ pair }) => [pair.key.text, pair]));
  return toRow(fields, '');
}

function toRow(fields: Fields, at: string): FiguresRow {
  const node = (key: string): SyntaxNode | undefined => fields.get(key)?.value;
  const within = (key: string): string => (at === '' ? key : `${at}/${key}`);
  return {
    at,
    number: (key) => numberOf(node(key)),
    share: (key) => shareOf(node(key)),
    text: (key) => wordsOf(node(key)),
    row: (key) => toRow(fieldsOf(node(key)), within(key)),
    rows: (key) => itemsOf(node(key)).map((item, index) => toRow(fieldsOf(item), `${within(key)}/${index + 1}`)),
    numbers: (key) => itemsOf(node(key)).map(numberOf),
    keys: [...fields.keys()],
  };
}

/** Where an element stands; one that is not written leads to what it would be part of. */
export function findInsightsPlace({ outline }: MapDocument, element: string): Place | undefined {
  const [first, ...rest] = element.split('/');
  const found = outline.pairs.find(({ pair }) => pair.key.text === first);
  if (!found) return undefined;
  let place = { start: found.pair.key.start, end: Math.max(found.pair.key.end, found.pair.value.end) };
  let node: SyntaxNode | undefined = found.pair.value;
  for (const part of rest) {
    const pair = fieldsOf(node).get(part);
    const next: SyntaxNode | undefined = pair?.value ?? itemsOf(node)[Number(part) - 1];
    if (!next) break;
    place = pair ? { start: pair.key.start, end: Math.max(pair.key.end, next.end) } : next;
    node = next;
  }
  return placeOf(found.chunk, place);
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function numberOf(node: SyntaxNode | undefined): number | undefined {
  const value = node?.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function shareOf(node: SyntaxNode | undefined): number | undefined {
  const quantity = parseQuantity(textOf(node), 'en');
  return !isFault(quantity) && quantity.kind === 'percent' ? quantity.value / 100 : undefined;
}

function wordsOf(node: SyntaxNode | undefined): string | undefined {
  const text = textOf(node).trim();
  return text === '' || stateOf(text) !== 'given' ? undefined : text;
}
