/** Completion: what may stand at the cursor, fitted into the text around it. What is typed already is left to the editor to compare. */
import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../model/place.ts';
import { leavesOf, metaOf } from '../model/schema/introspect.ts';
import { completeItemKeys, completeKeys, completeNestedKeys } from './completing/completeKeys.ts';
import { completeComment } from './completing/completeRules.ts';
import { completeNewItem, completeValue } from './completing/completeValues.ts';
import { mark, type Proposal } from './completing/proposal.ts';
import { type Cursor, findCursor } from './cursor/findCursor.ts';
import type { FeatureContext } from './feature.ts';
import { findTarget } from './target.ts';

export interface Completion {
  readonly label: string;
  /** The name that belongs to the label, shown beside it. */
  readonly description: string | undefined;
  readonly detail: string | undefined;
  /** Markdown; nothing when it was not asked for. */
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

/** Explaining every item costs more than finding them: without `explained`, ask `explainCompletion` for the one that is looked at. */
export function complete(context: FeatureContext, offset: number, { explained = true }: { readonly explained?: boolean } = {}): CompletionList {
  const { proposals, isIncomplete } = propose(context, offset);
  return { isIncomplete, items: proposals.map((proposal, index) => toCompletion(proposal, index, explained)) };
}

/** The documentation of one item of the list that completion gives at the offset. */
export function explainCompletion(context: FeatureContext, offset: number, label: string): string | undefined {
  return propose(context, offset)
    .proposals.find((proposal) => proposal.label === label)
    ?.explain();
}

/** A proposal fitted into the text. */
interface Fitted extends Proposal {
  readonly span: Span;
}

function propose(context: FeatureContext, offset: number): { readonly proposals: readonly Fitted[]; readonly isIncomplete: boolean } {
  const cursor = findCursor(context.document.tree, offset);
  if (!cursor) return { proposals: [], isIncomplete: false };
  if (cursor.comment)
    return {
      proposals: inOrder(completeComment(cursor, offset, context).map((proposal) => ({ span: { start: offset, end: offset }, ...proposal }))),
      isIncomplete: false,
    };
  return { proposals: inOrder(proposalsAt(cursor, context).map((proposal) => fit(proposal, cursor, context))), isIncomplete: awaitsUnit(cursor, context) };
}

function inOrder(proposals: readonly Fitted[]): readonly Fitted[] {
  return proposals.toSorted((a, b) => a.rank - b.rank);
}

function fit(proposal: Proposal, cursor: Cursor, context: FeatureContext): Fitted {
  const { needsBlank, touchesComment, word } = cursor;
  const blank = needsBlank && !/^\s/.test(proposal.text) && word.quote === '' ? ' ' : '';
  const span = proposal.text.startsWith('\n') ? afterColon(cursor, context) : (proposal.span ?? { start: word.start, end: word.end });
  return { ...proposal, span, text: `${blank}${proposal.text}${touchesComment ? ' ' : ''}` };
}

/** What goes on in the next line leaves no blank behind. */
function afterColon({ word }: Cursor, { document: { text } }: FeatureContext): Span {
  let start = word.start;
  while (/[ \t]/.test(text.charAt(start - 1))) start -= 1;
  return { start, end: word.end };
}

function awaitsUnit({ valueOf }: Cursor, context: FeatureContext): boolean {
  const target = valueOf && findTarget(valueOf, context);
  return target !== undefined && leavesOf(target.schema).some((leaf) => ['quantity', 'change', 'duration'].includes(metaOf(leaf).expects ?? ''));
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

function toCompletion({ label, description, detail, explain, kind, names, text, span, again }: Fitted, index: number, explained: boolean): Completion {
  const isSnippet = text.includes(mark);
  return {
    label,
    description,
    detail,
    kind,
    isSnippet,
    documentation: explained ? explain() : undefined,
    filterText: filterTextOf(names),
    sortText: String(index).padStart(4, '0'),
    edit: { ...span, newText: isSnippet ? text.replace(/[\\$}]/g, '\\$&').replace(mark, '$0') : text },
    again: again === true && isSnippet,
  };
}

/** All names, each once; ё is also typed as е. */
function filterTextOf(names: readonly string[]): string {
  const all = new Set(names.filter((name) => name !== ''));
  for (const name of names) if (/ё/i.test(name)) all.add(name.replaceAll('ё', 'е').replaceAll('Ё', 'Е'));
  return [...all].join(' ');
}
