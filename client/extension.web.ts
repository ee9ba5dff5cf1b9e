/** The extension in a browser. What it does lies in the same file, which is all that a browser loads, and is run when there is something to do. */
import type { ExtensionContext } from 'vscode';
import { createOnDemand, type OnDemand } from './onDemand.ts';

let onDemand: OnDemand | undefined;

export async function activate(context: ExtensionContext): Promise<OnDemand['exports']> {
  onDemand = createOnDemand(context, () => import('./start.web.ts'));
  await onDemand.ready;
  return onDemand.exports;
}

export async function deactivate(): Promise<void> {
  await onDemand?.stop();
}
