/** Maps changed in their preview by a real mouse and keyboard: the text says so at once, in one step of undo, and nothing is saved. */
import { strict as assert } from 'node:assert';
import type { Frame, Page } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, openText, putCursor, rangeOf, replace } from './editor.ts';
import { openPreview, page, previewOf } from './preview.ts';

const text = `cjm: 1
title: Bread on the corner
model: classic5
stages:
  - stage: awareness
    steps:
      - step: Sees the shop
        actions: [Walks past]
        experience: 3
  # The heart of it.
  - stage: decision
    kpis: { C: { value: 10%, target: 12% } }
    steps:
      - step: Orders
        actions:
          - Reads the menu # on the wall
          # Seen on site.
          - Asks for advice
        experience: { score: 4, feeling: Ease } # asked twice
        pains:
          - { text: The fee comes last, severity: 4 }
          - No slot left
`;

let workbench: Page;
let frame: Frame;
let editor: vscode.TextEditor;

const at = (selector: string) => frame.locator(selector).first();
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await workbench.keyboard.press(key);
};
/** The editor in the picture, with the focus in its field. */
const field = async (key?: string) => {
  const control = at(key === undefined ? '.edit-box [data-key]' : `.edit-box [data-key="${key}"]`);
  await control.waitFor();
  return control;
};
const becomes = (expected: string) =>
  eventually(`the text\n${expected}\nand not\n${editor.document.getText()}`, () => editor.document.getText() === expected).catch((error: unknown) => {
    assert.equal(editor.document.getText(), expected);
    throw error;
  });
const open = async (content = text, shown = 'Bread on the corner') => {
  workbench = await page();
  editor = await openText('bread.cjm.yaml', content);
  frame = await openPreview(shown);
  await frame.locator('.edit-layer').waitFor({ state: 'attached' });
};
/** Undone by the editor's own command, at once. */
const undo = async () => {
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('undo');
};

