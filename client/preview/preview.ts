/** One preview: a panel, the map it shows and whether it is locked. Turns them into title, folders and messages; it knows neither editors nor the server. */
import { l10n, type Selection, Uri, type WebviewPanel, workspace } from 'vscode';
import type { ShownView, ToPreview } from '../../server/protocol.ts';
import { nameOf } from '../mapFiles.ts';

export interface Preview {
  readonly panel: WebviewPanel;
  uri: Uri;
  /** Which view of the map. */
  shown: ShownView;
  locked: boolean;
  /** The script in the panel listens. A hidden panel has none. */
  listening: boolean;
  /** A picture is on screen. */
  drawn: boolean;
  /** The cell at the cursor is to be marked with the next picture. */
  markNext: boolean;
  /** What a click in it has selected in the text: no news to the picture. */
  ownSelection: Selection | undefined;
  /** How many editors were opened in it. */
  edits: number;
  /** It begins to present with the next picture. */
  presentNext: boolean;
  /** The map laid over this one. */
  second: Uri | undefined;
  /** It has the whole window, and other columns were put aside for it. */
  fills: boolean;
  fillsColumns: boolean;
  /** Ends the process that reads orders for it. */
  stopReading: (() => void) | undefined;
  /** Paths of the orders that somebody chose for it, by the sums of their files. */
  chosenOrders: Readonly<Record<string, string>>;
}

export function isPreviewOf(preview: Preview, uri: Uri): boolean {
  return preview.uri.toString() === uri.toString();
}

/** A message to a panel without a listener is dropped: it asks for everything when it is `ready`. */
export function post(preview: Preview, message: ToPreview): void {
  if (preview.listening) void preview.panel.webview.postMessage(message);
}

export function setLocked(preview: Preview, locked: boolean): void {
  preview.locked = locked;
  preview.panel.title = title(preview.uri, locked);
  post(preview, { kind: 'locked', locked });
}

/** Shows another map in the same panel, once it is drawn. */
export function pointAt(preview: Preview, uri: Uri, extensionUri: Uri): void {
  preview.uri = uri;
  preview.markNext = true;
  preview.panel.title = title(uri, preview.locked);
  const roots = resourceRoots(uri, extensionUri);
  const present = preview.panel.webview.options.localResourceRoots ?? [];
  if (roots.join('\n') !== present.join('\n')) preview.panel.webview.options = webviewOptions(uri, extensionUri);
}

export function title(uri: Uri, locked: boolean): string {
  return locked ? l10n.t('[Preview] {0}', nameOf(uri)) : l10n.t('Preview {0}', nameOf(uri));
}

/** Scripts on; files only from the bundles and the map's workspace folder, where its images are. */
export function webviewOptions(uri: Uri, extensionUri: Uri): { enableScripts: true; localResourceRoots: readonly Uri[] } {
  return { enableScripts: true, localResourceRoots: resourceRoots(uri, extensionUri) };
}

/** The map's folder as the page may address it; a text that was never saved has none. */
export function imageRoot({ panel, uri }: Pick<Preview, 'panel' | 'uri'>): string | undefined {
  return uri.scheme === 'untitled' ? undefined : panel.webview.asWebviewUri(folderOf(uri)).toString();
}

function resourceRoots(uri: Uri, extensionUri: Uri): readonly Uri[] {
  const dist = Uri.joinPath(extensionUri, 'dist');
  return uri.scheme === 'untitled' ? [dist] : [dist, workspace.getWorkspaceFolder(uri)?.uri ?? folderOf(uri)];
}

function folderOf(uri: Uri): Uri {
  return Uri.joinPath(uri, '..');
}
