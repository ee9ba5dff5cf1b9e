/** Turns a comparison into the editor's own view of two texts. */
import { commands } from 'vscode';
import { type Comparison, titleOf } from './comparison.ts';
import type { VersionTexts } from './versionTexts.ts';

export async function showSideBySide(comparison: Comparison, texts: VersionTexts): Promise<void> {
  await commands.executeCommand('vscode.diff', texts.uriOf(comparison, 'before'), texts.uriOf(comparison, 'after'), titleOf(comparison).replace('→', '↔'));
}
