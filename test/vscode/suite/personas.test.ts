/** The sheet of a persona that a map describes in itself, in the editor: loaded on demand, up to date while somebody types, and a way to the text. */
import { strict as assert } from 'node:assert';
import { closeEverything, eventually, openText, replace } from './editor.ts';
import { openPreview } from './preview.ts';

const map = `cjm: 1
title: Lone traveller
language: en
model: classic5
persona:
  name: Business traveller
  needs: [fast check-in]
  offer: A seat by the door within ten minutes
job: Be at the meeting at nine
stages:
  - { stage: decision, score: 2, touchpoints: [site] }
`;

suite('personas of a map', () => {
  teardown(closeEverything);

  test('have a view with the sheet, which follows the text; the name leads to it', async () => {
    const editor = await openText('lone.cjm.yaml', map);
    const frame = await openPreview('Lone traveller');
    await frame.getByRole('tab', { name: 'Personas' }).click();
    const sheet = frame.locator('[data-persona]');
    await sheet.getByText('fast check-in').waitFor();
    await replace(editor, 'fast check-in', 'no queue at the gate');
    await sheet.getByText('no queue at the gate').waitFor();
    await sheet.getByRole('button', { name: 'Business traveller', exact: true }).click();
    await eventually('the persona is selected', () => editor.document.getText(editor.selection).includes('name: Business traveller'));
    assert.equal(await frame.getByRole('tab', { selected: true }).innerText(), 'Personas');
    await frame.getByRole('tab', { name: 'Map' }).click();
    await frame.locator('[role=grid]').first().waitFor();
  });
});
