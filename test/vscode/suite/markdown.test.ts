/** Maps in fenced blocks of Markdown, drawn in the built-in preview. */
import { strict as assert } from 'node:assert';
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, openText, replace } from './editor.ts';
import { mapWith } from './maps.ts';
import { isInPanel, page } from './preview.ts';

const fence = '```';

/** The Markdown preview that has such an element, once it has. */
function pageWith(selector: string): Promise<Frame> {
  return eventually(`a Markdown preview with ${selector}`, async () => {
    for (const frame of (await page()).frames().filter(isInPanel)) {
      const count = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (count > 0) return frame;
    }
    return undefined;
  });
}

async function showPreview(text: string, name = 'page.md'): Promise<vscode.TextEditor> {
  const editor = await openText(name, text);
  await vscode.commands.executeCommand('markdown.showPreviewToSide');
  return editor;
}

suite('maps in Markdown', () => {
  teardown(closeEverything);

  test('a block is drawn as the grid, in the colours of the theme, and the page around it is left alone', async () => {
    await showPreview(`# Report\n\nBefore.\n\n${fence}cjm\n${mapWith('awareness')}${fence}\n\n${fence}yaml\ncjm: 1\n${fence}\n`);
    const frame = await pageWith('.cjm-block [data-cell="awareness/hear/actions"]');
    assert.match(await frame.locator('.cjm-block').innerText(), /Weekly order[\s\S]*Awareness[\s\S]*Sees a poster/);
    assert.equal(await frame.locator('.cjm-block').count(), 1);
    assert.match(await frame.locator('pre').innerText(), /cjm: 1/);
    const [block, editor, padding] = await frame.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.backgroundColor = 'var(--vscode-editor-background)';
      document.body.append(probe);
      const picture = document.querySelector('.cjm-block .cjm');
      return [picture && getComputedStyle(picture).backgroundColor, getComputedStyle(probe).backgroundColor, getComputedStyle(document.body).paddingLeft];
    });
    assert.equal(block, editor);
    assert.notEqual(padding, '0px');
  });

  test('what the map says is text', async () => {
    const nasty = mapWith('awareness').replace('Sees a poster', "'<img src=x> <b>loud</b>'");
    await showPreview(`${fence}cjm\n${nasty}${fence}\n`);
    const frame = await pageWith('.cjm-block [data-cell="awareness/hear/actions"]');
    assert.match(await frame.locator('[data-cell="awareness/hear/actions"]').innerText(), /<img src=x> <b>loud<\/b>/);
    assert.equal(await frame.locator('.cjm-block img').count(), 0);
  });

  test('a broken map says its first problem, and is drawn once it is mended', async () => {
    const editor = await showPreview(`${fence}cjm\n${mapWith('awareness').replace('title: Weekly', 'title: "Weekly')}${fence}\n`);
    const frame = await pageWith('.cjm-problem');
    assert.match(await frame.locator('.cjm-problem').innerText(), /^This map cannot be drawn\. Line 2: /);
    await replace(editor, 'title: "Weekly', 'title: Weekly');
    await pageWith('.cjm-block [data-cell="awareness/hear/actions"]');
  });

  test('a block that names a file shows that map, and follows its text', async () => {
    const map = await openText('bread.cjm.yaml', mapWith('awareness').replace('Weekly order', 'Daily bread'));
    const folder = map.document.uri.path.split('/').at(-2);
    await showPreview(`${fence}cjm\nfile: ../${folder}/bread.cjm.yaml\n${fence}\n`);
    await pageWith('.cjm-block h1:has-text("Daily bread")');
    await vscode.window.showTextDocument(map.document, { viewColumn: vscode.ViewColumn.One });
    const again = vscode.window.activeTextEditor;
    assert.ok(again);
    await replace(again, 'Sees a poster', 'Sees the shop window');
    await pageWith('.cjm-block [data-cell="awareness/hear/actions"]:has-text("Sees the shop window")');
  });
});
