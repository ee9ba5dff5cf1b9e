/** `cjm lsp`: the very language server that the editor starts; it takes over this process. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

export function lsp(): void {
  // The server reads its transport from the arguments; without one it would refuse to start.
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument))) process.argv.push('--stdio');
  const bundle = join(__dirname, 'server.js');
  createRequire(bundle)(bundle);
}
