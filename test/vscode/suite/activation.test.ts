/** When the extension starts, and when it does not. These tests come first: an extension cannot be stopped again. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, extensionId, openFile, openText } from './editor.ts';

suite('activation', () => {
  teardown(closeEverything);

  test('other files do not start it, other YAML included', async () => {
    await openText('notes.txt', 'Notes\n');
    await openText('compose.yaml', 'services: {}\n');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'the packed extension is installed');
    assert.equal(extension.isActive, false);
  });

  test('Markdown, for whose preview the editor asks it, starts no server and loads next to nothing', async () => {
    await openText('notes.md', '# Notes\n');
    await vscode.commands.executeCommand('markdown.showPreview');
    await eventually('an active extension', () => vscode.extensions.getExtension(extensionId)?.isActive);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.deepEqual(servers(), []);
    assert.ok(loadedBytes() > 0 && loadedBytes() < 20_000, `${loadedBytes()} bytes are loaded`);
  });

  test('a map starts it and has its language', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    assert.equal(document.languageId, 'cjm');
    await eventually('an active extension', () => vscode.extensions.getExtension(extensionId)?.isActive);
    await eventually('a server', () => servers().length > 0);
    assert.ok(loadedBytes() > 200_000, `${loadedBytes()} bytes are loaded`);
  });
});

/** How much of our bundles this extension host has read and run. */
function loadedBytes(): number {
  const dist = join(vscode.extensions.getExtension(extensionId)?.extensionPath ?? '', 'dist') + sep;
  const files = Object.keys(createRequire(__filename).cache).filter((file) => file.startsWith(dist));
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** What runs our server, started by this extension host. */
function servers(): readonly string[] {
  const list =
    process.platform === 'win32'
      ? execFileSync('powershell', ['-c', 'Get-CimInstance Win32_Process | % { "$($_.ParentProcessId) $($_.CommandLine)" }'])
      : execFileSync('ps', ['-A', '-o', 'ppid=,args=']);
  const processes = list
    .toString()
    .split('\n')
    .map((line) => line.trim());
  return processes.filter((line) => line.startsWith(`${process.pid} `) && /[\\/]dist[\\/]server\.js\b/.test(line));
}
