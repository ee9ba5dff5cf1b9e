/** Turns moves of the cursor into marks in the previews. Typing moves the cursor too and marks nothing, so that no panel scrolls under it. */
import { CancellationTokenSource, Disposable, type TextDocument, type TextEditorSelectionChangeEvent, TextEditorSelectionChangeKind, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isSynced } from './editing.ts';
import { markCursor } from './markCursor.ts';
import { isPreviewOf } from './preview.ts';
import type { Previews } from './previews.ts';

export function followCursor(previews: Previews, client: BaseLanguageClient): Disposable {
  const seen = new WeakMap<TextDocument, number>();
  let latest: CancellationTokenSource | undefined;

  const subscription = window.onDidChangeTextEditorSelection((event) => {
    const watching = [...previews.all].filter(
      (preview) => preview.listening && isPreviewOf(preview, event.textEditor.document.uri) && isSynced(preview.uri, 'toPicture'),
    );
    if (watching.length === 0 || !isMove(event, seen)) return;
    latest?.cancel();
    latest = new CancellationTokenSource();
    for (const preview of watching) {
      const isOwn = preview.ownSelection !== undefined && event.selections[0]?.isEqual(preview.ownSelection) === true;
      preview.ownSelection = undefined;
      void markCursor(preview, client, { token: latest.token, ...(isOwn ? { reveal: 'never' } : {}) });
    }
  });
  return Disposable.from(subscription, { dispose: () => latest?.cancel() });
}

/** A key moved the cursor only when the text is as it was at the last move. */
function isMove({ textEditor: { document }, kind }: TextEditorSelectionChangeEvent, seen: WeakMap<TextDocument, number>): boolean {
  const untouched = (seen.get(document) ?? document.version) === document.version;
  seen.set(document, document.version);
  return untouched || kind === TextEditorSelectionChangeKind.Mouse || kind === TextEditorSelectionChangeKind.Command;
}
