/** The preview in the editor: it opens beside, follows typing, and picture and text lead to each other. */
import { strict as assert } from 'node:assert';
import type { ConsoleMessage, Request } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, openText, putCursor, rangeOf, replace } from './editor.ts';
import { mapWith } from './maps.ts';
import { isInPanel, openPreview, page, previewOf, previews, previewTabs } from './preview.ts';

const grocery = (): Promise<vscode.TextEditor> => openFile(example('grocery', 'grocery.cjm.yaml'));

suite('preview', () => {
  teardown(closeEverything);

  test('opens beside the text, which keeps the focus', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    assert.deepEqual(
      previewTabs().map(({ group }) => group.viewColumn),
      [vscode.ViewColumn.Two],
    );
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    assert.ok((await frame.locator('[data-stage]').count()) >= 5, 'a header for each stage');
    assert.ok((await frame.locator('[data-cell]').count()) > 50, 'the cells of the grid');
    assert.ok((await frame.locator('[data-funnel="stages"] [data-funnel-step]').count()) >= 4, 'the funnel');
  });

  test('follows every key of the unsaved text', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    const cell = frame.locator('[data-cell="awareness/hear/actions"]');
    await replace(editor, 'Hears from a friend', 'Hears from a cousin');
    await eventually('the cell with the new text', async () => (await cell.innerText()).includes('Hears from a cousin'));
    for (const letter of 'abc') {
      await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'Sees a poster').start, letter));
    }
    await eventually(
      'the letters just typed',
      async () => /(?:abc|a?b?c?)Sees a poster/.test(await cell.innerText()) && (await cell.innerText()).includes('c'),
    );
    assert.equal(editor.document.isDirty, true);
  });

  test('an edit redraws its cell and leaves the others’ elements alone', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    await frame.evaluate(() => {
      for (const cell of document.querySelectorAll('[data-cell]')) cell.setAttribute('data-kept', '');
    });
    await replace(editor, 'Hears from a friend', 'Hears from an aunt');
    await eventually('the new text', async () => (await frame.locator('[data-cell="awareness/hear/actions"]').innerText()).includes('an aunt'));
    const [all, kept] = await frame.evaluate(() => [document.querySelectorAll('[data-cell]').length, document.querySelectorAll('[data-kept]').length]);
    assert.equal(kept, all);
  });

  test('keeps the last good picture, marked as such, while the text is broken', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    const before = await frame.locator('[data-cell]').count();
    assert.equal(await frame.locator('[data-stale]').count(), 0, 'the whole text is good at first');
    await replace(editor, 'title: Weekly grocery order', 'title: "Weekly grocery order');
    await eventually('the mark of a stale picture', () => frame.locator('[data-stale]').count());
    assert.equal(await frame.locator('[data-cell]').count(), before);
    await replace(editor, 'title: "Weekly grocery order', 'title: Weekly grocery order');
    await eventually('no mark', async () => (await frame.locator('[data-stale]').count()) === 0);
  });

  test('a click on a cell selects its text', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-cell="awareness/hear/actions"]').click();
    const selected = await eventually('a selection', () => {
      const { document, selection } = vscode.window.visibleTextEditors.find((each) => each.document === editor.document) ?? editor;
      return document.getText(selection) || undefined;
    });
    assert.match(selected, /Hears from a friend|Sees a poster/);
  });

  test('the cell at the cursor is marked, and the marks move with it', async () => {
    const editor = await grocery();
    const frame = await openPreview('Weekly grocery order');
    const appearance = (cell: string): Promise<string> =>
      frame.locator(`[data-cell="${cell}"]`).evaluate((element) => {
        const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
        return JSON.stringify([
          element.className,
          element.getAttribute('aria-current'),
          outline,
          boxShadow,
          backgroundColor,
          borderColor,
          [...element.attributes].map(({ name }) => name),
        ]);
      });
    putCursor(editor, new vscode.Position(2, 0));
    const plain = await appearance('awareness/hear/actions');
    putCursor(editor, rangeOf(editor.document, 'Sees a poster').start);
    await eventually('a mark on the cell at the cursor', async () => (await appearance('awareness/hear/actions')) !== plain);
    putCursor(editor, rangeOf(editor.document, 'Weighs us against').start);
    await eventually('no mark on the cell left behind', async () => (await appearance('awareness/hear/actions')) === plain);
  });

  test('an unlocked preview goes with the active map; a locked one stays, so that several are open', async () => {
    await grocery();
    await openPreview('Weekly grocery order');
    await openText('second.cjm.yaml', mapWith('awareness').replace('Weekly order', 'A second journey'));
    await previewOf('A second journey');
    assert.equal(previewTabs().length, 1);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('cjm.lockPreview');
    await grocery();
    await openPreview('Weekly grocery order');
    assert.equal(previewTabs().length, 2);
  });

  test('breaks no rule of its content security policy and asks nothing of the network', async () => {
    const window = await page();
    const complaints: string[] = [];
    const requests: string[] = [];
    const onConsole = (message: ConsoleMessage): void => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text());
    };
    const onRequest = (request: Request): void => {
      if (isInPanel(request.frame()) && !/^(?:blob|data|https?:\/\/127\.0\.0\.1|https:\/\/[^/]*\.vscode-cdn\.net|vscode-)/.test(request.url()))
        requests.push(request.url());
    };
    window.on('console', onConsole);
    window.on('request', onRequest);
    try {
      const editor = await grocery();
      const frame = await openPreview('Weekly grocery order');
      await replace(editor, 'Hears from a friend', 'Hears from an uncle');
      await eventually('the new text', async () => (await frame.locator('[data-cell="awareness/hear/actions"]').innerText()).includes('an uncle'));
      const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      assert.match(policy ?? '', /default-src 'none'/);
      assert.match(policy ?? '', /script-src[^;]*'nonce-/);
      assert.doesNotMatch(policy ?? '', /unsafe-eval|script-src[^;]*unsafe-inline/);
      // A script that the policy must stop: it shows that complaints would have been heard.
      await frame.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'document.body.dataset["intruder"] = "1"';
        document.body.append(script);
      });
      assert.equal(await frame.locator('body[data-intruder]').count(), 0);
      await eventually('the browser’s complaint about the intruder', () => complaints.length > 0);
      assert.equal(complaints.length, 1, complaints.join('\n'));
      assert.deepEqual(requests, []);
    } finally {
      window.off('console', onConsole);
      window.off('request', onRequest);
    }
  });

  test('leaves nothing behind when it is closed', async () => {
    await grocery();
    await openPreview('Weekly grocery order');
    await closeEverything();
    await eventually('no preview', async () => (await previews()).length === 0);
  });
});
