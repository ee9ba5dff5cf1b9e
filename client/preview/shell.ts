/** Turns a webview into the empty page that a script of ours fills: strict policy, one script, our style sheets, nothing from elsewhere. */
import { Uri, type Webview } from 'vscode';
import { sessionLanguage } from '../settings.ts';

/** What is drawn: a map, or two versions of one, which look alike; or pixels of a drawing. */
const pages = {
  preview: { script: 'preview.js', styles: ['preview.css'] },
  comparison: { script: 'comparison.js', styles: ['preview.css', 'comparison.css'] },
  rasteriser: { script: 'rasterise.js', styles: [] },
} as const;

export function shell(webview: Webview, extensionUri: Uri, page: keyof typeof pages): string {
  const { script, styles } = pages[page];
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const source = (file: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', file)).toString();
  return `<!DOCTYPE html>
<html lang="${sessionLanguage()}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy(webview.cspSource, nonce)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${styles.map((file) => `<link rel="stylesheet" href="${source(file)}">`).join('\n  ')}
</head>
<body>
  <script type="module" nonce="${nonce}" src="${source(script)}"></script>
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