suite('editing in the preview', () => {
  teardown(closeEverything);

  const gestures: readonly (readonly [string, () => Promise<void>, (before: string) => string])[] = [
    [
      'a text by a double click',
      async () => {
        await at('[data-item="decision/orders/actions/1"]').dblclick();
        await (await field()).fill('Reads the board');
        await press('Enter');
      },
      (before) => before.replace('- Reads the menu # on the wall', '- Reads the board # on the wall'),
    ],
    [
      'a score by a key',
      async () => {
        await at('[data-cell="decision/orders/experience"]').focus();
        await press('2');
      },
      (before) => before.replace('{ score: 4, feeling: Ease } # asked twice', '{ score: 2, feeling: Ease } # asked twice'),
    ],
    [
      'a score by dragging its face',
      async () => {
        const face = await at('[data-curve-point="decision/orders"] .pt').boundingBox();
        assert.ok(face);
        await workbench.mouse.move(face.x + face.width / 2, face.y + face.height / 2);
        await workbench.mouse.down();
        await workbench.mouse.move(face.x + face.width / 2, face.y + face.height / 2 + 60, { steps: 6 });
        await workbench.mouse.up();
      },
      (before) => before.replace('score: 4', 'score: 2'),
    ],
    [
      'a KPI and its target',
      async () => {
        await at('[data-item="decision/*/kpis/C"]').dblclick();
        await (await field('value')).fill('11%');
        await (await field('target')).fill('13%');
        await press('Enter');
      },
      (before) => before.replace('{ value: 10%, target: 12% }', '{ value: 11%, target: 13% }'),
    ],
    [
      'a new item',
      async () => {
        await at('[data-cell="decision/orders/pains"]').focus();
        await press('Insert');
        await (await field()).fill('Too heavy');
        await press('Enter');
      },
      (before) => before.replace('- No slot left\n', '- No slot left\n          - Too heavy\n'),
    ],
    [
      'a new step',
      async () => {
        await at('[data-step="decision/orders"]').hover();
        await at('[data-tool=add]').click();
        await (await field()).fill('Pays');
        await press('Enter');
      },
      (before) => `${before}      - step: Pays\n`,
    ],
    [
      'a deletion with its comment',
      async () => {
        await at('[data-item="decision/orders/actions/2"]').click();
        await press('Delete');
      },
      (before) => before.replace('          # Seen on site.\n          - Asks for advice\n', ''),
    ],
    [
      'a stage moved with its comment',
      async () => {
        await at('[data-stage="decision"]').focus();
        await press('Alt+ArrowLeft');
      },
      (before) => {
        const [head = '', rest = ''] = before.split('stages:\n');
        const [first = '', second = ''] = rest.split('  # The heart of it.\n');
        return `${head}stages:\n  # The heart of it.\n${second}${first}`;
      },
    ],
  ];

  for (const [name, act, expected] of gestures) {
    test(`${name} is one step of undo, and not saved`, async () => {
      await open();
      await act();
      await becomes(expected(text));
      assert.equal(editor.document.isDirty, true);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri)), text);
      await undo();
      await becomes(text);
    });
  }

  test('the undo of the message is the editor’s own', async () => {
    await open();
    await at('[data-item="decision/orders/pains/2"]').click();
    await press('Delete');
    await becomes(text.replace('          - No slot left\n', ''));
    await at('[data-tool=undo]').click();
    await becomes(text);
    await eventually('the whole text unchanged', () => !editor.document.isDirty);
  });

  test('a broken text is refused with the reason, in the picture', async () => {
    await open();
    await replace(editor, '- No slot left', '- "No slot left');
    await eventually('the mark of a stale picture', () => frame.locator('[data-stale]').count());
    const broken = editor.document.getText();
    await at('[data-item="decision/orders/actions/1"]').click();
    await press('Delete');
    await eventually('the reason', async () => /cannot be read/.test(await at('.edit-refusal').innerText()));
    assert.equal(editor.document.getText(), broken);
  });

  test('what is typed elsewhere meanwhile stays, and so does the editor in the picture', async () => {
    await open();
    await at('[data-item="decision/orders/pains/2"]').dblclick();
    const control = await field();
    await control.fill('No slot before Friday');
    for (const letter of 'abcdefghij') await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'Walks past').start, letter));
    await replace(editor, 'title: Bread', 'title: Good bread');
    await previewOf('Good bread on the corner');
    assert.equal(await control.inputValue(), 'No slot before Friday');
    await control.press('Enter');
    await eventually('both', () => /jWalks|Walks past/.test(editor.document.getText()) && editor.document.getText().includes('- No slot before Friday\n'));
    assert.ok(editor.document.getText().includes('title: Good bread on the corner'));
  });

  test('a map is built from an empty file with the mouse alone', async () => {
    workbench = await page();
    editor = await openText('empty.cjm.yaml', '');
    frame = await openPreview('Add a stage');
    const choose = async (value: string) => {
      await (await field()).fill(value);
      await at('.edit-box .primary').click();
      await frame.locator('.edit-box').waitFor({ state: 'detached' });
    };
    await at('.no-title').dblclick();
    await choose('Bread');
    await becomes('cjm: 1\ntitle: Bread\n');
    await at('[data-add=stages]').click();
    await choose('Decision');
    await at('[data-stage]').waitFor();
    await at('[data-stage]').hover();
    await at('[data-tool=add]').click();
    await choose('Orders');
    await at('[data-step]').waitFor();
    await at('[data-add=lanes]').click();
    await (await field('lane')).selectOption('actions');
    await at('.edit-box .primary').click();
    const cell = at('[data-cell$="/actions"]');
    await cell.waitFor();
    await cell.hover();
    await at('[data-tool=add]').click();
    await choose('Reads the menu');
    await becomes('cjm: 1\ntitle: Bread\nstages:\n  - stage: Decision\n    steps:\n      - step: Orders\n        actions:\n          - Reads the menu\n');
  });

  test('a double click edits although no editor shows the text, and puts nothing aside', async () => {
    await open();
    const { uri } = editor.document;
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputText));
    await at('[data-item="decision/orders/pains/2"]').dblclick();
    await (await field()).fill('No slot before Friday');
    await press('Enter');
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually('the new text', () => document.getText().includes('- No slot before Friday\n'));
    assert.equal(document.isDirty, true);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text);
  });

  test('is off where the setting says so', async () => {
    await vscode.workspace.getConfiguration('cjm').update('preview.editing', false, vscode.ConfigurationTarget.Workspace);
    try {
      workbench = await page();
      editor = await openText('bread.cjm.yaml', text);
      frame = await openPreview('Bread on the corner');
      await at('[data-item="decision/orders/pains/2"]').dblclick();
      assert.equal(await frame.locator('.edit-box, [data-add]').count(), 0);
    } finally {
      await vscode.workspace.getConfiguration('cjm').update('preview.editing', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

suite('text and picture', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('cjm').update('preview.sync', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEverything();
  });

  const selected = () => editor.document.getText(editor.selection);
  const marked = () => frame.locator('[data-marked]').count();
  const sync = (mode: string) => vscode.workspace.getConfiguration('cjm').update('preview.sync', mode, vscode.ConfigurationTarget.Workspace);

  test('a click selects the text and leaves the focus in the picture', async () => {
    await open();
    await at('[data-item="decision/orders/pains/2"]').click();
    await eventually('the selection', () => selected().includes('No slot left'));
    assert.equal(await frame.evaluate(() => document.hasFocus()), true);
  });

  test('neither follows the other when that is switched off; on demand they do', async () => {
    await sync('off');
    await open();
    putCursor(editor, rangeOf(editor.document, 'Walks past').start);
    await at('[data-item="decision/orders/pains/2"]').click();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(selected(), '');
    assert.equal(await marked(), 0);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('cjm.revealInPreview');
    await eventually('a mark', marked);
  });

  test('the picture follows alone', async () => {
    await sync('toPicture');
    await open();
    putCursor(editor, rangeOf(editor.document, 'Walks past').start);
    await eventually('a mark', marked);
    await at('[data-item="decision/orders/pains/2"]').click();
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(selected(), '');
  });

  test('500 keys scroll the picture not once', async () => {
    const steps = Array.from(
      { length: 30 },
      (_, index) => `      - step: Step ${index}\n        actions: [Does ${index}]\n        experience: 3\n        pains: [Pain ${index}]\n`,
    );
    await open(`cjm: 1\ntitle: A long way\nmodel: classic5\nstages:\n  - stage: decision\n    steps:\n${steps.join('')}`, 'A long way');
    putCursor(editor, rangeOf(editor.document, 'Does 2]').end.translate(0, -1));
    await eventually('a mark', marked);
    await frame.evaluate(() => {
      window.scrollTo(1400, 40);
      return new Promise((resolve) => setTimeout(resolve, 300));
    });
    await frame.evaluate(() => {
      document.body.dataset['scrolls'] = '0';
      window.addEventListener('scroll', () => {
        document.body.dataset['scrolls'] = String(Number(document.body.dataset['scrolls']) + 1);
      });
    });
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await workbench.keyboard.type('abcdefghi '.repeat(50));
    await eventually('the letters in the picture', async () => (await at('[data-cell="decision/step-2/actions"]').innerText()).replace(/\s/g, '').length > 400);
    assert.equal(await frame.evaluate(() => document.body.dataset['scrolls']), '0');
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  }).timeout(120_000);
});
