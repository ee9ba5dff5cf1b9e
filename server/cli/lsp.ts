/** `cjm lsp`: the very language server that the editor starts; it takes over this process. */

export async function lsp(): Promise<void> {
  // The server reads its transport from the arguments; without one it would refuse to start.
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument))) process.argv.push('--stdio');
  await import('../lsp/server.ts');
}
