/** Orders → an insights file from the editor: a real table, the command line in its own process, and the map that names the file. */
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, openText } from './editor.ts';
import { openPreview } from './preview.ts';

const map = 'cjm: 1\ntitle: Shop\nlanguage: en\nmodel: classic5\nstages:\n  - stage: decision\n';

suite('analysing', () => {
  let folder: string;
  setup(() => (folder = mkdtempSync(join(tmpdir(), 'cjm-orders-'))));
  teardown(async () => {
    rmSync(folder, { recursive: true, force: true });
    await closeEverything();
  });

  /** Eight customers with two orders each. */
  function orders(head = 'customer,date,amount,order'): vscode.Uri {
    const rows = Array.from({ length: 16 }, (_, index) => `c${index % 8},2026-0${1 + Math.floor(index / 8)}-1${index % 8},${20 + index},o${index}`);
    const path = join(folder, 'orders.csv');
    writeFileSync(path, [head, ...rows].join('\n'));
    return vscode.Uri.file(path);
  }

  test('writes the file beside the map, opens it, and names it in the map', async () => {
    const { document } = await openText('shop.cjm.yaml', map);
    const target = vscode.Uri.joinPath(document.uri, '..', 'shop.insights.cjm.yaml');
    await vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: orders(), target, currency: 'EUR', name: true });
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(written, /^kind: insights$/m);
    assert.match(written, /^ {2}customers: 8$/m);
    assert.doesNotMatch(written, /\bc[0-7]\b/);
    await eventually('the map names the file', () => document.getText() === `${map}insights: [shop.insights.cjm.yaml]\n`);
  });

  test('columns that somebody states are taken, and what cannot be read leaves no file', async () => {
    const { document } = await openText('shop.cjm.yaml', map);
    const target = vscode.Uri.joinPath(document.uri, '..', 'other.insights.cjm.yaml');
    const strange = orders('a,b,c,d');
    await vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: strange, target, name: false });
    await assert.rejects(async () => vscode.workspace.fs.stat(target));
    const columns = { customer: 'a', date: 'b', amount: 'c', order: 'd' };
    await vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: strange, target, columns, name: false });
    assert.ok((await vscode.workspace.fs.stat(target)).size > 300);
    await eventually('it is opened', () => vscode.window.activeTextEditor?.document.uri.fsPath === target.fsPath);
    assert.equal(document.getText(), map);
  });

  test('the preview draws the insights of a map, and a number leads to its line in their file', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-view=insights]').click();
    const number = frame.locator('table.repeat').getByRole('button', { name: '140', exact: true });
    await number.click();
    const line = await eventually('its file is open at the line', () => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/orders.insights.cjm.yaml'));
      return editor?.document.getText(editor.selection);
    });
    assert.equal(line, 'customers: 140');
    await frame.locator('[data-view=map]').click();
  });
});
