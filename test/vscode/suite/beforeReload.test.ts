/** What is left open when the window is reloaded; `reload.test.ts` finds it again. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { comparisonWith, repositoryWith, showsMark } from './comparisons.ts';
import { eventually, example, openFile } from './editor.ts';
import { mapWith } from './maps.ts';
import { openPreview } from './preview.ts';

suite('before the window is reloaded', () => {
  test('a map and its preview stay open', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-menu="rows"]').click();
    await frame.locator('[data-show-row="goals"]').uncheck();
    await eventually('a map without that lane', async () => (await frame.locator('[data-lane="goals"]').count()) === 0);
    // What is opened next is not to cover the preview.
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  });

  test('comparing: a filter is set', async () => {
    const text = mapWith('awareness').replace('Weekly order', 'An order to be reloaded');
    const { map, write } = repositoryWith(text);
    write(text.replace('          - Sees a poster\n', '          - Reads a leaflet\n'));
    await vscode.commands.executeCommand('cjm.compareWithHead', map);
    const frame = await comparisonWith('An order to be reloaded');
    await showsMark(frame, 'added', 'Reads a leaflet');
    await frame.locator('[data-kind="added"]').click();
    await eventually('no mark of what is new', async () => (await frame.locator('[data-change="added"]').count()) === 0);
    assert.ok((await frame.locator('[data-change="removed"]').count()) > 0);
  });
});
