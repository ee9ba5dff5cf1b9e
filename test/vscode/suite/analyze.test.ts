/** Orders → an insights file from the editor: a real table, the command line in its own process, and the map that names the file. */
import { strict as assert } from 'node:assert';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, openText } from './editor.ts';
import { openPreview, page, previewOf } from './preview.ts';

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

  /** The list of how the table is understood, without the line that begins the analysis, which stands first. */
  async function understood(): Promise<readonly string[]> {
    const rows = (await page()).locator('.quick-input-widget:visible .monaco-list-row');
    await rows.filter({ hasText: 'Analyse' }).first().waitFor();
    const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    return labels.slice(1);
  }

  async function dismiss(): Promise<void> {
    await (await page()).keyboard.press('Escape');
    await (await page()).locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  }

  const table = 'customer,date,amount\nc1,2026-01-02,3\n';
  for (const [name, file, bytes, customer] of [
    ['with a byte order mark', 'orders.csv', `\ufeff${table}`, 'customer'],
    ['whose first line tells the delimiter', 'orders.csv', `\ufeffsep=|\r\n${table.replaceAll(',', '|')}`, 'customer'],
    ['between tabs', 'orders.tsv', table.replaceAll(',', '\t'), 'customer'],
    ['that is packed, of which nothing is told before it is read', 'orders.csv.gz', gzipSync(table), undefined],
  ] as const)
    test(`the columns of a table are shown before it is read: one ${name}; dismissed, nothing is made`, async () => {
      const { document } = await openText('shop.cjm.yaml', map);
      writeFileSync(join(folder, file), bytes);
      const before = readdirSync(join(document.uri.fsPath, '..'));
      const done = vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: vscode.Uri.file(join(folder, file)) });
      const rows = await understood();
      assert.equal(rows.find((row) => /^Customer\b/.test(row))?.includes(`${customer}`) ?? false, customer !== undefined, rows.join('\n'));
      await dismiss();
      await done;
      assert.deepEqual(readdirSync(folder), [file]);
      assert.deepEqual(readdirSync(join(document.uri.fsPath, '..')), before);
      assert.equal(document.getText(), map);
    });

  test('a question within the list that is dismissed leads back to the list, and changes nothing', async () => {
    const { document } = await openText('shop.cjm.yaml', map);
    const done = vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: orders() });
    await understood();
    const window = await page();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Dates' }).click();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'dmy' }).waitFor();
    await window.keyboard.press('Escape');
    assert.match((await understood()).find((row) => row.startsWith('Dates')) ?? '', /as recognised/);
    await dismiss();
    await done;
    assert.deepEqual(readdirSync(folder), ['orders.csv']);
  });

  test('a table that is not UTF-8 says so, and tells its columns once its encoding is chosen', async () => {
    const { document } = await openText('shop.cjm.yaml', map);
    const path = join(folder, 'orders.csv');
    // «Клиент;Дата;Сумма» in windows-1251, as a Russian Excel writes it.
    writeFileSync(path, Buffer.concat([Buffer.from('CAEBE8E5EDF23BC4E0F2E03BD1F3ECECE0', 'hex'), Buffer.from('\r\nc1;02.01.2026;3\r\n')]));
    const done = vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: vscode.Uri.file(path) });
    assert.match((await understood()).find((row) => row.startsWith('Encoding')) ?? '', /not UTF-8/);
    const window = await page();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Encoding' }).click();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'windows-1251' }).click();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Клиент' }).waitFor();
    assert.match((await understood()).find((row) => row.startsWith('Encoding')) ?? '', /windows-1251/);
    await dismiss();
    await done;
  });

  test('while it reads it says how far it is; cancelled, it leaves no file', async () => {
    const { document } = await openText('shop.cjm.yaml', map);
    const path = join(folder, 'orders.csv');
    const file = openSync(path, 'w');
    writeSync(file, 'customer,date,amount,order\n');
    for (let part = 0; part < 300; part += 1)
      writeSync(
        file,
        Array.from(
          { length: 10_000 },
          (_, index) => `c${(index * 7) % 50_021},2026-0${1 + (index % 9)}-1${index % 10},${20 + (index % 90)}.50,o${part}-${index}\n`,
        ).join(''),
      );
    closeSync(file);
    const target = vscode.Uri.joinPath(document.uri, '..', 'cancelled.insights.cjm.yaml');
    const done = vscode.commands.executeCommand('cjm.analyze', document.uri, { orders: vscode.Uri.file(path), target, name: false });
    const notice: Locator = (await page()).locator('.notification-list-item', { hasText: 'Analysing orders.csv' });
    await notice.filter({ hasText: /\d %/ }).waitFor();
    await notice.getByRole('button', { name: 'Cancel' }).click();
    await done;
    assert.equal(existsSync(target.fsPath), false);
    assert.deepEqual(readdirSync(folder), ['orders.csv']);
  }).timeout(120_000);

  /** All files below, with what they hold. */
  function contents(of: string): readonly string[] {
    return readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
      .toSorted();
  }

  test('each customer is a point of the orders that lie beside the insights; nothing of it is written or kept', async () => {
    const { document } = await openText('each.cjm.yaml', map.replace('Shop', 'Shop of many'));
    const beside = join(document.uri.fsPath, '..');
    writeFileSync(join(beside, 'orders.csv'), readFileSync(example('data', 'orders.csv').fsPath));
    const target = vscode.Uri.file(join(beside, 'orders.insights.cjm.yaml'));
    await vscode.commands.executeCommand('cjm.analyze', document.uri, {
      orders: vscode.Uri.file(join(beside, 'orders.csv')),
      target,
      currency: 'EUR',
      name: true,
    });
    await eventually('the map names the file', () => document.getText().includes('insights: [orders.insights.cjm.yaml]'));
    await document.save();
    const twice = /- \{ purchase: 2, customers: (\d+),/.exec(readFileSync(target.fsPath, 'utf8'))?.[1];
    await openFile(document.uri);
    const frame = await openPreview('Shop of many');
    await frame.locator('[data-view=insights]').click();
    await frame.locator('.chart.purchase .bubble').first().waitFor();
    const before = contents(beside);
    await frame.getByRole('radio', { name: 'Each customer' }).check();
    await frame.locator('.points').first().waitFor({ timeout: 60_000 });
    const points = await frame
      .locator('.chart.purchase .points path:not(.edge)')
      .evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/h0/g)?.length ?? 0), 0));
    assert.equal(String(points), twice);
    assert.deepEqual(contents(beside), before);
    // A page that is hidden keeps its state alone: the points are not in it.
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('workbench.action.previousEditor');
    const again = await previewOf('Shop of many');
    await again.locator('.chart.purchase .bubble').first().waitFor();
    assert.equal(await again.locator('.points').count(), 0);
    assert.equal(await again.getByRole('radio', { name: 'Bubbles' }).isChecked(), true);
    // Of other orders nothing is drawn.
    writeFileSync(join(beside, 'orders.csv'), `${readFileSync(example('data', 'orders.csv').fsPath, 'utf8')}\n`);
    await again.getByRole('radio', { name: 'Each customer' }).check();
    await again.getByText('“orders.csv” is not the file that these insights were made of').waitFor({ timeout: 60_000 });
    assert.equal(await again.locator('.points').count(), 0);
    await again.locator('[data-view=map]').click();
  }).timeout(180_000);

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
