/** What completion offers before it is fitted into the text: a text, what it is called, and how it is explained. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../model/place.ts';
import { withinQuotes, writeText } from '../../syntax/quoteText.ts';
import type { Bilingual } from '../../vocabulary/catalogue.ts';
import type { Cursor } from '../cursor/findCursor.ts';

export interface Proposal {
  readonly label: string;
  /** Beside the label: the name of what the label is the id of. */
  readonly description?: string | undefined;
  /** One line about it. */
  readonly detail?: string | undefined;
  readonly kind: CompletionItemKind;
  /** Everything by which it may be called. */
  readonly names: readonly string[];
  /** What goes into the text; `mark` is where the cursor stays. */
  readonly text: string;
  readonly explain: () => string | undefined;
  /** What is replaced, when it is not the word at the cursor. */
  readonly span?: Span;
  /** Lower comes first. */
  readonly rank: number;
  /** There is more to choose from at the mark. */
  readonly again?: boolean;
}

/** Stands in a proposal's text for the place of the cursor after it has been accepted. */
export const mark = '\u0000';

export const proposalKinds: Readonly<
  Record<'key' | 'stage' | 'kpi' | 'reference' | 'word' | 'unit' | 'number' | 'state' | 'text' | 'file' | 'rule' | 'model', CompletionItemKind>
> = {
  key: CompletionItemKind.Property,
  stage: CompletionItemKind.Class,
  kpi: CompletionItemKind.Variable,
  reference: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  number: CompletionItemKind.Value,
  state: CompletionItemKind.Constant,
  text: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  rule: CompletionItemKind.Event,
  model: CompletionItemKind.Module,
};

/** A text as the value at the cursor: in its quotes if there are any, in new ones if it needs them. */
export function asScalar(text: string, { word, flow }: Pick<Cursor, 'word' | 'flow'>): string {
  return word.quote === '' ? writeText(text, flow) : `${withinQuotes(text, word.quote)}${word.closed ? '' : word.quote}`;
}

/** A word that YAML may read as it likes: a number, an allowed word. */
export function asWord(text: string, { word }: Pick<Cursor, 'word'>): string {
  return word.closed ? text : `${text}${word.quote}`;
}

export function namesOf(entry: { readonly id: string; readonly name: Bilingual; readonly aliases?: readonly string[] }): string[] {
  return [entry.id, entry.name.en, entry.name.ru, ...(entry.aliases ?? [])];
}

export function pad(column: number): string {
  return ' '.repeat(column);
}
