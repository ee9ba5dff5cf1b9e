/** Reads the lanes of a step or a stage: pairs become cells, their values become entries. */

import { isEmpty, type MapNode, type Pair, type SyntaxNode } from '../syntax/node.ts';
import type { PairOutline } from '../syntax/outline.ts';
import { findIn } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis } from '../vocabulary/vocabulary.ts';
import { wholePairs } from './cutFigure.ts';
import type { BarrierUse, Cell, Experience, Image, Item, ItemLane, KpiChange, KpiValue, Lanes, ReadContext, Ref, RefLane, TouchpointUse } from './journey.ts';
import { inUnit, isFault, parseQuantity, parseRange, type Quantity, type QuantityRange } from './quantity.ts';
import {
  type Fields,
  fieldsOf,
  noEvidence,
  placeIn,
  type Reader,
  readCount,
  readEvidence,
  readNumber,
  readQuantity,
  readRef,
  readRefs,
  readText,
  readWord,
  textOf,
} from './reader.ts';
import { parseScale } from './scale.ts';
import { absent, type State, type Stated, stateOf } from './stated.ts';

export const itemLanes: readonly ItemLane[] = ['actions', 'goals', 'expectations', 'thoughts', 'pains', 'gains', 'objectives', 'opportunities', 'activities'];
export const refLanes: readonly RefLane[] = ['owners', 'systems'];

/** Makes the reader of a pair's chunk. */
export type ReaderOf = (pair: PairOutline) => Reader;

export function readLanes(pairs: readonly PairOutline[], context: ReadContext, readerOf: ReaderOf): Lanes {
  const written = new Map<string, PairOutline>();
  for (const pair of pairs) if (!written.has(pair.pair.key.text)) written.set(pair.pair.key.text, pair);
  const cell = <E>(lane: string, read: (reader: Reader, node: SyntaxNode) => E[]): Cell<E> | undefined => {
    const pair = written.get(lane);
    return pair && readCell(readerOf(pair), pair.pair, read);
  };
  const items: Partial<Record<ItemLane, Cell<Item>>> = {};
  const refs: Partial<Record<RefLane, Cell<Ref>>> = {};
  const own = new Map<string, Cell<Item>>();
  for (const lane of itemLanes)
    assign(
      items,
      lane,
      cell(lane, (reader, node) => entriesOf(node).map((entry) => readItem(reader, entry))),
    );
  for (const lane of refLanes) assign(refs, lane, cell(lane, readRefs));
  for (const { id } of context.ownLanes) {
    const found = cell(id, (reader, node) => entriesOf(node).map((entry) => readItem(reader, entry)));
    if (found) own.set(id, found);
  }
  return {
    items,
    refs,
    own,
    touchpoints: cell('touchpoints', (reader, node) => entriesOf(node).map((entry) => readTouchpoint(reader, entry))),
    experience: cell('experience', (reader, node) => entriesOf(node).map((entry) => readExperience(reader, entry))),
    image: cell('image', (reader, node) => [readImage(reader, node)]),
    kpis: cell('kpis', (reader, node) =>
      node.kind === 'map'
        ? wholePairs(node)
            .filter(({ key }) => isCode(key.text, node))
            .map((pair) => readKpi(reader, pair, context))
        : [],
    ),
    barriers: cell('barriers', (reader, node) => entriesOf(node).map((entry) => readBarrier(reader, entry))),
  };
}

function assign<K extends string, V>(target: Partial<Record<K, V>>, key: K, value: V | undefined): void {
  if (value !== undefined) target[key] = value;
}

/** What stands after a comma in `{ C: 2,5% }` is no code. */
function isCode(key: string, map: MapNode): boolean {
  return key !== '' && !(map.flow && /^\d/.test(key));
}

/** The list's items; a single value counts as a list of one. */
function entriesOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.kind === 'list' ? node.items.filter((item) => !isEmpty(item)) : [node];
}

export function readCell<E>(reader: Reader, pair: Pair, read: (reader: Reader, node: SyntaxNode) => E[]): Cell<E> {
  const { key, value } = pair;
  const state = stateOfCell(value);
  return {
    state,
    key: placeIn(reader, key),
    at: placeIn(reader, isEmpty(value) ? { start: key.end, end: key.end } : value),
    entries: state === 'given' ? read(reader, value) : [],
  };
}

