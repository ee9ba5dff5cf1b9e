/** The grocery's map from an empty file to its last value by the keyboard alone, for who reads Russian: no mouse, no text editor. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { partsOf } from './buildByKeyboard.ts';
import { closeEverything, eventually, example, openFile } from './editor.ts';
import { type Keys, keysOf } from './keys.ts';
import { page, previewOf } from './preview.ts';
import { differences } from './wholeMap.ts';

type Values = { readonly [key: string]: unknown };

const map: Values = parse(readFileSync(example('grocery-ru', 'grocery.cjm.yaml').fsPath, 'utf8'));
/** All of it takes minutes; without the wish for it one part of each kind is built. */
const wanted = process.env['CJM_WHOLE_MAP'] === '1' ? map : partOf(map);
const file = example('grocery-ru', 'by-keyboard.cjm.yaml');

let workbench: Page;
let frame: Frame;
let keys: Keys;
let editor: vscode.TextEditor;

/** Every kind of value and of place once: a first stage, and a stage that speaks for its steps. */
function partOf(whole: Values): Values {
  const stages = whole['stages'] as readonly (Values & { readonly steps: readonly Values[] })[];
  const [first, , decision] = stages;
  const step = (all: Values | undefined, lanes: readonly string[]): Values => Object.fromEntries(['step', 'id', ...lanes].map((key) => [key, all?.[key]]));
  return {
    ...whole,
    stages: [
      { ...first, kpis: undefined, steps: [step(first?.steps[0], ['touchpoints', 'experience', 'pains', 'opportunities'])] },
      { ...decision, steps: [step(decision?.steps[1], ['experience', 'pains', 'opportunities'])] },
    ],
  };
}

function inRussian(language: 'ru' | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration().update('cjm.language', language, vscode.ConfigurationTarget.Global);
}

const says = () => editor.document.getText();
const isFocused = () => frame.evaluate(() => document.hasFocus());

suite('the grocery’s map by the keyboard alone, in Russian:', () => {
  suiteSetup(() => inRussian('ru'));
  suiteTeardown(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(file);
    await inRussian(undefined);
  });

  test('the preview of an empty file opens by its key, and the key for the group beside leads into it', async () => {
    workbench = await page();
    await vscode.workspace.fs.writeFile(file, new Uint8Array());
    editor = await openFile(file);
    await workbench.keyboard.press('Control+k');
    await workbench.keyboard.press('v');
    frame = await previewOf('Добавить этап');
    await frame.locator('.edit-layer').waitFor({ state: 'attached' });
    keys = keysOf(workbench, frame);
    await eventually('the focus in the preview', async () => {
      await keys.press('Control+2');
      return isFocused();
    });
    await keys.press('Tab');
  });

  for (const { name, build } of partsOf(wanted)) {
    test(name, () => build(keys)).timeout(600_000);
  }

  test('says what the example says, and is not saved', () => {
    assert.deepEqual(differences(JSON.stringify(wanted), says()), []);
    assert.equal(editor.document.isDirty, true);
  });

  test('a step is copied, moved and deleted again, and the editor’s undo is at hand', async () => {
    const before = says();
    await keys.tabTo('[role=grid] [tabindex="0"]');
    await keys.walkTo('step:decision/place-order');
    await keys.press('Control+d');
    const copy = await keys.awaitFocus(/^step:decision\/(?!place-order$)/);
    await keys.press('Alt+ArrowLeft');
    await eventually('the copy before its original', () => says().indexOf(`id: ${copy.split('/')[1]}\n`) < says().indexOf('id: place-order\n'));
    await keys.awaitFocus(copy);
    await keys.press('Delete');
    await keys.awaitFocus('step:decision/place-order');
    await eventually('the text as before', () => differences(before, says()).length === 0);
    const after = says();
    await keys.press('Delete');
    await eventually('the step gone', () => !says().includes('id: place-order\n'));
    await keys.press('Control+z');
    await eventually('the step again', () => says() === after);
  });

  test('an item is walked to, moved within its cell and taken out', async () => {
    const cell = 'awareness/hear/touchpoints';
    await eventually('the focus in the preview', isFocused);
    await keys.tabTo('[role=grid] [tabindex="0"]');
    await keys.walkTo(cell);
    await keys.press('F2');
    await keys.awaitFocus(`${cell}/1`);
    await keys.press('Alt+ArrowDown');
    await keys.awaitFocus(`${cell}/2`);
    await eventually('the new order', () => says().includes('touchpoints: [traditional-media, word-of-mouth, social-networks]'));
    await keys.press('Delete');
    await eventually('two of them', () => says().includes('touchpoints: [traditional-media, social-networks]'));
    await keys.awaitFocus(/touchpoints\/\d$/);
    await keys.press('Escape');
    await keys.awaitFocus(cell);
  });

  test('the list of keys is opened and closed, and Tab leads out of the preview', async () => {
    await keys.press('?');
    await frame.locator('dialog.keys[open]').waitFor();
    assert.match(await frame.locator('dialog.keys').innerText(), /Shift\+F2[^]*Ctrl\+D/);
    await keys.press('Escape');
    await frame.locator('dialog.keys[open]').waitFor({ state: 'detached' });
    assert.ok(await isFocused());
    for (let count = 0; count < 40 && (await isFocused()); count += 1) await keys.press('Tab');
    assert.equal(await isFocused(), false);
    await keys.press('Control+1');
    await eventually('the text with the focus', () => vscode.window.activeTextEditor === editor);
  });
});
