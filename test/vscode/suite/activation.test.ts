/** When the extension starts, and when it does not. These tests come first: an extension cannot be stopped again. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, extensionId, openFile, openText } from './editor.ts';

suite('activation', () => {
  teardown(closeEverything);

  test('other files do not start it, other YAML included', async () => {
    await openText('notes.md', '# Notes\n');
    await openText('compose.yaml', 'services: {}\n');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'the packed extension is installed');
    assert.equal(extension.isActive, false);
  });

  test('a map starts it and has its language', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    assert.equal(document.languageId, 'cjm');
    await eventually('an active extension', () => vscode.extensions.getExtension(extensionId)?.isActive);
  });
});
