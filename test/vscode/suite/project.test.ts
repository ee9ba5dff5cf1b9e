/** The preview of a project in the editor: its pages, the way to its maps, and what follows from a change in one of them. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, replace } from './editor.ts';
import { openPreview } from './preview.ts';

suite('preview of a project', () => {
  const folder = example('portfolio');
  suiteSetup(() => vscode.workspace.fs.copy(example('grocery'), folder));
  suiteTeardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  teardown(closeEverything);

  test('has pages, leads to the stage of a map, stays there, and follows what is typed in the map', async () => {
    await openFile(vscode.Uri.joinPath(folder, 'project.cjm.yaml'));
    const frame = await openPreview('Green Basket');
    assert.equal(await frame.locator('.heat-table tbody tr').count(), 2);

    await frame.locator('[data-file="grocery.cjm.yaml"][data-item="stage:consideration"]').first().click();
    await eventually('the text of the map', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/portfolio/grocery.cjm.yaml'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.getText(editor.selection), /^\s*(?:- )?stage: consideration/);
    assert.equal(await frame.locator('h1').innerText(), 'Green Basket');

    await replace(editor, 'title: Weekly grocery order', 'title: Weekly food order');
    await eventually('the new title in the portfolio', async () => (await frame.locator('.heat-table').innerText()).includes('Weekly food order'));

    await frame.getByRole('tab', { name: 'Strategy' }).click();
    await eventually('the goals', async () => (await frame.locator('.goal-list > li').count()) === 4);
  });
});
