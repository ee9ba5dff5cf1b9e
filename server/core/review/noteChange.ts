/** One change → the short lines that stand beside the element that it is about: “severity 3 → 2”, “was after Orders again”. The element's own text is told elsewhere. */
import type { Change } from './change.ts';
import type { NoteWords } from './comparisonWords.ts';
import { namesIn } from './path.ts';
import { mainKeyOf } from './plain.ts';
import { entryLabel, partTexts, type Teller, type Told } from './tell.ts';

export interface Noter {
  readonly teller: Teller;
  readonly notes: NoteWords;
}

interface Note {
  readonly text: string;
  /** It says that by which the change is better or worse. */
  readonly isJudged: boolean;
}

/** `isTextTold`: the element's own text is another one, and is shown as it was and as it is. */
export function noteChange(change: Change, told: Told, element: string, isTextTold: boolean, noter: Noter): Note[] {
  if (change.kind === 'moved') return [{ text: notePosition(change, noter), isJudged: false }];
  if (change.parts.length > 0) {
    const shown = isTextTold ? ownKeys(element, change) : new Set<string>();
    return change.parts
      .filter(({ key }) => !shown.has(key))
      .map((part) => ({
        text: notePart(part, change.doc, noter),
        isJudged: part.better !== undefined && part.better === change.better,
      }));
  }
  const isWhole = change.kind === 'added' || change.kind === 'removed';
  if (isTextTold && (!isWhole || !isHead(element))) return [];
  return [{ text: note(told.what, textOf(told.before), textOf(told.after), noter), isJudged: change.better !== undefined }];
}

function isHead(element: string): boolean {
  return element.startsWith('stage:') || element.startsWith('step:');
}

/** Keys of an object that its element shows as its own text. */
function ownKeys(element: string, { doc }: Change): ReadonlySet<string> {
  if (element.startsWith('curve:')) return new Set(['feeling']);
  if (element.startsWith('metric:')) return new Set(['value']);
  if (element.startsWith('funnel:')) return new Set(['count']);
  const main = mainKeyOf(doc);
  return new Set(['name', ...(main === undefined ? [] : [main])]);
}

function notePart(part: Change['parts'][number], doc: string | undefined, noter: Noter): string {
  const { name, before, after } = partTexts(part, doc, noter.teller);
  if (part.key !== 'quote') return note(name, before, after, noter);
  const { notes } = noter;
  return before === '' ? notes.added(cut(after)) : notes.was(cut(before));
}

/** What is short is told on both sides; of a long text what it was. */
function note(name: string, before: string, after: string, { notes, teller: { words } }: Noter): string {
  if (before === '') return notes.added(`${name} ${cut(after)}`.trim());
  if (after === '') return notes.removed(`${name} ${cut(before)}`.trim());
  const isShort = before.length <= shortest && after.length <= shortest;
  return isShort ? notes.changed(name, before, after) : `${name}: ${notes.was(words.quote(cut(before)))}`;
}
const shortest = 24;

const longest = 80;
function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

function textOf(pieces: Told['before']): string {
  return pieces.map(({ text }) => text).join('');
}

function notePosition(change: Change, { teller, notes }: Noter): string {
  const { doc, from, into, outOf } = change;
  const names = namesIn(from);
  const index = outOf?.index ?? 0;
  const isColumn = (doc === 'stage' && names.length === 2) || (doc === 'step' && names.length === 4);
  if (!isColumn) return outOf?.previous === undefined ? notes.wasFirst : notes.wasBehind(cut(entryLabel(outOf.previous, change, teller)));
  const stages = teller.journeys.before?.stages ?? [];
  const stage = stages.find(({ id }) => id === names[1]);
  const row = doc === 'stage' ? stages : (stage?.steps ?? []);
  const [previous, next] = [row[index - 1]?.name, row[index + 1]?.name];
  if (doc === 'step' && into?.list !== outOf?.list) {
    const name = stage?.name ?? names[1] ?? '';
    return previous === undefined ? notes.cameFrom(name) : notes.cameFromBehind(name, previous);
  }
  return previous !== undefined ? notes.wasBehind(previous) : next !== undefined ? notes.wasAhead(next) : notes.wasFirst;
}
