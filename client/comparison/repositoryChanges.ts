/** Tells that something may have happened in a repository: a commit, another branch, something staged. It does not look what. */
import { Disposable, type Event, EventEmitter, window, workspace } from 'vscode';

export interface RepositoryChanges extends Disposable {
  readonly onDidChange: Event<void>;
}

/** Files of git are only seen inside the workspace; elsewhere a saved file or a window that is looked at again is the occasion to ask. */
export function watchRepositories(): RepositoryChanges {
  const changes = new EventEmitter<void>();
  const fire = (): void => changes.fire();
  const watcher = workspace.createFileSystemWatcher('**/.git/{HEAD,index,packed-refs,logs/HEAD}');
  const parts = Disposable.from(
    changes,
    watcher,
    watcher.onDidChange(fire),
    watcher.onDidCreate(fire),
    watcher.onDidDelete(fire),
    workspace.onDidSaveTextDocument(fire),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) fire();
    }),
  );
  return { onDidChange: changes.event, dispose: () => parts.dispose() };
}
