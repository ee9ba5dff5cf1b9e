/** Files in memory under `journey:`, with one map that has a misspelt stage, opened at once. What a browser's VS Code has instead of a disk. */
'use strict';
const vscode = require('vscode');

const map = `cjm: 1
title: Order in a browser
language: en
model: classic5
persona: { id: sam, name: Sam }
job: food at the door
scope: { partial: true }
state: current
period: 2026-10
stages:
  - stage: awarenes
    kpis: { REACH: { value: 100, source: web-analytics } }
    steps:
      - step: Hears about us
        id: hear
        actions:
          - Sees a poster
        touchpoints: [posters]
        owners: [marketing]
`;

const page = `# A report\n\n\`\`\`cjm\n${map.replace('awarenes', 'awareness')}\`\`\`\n`;

const insights = `cjm: 1
kind: insights
sources: [{ file: orders.csv, sha256: ab12, rows: 40 }]
recency:
  - { purchase: 2, days: 8..14, customers: 12, median: 9, aov: 40 }
`;

const files = new Map([
  ['/order.cjm.yaml', new TextEncoder().encode(map)],
  ['/page.md', new TextEncoder().encode(page)],
  ['/orders.insights.cjm.yaml', new TextEncoder().encode(insights)],
]);

const provider = {
  onDidChangeFile: new vscode.EventEmitter().event,
  watch: () => new vscode.Disposable(() => {}),
  stat({ path }) {
    const content = files.get(path);
    if (content) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  },
  readDirectory: ({ path }) => (path === '/' ? [...files.keys()].map((file) => [file.slice(1), vscode.FileType.File]) : []),
  readFile({ path }) {
    const content = files.get(path);
    if (content) return content;
    throw vscode.FileSystemError.FileNotFound(path);
  },
  writeFile: ({ path }, content) => void files.set(path, content),
  createDirectory: () => {},
  delete: ({ path }) => void files.delete(path),
  rename(from, to) {
    files.set(to.path, provider.readFile(from));
    files.delete(from.path);
  },
};

const order = vscode.Uri.parse('journey:/order.cjm.yaml');
const wish = (format) => ({ format, shown: 'map', theme: 'light', target: vscode.Uri.parse(`journey:/out.${format}`) });

/** Each format in turn; then a page that says how each file begins. */
async function exportAll() {
  const lines = [];
  for (const format of ['html', 'svg', 'md', 'csv', 'json', 'png']) {
    await vscode.commands.executeCommand('cjm.export', order, wish(format));
    const bytes = files.get(`/out.${format}`) ?? new Uint8Array();
    lines.push(`${format}: ${[...new TextDecoder('latin1').decode(bytes.slice(0, 24))].filter((letter) => letter >= ' ').join('')}`);
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: lines.join('\n') }));
}

function exportPdf() {
  return vscode.commands.executeCommand('cjm.export', order, wish('pdf'));
}

async function previewInsights() {
  await vscode.window.showTextDocument(vscode.Uri.parse('journey:/orders.insights.cjm.yaml'), { preview: false });
  await vscode.commands.executeCommand('cjm.preview');
}

exports.activate = async (context) => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('journey', provider));
  context.subscriptions.push(
    vscode.commands.registerCommand('journeyFiles.openPage', () =>
      vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse('journey:/page.md')),
    ),
  );
  context.subscriptions.push(
    vscode.commands.registerCommand('journeyFiles.exportAll', exportAll),
    vscode.commands.registerCommand('journeyFiles.exportPdf', exportPdf),
    vscode.commands.registerCommand('journeyFiles.previewInsights', previewInsights),
  );
  await vscode.window.showTextDocument(vscode.Uri.parse('journey:/order.cjm.yaml'), { preview: false });
};
