/** What the editor tells of files and folders: the index follows, and paths in maps follow files that are about to move. */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { mapFilePattern } from '../core/fileKind.ts';
import type { Files } from '../workspace/files.ts';
import { movePaths } from '../workspace/movePaths.ts';
import { folderOf, isBelow, nameOf, normalUri } from '../workspace/uris.ts';
import { unlessCancelled } from './cancelling.ts';
import type { Session } from './session.ts';

const everything = { filters: [{ pattern: { glob: '**/*' } }] };
export const fileOperations: NonNullable<ServerCapabilities['workspace']>['fileOperations'] = {
  willRename: everything,
  didCreate: everything,
  didRename: everything,
  didDelete: everything,
};
const watched = ['**/*.cjm.{yaml,yml}', '**/.gitignore'];

export interface FileEvents {
  /** Asks the client for what it only tells when asked. */
  readonly listen: (capabilities: ClientCapabilities) => Promise<void>;
}

/** `refresh` is called when open texts may be judged otherwise. */
export function registerFileEvents(connection: Connection, session: Session, files: Files, refresh: () => void, rest: () => Promise<void>): FileEvents {
  const report = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const lookAgain = (): void => void session.findProjects().then(refresh, report);
  const projectsMoved = (uris: readonly string[]): void => {
    const projects = uris.filter((uri) => session.projects.isProjectFile(uri) && !session.find(uri));
    if (projects.length > 0) lookAgain();
    for (const uri of projects) session.index.projectChanged(uri);
  };
  /** The projects at an address: the file itself, or those in a folder. */
  const projectsAt = (uri: string): string[] => {
    const below = session.index.files.filter(({ summary, uri: known }) => summary.kind === 'project' && isBelow(normalUri(known), normalUri(uri)));
    return [uri, ...below.map((file) => file.uri)];
  };
  const appear = (uri: string): void => (mapFilePattern.test(uri) ? session.index.readAgain(uri) : session.index.walkAgain(uri));

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (nameOf(uri) === '.gitignore') session.index.walkAgain(folderOf(uri));
      else if (type === FileChangeType.Deleted) session.index.remove(uri);
      else session.index.readAgain(uri);
    }
    projectsMoved(changes.map(({ uri }) => uri).filter((uri) => mapFilePattern.test(uri)));
  });
  connection.workspace.onDidCreateFiles(({ files: made }) => {
    for (const { uri } of made) appear(uri);
    projectsMoved(made.map(({ uri }) => uri));
  });
  connection.workspace.onDidDeleteFiles(({ files: gone }) => {
    const projects = gone.flatMap(({ uri }) => projectsAt(uri));
    for (const { uri } of gone) session.index.remove(uri);
    projectsMoved(projects);
  });
  connection.workspace.onDidRenameFiles(({ files: moved }) => {
    const projects = moved.flatMap(({ oldUri, newUri }) => [newUri, ...projectsAt(oldUri)]);
    for (const { oldUri, newUri } of moved) {
      session.index.remove(oldUri);
      appear(newUri);
    }
    projectsMoved(projects);
  });
  connection.workspace.onWillRenameFiles(async ({ files: moves }, token): Promise<WorkspaceEdit | null> => {
    await unlessCancelled(session.workspaceRead(), token);
    const edits = await movePaths(session.index.files, moves, { roots: session.options.roots, exists: files.exists, rest });
    if (edits.size === 0) return null;
    return { changes: Object.fromEntries([...edits].map(([uri, ofFile]) => [uri, ofFile.map(({ range, newText }) => ({ range: { ...range }, newText }))])) };
  });

  return {
    listen: async ({ workspace }) => {
      if (workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const left = session.options.roots.filter((root) => !removed.some(({ uri }) => uri === root));
          session.options = { ...session.options, roots: [...left, ...added.map(({ uri }) => uri)] };
          session.index.rootsChanged();
          lookAgain();
        });
      }
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched.map((globPattern) => ({ globPattern })) });
    },
  };
}
