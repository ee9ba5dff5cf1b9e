/** Exports of a map from the editor: files beside it, the bytes of the command line, and PNG drawn by the editor's own browser. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile } from './editor.ts';
import { openPreview, page } from './preview.ts';

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

  test('writes each view, and says why there is no picture of diagrams', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const words = { funnel: 'Stage funnel', channels: 'Social networks', touchpoints: 'Bags and recipe cards', scores: 'Peak and end' };
    for (const [shown, text] of Object.entries(words)) {
      assert.ok((await exported('svg', { shown })).toString('utf8').includes(`>${text}</text>`), shown);
      assert.ok((await exported('md', { shown })).toString('utf8').includes(text), shown);
    }
    assert.match((await exported('md', { shown: 'diagram' })).toString('utf8'), /```mermaid\njourney/);
    const target = vscode.Uri.joinPath(example('grocery', 'grocery.cjm.yaml'), '..', 'refused.svg');
    await vscode.commands.executeCommand('notifications.clearAll');
    void vscode.commands.executeCommand('cjm.export', undefined, { format: 'svg', shown: 'diagram', theme: 'light', target });
    const notices = (await page()).locator('.notification-list-item-message');
    await eventually('a notice', async () => {
      // Toasts are held back where many came at once; the list has all of them.
      await vscode.commands.executeCommand('notifications.showList');
      return (await notices.count()) > 0;
    });
    await eventually('the reason', async () => (await notices.allInnerTexts()).some((text) => text.startsWith('Diagrams are drawn by Mermaid')));
    assert.equal(existsSync(target.fsPath), false);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('the button in the head of the preview asks for a format, and offers the view that is looked at first', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-view="scores"]').click();
    await eventually('the scores', async () => (await frame.locator('.scores').count()) === 1);
    await frame.locator('[data-command="cjm.export"]').click();
    const window = await page();
    const rows = window.locator('.quick-input-widget:visible .monaco-list-row');
    await eventually('the formats', async () => (await rows.count()) >= 9);
    await rows.filter({ hasText: 'Markdown' }).first().click();
    await eventually('the views', async () => (await rows.allInnerTexts())[0]?.includes('Scores') === true);
    await window.keyboard.press('Escape');
    await frame.locator('[data-view="map"]').click();
  }).timeout(120_000);

  test('a view and a cell are copied as pictures', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    const widthCopied = (): Promise<number> =>
      frame.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const png = item?.types.includes('image/png') === true ? await item.getType('image/png') : undefined;
        return png === undefined ? 0 : (await createImageBitmap(png)).width;
      });
    await (await page()).context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await vscode.env.clipboard.writeText('something else');
    await frame.locator('[data-copy-view]').click();
    await eventually('the view in the clipboard', async () => (await widthCopied()) >= 2400, 60_000);
    await frame.locator('[data-cell="decision/place-order/pains"]').click({ button: 'right' });
    await frame.locator('[data-word="copyPicture"]').click();
    await eventually('the cell in the clipboard', async () => (await widthCopied()) === 784, 60_000);
  }).timeout(180_000);

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
});
