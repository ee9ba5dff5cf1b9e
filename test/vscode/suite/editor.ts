/** What the tests do in the editor, in a person's words. Nothing here knows the extension's insides. */
import { join } from 'node:path';
import * as vscode from 'vscode';

export const extensionId = 'cjm.cjm-as-code';
/** The writable copy of the examples that the window has open. */
const workspace = process.env['CJM_TEST_WORKSPACE'] ?? '';

/** Asks again until the answer is anything but nothing, false, 0 or empty; `what` is the message when it never comes. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>, timeout = 20_000): Promise<NonNullable<T>> {
  const until = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > until) throw new Error(`not within ${timeout / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function example(...path: string[]): vscode.Uri {
  return vscode.Uri.file(join(workspace, ...path));
}

export async function openFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.One, preview: false });
}

let texts = 0;

/** Writes a new file into the workspace and opens it. `<|>` in the text is where the cursor goes. */
export async function openText(name: string, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('<|>');
  texts += 1;
  // A name of its own: the editor remembers a text for a while after it was closed.
  const uri = example(`text-${texts}`, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('<|>', '')));
  const editor = await openFile(uri);
  if (offset >= 0) putCursor(editor, editor.document.positionAt(offset));
  return editor;
}

export function putCursor(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection);
}

/** Replaces the first occurrence of a text, as typing over it would. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  await editor.edit((edit) => edit.replace(rangeOf(editor.document, old), text));
}

/** Where a text stands; it must occur. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`the document has no “${text}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Finishes without saving, so that the next test finds an empty window. A tab with changes would ask what to do about them, and nobody answers. */
export async function closeEverything(): Promise<void> {
  await eventually('no text with changes', async () => {
    for (const document of changedTexts()) await giveUp(document);
    return changedTexts().length === 0 && tabs().every(({ isDirty }) => !isDirty);
  });
  await vscode.window.tabGroups.close(tabs());
}

function changedTexts(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
}

function tabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

async function giveUp(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  // A text that was never saved has nothing to go back to.
  await vscode.commands.executeCommand(document.isUntitled ? 'workbench.action.revertAndCloseActiveEditor' : 'workbench.action.files.revert');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Diagnostics of ours, most severe first. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'cjm')
    .toSorted((a, b) => a.severity - b.severity);
}
