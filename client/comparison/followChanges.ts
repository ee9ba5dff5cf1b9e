/** Turns typing, files that change on disk and moves in the repository into comparisons that are up to date. */
import { Disposable, type FileSystemWatcher, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { isProject } from '../mapFiles.ts';
import { renamed } from '../preview/followEditors.ts';
import { asksGit, type Comparison, reads } from './comparison.ts';
import type { Comparisons } from './comparisons.ts';
import type { RepositoryChanges } from './repositoryChanges.ts';
import type { VersionTexts } from './versionTexts.ts';

export function followChanges(
  comparisons: Comparisons,
  texts: VersionTexts,
  client: BaseLanguageClient,
  watcher: FileSystemWatcher,
  repositories: RepositoryChanges,
): Disposable {
  const redraw = (isMeant: (comparison: Comparison) => boolean): void => {
    for (const comparison of comparisons.all) if (isMeant(comparison)) comparisons.redrawSoon(comparison);
  };
  // A project says what the words of its maps mean, of all versions that are read with it.
  const redrawFor = (uri: Uri): void => redraw((comparison) => isProject(uri) || reads(comparison, uri));

  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) redrawFor(document.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => redrawFor(uri)),
    workspace.onDidRenameFiles((event) => comparisons.rename((uri) => renamed(uri, event))),
    watcher.onDidChange(redrawFor),
    watcher.onDidCreate(redrawFor),
    watcher.onDidDelete(redrawFor),
    repositories.onDidChange(() => {
      redraw(asksGit);
      texts.refresh();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) redraw(() => true);
    }),
  );
}
