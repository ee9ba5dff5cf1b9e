/** Turns the choice of a second map into that map laid over the one that a preview shows, and keeps it up to date while either is written. */
import { Disposable, type FileSystemWatcher, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type JourneysResult, journeysRequest, type OverlayParams, type OverlayResult, overlayRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { nameOf } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';
import { type Preview, post } from './preview.ts';
import type { Previews } from './previews.ts';

/** Lets the person choose among the maps of the workspace, those of the same project first. */
export async function pickSecond(preview: Preview, client: BaseLanguageClient): Promise<void> {
  const { uri } = preview;
  const journeys = request<JourneysResult>(client, journeysRequest, {}).then((listed) => toItems(listed, uri, client));
  try {
    const chosen = await window.showQuickPick(journeys, {
      title: l10n.t('Lay a second map over {0}', nameOf(uri)),
      placeHolder: l10n.t('Its curve, scores and words are drawn beside those of this map'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen !== undefined && uri === preview.uri) await laySecond(preview, chosen.uri, client);
  } catch (error) {
    void window.showWarningMessage(tellFailure(client, error));
  }
}

interface MapItem extends QuickPickItem {
  readonly uri: Uri;
}

function toItems(journeys: JourneysResult, own: Uri, client: BaseLanguageClient): MapItem[] {
  const map = (uri: string): string => client.protocol2CodeConverter.asUri(uri).toString();
  const project = journeys.find((journey) => map(journey.uri) === own.toString())?.project?.uri;
  return journeys
    .filter((journey) => map(journey.uri) !== own.toString())
    .toSorted((a, b) => Number(b.project?.uri === project) - Number(a.project?.uri === project) || a.title.localeCompare(b.title))
    .map((journey) => {
      const uri = client.protocol2CodeConverter.asUri(journey.uri);
      return {
        label: journey.title || nameOf(uri),
        description: [...journey.personas, ...journey.facts].join(' · '),
        detail: workspace.asRelativePath(uri),
        uri,
      };
    });
}

/** Without one, the map stands alone again. A map that cannot be had is forgotten, and the person told why. */
export async function laySecond(preview: Preview, second: Uri | undefined, client: BaseLanguageClient): Promise<void> {
  const { uri } = preview;
  preview.second = second;
  if (second === undefined) return post(preview, { kind: 'second', uri: '', overlay: undefined });
  const address = (of: Uri): string => client.code2ProtocolConverter.asUri(of);
  const params: OverlayParams = { uri: address(uri), other: address(second) };
  const result = await request<OverlayResult>(client, overlayRequest, params);
  if (preview.second !== second || preview.uri !== uri) return;
  if (result.overlay === null) {
    preview.second = undefined;
    void window.showWarningMessage(`${nameOf(second)}: ${result.reason}`);
  }
  post(preview, { kind: 'second', uri: second.toString(), overlay: result.overlay ?? undefined });
}

/** Milliseconds without a further letter after which the other map is looked at again. */
const pause = 400;

export function followSecondMaps(previews: Previews, client: BaseLanguageClient, watcher: FileSystemWatcher): Disposable {
  const timers = new Map<Preview, ReturnType<typeof setTimeout>>();
  const changed = (uri: Uri): void => {
    for (const preview of previews.all) {
      const { second } = preview;
      if (second === undefined || (second.toString() !== uri.toString() && preview.uri.toString() !== uri.toString())) continue;
      clearTimeout(timers.get(preview));
      timers.set(
        preview,
        setTimeout(() => {
          timers.delete(preview);
          if (preview.listening) laySecond(preview, second, client).catch((error: unknown) => client.error('The second map was not laid over.', error, false));
        }, pause),
      );
    }
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document }) => changed(document.uri)),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  );
}
