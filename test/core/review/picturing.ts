/** Compares two maps as one picture, and says in short lines what is drawn. The only code of the tests that arranges comparisons. */
import { arrangeComparison } from '../../../server/core/review/arrangeComparison.ts';
import { compare, type Version } from '../../../server/core/review/compare.ts';
import type { ChangeMark, ComparisonView, ShownChange, TextRange } from '../../../server/core/review/comparisonView.ts';
import type { Piece } from '../../../server/core/review/markWords.ts';
import { type Files, versionOf } from './reviewing.ts';

type Language = 'en' | 'ru';

export function picturedVersions(before: Version | undefined, after: Version | undefined, language: Language = 'en'): ComparisonView {
  const names = { before: { name: 'main', commit: 'a1b2c3d' }, after: { name: 'working text', commit: undefined } };
  return arrangeComparison(compare(before, after), { before, after }, { language, ...names, today: 20_779 });
}

export function pictured(before: string, after: string, files: Files = {}, language: Language = 'en'): ComparisonView {
  return picturedVersions(versionOf(before, files), versionOf(after, files), language);
}

const signs = { added: '+', removed: '-', changed: '~', moved: '>' };

/** `~ step:buy/pay: [Pays] → [Buys] (was first) ▲` */
export function marksOf({ marks }: ComparisonView, about = ''): string[] {
  return Object.entries(marks)
    .filter(([id]) => id.includes(about))
    .map(([id, mark]) => inShort(id, mark));
}

function inShort(id: string, { kind, before, after, notes, verdict }: ChangeMark): string {
  const texts = [before, after].flatMap((pieces) => (pieces === undefined ? [] : [wordsOf(pieces)]));
  const said = [...(texts.length > 0 ? [texts.join(' → ')] : []), ...(notes.length > 0 ? [`(${notes.join('; ')})`] : [])];
  const sign = verdict === undefined ? '' : verdict === 'better' ? ' ▲' : ' ▼';
  return `${signs[kind]} ${id}${said.length > 0 ? `: ${said.join(' ')}` : ''}${sign}`.replaceAll('\u202f', ' ');
}

/** New and gone words in brackets. */
export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, mark }) => (mark === undefined ? text : `[${text}]`)).join('');
}

/** `~ buy/pay/pains/1: Buy › Pays: pain` */
export function changesOf({ changes }: ComparisonView): string[] {
  return changes.map(({ kind, element, where, what }) => `${signs[kind]} ${element ?? '·'}: ${[where.join(' › '), what].filter(Boolean).join(': ')}`);
}

export function columnsOf({ view }: ComparisonView): string {
  return view.columns.map(({ id }) => id).join(' ');
}

export function keysIn({ view }: ComparisonView, cell: string): string[] {
  return (view.cells[cell]?.items ?? []).map(({ key }) => key.slice(cell.length + 1));
}

/** What a text says where a change stands. */
export function textIn(text: string, range: TextRange | undefined): string | undefined {
  if (range === undefined) return undefined;
  const lines = text.split('\n');
  const offset = ({ line, character }: TextRange['start']): number => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(offset(range.start), offset(range.end));
}

export function onlyChange({ changes }: ComparisonView): ShownChange {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0) throw new Error(`one change expected, ${changes.length} found`);
  return change;
}
