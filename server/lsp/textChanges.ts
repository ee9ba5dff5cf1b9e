/** Content changes of the protocol → changes by offset, each in terms of the text that the one before it leaves. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { MapDocument } from '../core/document.ts';
import { offsetAt } from '../core/syntax/positions.ts';
import { applyChange, type TextChange } from '../core/syntax/syntaxTree.ts';

export function toChanges(document: MapDocument, events: readonly TextDocumentContentChangeEvent[]): TextChange[] {
  let { tree } = document;
  return events.map((event, index) => {
    const change =
      'range' in event
        ? { start: offsetAt(tree, event.range.start), end: offsetAt(tree, event.range.end), text: event.text }
        : { start: 0, end: tree.length, text: event.text };
    if (index < events.length - 1) tree = applyChange(tree, change);
    return change;
  });
}
