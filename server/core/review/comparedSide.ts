/** One of the two versions, ready to be drawn: its picture, and which element of that picture a change is about. */
import { toSpan } from '../model/place.ts';
import { positionAt } from '../syntax/positions.ts';
import { arrange } from '../view/arrange.ts';
import { ElementIndex, headerParts } from '../view/elements.ts';
import type { JourneyView } from '../view/journeyView.ts';
import { wordsIn } from '../view/words.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Change } from './change.ts';
import type { Version } from './compare.ts';
import type { TextRange } from './comparisonView.ts';
import { namesIn } from './path.ts';
import { type Plain, placeOfPlain } from './plain.ts';

export interface ComparedSide {
  readonly which: 'before' | 'after';
  readonly view: JourneyView;
  /** Of a version that is there. */
  readonly opened: Opened | undefined;
  /** The element of this side's picture that a change is about; nothing for what a picture never shows. It may be one that this map's picture leaves out. */
  readonly elements: ReadonlyMap<Change, string>;
}

interface Opened {
  readonly version: Version;
  readonly index: ElementIndex;
  /** Keys of all items. */
  readonly items: ReadonlySet<string>;
}

export interface DrawOptions {
  readonly language: Language;
  readonly today?: number | undefined;
}

export function openSide(
  which: ComparedSide['which'],
  version: Version | undefined,
  changes: readonly Change[],
  { language, today }: DrawOptions,
): ComparedSide {
  if (!version) return { which, view: emptyView(language), opened: undefined, elements: new Map() };
  const { document, project, settings, around } = version;
  const journey = document.journey(project);
  const view = arrange(journey, document.check(project, settings, around), { version: 0, language, today });
  const items = new Set(Object.values(view.cells).flatMap((cell) => cell.items.map(({ key }) => key)));
  const opened: Opened = { version, index: new ElementIndex(journey), items };
  const found = changes.flatMap((change): [Change, string][] => {
    const element = version.kind === 'map' ? elementOn(which, change, opened) : undefined;
    return element === undefined ? [] : [[change, element]];
  });
  return { which, view, opened, elements: new Map(found) };
}

function emptyView(language: Language): JourneyView {
  return {
    version: 0,
    language,
    header: { title: '', personas: [], facts: [], job: undefined },
    metrics: [],
    stages: [],
    columns: [],
    lanes: [],
    cells: {},
    funnel: undefined,
    curve: { levels: [], points: [], summary: '' },
    funnels: [],
    counts: { error: 0, warning: 0, info: 0, hint: 0 },
    problem: undefined,
    labels: wordsIn(language).all,
    views: ['map'],
    shown: 'map',
    page: undefined,
  };
}

/** What stands on a side: nothing of what was added or removed on the other. */
function valueOn(which: ComparedSide['which'], change: Change): Plain | undefined {
  return which === 'before' ? change.before : change.after;
}

/** Keys of a stage that its head shows, and those that its part of the funnel does. */
const inHead: ReadonlySet<string> = new Set(['stage', 'id', 'name', 'task', 'traffic', 'score']);
const inFunnel: ReadonlySet<string> = new Set(['reached', 'completed', 'entry', 'benchmark']);
const inStepHead: ReadonlySet<string> = new Set(['step', 'id', 'name']);

function elementOn(which: ComparedSide['which'], change: Change, opened: Opened): string | undefined {
  const value = valueOn(which, change);
  if (value === undefined) return undefined;
  const names = namesIn(which === 'before' ? change.from : change.path);
  const [section = '', first = '', second, third] = names;
  switch (section) {
    case 'stages':
      return names.length < 2 ? undefined : elementInStage(names, change.lane !== undefined, value, opened);
    case 'economics':
      return `metric:${first}`;
    case 'funnels':
      return second === 'steps' && third !== undefined ? `funnel:${first}/${third}` : undefined;
    default:
      return Object.hasOwn(headerParts, section) ? headerParts[section] : undefined;
  }
}

function elementInStage(names: readonly string[], isInLane: boolean, value: Plain, opened: Opened): string | undefined {
  const isInStep = names[2] === 'steps' && names.length > 3;
  const [, stage = ''] = names;
  const column = `${stage}/${isInStep ? names[3] : '*'}`;
  const [key, entry] = names.slice(isInStep ? 4 : 2);
  const head = isInStep ? `step:${column}` : `stage:${stage}`;
  if (key === undefined) return head;
  if (key === 'experience') return `curve:${column}`;
  if (isInLane) return itemOn(opened, `${column}/${key}`, entry, value);
  if (isInStep) return inStepHead.has(key) ? head : undefined;
  if (key === 'next') return entry === undefined ? `${column}/next` : `${column}/next/${entry}`;
  return inFunnel.has(key) ? `funnel:stages/${stage}` : inHead.has(key) ? head : undefined;
}

/** An entry that says nothing counts in the picture and not in the comparison, so the place of what is said goes before its number. */
function itemOn({ index, items }: Opened, cell: string, entry: string | undefined, value: Plain): string {
  const at = value.kind === 'list' ? undefined : placeOfPlain(value);
  const found = at && index.findAt(at)?.id;
  if (found?.startsWith(`${cell}/`)) return found;
  const named = `${cell}/${entry ?? ''}`;
  return entry !== undefined && items.has(named) ? named : cell;
}

/** Where on this side the text says it. */
export function rangeOn({ which, opened, elements }: ComparedSide, change: Change): TextRange | undefined {
  const value = valueOn(which, change);
  if (!opened || value === undefined) return undefined;
  const { tree } = opened.version.document;
  const at = placeOfPlain(value) ?? opened.index.findPlace(elements.get(change) ?? '')?.at;
  if (!at || !tree.indexOf.has(at.chunk)) return undefined;
  const { start, end } = toSpan(tree, at);
  return { start: positionAt(tree, start), end: positionAt(tree, Math.max(start, end)) };
}
