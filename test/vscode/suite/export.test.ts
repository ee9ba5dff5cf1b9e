/** Exports of a map from the editor: files beside it, the bytes of the command line, and PNG drawn by the editor's own browser. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile } from './editor.ts';
import { page } from './preview.ts';

const made: vscode.Uri[] = [];

/** Runs the command with everything answered but the map, and reads what it wrote. */
async function exported(format: string, more: object = {}): Promise<Buffer> {
  const target = vscode.Uri.joinPath(example('grocery', 'grocery.cjm.yaml'), '..', `out.${format}`);
  made.push(target);
  await vscode.commands.executeCommand('cjm.export', undefined, { format, shown: 'map', theme: 'light', target, ...more });
  return readFileSync(target.fsPath);
}

suite('exporting', () => {
  teardown(async () => {
    for (const { fsPath } of made.splice(0)) rmSync(fsPath, { force: true });
    await closeEverything();
  });

  test('writes the map in each format', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const starts = {
      html: '<!doctype html>',
      svg: '<?xml ',
      pdf: '%PDF-',
      md: '# Weekly grocery order',
      xlsx: 'PK',
      json: '{\n  "cjm": 1',
      mermaid: 'journey\n',
    };
    for (const [format, start] of Object.entries(starts)) {
      const bytes = await exported(format);
      assert.equal(bytes.subarray(0, start.length).toString('latin1'), start);
      assert.ok(bytes.length > 300, `${format} has ${bytes.length} bytes`);
    }
  });

  test('PNG is drawn by the editor, two pixels for each of the drawing, with its fonts', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec((await exported('svg')).toString('utf8')) ?? [];
    const png = await exported('png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(width) * 2, Number(height) * 2]);
    assert.ok(png.length > 100_000, `it has ${png.length} bytes`);
    const pages = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.includes('Drawing'));
    await eventually('the page that drew is gone', () => pages().length === 0);
  });

  test('what is not saved yet is exported too', async () => {
    const editor = await openFile(example('grocery', 'grocery.cjm.yaml'));
    await editor.edit((edit) =>
      edit.replace(
        new vscode.Range(
          editor.document.positionAt(editor.document.getText().indexOf('Weekly')),
          editor.document.positionAt(editor.document.getText().indexOf('Weekly') + 6),
        ),
        'Daily',
      ),
    );
    assert.match((await exported('svg')).toString('utf8'), />Daily grocery order<\/text>/);
  });

  test('asks for the format and for what to show', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const target = vscode.Uri.joinPath(example('grocery', 'grocery.cjm.yaml'), '..', 'asked.svg');
    made.push(target);
    const exporting = vscode.commands.executeCommand('cjm.export', undefined, { target });
    const rows = (await page()).locator('.quick-input-widget:visible .monaco-list-row');
    await eventually('the formats', async () => (await rows.count()) >= 9);
    await rows.filter({ hasText: 'SVG' }).first().click();
    await eventually('the views', async () => (await rows.allInnerTexts()).some((text) => text.includes('Funnel')));
    await rows.filter({ hasText: 'Funnel' }).filter({ hasText: 'dark' }).first().click();
    await exporting;
    assert.ok(existsSync(target.fsPath));
    assert.match(readFileSync(target.fsPath, 'utf8'), /fill="#1f1f1f"/);
  });
});
