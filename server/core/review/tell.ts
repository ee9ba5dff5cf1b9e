/** One change → words for people: where, what, what it was and what it is. How they are marked and laid out, each format decides. */
import { sayValue } from '../features/featureWords.ts';
import type { Journey } from '../model/journey.ts';
import { shownName } from '../model/names.ts';
import { emptyProject } from '../model/project.ts';
import { isFault, parseQuantity } from '../model/quantity.ts';
import type { RefKind } from '../model/schema/values.ts';
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
}

/** In which words, and what names are looked up in. */
export interface Teller {
  readonly words: ReviewWords;
  readonly format: Format;
  readonly journeys: Comparison['journeys'];
  readonly kind: 'map' | 'project' | 'insights';
}

export function tell(change: Change, teller: Teller): Told {
  return { where: placeOf(change, teller), what: subjectOf(change, teller), ...contentOf(change, teller) };
}

function placeOf({ kind, path, from, stage, step, holders, doc }: Change, { journeys, words, kind: file }: Teller): string[] {
  const journey = kind === 'removed' ? journeys.before : journeys.after;
  if (stage !== undefined) {
    const isItself = (doc === 'stage' || doc === 'step') && namesIn(path).at(-1) === (step ?? stage) && kind !== 'changed';
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
  const name = words.key(`${doc ?? ''}.${key ?? ''}`) ?? (key === undefined ? undefined : words.key(`${teller.kind}.${key}`)) ?? key ?? path;
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
  const named = fieldText(value, 'name') ?? (main === undefined ? undefined : fieldText(value, main));
  return named === undefined ? '' : valueText(named, main, value.doc, teller);
}

function contentOf(change: Change, teller: Teller): Pick<Told, 'before' | 'after'> {
  const { kind, before, after, parts, doc, key, into, outOf } = change;
  if (kind === 'moved' && into && outOf) {
    const isElsewhere = into.list !== outOf.list;
    return {
      before: [{ text: standing(outOf, change.from, isElsewhere, teller, 'before') }],
      after: [{ text: standing(into, change.path, isElsewhere, teller, 'after') }],
    };
  }
  if (kind === 'added' || kind === 'removed') {
    const text = describe(after ?? before, { doc, key }, teller);
    return kind === 'added' ? { before: [], after: [{ text }] } : { before: [{ text, mark: 'removed' }], after: [] };
  }
  if (parts.length === 0) return sides(describe(before, { doc, key }, teller), describe(after, { doc, key }, teller));
  const main = mainKeyOf(doc);
  const ordered = [...parts.filter((part) => part.key === main), ...parts.filter((part) => part.key !== main)];
  const told = ordered.map((part) => tellPart(part, part.key === main, doc, teller));
  const goal =
    doc === 'kpi' && parts.some((part) => part.key === main) && !parts.some((part) => part.key === 'target') ? fieldText(after, 'target') : undefined;
  const aim = goal === undefined ? [] : [{ text: ` (${keyName(doc, 'target', teller)} ${valueText(goal, 'target', doc, teller)})` }];
  return { before: [...joined(told.map((one) => one.before)), ...aim], after: joined(told.map((one) => one.after)) };
}

/** Behind which entry it stands; of a step that is in another stage, in which. */
function standing({ previous }: Position, path: string, isElsewhere: boolean, { words, journeys }: Teller, side: 'before' | 'after'): string {
  const [, stage = ''] = namesIn(path);
  const name = isElsewhere ? `${journeys[side]?.stages.find(({ id }) => id === stage)?.name ?? stage}: ` : '';
  return `${name}${previous ? `${words.say('after')}${quoted(entryLabel(previous), words)}` : words.say('first')}`;
}

function entryLabel({ value }: PlainEntry): string {
  return value.kind === 'record' ? (fieldText(value, 'name') ?? fieldText(value, mainKeyOf(value.doc) ?? 'id') ?? '') : textsOf(value).join(', ');
}

function tellPart({ key, before, after }: Part, isMain: boolean, doc: string | undefined, teller: Teller): Pick<Told, 'before' | 'after'> {
  const isSaid = key === 'feeling' || key === 'quote';
  const said = (value: Plain | undefined): string => {
    const text = describe(value, { doc, key }, teller);
    return isSaid && text !== '' ? teller.words.quote(text) : text;
  };
  const told = sides(said(before), said(after));
  if (isMain || isSaid) return told;
  const name = `${keyName(doc, key, teller)}: `;
  const named = (pieces: readonly Piece[]): readonly Piece[] => (pieces.length === 0 ? [] : [{ text: name }, ...pieces]);
  return { before: named(told.before), after: named(told.after) };
}

function keyName(doc: string | undefined, key: string, { words }: Teller): string {
  return lowered(words.key(`${doc ?? ''}.${key}`) ?? key);
}

function joined(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.filter((pieces) => pieces.length > 0).flatMap((pieces, index) => (index === 0 ? pieces : [{ text: '; ' }, ...pieces]));
}

/** Words are marked in texts; a figure or a name is another one as a whole. */
function sides(before: string, after: string): Pick<Told, 'before' | 'after'> {
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
      return value.entries.map((entry) => describe(entry.value, at, teller)).join(', ');
    case 'record':
      return describeRecord(value, teller);
    default:
      return '';
  }
}

/** Its main value, the others in brackets. A stage or a step is its name: what it holds is in the map. */
function describeRecord(record: PlainRecord, teller: Teller): string {
  const { doc, fields } = record;
  const label = labelOf(record, teller);
  if (doc === 'stage' || doc === 'step') return label;
  const main = mainKeyOf(doc) ?? 'name';
  const quotes = ['feeling', 'quote'].flatMap((key) => fieldText(record, key) ?? []).map(teller.words.quote);
  const others = [...fields].filter(([key]) => key !== main && key !== 'name' && key !== 'feeling' && key !== 'quote' && !(key === 'id' && label !== ''));
  const details = others.map(([key, value]) => `${keyName(doc, key, teller)} ${describe(value, { doc, key }, teller)}`);
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

function valueText(text: string, key: string | undefined, doc: string | undefined, { format, journeys, words: { language } }: Teller): string {
  const journey: Journey | undefined = journeys.after ?? journeys.before;
  const kind = key !== undefined && doc !== 'project-touchpoint' && Object.hasOwn(references, key) ? references[key] : undefined;
  if (kind !== undefined && journey) return shownName(kind, text, { project: journey.context.project, language });
  if (key === 'status' || key === 'line' || key === 'direction') return sayValue(text, language);
  if (key === undefined || !figures.has(key)) return text;
  const quantity = parseQuantity(text, journey?.context.language ?? language);
  return isFault(quantity) ? text : format.quantity(quantity, text, journey?.context.currency);
}
