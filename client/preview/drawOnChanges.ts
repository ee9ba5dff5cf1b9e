/** Turns what the server and the disk report into previews that are up to date: patches, a server that is back, texts opened, closed and deleted. */
import { Disposable, type FileSystemWatcher, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ProjectChangedParams, projectChanged, type ViewChangedParams, viewChanged } from '../../server/protocol.ts';
import { isPreviewOf, type Preview, post } from './preview.ts';
import type { Previews } from './previews.ts';

export function drawOnChanges(previews: Previews, client: BaseLanguageClient, watcher: FileSystemWatcher): Disposable {
  const showing = (uri: Uri): readonly Preview[] => [...previews.all].filter((preview) => isPreviewOf(preview, uri));
  const redraw = (uri: Uri): void => showing(uri).forEach(previews.redraw);

  return Disposable.from(
    client.onNotification(viewChanged, ({ uri, shown, patch }: ViewChangedParams) => {
      const seen = showing(client.protocol2CodeConverter.asUri(uri)).filter((preview) => preview.shown === shown);
      for (const preview of seen) post(preview, { kind: 'patch', patch });
    }),
    client.onNotification(projectChanged, ({ uri }: ProjectChangedParams) => redraw(client.protocol2CodeConverter.asUri(uri))),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) previews.all.forEach(previews.redraw);
    }),
    // The server forgets a text that is closed, also when the editor only puts away one that no tab shows.
    workspace.onDidCloseTextDocument((document) => redraw(document.uri)),
    // A text whose language was changed is closed and opened in one go, without a moment to draw in between.
    workspace.onDidOpenTextDocument((document) =>
      showing(document.uri)
        .filter(({ drawn }) => !drawn)
        .forEach(previews.redraw),
    ),
    watcher.onDidCreate(redraw),
    watcher.onDidDelete(redraw),
  );
}
