/** The preview as a workbench in the editor: presenting, searching, and a second map that is chosen among those of the workspace. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, openText, replace } from './editor.ts';
import { mapWith } from './maps.ts';
import { openPreview, page, previews, previewTabs } from './preview.ts';

suite('the tools of the preview', () => {
  teardown(closeEverything);

  test('a map is presented stage by stage, and afterwards everything is as before', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await vscode.commands.executeCommand('cjm.present');
    const title = frame.locator('.show-title h1');
    await eventually('the first stage', async () => (await title.innerText()) === 'Awareness');
    await frame.locator('.stage-slide').press('ArrowRight');
    await eventually('the second stage', async () => (await title.innerText()) === 'Consideration');
    await frame.locator('.stage-slide').press('Escape');
    await eventually('the map', async () => (await frame.locator('[role=grid]').count()) === 1);
    assert.equal(previewTabs().length, 1);
    await eventually('both columns', () => vscode.window.tabGroups.all.length === 2);
  });

  test('a map that nobody looks at is opened and presented', async () => {
    await eventually('no preview of before', async () => previewTabs().length === 0 && (await previews()).length === 0);
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    await vscode.commands.executeCommand('cjm.present');
    const shown = await eventually('the first stage', async () => {
      const frames = (await page()).frames();
      const titles = await Promise.all(
        frames.map((frame) =>
          frame
            .locator('.show-title h1')
            .count()
            .catch(() => 0),
        ),
      );
      return frames.find((_, index) => titles[index] === 1);
    });
    await shown.locator('.stage-slide').press('Escape');
    await eventually('the map', async () => (await shown.locator('[role=grid]').count()) === 1);
  });

  test('Ctrl+F in the picture searches the map, and a letter typed in the text is found too', async () => {
    const editor = await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[role=grid] [tabindex="0"]').focus();
    await frame.locator('[role=grid] [tabindex="0"]').press('Control+f');
    await eventually('the field', () => frame.evaluate(() => document.activeElement?.matches('[data-search]') === true));
    await frame.locator('[data-search]').fill('zebra');
    await eventually('that there is none', async () => (await frame.locator('.found').innerText()) === 'no match');
    await replace(editor, 'Hears from a friend', 'Hears from a zebra');
    await eventually('the new one', async () => (await frame.locator('.found').innerText()) === '1 match');
  });

  test('a second map is chosen, follows its text, and is taken away', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    await frame.locator('[data-bench="pickSecond"]').click();
    const window = await page();
    await window.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await window.keyboard.type('as it should be');
    await window.keyboard.press('Enter');
    await eventually('its line', async () => (await frame.locator('.second-line').count()) > 0);
    const future = await openFile(example('grocery', 'grocery-future.cjm.yaml'));
    const cell = frame.locator('[data-cell="awareness/hear/actions"] .second, [data-cell="awareness/*/actions"] .second');
    // The text of the second map came to the front: a preview that is not locked follows it, so the first map is opened again.
    await vscode.window.showTextDocument(future.document, vscode.ViewColumn.One);
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    await eventually('its line again', async () => (await frame.locator('.second-line').count()) > 0);
    const edit = new vscode.WorkspaceEdit();
    const word = 'Sees crates at the door';
    const at = future.document.positionAt(future.document.getText().indexOf(word));
    edit.replace(future.document.uri, new vscode.Range(at, at.translate(0, word.length)), 'Smells fresh bread');
    await vscode.workspace.applyEdit(edit);
    await eventually('the new words', async () => (await cell.first().innerText()).includes('Smells fresh bread'));
    await frame.locator('[data-bench="removeSecond"]').click();
    await eventually('the map alone', async () => (await frame.locator('.second-line').count()) === 0);
  });

  test('each map comes back in the view that it was looked at last', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const frame = await openPreview('Weekly grocery order');
    const shown = () => frame.locator('[role=tab][data-view][aria-selected=true]').getAttribute('data-view');
    await frame.locator('[data-view="scores"]').click();
    await eventually('the scores', async () => (await frame.locator('.scores').count()) === 1);
    await openFile(example('airline', 'family.cjm.yaml'));
    await eventually(
      'another map, as a map',
      async () => (await frame.locator('h1').innerText()) === 'Summer flight with two children' && (await shown()) === 'map',
    );
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    await eventually('the scores again', async () => (await frame.locator('.scores').count()) === 1 && (await shown()) === 'scores');
    await frame.locator('[data-view="map"]').click();
    await eventually('the map', async () => (await frame.locator('[role=grid]').count()) === 1);
  });

  test('a drawing beside the map stands in its cell, one elsewhere does not', async () => {
    const { document } = await openText('board.cjm.yaml', mapWith('awareness', '        image: { src: boards/poster.svg, alt: A poster at the bus stop }\n'));
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80" fill="green"/></svg>';
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'boards', 'poster.svg'), new TextEncoder().encode(drawing));
    const frame = await openPreview('Weekly order');
    const image = frame.locator('[data-cell="awareness/hear/image"] img');
    await eventually(
      'the drawing',
      async () => (await image.count()) === 1 && (await image.evaluate((found) => (found as HTMLImageElement).naturalWidth)) === 120,
    );
    assert.equal(await image.getAttribute('alt'), 'A poster at the bus stop');
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('boards/poster.svg');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 'boards/poster.svg'.length)), '../../../etc/poster.svg');
    await vscode.workspace.applyEdit(edit);
    const isBroken = () => image.evaluate((found) => found instanceof HTMLImageElement && found.complete && found.naturalWidth === 0);
    await eventually('its words instead', isBroken);
  });
});