function stateOfCell(node: SyntaxNode): State {
  if (node.kind === 'scalar') return node.value === null && node.style === 'plain' ? 'absent' : stateOf(node.text);
  if (node.kind === 'list') return node.items.some((item) => !isEmpty(item)) ? 'given' : 'absent';
  return node.pairs.length > 0 ? 'given' : 'absent';
}

function readItem(reader: Reader, node: SyntaxNode): Item {
  const fields = fieldsOf(node);
  const value = (key: string): SyntaxNode | undefined => fields.get(key)?.value;
  const id = fields.get('id')?.value;
  return {
    at: placeIn(reader, node),
    id: id && !isEmpty(id) ? { value: textOf(id), at: placeIn(reader, id) } : undefined,
    text: readText(reader, node.kind === 'map' ? value('text') : node),
    evidence: readEvidence(reader, value('evidence')),
    owner: readRef(reader, value('owner')),
    severity: readNumber(reader, value('severity')),
    barrier: readRef(reader, value('barrier')),
    touchpoint: readRef(reader, value('touchpoint')),
    impact: readNumber(reader, value('impact')),
    effort: readNumber(reader, value('effort')),
    status: readWord(reader, value('status'), ['idea', 'planned', 'doing', 'done', 'dropped']),
    due: readText(reader, value('due')),
    since: readText(reader, value('since')),
    link: readText(reader, value('link')),
    expect: readChanges(reader, value('expect')),
    measured: readChanges(reader, value('measured')),
    persona: readRef(reader, value('persona')),
    line: readWord(reader, value('line'), ['frontstage', 'backstage', 'support']),
    note: readText(reader, value('note')),
  };
}

function readChanges(reader: Reader, node: SyntaxNode | undefined): KpiChange[] {
  return codesOf(node).map(({ key, value }) => {
    const stated = readQuantity(reader, value);
    return {
      code: key.text,
      key: placeIn(reader, key),
      at: placeIn(reader, { start: key.start, end: value.end }),
      valueAt: placeIn(reader, value),
      change: stated.state === 'given' ? stated.value : undefined,
      text: textOf(value),
    };
  });
}

/** The pairs of a mapping from codes or names to figures. */
function codesOf(node: SyntaxNode | undefined): readonly Pair[] {
  return node?.kind === 'map' ? [...fieldsOf(node).values()].filter(({ key }) => isCode(key.text, node)) : [];
}

function readTouchpoint(reader: Reader, node: SyntaxNode): TouchpointUse {
  const fields = fieldsOf(node);
  const value = (key: string): SyntaxNode | undefined => fields.get(key)?.value;
  const ref = readRef(reader, node.kind === 'map' ? value('touchpoint') : node);
  const channel = readRef(reader, value('channel'));
  return {
    at: placeIn(reader, node),
    ref: ref.state === 'given' ? ref.value : undefined,
    channel: channel.state === 'given' ? channel.value : undefined,
    name: textOf(value('name')) || undefined,
    status: readWord(reader, value('status'), ['live', 'planned', 'missing']),
    importance: readNumber(reader, value('importance')),
    satisfaction: readNumber(reader, value('satisfaction')),
    competitor: readNumber(reader, value('competitor')),
    standard: readText(reader, value('standard')),
    owner: readRef(reader, value('owner')),
    due: readText(reader, value('due')),
    task: readText(reader, value('task')),
    evidence: readEvidence(reader, value('evidence')),
  };
}

function readExperience(reader: Reader, node: SyntaxNode): Experience {
  if (node.kind !== 'map') {
    return {
      at: placeIn(reader, node),
      score: readNumber(reader, node),
      feeling: absent,
      quote: absent,
      evidence: noEvidence,
      target: absent,
      persona: absent,
      moment: undefined,
    };
  }
  const fields = fieldsOf(node);
  const value = (key: string): SyntaxNode | undefined => fields.get(key)?.value;
  const moment = textOf(value('moment-of-truth'));
  return {
    at: placeIn(reader, node),
    score: readNumber(reader, value('score')),
    feeling: readText(reader, value('feeling')),
    quote: readText(reader, value('quote')),
    evidence: readEvidence(reader, value('evidence')),
    target: readNumber(reader, value('target')),
    persona: readRef(reader, value('persona')),
    moment: moment === '' || moment === 'false' ? undefined : moment,
  };
}

