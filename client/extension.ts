/** The extension where there is Node. What it does is a bundle of its own, which is loaded when there is something to do. */
import type { ExtensionContext } from 'vscode';
import { createOnDemand, type OnDemand } from './onDemand.ts';

let onDemand: OnDemand | undefined;

export async function activate(context: ExtensionContext): Promise<OnDemand['exports']> {
  onDemand = createOnDemand(context, () => import('./start.ts'));
  await onDemand.ready;
  return onDemand.exports;
}

export async function deactivate(): Promise<void> {
  await onDemand?.stop();
}
