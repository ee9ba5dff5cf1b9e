/**
 * Insights → the text of an insights file. Where there is one already, its figures are replaced in place: comments, names, personas, notes and keys
 * that people added stay, and clusters that are found again keep their ids.
 */
import { Document, isMap, isNode, isScalar, isSeq, type Node, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { rowKeys } from '../model/schema/insights.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Insights } from './insights.ts';
import { handwritten, type KeptClusters, keepNames } from './keepNames.ts';
import { type Plain, type PlainMap, plainInsights } from './plainInsights.ts';

export interface WrittenInsights {
  readonly text: string;
  /** Named clusters that have moved, and by how much. */
  readonly moved: readonly { readonly id: string; readonly name: string | undefined; readonly drift: number }[];
  /** Names of clusters that are gone; they stand under `former` now. */
  readonly former: readonly string[];
}

const headlines: Readonly<Record<Language, string>> = {
  en: ' Written by “cjm analyze”. What you add stays when it is run again: comments, and name, persona and note of a cluster.',
  ru: ' Записано командой «cjm analyze». То, что вы допишете, при новом запуске останется: комментарии, а у кластеров name, persona и note.',
};

/** Below that, a cluster has not moved: centroids are written with three digits. */
const leastDrift = 0.02;

/** `undefined` when the earlier text is no insights file that can be read: then it has to stay as it is. */
export function writeInsights(insights: Insights, earlier: string | undefined, language: Language): WrittenInsights | undefined {
  const old = earlier === undefined ? undefined : parseDocument(withoutMark(earlier));
  if (old && (old.errors.length > 0 || !isMap(old.contents) || old.get('kind') !== 'insights')) return undefined;
  const [tx, cx] = [keepNames(old, insights.tx), keepNames(old, insights.cx)];
  const plain = plainInsights(insights, { tx: tx.ids, cx: cx.ids });
  const document = old ?? new Document(new YAMLMap());
  if (!old) document.commentBefore = headlines[language];
  const former = [tx, cx].map((kept) => kept.former.map((group) => group.clone() as YAMLMap));
  takeBack(document, 'tx', tx);
  takeBack(document, 'cx', cx);
  fill(document.contents as YAMLMap, plain, document, '');
  noteDrift(document, 'tx', tx);
  noteDrift(document, 'cx', cx);
  keepFormer(document, 'tx', former[0] ?? []);
  keepFormer(document, 'cx', former[1] ?? []);
  const text = document.toString({ lineWidth: 0 });
  return {
    text: earlier === undefined ? text : inLayoutOf(earlier, text),
    moved: [tx, cx].flatMap(({ ids, names, drifts }) => ids.flatMap((id, index) => moved(id, names[index], drifts[index]))),
    former: [tx, cx].flatMap((kept) => kept.former.map((group) => String(group.get('name') ?? group.get('persona') ?? group.get('id')))),
  };
}

function moved(id: string, name: string | undefined, drift = 0): WrittenInsights['moved'] {
  return drift < leastDrift ? [] : [{ id, name, drift }];
}

/** Mappings of which every key is ours: features and reasons come and go. */
const whollyOurs: ReadonlySet<string> = new Set(['centroid', 'excluded', 'columns', 'survey-columns']);
/** Keys that may be absent from one run to the next, wherever they stand. */
const comingAndGoing: ReadonlySet<string> = new Set(
  [
    'currency excluded columns survey-columns dates decimal encoding observation totals months new repeat conversion median observed recency rfm',
    'clusters tx cx revenue drift nps promoters passives detractors questions cross',
  ].flatMap((line) => line.split(' ')),
);
const oneLine: ReadonlySet<string> = new Set([
  'months',
  'repeat',
  'recency',
  'rfm/groups',
  'questions',
  'cross',
  'excluded',
  'columns',
  'survey-columns',
  'centroid',
  'features',
  'frequency',
  'money',
]);

/** Makes a mapping say what is plain, each value in place where it stood. */
function fill(map: YAMLMap, plain: PlainMap, document: Document, path: string): void {
  const wanted = Object.entries(plain).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
  const keys = new Set(wanted.map(([key]) => key));
  const key = path.split('/').at(-1) ?? '';
  let remarks: readonly string[] = [];
  map.items = map.items.filter((pair) => {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const isOurs = whollyOurs.has(key) || (comingAndGoing.has(name) && (name !== 'currency' || plain['currency'] !== undefined));
    const isGone = !keys.has(name) && isOurs && !holdsHandwriting(pair.value);
    if (isGone) remarks = [...remarks, ...commentsIn(pair.key), ...commentsIn(pair.value)];
    else if (isScalar(pair.key) && remarks.length > 0) {
      pair.key.commentBefore = joined([...remarks, pair.key.commentBefore]);
      remarks = [];
    }
    return !isGone;
  });
  if (remarks.length > 0) map.comment = joined([map.comment, ...remarks]);
  let at = 0;
  for (const [name, value] of wanted) {
    const found = map.items.findIndex((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === name);
    const below = path === '' ? name : `${path}/${name}`;
    if (found >= 0) {
      const pair = map.items[found] as Pair;
      pair.value = renewed(pair.value, value, document, below);
      at = found + 1;
    } else {
      map.items.splice(at, 0, new Pair(document.createNode(name), renewed(undefined, value, document, below)));
      at += 1;
    }
  }
}

/** Clusters that people named are not thrown away with a survey that was not given this time. */
function holdsHandwriting(value: unknown): boolean {
  if (isMap(value)) return value.items.some((pair) => handwritten.some((key) => isScalar(pair.key) && pair.key.value === key) || holdsHandwriting(pair.value));
  return isSeq(value) && value.items.some(holdsHandwriting);
}

function renewed(old: unknown, value: Plain, document: Document, path: string): Node {
  if (typeof value !== 'object') return scalar(old, value);
  if (Array.isArray(value)) return list(old, value as readonly Plain[], document, path);
  const map = isMap(old) ? old : new YAMLMap();
  if (!isMap(old) && isOneLine(path)) map.flow = true;
  fill(map, value as PlainMap, document, path);
  return map;
}

function scalar(old: unknown, value: string | number): Scalar {
  if (!isScalar(old)) return new Scalar(value);
  if (old.value === value) return old;
  const fresh = new Scalar(value);
  fresh.comment = old.comment ?? null;
  fresh.commentBefore = old.commentBefore ?? null;
  return fresh;
}

function list(old: unknown, values: readonly Plain[], document: Document, path: string): YAMLSeq {
  const seq = isSeq(old) ? old : new YAMLSeq();
  if (!isSeq(old) && values.every((value) => typeof value !== 'object')) seq.flow = true;
  const before = [...seq.items];
  const taken = new Set<unknown>();
  seq.items = values.map((value) => {
    const same = before.find((item) => !taken.has(item) && isSame(item, value));
    taken.add(same);
    const node = renewed(same, value, document, path);
    if (same === undefined && isMap(node) && oneLine.has(path)) node.flow = true;
    return node;
  });
  keepComments(
    seq,
    before.filter((item) => !taken.has(item) && !(path.endsWith('/groups') && holdsHandwriting(item))),
  );
  return seq;
}

function isSame(item: unknown, value: Plain): boolean {
  if (isScalar(item)) return item.value === value;
  if (!isMap(item) || typeof value !== 'object' || Array.isArray(value)) return false;
  const plain = value as PlainMap;
  const identity = rowKeys.find(([key = '']) => plain[key] !== undefined);
  return identity?.every((key) => item.get(key) === plain[key]) ?? false;
}

/** What somebody remarked on a row that is gone stands at the end of the list; clusters that were named go elsewhere with all they have. */
function keepComments(seq: YAMLSeq, gone: readonly unknown[]): void {
  const remarks = gone.flatMap(commentsIn);
  if (remarks.length > 0) seq.comment = joined([seq.comment, ...remarks]);
}

function joined(comments: readonly (string | null | undefined)[]): string {
  return comments.filter((one) => typeof one === 'string').join('\n');
}

function commentsIn(value: unknown): readonly string[] {
  if (!isNode(value)) return [];
  const inner = isMap(value)
    ? value.items.flatMap((pair) => [...commentsIn(pair.key), ...commentsIn(pair.value)])
    : isSeq(value)
      ? value.items.flatMap(commentsIn)
      : [];
  return [...[value.commentBefore, value.comment].filter((one) => typeof one === 'string'), ...inner];
}

function isOneLine(path: string): boolean {
  return oneLine.has(path) || oneLine.has(path.split('/').at(-1) ?? '');
}

function noteDrift(document: Document, prefix: string, { ids, drifts }: KeptClusters): void {
  ids.forEach((id, index) => {
    const groups = document.getIn(['clusters', prefix, 'groups']);
    const group = isSeq(groups) ? groups.items.find((item) => isMap(item) && item.get('id') === id) : undefined;
    if (!isMap(group)) return;
    const drift = drifts[index] ?? 0;
    if (drift < leastDrift) group.delete('drift');
    else group.set('drift', Math.round(drift * 100) / 100);
  });
}

/** A former cluster that is found again stands among the others. */
function takeBack(document: Document, prefix: string, { returned }: KeptClusters): void {
  const way = ['clusters', prefix];
  const [groups, former] = [document.getIn([...way, 'groups']), document.getIn([...way, 'former'])];
  if (returned.length === 0 || !isSeq(former) || !isSeq(groups)) return;
  groups.items.push(...returned);
  former.items = former.items.filter((item) => !returned.some((group) => group === item));
  if (former.items.length > 0) return;
  const [first] = returned as readonly [YAMLMap];
  const remarks = [former.commentBefore, first.commentBefore, former.comment].filter((one) => typeof one === 'string');
  if (remarks.length > 0) first.commentBefore = joined(remarks);
  document.deleteIn([...way, 'former']);
}

function keepFormer(document: Document, prefix: string, groups: readonly YAMLMap[]): void {
  if (groups.length === 0) return;
  const known = document.getIn(['clusters', prefix, 'former']);
  const former = isSeq(known) ? known : new YAMLSeq();
  for (const group of groups) {
    group.delete('drift');
    former.add(group);
  }
  document.setIn(['clusters', prefix, 'former'], former);
}

const mark = '\ufeff';

function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
}

function inLayoutOf(earlier: string, text: string): string {
  const lines = /\r\n/.test(earlier) ? text.replaceAll('\n', '\r\n') : text;
  return earlier.startsWith(mark) ? mark + lines : lines;
}
