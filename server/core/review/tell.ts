/** One change → words for people: where, what, what it was and what it is. How they are marked and laid out, each format decides. */
import { sayValue } from '../features/featureWords.ts';
import type { Journey } from '../model/journey.ts';
import { shownName } from '../model/names.ts';
import { emptyProject } from '../model/project.ts';
import { isFault, parseQuantity } from '../model/quantity.ts';
import type { RefKind } from '../model/schema/values.ts';
import { stateOf } from '../model/stated.ts';
import type { Format } from '../view/format.ts';
import { findIn, nameOf } from '../vocabulary/catalogue.ts';
import { kpis } from '../vocabulary/vocabulary.ts';
import type { Change, Part, Position } from './change.ts';
import type { Comparison } from './compare.ts';
import { markWords, type Piece } from './markWords.ts';
import { namesIn } from './path.ts';
import { fieldText, mainKeyOf, type Plain, type PlainEntry, type PlainRecord, textsOf } from './plain.ts';
import type { ReviewWords } from './reviewWords.ts';

export interface Told {
  /** From the outside in: stage, step. */
  readonly where: readonly string[];
  readonly what: string;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** What is to be read behind the value and its arrow: where a figure comes from, and of which day it is. */
  readonly aside: string;
}

/** In which words, and what names are looked up in. */
export interface Teller {
  readonly words: ReviewWords;
  readonly format: Format;
  readonly journeys: Comparison['journeys'];
  readonly kind: 'map' | 'project' | 'insights';
}

export function tell(change: Change, teller: Teller): Told {
  const lone = lonePart(change);
  const what = `${subjectOf(change, teller)}${lone ? `, ${keyName(change.doc, lone.key, teller)}` : ''}`;
  return { where: placeOf(change, teller), what, ...contentOf(change, teller), aside: asideOf(change, teller) };
}

/** The only part that differs is named with what it is a part of. */
function lonePart({ kind, parts: [part, ...others], doc }: Change): Part | undefined {
  return kind === 'changed' && others.length === 0 && part?.key !== mainKeyOf(doc) && !isSaid(part?.key ?? '') ? part : undefined;
}

/** Parts of a figure that is another one: its new source, its new day. A source that another one replaces is told on both sides. */
function isAside({ key, before, after }: Part, { doc, parts }: Change): boolean {
  if (doc !== 'kpi' || after === undefined || !parts.some((part) => part.key === mainKeyOf(doc))) return false;
  return key === 'as-of' || (key === 'source' && before === undefined);
}

function asideOf(change: Change, teller: Teller): string {
  const { parts, doc } = change;
  return parts
    .filter((part) => isAside(part, change))
    .map((part) => partTexts(part, doc, teller))
    .map(({ name, after }) => teller.words.detail(name, after))
    .join(', ');
}

function placeOf(change: Change, { journeys, words, kind: file }: Teller): string[] {
  const { kind, path, from, stage, step, holders } = change;
  const journey = kind === 'removed' ? journeys.before : journeys.after;
  if (stage !== undefined) {
    const isItself = isColumn(change) && kind !== 'changed';
    const at = journey?.stages.find(({ id }) => id === stage);
    const inside = at?.steps.find(({ id }) => id === step);
    const names = [at?.name ?? stage, ...(step === undefined ? [] : [inside?.name ?? step])];
    return isItself ? names.slice(0, -1) : names;
  }
  const [section = ''] = namesIn(path === '' ? from : path);
  const isDeep = path.includes('/');
  const owner = (holders.after ?? holders.before) as PlainRecord | undefined;
  const name = isDeep && owner?.doc !== file ? (fieldText(owner, 'name') ?? fieldText(owner, 'id')) : undefined;
  return [...(isDeep ? [words.key(`${file}.${section}`) ?? section] : []), ...(name === undefined ? [] : [name])];
}

