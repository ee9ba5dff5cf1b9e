/** Keeps the previews that are open: opens, finds, draws, locks and closes them. Who asks for it stands in the other files of this folder and in the commands. */
import { CancellationTokenSource, commands, type Disposable, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FromPreview, type ShownView, type ViewClosedParams, viewClosed } from '../../server/protocol.ts';
import { previewType } from '../panelTypes.ts';
import { draw } from './draw.ts';
import { isSynced, tellEditing } from './editing.ts';
import { fillWindow } from './fillWindow.ts';
import { markCursor } from './markCursor.ts';
import { isPreviewOf, type Preview, pointAt, post, setLocked, title, webviewOptions } from './preview.ts';
import { receive } from './receive.ts';
import { shell } from './shell.ts';
import type { ShownViews } from './shownViews.ts';

/** Answers the wish to see each customer of an insights file, or no longer. */
export type DrawEach = (message: FromPreview & { kind: 'points' }, preview: Preview, extensionUri: Uri) => Promise<void>;

export interface Previews extends Disposable {
  readonly all: ReadonlySet<Preview>;
  /** Where what belongs to previews lies. */
  readonly extensionUri: Uri;
  readonly drawEach: DrawEach;
  /** The one that has the focus. */
  readonly active: () => Preview | undefined;
  /** Shows a map in the unlocked preview of a column, which is opened when there is none. */
  readonly open: (uri: Uri, column: ViewColumn, preserveFocus: boolean) => void;
  /** Takes over a panel that the editor restored. */
  readonly adopt: (panel: WebviewPanel, uri: Uri, locked: boolean) => void;
  /** Draws whole; nothing happens while the preview is hidden. */
  readonly redraw: (preview: Preview) => void;
  /** Shows another map in the same panel. */
  readonly retarget: (preview: Preview, uri: Uri) => void;
  /** Shows another view of the same map. */
  readonly show: (preview: Preview, shown: ShownView) => void;
  readonly toggleLock: (preview: Preview) => void;
  /** Presents its map stage by stage, as soon as it is drawn. */
  readonly present: (preview: Preview) => void;
}

export function createPreviews(extensionUri: Uri, client: BaseLanguageClient, shownViews: ShownViews, drawEach: DrawEach): Previews {
  const all = new Set<Preview>();
  const requests = new Map<Preview, CancellationTokenSource>();

  const previews: Previews = {
    all,
    extensionUri,
    drawEach,
    active: () => [...all].find((preview) => preview.panel.active),
    open(uri, column, preserveFocus) {
      const present = [...all].find((preview) => !preview.locked && preview.panel.viewColumn === column);
      if (present === undefined) {
        const panel = window.createWebviewPanel(previewType, title(uri, false), { viewColumn: column, preserveFocus }, { enableFindWidget: true });
        take(panel, uri, false).markNext = true;
      } else {
        present.panel.reveal(column, preserveFocus);
        if (!isPreviewOf(present, uri)) previews.retarget(present, uri);
      }
      void setFocusContext();
    },
    adopt: (panel, uri, locked) => void take(panel, uri, locked),
    redraw(preview) {
      cancelRequest(preview);
      if (!preview.listening) return;
      const request = new CancellationTokenSource();
      requests.set(preview, request);
      void draw(preview, client, request.token).then(() => {
        if (request.token.isCancellationRequested) return;
        void tellEditing(preview);
        if (!preview.drawn) return;
        if (preview.presentNext) post(preview, { kind: 'present' });
        if (preview.markNext && isSynced(preview.uri, 'toPicture')) void markCursor(preview, client);
        preview.presentNext = false;
        preview.markNext = false;
      });
    },
    retarget(preview, uri) {
      const before = { ...preview };
      pointAt(preview, uri, extensionUri);
      preview.shown = shownViews.of(uri);
      preview.second = undefined;
      leave(before);
      previews.redraw(preview);
    },
    show(preview, shown) {
      if (shown === preview.shown) return;
      const before = { ...preview };
      preview.shown = shown;
      shownViews.remember(preview.uri, shown);
      leave(before);
      previews.redraw(preview);
    },
    toggleLock(preview) {
      setLocked(preview, !preview.locked);
      closeTwins(preview);
    },
    present(preview) {
      if (preview.drawn) post(preview, { kind: 'present' });
      else preview.presentNext = true;
    },
    dispose() {
      for (const preview of all) preview.panel.dispose();
    },
  };

  /** Dresses a panel and listens to it. */
  function take(panel: WebviewPanel, uri: Uri, locked: boolean): Preview {
    const preview: Preview = {
      panel,
      uri,
      shown: shownViews.of(uri),
      locked,
      listening: false,
      drawn: false,
      markNext: false,
      ownSelection: undefined,
      edits: 0,
      presentNext: false,
      second: undefined,
      fills: false,
      fillsColumns: false,
      stopReading: undefined,
      chosenOrders: {},
    };
    all.add(preview);
    panel.title = title(uri, locked);
    panel.iconPath = icon(extensionUri);
    panel.webview.options = webviewOptions(uri, extensionUri);
    panel.webview.onDidReceiveMessage((message: FromPreview) => receive(message, preview, previews, client));
    panel.onDidChangeViewState(() => changeState(preview));
    panel.onDidDispose(() => close(preview));
    panel.webview.html = shell(panel.webview, extensionUri, 'preview');
    return preview;
  }

  /** A hidden panel loses its page and says `ready` when it is shown again. */
  function changeState(preview: Preview): void {
    if (!preview.panel.visible && preview.listening) {
      preview.listening = false;
      preview.drawn = false;
      cancelRequest(preview);
      preview.stopReading?.();
      leave(preview);
    }
    closeTwins(preview);
    void setFocusContext();
  }

  function close(preview: Preview): void {
    cancelRequest(preview);
    void fillWindow(preview, false);
    preview.stopReading?.();
    preview.listening = false;
    all.delete(preview);
    leave(preview);
    void setFocusContext();
  }

  /** Two previews that would always show the same thing in one column are one too many. */
  function closeTwins(preview: Preview): void {
    for (const other of all) {
      const twin = other !== preview && other.panel.viewColumn === preview.panel.viewColumn && other.locked === preview.locked;
      if (twin && (!preview.locked || isPreviewOf(preview, other.uri))) other.panel.dispose();
    }
  }

  /** The server need not send patches of a map that nobody looks at. */
  function leave({ uri, shown }: Pick<Preview, 'uri' | 'shown'>): void {
    const isSeen = [...all].some((preview) => preview.listening && preview.shown === shown && isPreviewOf(preview, uri));
    if (isSeen || !client.isRunning()) return;
    const params: ViewClosedParams = { uri: client.code2ProtocolConverter.asUri(uri), shown };
    void client.sendNotification(viewClosed, params);
  }

  function cancelRequest(preview: Preview): void {
    requests.get(preview)?.cancel();
    requests.delete(preview);
  }

  async function setFocusContext(): Promise<void> {
    await commands.executeCommand('setContext', 'cjmPreviewFocus', previews.active() !== undefined);
  }

  return previews;
}

function icon(extensionUri: Uri): { light: Uri; dark: Uri } {
  const file = (name: string) => Uri.joinPath(extensionUri, 'media', 'icons', name);
  return { light: file('preview-light.svg'), dark: file('preview-dark.svg') };
}
