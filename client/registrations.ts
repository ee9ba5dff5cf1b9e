/** Turns a way to make a language client into the whole extension, the same on the desktop and in a browser. */
import { type Disposable, type ExtensionContext, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCompareDiffEditor } from './commands/compareDiffEditor.ts';
import { registerCompareSelected } from './commands/compareSelected.ts';
import { registerCompareWith } from './commands/compareWith.ts';
import { registerCompareWithHead } from './commands/compareWithHead.ts';
import { registerExplain } from './commands/explain.ts';
import { registerExplainChange } from './commands/explainChange.ts';
import { registerExport } from './commands/export.ts';
import { registerLockPreview } from './commands/lockPreview.ts';
import { registerNew } from './commands/new.ts';
import { registerOpenSample } from './commands/openSample.ts';
import { registerPresent } from './commands/present.ts';
import { registerPreview } from './commands/preview.ts';
import { registerPreviewToSide } from './commands/previewToSide.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerRevealInPreview } from './commands/revealInPreview.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowPlaces } from './commands/showPlaces.ts';
import { registerShowSource } from './commands/showSource.ts';
import { registerStepChanges } from './commands/stepChanges.ts';
import { registerTurnComparison } from './commands/turnComparison.ts';
import { createComparisons } from './comparison/comparisons.ts';
import { countChanges } from './comparison/countChanges.ts';
import { followChanges } from './comparison/followChanges.ts';
import { watchRepositories } from './comparison/repositoryChanges.ts';
import { restoreComparisons } from './comparison/restoreComparisons.ts';
import { createVersionTexts } from './comparison/versionTexts.ts';
import type { JourneysTree } from './journeys/journeysTree.ts';
import { createJourneysView } from './journeys/journeysView.ts';
import { createLanguageClient, type NewClient, restart, startWithFirstMap, stop } from './languageClient.ts';
import { handBackForeignFile, mapFilesGlob } from './mapFiles.ts';
import { createBlocks } from './markdown/drawBlocks.ts';
import type { Whole } from './onDemand.ts';
import { comparisonType, previewType } from './panelTypes.ts';
import { drawOnChanges } from './preview/drawOnChanges.ts';
import { followEditingSetting } from './preview/editing.ts';
import { followCursor } from './preview/followCursor.ts';
import { followEditors } from './preview/followEditors.ts';
import { createPreviews, type DrawEach } from './preview/previews.ts';
import { restorePreviews } from './preview/restorePreviews.ts';
import { followSecondMaps } from './preview/secondMap.ts';
import { createShownViews } from './preview/shownViews.ts';
import { startUpSettings } from './settings.ts';
import { followWalkthrough } from './walkthrough.ts';

/** Where there is Node, orders are analysed; in a browser it is said why not. */
interface Analysis {
  readonly register: (extensionUri: Uri, client: BaseLanguageClient) => Disposable;
  readonly drawEach: DrawEach;
}

/** Registers everything and starts the server, without waiting for it, as soon as there is a map or something to ask. */
export function register(context: ExtensionContext, newClient: NewClient, journeys: JourneysTree, analysis: Analysis): Whole {
  const watcher = workspace.createFileSystemWatcher(mapFilesGlob);
  const client = createLanguageClient(newClient);
  const previews = createPreviews(context.extensionUri, client, createShownViews(context.workspaceState), analysis.drawEach);
  const repositories = watchRepositories();
  const texts = createVersionTexts(client);
  const comparisons = createComparisons(context.extensionUri, client, texts);
  const blocks = createBlocks(client, watcher);

  context.subscriptions.push(
    watcher,
    previews,
    registerPreview(previews),
    registerPreviewToSide(previews),
    registerLockPreview(previews),
    registerPresent(previews),
    followSecondMaps(previews, client, watcher),
    registerShowSource(previews),
    registerRevealInPreview(previews, client),
    registerNew(client),
    registerOpenSample(context.extensionUri),
    registerExplain(client),
    registerExport(previews, client, context.extensionUri),
    analysis.register(context.extensionUri, client),
    registerShowPlaces(),
    registerRestartServer(client),
    registerShowOutput(client),
    followEditors(previews),
    followCursor(previews, client),
    followEditingSetting(previews),
    drawOnChanges(previews, client, watcher),
    repositories,
    texts,
    comparisons,
    registerCompareWith(previews, comparisons, client),
    registerCompareWithHead(previews, comparisons, client),
    registerCompareSelected(comparisons, client),
    registerCompareDiffEditor(comparisons, client),
    registerStepChanges(comparisons),
    registerTurnComparison(comparisons, texts),
    registerExplainChange(comparisons, client),
    followChanges(comparisons, texts, client, watcher, repositories),
    countChanges(client, repositories),
    createJourneysView(client, journeys),
    blocks,
    followWalkthrough(),
    startWithFirstMap(client),
    workspace.onDidOpenTextDocument(handBackForeignFile),
    workspace.onDidChangeConfiguration((event) => {
      if (startUpSettings.some((setting) => event.affectsConfiguration(setting))) void restart(client);
    }),
  );

  for (const document of workspace.textDocuments) void handBackForeignFile(document);
  return {
    stopServer: () => stop(client),
    pictureOf: blocks.pictureOf,
    revive: { [previewType]: restorePreviews(previews), [comparisonType]: restoreComparisons(comparisons) },
  };
}