function subjectOf(change: Change, teller: Teller): string {
  const { doc, key, lane, path, parts, kind } = change;
  const { words } = teller;
  const value = change.after ?? change.before;
  const isAbout = (kind === 'changed' || kind === 'renamed') && parts.length > 0 && !parts.some((part) => part.key === mainKeyOf(doc));
  const label = kind === 'moved' || isAbout ? quoted(labelOf(value, teller), words) : '';
  if (doc === 'kpi' && key !== undefined) return `KPI ${kpiName(key, teller)}`;
  if (isColumn(change)) return `${words.say(doc === 'stage' ? 'stage' : 'step')}${label}`;
  if (lane !== undefined) return `${words.entry(lane)}${lane === 'experience' ? '' : label}`;
  const object = value?.kind === 'record' && value.doc !== undefined && value.doc === doc ? words.object(doc) : undefined;
  const name = object ?? words.key(`${doc ?? ''}.${key ?? ''}`) ?? (key === undefined ? undefined : words.key(`${teller.kind}.${key}`)) ?? key ?? path;
  return `${lowered(name)}${label}`;
}

/** A stage or a step itself, and not something in it. */
function isColumn({ doc, path, step, stage, lane }: Change): boolean {
  return (doc === 'stage' || doc === 'step') && lane === undefined && namesIn(path).at(-1) === (step ?? stage);
}

function kpiName(code: string, { journeys, words: { language } }: Teller): string {
  const entry = findIn(code, (journeys.after ?? journeys.before)?.context.project.kpis ?? emptyProject.kpis, kpis);
  return entry ? `${entry.id}, ${lowered(nameOf(entry, language))}` : code;
}

/** “Reached” within a sentence; “NPS” stays. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const longestLabel = 60;
function quoted(label: string, words: ReviewWords): string {
  const short = label.length > longestLabel ? `${label.slice(0, longestLabel).trimEnd()}…` : label;
  return short === '' ? '' : ` ${words.quote(short)}`;
}

function labelOf(value: Plain | undefined, teller: Teller): string {
  if (value?.kind !== 'record') return textsOf(value).join(', ');
  const main = mainKeyOf(value.doc);
  const named = stageName(value, teller) ?? fieldText(value, 'name') ?? (main === undefined ? undefined : fieldText(value, main));
  return named === undefined ? '' : valueText(named, main, value.doc, teller);
}

/** A stage may be written as the id of its model's, and is called by its name. */
function stageName(record: PlainRecord, { journeys }: Teller): string | undefined {
  const id = record.doc === 'stage' ? (fieldText(record, 'id') ?? fieldText(record, 'stage')) : undefined;
  return [journeys.after, journeys.before].flatMap((journey) => journey?.stages ?? []).find((stage) => stage.id === id)?.name;
}

function contentOf(change: Change, teller: Teller): Pick<Told, 'before' | 'after'> {
  const { kind, before, after, parts, doc, key, into, outOf } = change;
  if (kind === 'moved' && into && outOf) {
    const isElsewhere = into.list !== outOf.list;
    return {
      before: [{ text: standing(outOf, change, isElsewhere, teller, 'before') }],
      after: [{ text: standing(into, change, isElsewhere, teller, 'after') }],
    };
  }
  if (kind === 'added') return { before: [], after: [{ text: describe(after, { doc, key }, teller) }] };
  if (kind === 'removed') return { before: [{ text: nameGone(before, { doc, key }, teller), mark: 'removed' }], after: [] };
  if (parts.length === 0) return sides(describe(before, { doc, key }, teller), describe(after, { doc, key }, teller));
  return partsOf(change, teller);
}

