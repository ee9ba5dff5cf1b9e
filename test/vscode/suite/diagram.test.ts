/** The diagram view in the editor: Mermaid is loaded on demand under the panel's own policy, draws, and its text goes to the clipboard. */
import { strict as assert } from 'node:assert';
import type { ConsoleMessage } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile } from './editor.ts';
import { openPreview, page } from './preview.ts';

suite('diagrams', () => {
  teardown(closeEverything);

  test('are drawn beside their text, which can be copied', async () => {
    const forbidden: string[] = [];
    const listen = (message: ConsoleMessage) => {
      if (/Content Security Policy/.test(message.text()) && /preview-\w+\.js/.test(message.location().url)) forbidden.push(message.text());
    };
    const window = await page();
    await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    window.on('console', listen);
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-view=diagram]').click();
    const picture = frame.locator('.diagram-picture img');
    await eventually(
      'the picture',
      async () => (await picture.count()) > 0 && (await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 400)),
    );
    await frame.locator('[data-diagram=quadrant]').click();
    await eventually('the text of the quadrants', async () => (await frame.locator('.source pre').innerText()).includes('quadrantChart'));
    await eventually(
      'the other picture',
      async () => (await picture.count()) > 0 && decodeURIComponent((await picture.getAttribute('src')) ?? '').includes('Mend now'),
    );
    const before = await vscode.env.clipboard.readText();
    await frame.locator('[data-copy]').click();
    const copied = await eventually('the text in the clipboard', async () => {
      const text = await vscode.env.clipboard.readText();
      return text !== before && text.includes('quadrantChart') ? text : undefined;
    });
    assert.equal(copied, await frame.locator('.source pre').innerText());
    window.off('console', listen);
    assert.deepEqual(forbidden, []);
    await frame.locator('[data-view=map]').click();
    await frame.locator('[role=grid]').first().waitFor();
  });
});
