/** Files of orders that somebody chooses → an insights file beside the map, opened, and named in the map if that is wanted. */
import { basename } from 'node:path';
import { l10n, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { mapAtHand, targetMap } from '../commands/targetMap.ts';
import { isMap } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';
import { askAnalysis, type GivenAnalysis, type WantedAnalysis } from './askAnalysis.ts';
import { nameInMap } from './nameInMap.ts';
import { runAnalysis } from './runAnalysis.ts';

export async function analyze(extensionUri: Uri, client: BaseLanguageClient, clicked: unknown, given: GivenAnalysis): Promise<void> {
  const isTable = clicked instanceof Uri && !/\.ya?ml$/i.test(clicked.path);
  const map = await findMap(isTable ? undefined : clicked);
  const wish = await askAnalysis(map, isTable ? { orders: clicked, ...given } : given, client);
  if (wish === undefined) return;
  const outcome = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Analysing {0}…', basename(wish.orders.fsPath)), cancellable: true },
    (progress, token) => runAnalysis(Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath, wish, percentOf(progress), token),
  );
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'failed') {
    void window.showErrorMessage(outcome.reason);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(wish.target));
  void tell(wish, map, outcome.notes, given, client);
}

/** Shares that were read → steps of a notification, which counts what has come since the last one. */
function percentOf(progress: Progress<{ readonly increment: number; readonly message: string }>): (share: number) => void {
  let told = 0;
  return (share) => {
    const percent = Math.floor(share * 100);
    progress.report({ increment: percent - told, message: percent < 100 ? `${percent} %` : l10n.t('calculating') });
    told = percent;
  };
}

/** What was understood and left out; and the map does not name the file by itself. */
async function tell({ target }: WantedAnalysis, map: Uri | undefined, notes: string, given: GivenAnalysis, client: BaseLanguageClient): Promise<void> {
  const told = [l10n.t('Insights are written to {0}.', basename(target.fsPath)), notes].filter(Boolean).join(' ');
  const add = map && l10n.t('Name It in {0}', basename(map.fsPath));
  const isWanted = given.name ?? (add !== undefined && (await window.showInformationMessage(told, add)) === add);
  if (add === undefined) await window.showInformationMessage(told);
  if (map === undefined || !isWanted) return;
  const refusal = await nameInMap(map, target, client).catch((error: unknown) => tellFailure(client, error));
  if (refusal !== undefined) await window.showErrorMessage(refusal);
}

async function findMap(clicked: unknown): Promise<Uri | undefined> {
  const uri = targetMap(clicked) ?? mapAtHand()?.uri;
  return uri !== undefined && isMap(await workspace.openTextDocument(uri)) ? uri : undefined;
}