function partsOf(change: Change, teller: Teller): Pick<Told, 'before' | 'after'> {
  const { parts, doc, after } = change;
  const main = parts.find((part) => part.key === mainKeyOf(doc));
  const others = parts.filter((part) => part !== main && !isAside(part, change));
  const lone = lonePart(change);
  const told = others.map((part) => ({ glue: isSaid(part.key) ? ' ' : '; ', ...(part === lone ? sidesOf(part, doc, teller) : tellPart(part, doc, teller)) }));
  const first = main ? sidesOf(main, doc, teller) : { before: [], after: [] };
  const goal = doc === 'kpi' && main && !parts.some((part) => part.key === 'target') ? fieldText(after, 'target') : undefined;
  const aim = goal === undefined ? [] : [{ text: ` (${keyName(doc, 'target', teller)} ${valueText(goal, 'target', doc, teller)})` }];
  return {
    before: joined([...first.before, ...aim], told, ({ before }) => before),
    after: joined(first.after, told, (part) => part.after),
  };
}

/** Behind which entry it stands; of a step that is in another stage, in which. */
function standing({ previous }: Position, change: Change, isElsewhere: boolean, teller: Teller, side: 'before' | 'after'): string {
  const { words, journeys } = teller;
  const [, stage = ''] = namesIn(side === 'before' ? change.from : change.path);
  const name = isElsewhere ? `${journeys[side]?.stages.find(({ id }) => id === stage)?.name ?? stage}: ` : '';
  return `${name}${previous ? `${words.say('after')}${quoted(entryLabel(previous, change, teller), words)}` : words.say('first')}`;
}

/** What an entry of the list that a change is about is called. */
export function entryLabel({ value }: PlainEntry, { doc, key }: Pick<Change, 'doc' | 'key'>, teller: Teller): string {
  return value.kind === 'record' ? labelOf(value, teller) || (fieldText(value, 'id') ?? '') : describe(value, { doc, key }, teller);
}

function sidesOf(part: Part, doc: string | undefined, teller: Teller): Pick<Told, 'before' | 'after'> {
  const { before, after } = partTexts(part, doc, teller);
  return sides(before, after);
}

function tellPart(part: Part, doc: string | undefined, teller: Teller): Pick<Told, 'before' | 'after'> {
  const { name, before, after } = partTexts(part, doc, teller);
  // What customers say is quoted: that it is another quote is plain to see.
  if (isSaid(part.key) && before !== '' && after !== '') return { before: [{ text: before }], after: [{ text: after }] };
  const told = sides(before, after);
  if (isSaid(part.key)) return told;
  const named = (pieces: readonly Piece[]): readonly Piece[] => (pieces.length === 0 ? [] : [{ text: `${name}: ` }, ...pieces]);
  return { before: named(told.before), after: named(told.after) };
}

/** What a part of an object is called, and its value on both sides; empty where there is none. */
export function partTexts({ key, before, after }: Part, doc: string | undefined, teller: Teller): Record<'name' | 'before' | 'after', string> {
  const said = (value: Plain | undefined): string => {
    const text = describe(value, { doc, key }, teller);
    return isSaid(key) && text !== '' ? teller.words.quote(text) : text;
  };
  return { name: keyName(doc, key, teller), before: said(before), after: said(after) };
}

/** What customers feel and say stands without its key's name. */
function isSaid(key: string): boolean {
  return key === 'feeling' || key === 'quote';
}

function keyName(doc: string | undefined, key: string, { words }: Teller): string {
  return lowered(words.key(`${doc ?? ''}.${key}`) ?? key);
}

function joined<T extends { readonly glue: string }>(first: readonly Piece[], others: readonly T[], piecesOf: (part: T) => readonly Piece[]): Piece[] {
  const all = [...first];
  for (const part of others) {
    const pieces = piecesOf(part);
    if (pieces.length > 0) all.push(...(all.length > 0 ? [{ text: part.glue }] : []), ...pieces);
  }
  return all;
}