function readImage(reader: Reader, node: SyntaxNode): Image {
  const fields = fieldsOf(node);
  const src = node.kind === 'map' ? textOf(fields.get('src')?.value) : textOf(node);
  return { at: placeIn(reader, node), src, alt: textOf(fields.get('alt')?.value) || undefined };
}

function readBarrier(reader: Reader, node: SyntaxNode): BarrierUse {
  const fields = fieldsOf(node);
  const barrier = readRef(reader, node.kind === 'map' ? fields.get('barrier')?.value : node);
  return {
    at: placeIn(reader, node),
    barrier: barrier.state === 'given' ? barrier.value : undefined,
    remedy: readRef(reader, fields.get('remedy')?.value),
    note: readText(reader, fields.get('note')?.value),
  };
}

export function readKpi(reader: Reader, pair: Pair, context: Pick<ReadContext, 'project'>): KpiValue {
  const { key, value: node } = pair;
  const fields: Fields = fieldsOf(node);
  const value = (name: string): SyntaxNode | undefined => fields.get(name)?.value;
  const scale = readText(reader, value('scale'));
  const parsedScale = scale.state === 'given' ? parseScale(scale.value) : undefined;
  const unit = textOf(value('unit'));
  const quantity = (written: SyntaxNode | undefined): Stated<Quantity> => {
    const stated = readQuantity(reader, written);
    return stated.state === 'given' ? { ...stated, value: inUnit(stated.value, unit) } : stated;
  };
  return {
    key: placeIn(reader, key),
    at: placeIn(reader, isEmpty(node) ? { start: key.end, end: key.end } : node),
    written: key.text,
    code: findIn(key.text, context.project.kpis, builtInKpis)?.code ?? key.text,
    value: quantity(node.kind === 'map' ? value('value') : node),
    target: readTarget(reader, value('target'), unit),
    previous: quantity(value('previous')),
    benchmark: quantity(value('benchmark')),
    unit: readText(reader, value('unit')),
    scale: scale.state === 'given' && parsedScale ? { ...scale, value: parsedScale } : absent,
    direction: readWord(reader, value('direction'), ['up', 'down', 'range']),
    stat: readText(reader, value('stat')),
    period: readText(reader, value('period')),
    segment: readText(reader, value('segment')),
    persona: readRef(reader, value('persona')),
    source: readText(reader, value('source')),
    asOf: readText(reader, value('as-of')),
    n: readCount(reader, value('n')),
    parts: codesOf(value('parts')).map((part) => ({
      name: part.key.text,
      at: placeIn(reader, { start: part.key.start, end: part.value.end }),
      value: partValue(reader, part.value),
    })),
    note: readText(reader, value('note')),
  };
}

function partValue(reader: Reader, node: SyntaxNode): Quantity | undefined {
  const result = parseQuantity(textOf(node), reader.language);
  return isFault(result) ? undefined : result;
}

function readTarget(reader: Reader, node: SyntaxNode | undefined, unit: string): Stated<Quantity | QuantityRange> {
  const range = node?.kind === 'scalar' ? parseRange(node.text, reader.language) : undefined;
  if (!range || node?.kind !== 'scalar') {
    const stated = readQuantity(reader, node);
    return stated.state === 'given' ? { ...stated, value: inUnit(stated.value, unit) } : stated;
  }
  const at = placeIn(reader, node);
  if (range.low.decimalComma !== undefined || range.high.decimalComma !== undefined)
    reader.report({ rule: 'decimal-comma', at, params: { value: node.text, number: node.text.replaceAll(/(\d),(\d)/g, '$1.$2') } });
  return { state: 'given', value: { low: inUnit(range.low, unit), high: inUnit(range.high, unit) }, at };
}
