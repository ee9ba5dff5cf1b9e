/** Keeps the comparisons that are open: opens, finds, draws, turns and closes them. Who asks for it stands in the other files of this folder and in the commands. */
import { CancellationTokenSource, commands, type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CompareParams, FromComparison } from '../../server/protocol.ts';
import { comparisonType } from '../panelTypes.ts';
import { webviewOptions } from '../preview/preview.ts';
import { shell } from '../preview/shell.ts';
import { type Comparison, type Documents, isSame, mapOf, reads, renamed, swapped, titleOf } from './comparison.ts';
import { draw } from './draw.ts';
import { receive } from './receive.ts';
import type { VersionTexts } from './versionTexts.ts';

/** Typing is drawn when it rests for so long. */
const rest = 150;

export interface Comparisons extends Disposable {
  readonly all: ReadonlySet<Comparison>;
  /** The one that has the focus. */
  readonly active: () => Comparison | undefined;
  /** One in sight that shows a text. */
  readonly showing: (uri: Uri) => Comparison | undefined;
  /** Shows two versions in the active column, in the panel that has them when there is one. */
  readonly open: (versions: CompareParams, documents?: Documents) => void;
  /** Takes over a panel that the editor restored. */
  readonly adopt: (panel: WebviewPanel, versions: CompareParams) => void;
  /** Draws whole; nothing happens while the comparison is hidden. */
  readonly redraw: (comparison: Comparison) => void;
  /** Draws once nothing more has come for a moment. */
  readonly redrawSoon: (comparison: Comparison) => void;
  readonly swap: (comparison: Comparison) => void;
  /** Files have other names now; `undefined` for one that has not. */
  readonly rename: (newName: (uri: Uri) => Uri | undefined) => void;
}

export function createComparisons(extensionUri: Uri, client: BaseLanguageClient, texts: VersionTexts): Comparisons {
  const all = new Set<Comparison>();
  const requests = new Map<Comparison, CancellationTokenSource>();
  const timers = new Map<Comparison, ReturnType<typeof setTimeout>>();
  const editors = window.onDidChangeActiveTextEditor(() => void setContext());

  const comparisons: Comparisons = {
    all,
    active: () => [...all].find(({ panel }) => panel.active),
    showing: (uri) => [...all].find((comparison) => comparison.panel.visible && reads(comparison, uri)),
    open(versions, documents = {}) {
      const present = [...all].find((comparison) => isSame(comparison, versions, documents));
      if (present !== undefined) return present.panel.reveal();
      const title = titleOf({ versions, drawn: undefined });
      take(window.createWebviewPanel(comparisonType, title, ViewColumn.Active, { enableFindWidget: true }), versions, documents);
      return undefined;
    },
    adopt: (panel, versions) => take(panel, versions, {}),
    redraw(comparison) {
      stopAsking(comparison);
      if (!comparison.listening) return;
      const request = new CancellationTokenSource();
      requests.set(comparison, request);
      void draw(comparison, client, request.token);
    },
    redrawSoon(comparison) {
      clearTimeout(timers.get(comparison));
      timers.set(
        comparison,
        setTimeout(() => comparisons.redraw(comparison), rest),
      );
    },
    swap(comparison) {
      Object.assign(comparison, swapped(comparison), { drawn: undefined });
      comparisons.redraw(comparison);
    },
    rename(newName) {
      for (const comparison of all) {
        const versions = renamed(comparison.versions, (uri) => toText(newName(Uri.parse(uri))) ?? uri);
        if (JSON.stringify(versions) === JSON.stringify(comparison.versions)) continue;
        comparison.versions = versions;
        comparisons.redrawSoon(comparison);
      }
    },
    dispose() {
      editors.dispose();
      for (const { panel } of all) panel.dispose();
    },
  };

  function toText(uri: Uri | undefined): string | undefined {
    return uri && client.code2ProtocolConverter.asUri(uri);
  }

  /** Dresses a panel and listens to it. */
  function take(panel: WebviewPanel, versions: CompareParams, documents: Documents): void {
    const comparison: Comparison = { panel, versions, documents, listening: false, drawn: undefined };
    all.add(comparison);
    panel.title = titleOf(comparison);
    panel.iconPath = icon(extensionUri);
    panel.webview.options = webviewOptions(mapOf(comparison), extensionUri);
    panel.webview.onDidReceiveMessage((message: FromComparison) => receive(message, comparison, { comparisons, client, texts }));
    panel.onDidChangeViewState(() => changeState(comparison));
    panel.onDidDispose(() => close(comparison));
    panel.webview.html = shell(panel.webview, extensionUri, 'comparison');
    void setContext();
  }

  /** A hidden panel loses its page and says `ready` when it is shown again. */
  function changeState(comparison: Comparison): void {
    if (!comparison.panel.visible) {
      comparison.listening = false;
      stopAsking(comparison);
    }
    void setContext();
  }

  function close(comparison: Comparison): void {
    comparison.listening = false;
    stopAsking(comparison);
    all.delete(comparison);
    void setContext();
  }

  function stopAsking(comparison: Comparison): void {
    clearTimeout(timers.get(comparison));
    timers.delete(comparison);
    requests.get(comparison)?.cancel();
    requests.delete(comparison);
  }

  /** `cjmComparisonVisible`: what is compared of the active text is in sight. */
  async function setContext(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const isVisible = uri !== undefined && comparisons.showing(uri) !== undefined;
    await commands.executeCommand('setContext', 'cjmComparisonFocus', comparisons.active() !== undefined);
    await commands.executeCommand('setContext', 'cjmComparisonVisible', isVisible);
  }

  return comparisons;
}

function icon(extensionUri: Uri): { light: Uri; dark: Uri } {
  const file = (name: string) => Uri.joinPath(extensionUri, 'media', 'icons', name);
  return { light: file('comparison-light.svg'), dark: file('comparison-dark.svg') };
}
