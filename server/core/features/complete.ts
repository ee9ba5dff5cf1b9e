/** Completion: what may stand at the cursor, fitted into the text around it. What is typed already is left to the editor to compare. */
import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../model/place.ts';
import { completeItemKeys, completeKeys, completeNestedKeys } from './completing/completeKeys.ts';
import { completeComment } from './completing/completeRules.ts';
import { completeNewItem, completeValue } from './completing/completeValues.ts';
import { mark, type Proposal } from './completing/proposal.ts';
import { type Cursor, findCursor } from './cursor/findCursor.ts';
import type { FeatureContext } from './feature.ts';

export interface Completion {
  readonly label: string;
  /** The name that belongs to the label, shown beside it. */
  readonly description: string | undefined;
  readonly detail: string | undefined;
  /** Markdown. */
  readonly documentation: string | undefined;
  readonly kind: CompletionItemKind;
  /** All names by which the item is found. */
  readonly filterText: string;
  readonly sortText: string;
  /** Lines after the first are indented as they must be: the editor must insert them as they are. */
  readonly edit: Span & { readonly newText: string };
  /** The new text is a snippet. */
  readonly isSnippet: boolean;
  /** Suggestions should be shown again once it has been accepted. */
  readonly again: boolean;
}

export interface CompletionList {
  /** A unit can only be offered once there is a number. */
  readonly isIncomplete: boolean;
  readonly items: readonly Completion[];
}

const nothing: CompletionList = { isIncomplete: false, items: [] };

export function complete(context: FeatureContext, offset: number): CompletionList {
  const cursor = findCursor(context.document.tree, offset);
  if (!cursor) return nothing;
  if (cursor.comment) return toList(completeComment(cursor, offset, context), { start: offset, end: offset }, (text) => text);
  return toList(proposalsAt(cursor, context), cursor.word, (text) => fit(text, cursor));
}

function proposalsAt(cursor: Cursor, context: FeatureContext): Proposal[] {
  const { keyOf, itemOf, valueOf, behindKey, flow } = cursor;
  const isOnlyValue = valueOf !== undefined && keyOf === undefined;
  return [
    ...(valueOf ? completeValue(valueOf, cursor, context) : []),
    ...(itemOf ? completeNewItem(itemOf, cursor, context) : []),
    ...(keyOf ? behind(completeKeys(keyOf, cursor, context), valueOf ? 100 : 0) : []),
    ...(itemOf ? behind(completeItemKeys(itemOf, cursor, context), 100) : []),
    ...(valueOf && isOnlyValue && (behindKey || flow) ? behind(completeNestedKeys(valueOf, cursor, context), 100) : []),
  ];
}

/** Keys come after the values that may stand in the same place. */
function behind(proposals: readonly Proposal[], more: number): Proposal[] {
  return proposals.map((proposal) => ({ ...proposal, rank: proposal.rank + more }));
}

function fit(text: string, { needsBlank, touchesComment, word }: Cursor): string {
  const blank = needsBlank && !/^\s/.test(text) && word.quote === '' ? ' ' : '';
  return `${blank}${text}${touchesComment ? ' ' : ''}`;
}

function toList(proposals: readonly Proposal[], word: Span, fitted: (text: string) => string): CompletionList {
  const sorted = proposals.map((proposal, index) => ({ proposal, index })).toSorted((a, b) => a.proposal.rank - b.proposal.rank || a.index - b.index);
  const items = sorted.map(({ proposal }, index) => toCompletion(proposal, index, proposal.span ?? { start: word.start, end: word.end }, fitted));
  return { isIncomplete: true, items };
}

function toCompletion({ label, description, detail, explain, kind, names, text, again }: Proposal, index: number, span: Span, fitted: (text: string) => string): Completion {
  const whole = fitted(text);
  const isSnippet = whole.includes(mark);
  return {
    label, description, detail, kind, isSnippet,
    documentation: explain(), filterText: filterTextOf(names), sortText: String(index).padStart(4, '0'),
    edit: { ...span, newText: isSnippet ? whole.replace(/[\\$}]/g, '\\$&').replace(mark, '$0') : whole },
    again: again === true && isSnippet,
  };
}

/** All names, each once; ё is also typed as е. */
function filterTextOf(names: readonly string[]): string {
  const all = new Set(names.filter((name) => name !== ''));
  for (const name of names) if (/ё/i.test(name)) all.add(name.replaceAll('ё', 'е').replaceAll('Ё', 'Е'));
  return [...all].join(' ');
}
