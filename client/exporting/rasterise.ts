/** A drawing in SVG → PNG, by a page of the editor's own that is open only as long as it takes: the editor has a browser, and the package need not bring a rasteriser. */
import { l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { FromRasteriser, ToRasteriser } from '../../server/protocol.ts';
import { shell } from '../preview/shell.ts';
import { fromBase64 } from './base64.ts';
import { readFonts } from './readFonts.ts';

/** As `cjm render` does. */
const scale = 2;
/** Milliseconds after which nothing is to be expected any more. */
const patience = 30_000;

export async function rasterise(svg: string, extensionUri: Uri): Promise<Uint8Array> {
  const panel = window.createWebviewPanel(
    'cjm.rasteriser',
    l10n.t('Drawing the picture…'),
    { viewColumn: ViewColumn.Active, preserveFocus: true },
    { enableScripts: true },
  );
  try {
    return fromBase64(await ask(panel, svg, await readFonts(extensionUri), extensionUri));
  } finally {
    panel.dispose();
  }
}

function ask(panel: WebviewPanel, svg: string, fonts: readonly string[], extensionUri: Uri): Promise<string> {
  return new Promise((resolve, reject) => {
    const gaveUp = (): void => reject(new Error(l10n.t('The picture could not be drawn.')));
    const waiting = setTimeout(gaveUp, patience);
    panel.onDidDispose(() => {
      clearTimeout(waiting);
      gaveUp();
    });
    panel.webview.onDidReceiveMessage((message: FromRasteriser) => {
      const drawing: ToRasteriser = { kind: 'draw', svg, fonts, scale };
      if (message.kind === 'ready') void panel.webview.postMessage(drawing);
      else if (message.kind === 'drawn') resolve(message.png);
      else reject(new Error(message.reason));
    });
    panel.webview.html = shell(panel.webview, extensionUri, 'rasteriser');
  });
}
