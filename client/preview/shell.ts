/** Turns a webview into the empty page that the preview's script fills: strict policy, one script, one style sheet, nothing from elsewhere. */
import { Uri, type Webview } from 'vscode';
import { sessionLanguage } from '../settings.ts';

export function shell(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const source = (file: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', file)).toString();
  return `<!DOCTYPE html>
<html lang="${sessionLanguage()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy(webview.cspSource, nonce)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${source('preview.css')}">
</head>
<body>
  <script type="module" nonce="${nonce}" src="${source('preview.js')}"></script>
</body>
</html>`;
}

function policy(cspSource: string, nonce: string): string {
  return [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "font-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
