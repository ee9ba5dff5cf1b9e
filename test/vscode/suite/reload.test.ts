/** After a reload of the window: what was left open is there again, and alive. */
import { strict as assert } from 'node:assert';
import { comparisonTabs, comparisonWith, showsMark } from './comparisons.ts';
import { eventually, example, openFile, replace } from './editor.ts';
import { previewOf, previewTabs } from './preview.ts';

suite('after a reload of the window', () => {
  test('comparing: the comparison is restored with its filters', async () => {
    assert.equal(comparisonTabs().length, 1);
    const frame = await comparisonWith('An order to be reloaded');
    await showsMark(frame, 'removed', 'Sees a poster');
    assert.equal(await frame.locator('[data-change="added"]').count(), 0);
    await frame.locator('[data-kind="added"]').click();
    await showsMark(frame, 'added', 'Reads a leaflet');
  });

  test('the preview is restored and follows the text again', async () => {
    const frame = await previewOf('Weekly grocery order');
    assert.equal(previewTabs().length, 1);
    assert.equal(await frame.locator('[data-lane="goals"]').count(), 0, 'a lane that was hidden');
    const editor = await openFile(example('grocery', 'grocery.cjm.yaml'));
    await replace(editor, 'Hears from a friend', 'Hears from a neighbour');
    await eventually('the cell with the new text', async () =>
      (await frame.locator('[data-cell="awareness/hear/actions"]').innerText()).includes('a neighbour'),
    );
  });
});
