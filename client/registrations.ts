/** Turns a way to make a language client into the whole extension, the same on the desktop and in a browser. */
import { type ExtensionContext, workspace } from 'vscode';
import { registerExplain } from './commands/explain.ts';
import { registerLockPreview } from './commands/lockPreview.ts';
import { registerNew } from './commands/new.ts';
import { registerPreview } from './commands/preview.ts';
import { registerPreviewToSide } from './commands/previewToSide.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowPlaces } from './commands/showPlaces.ts';
import { registerShowSource } from './commands/showSource.ts';
import { createLanguageClient, type NewClient, restart, stop } from './languageClient.ts';
import { handBackForeignFile, mapFilesGlob } from './mapFiles.ts';
import { drawOnChanges } from './preview/drawOnChanges.ts';
import { followCursor } from './preview/followCursor.ts';
import { followEditors } from './preview/followEditors.ts';
import { createPreviews } from './preview/previews.ts';
import { restorePreviews } from './preview/restorePreviews.ts';
import { startUpSettings } from './settings.ts';

/** Registers everything and starts the server without waiting for it; the answer stops the server. */
export function register(context: ExtensionContext, newClient: NewClient): () => Promise<void> {
  const watcher = workspace.createFileSystemWatcher(mapFilesGlob);
  const client = createLanguageClient(newClient);
  const previews = createPreviews(context.extensionUri, client);

  context.subscriptions.push(
    watcher,
    previews,
    registerPreview(previews),
    registerPreviewToSide(previews),
    registerLockPreview(previews),
    registerShowSource(previews),
    registerNew(client),
    registerExplain(client),
    registerShowPlaces(),
    registerRestartServer(client),
    registerShowOutput(client),
    restorePreviews(previews),
    followEditors(previews),
    followCursor(previews, client),
    drawOnChanges(previews, client, watcher),
    workspace.onDidOpenTextDocument(handBackForeignFile),
    workspace.onDidChangeConfiguration((event) => {
      if (startUpSettings.some((setting) => event.affectsConfiguration(setting))) void restart(client);
    }),
  );

  for (const document of workspace.textDocuments) void handBackForeignFile(document);
  client.start().catch((error: unknown) => client.error('The server did not start.', error, false));
  return () => stop(client);
}