/** Words are marked in texts; a figure or a name is another one as a whole. */
export function sides(before: string, after: string): Pick<Told, 'before' | 'after'> {
  const isText = before.includes(' ') && after.includes(' ') && before.length + after.length > 24;
  if (isText) {
    const marked = markWords(before, after);
    if (marked.before.length > 1 || marked.before[0]?.mark === undefined) return marked;
  }
  // What follows on another value is not struck out: both are to be read.
  return {
    before: before === '' ? [] : [{ text: before, ...(after === '' ? { mark: 'removed' } : {}) }],
    after: after === '' ? [] : [{ text: after, mark: 'added' }],
  };
}

function describe(value: Plain | undefined, at: { readonly doc: string | undefined; readonly key: string | undefined }, teller: Teller): string {
  switch (value?.kind) {
    case 'text':
      return valueText(value.text, at.key, at.doc, teller);
    case 'list':
      return value.entries.map((entry) => describe(entry.value, at, teller)).join(value.entries.some((entry) => entry.value.kind === 'record') ? '; ' : ', ');
    case 'record':
      return describeRecord(value, teller);
    default:
      return '';
  }
}

/** What is gone is called by its name: what else was said of it went with it. */
function nameGone(value: Plain | undefined, at: Parameters<typeof describe>[1], teller: Teller): string {
  if (value?.kind === 'list') return value.entries.map((entry) => nameGone(entry.value, at, teller)).join('; ');
  const label = value?.kind === 'record' && value.doc !== 'experience' ? labelOf(value, teller) : '';
  return label === '' ? describe(value, at, teller) : label;
}

/** Its main value, the others in brackets. A stage or a step is its name: what it holds is in the map. */
function describeRecord(record: PlainRecord, teller: Teller): string {
  const { doc, fields } = record;
  const label = labelOf(record, teller);
  if (doc === 'stage' || doc === 'step') return label;
  const main = mainKeyOf(doc) ?? 'name';
  const quotes = ['feeling', 'quote'].flatMap((key) => fieldText(record, key) ?? []).map(teller.words.quote);
  const others = [...fields].filter(([key]) => key !== main && key !== 'name' && key !== 'feeling' && key !== 'quote' && !(key === 'id' && label !== ''));
  const details = others.map(([key, value]) => {
    const text = describe(value, { doc, key }, teller);
    return key === 'status' ? text : teller.words.detail(keyName(doc, key, teller), text);
  });
  const said = [label, ...quotes].filter(Boolean).join(' ');
  return said === '' ? details.join(', ') : `${said}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** What a key's value, or a lane's entry, refers to. */
const references: Readonly<Record<string, RefKind>> = {
  touchpoint: 'touchpoint',
  touchpoints: 'touchpoint',
  channel: 'channel',
  owner: 'team',
  owners: 'team',
  systems: 'system',
  barrier: 'barrier',
  barriers: 'barrier',
  remedy: 'remedy',
  tools: 'tool',
  capture: 'capture',
};
const figures: ReadonlySet<string> = new Set(['value', 'target', 'previous', 'benchmark', 'reached', 'completed', 'entry', 'count', 'n', 'share']);

function valueText(text: string, key: string | undefined, doc: string | undefined, { format, journeys, words }: Teller): string {
  const { language } = words;
  const state = stateOf(text);
  if (state !== 'given' && state !== 'absent') return words.state(state);
  const journey: Journey | undefined = journeys.after ?? journeys.before;
  const kind = key !== undefined && doc !== 'project-touchpoint' && Object.hasOwn(references, key) ? references[key] : undefined;
  if (kind !== undefined && journey) return shownName(kind, text, { project: journey.context.project, language });
  if (text === 'true' || text === 'false' || key === 'status' || key === 'line' || key === 'direction' || key === 'traffic') return sayValue(text, language);
  if (key === undefined || !figures.has(key)) return text.replace(/^-(?=\d)/, '−');
  const quantity = parseQuantity(text, journey?.context.language ?? language);
  return isFault(quantity) ? text : format.quantity(quantity, text, journey?.context.currency);
}
