/** The retail map of the tile company, built from an empty file in its preview by the mouse alone, part after part. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { parse, stringify } from 'yaml';
import { partsByMouse } from './buildByMouse.ts';
import { closeEverything, eventually, example, openFile } from './editor.ts';
import { mouseOf } from './mouse.ts';
import { openPreview, page } from './preview.ts';
import { differences } from './wholeMap.ts';

/** Stages that hold something of every kind; all of them with CJM_WHOLE_MAP=1. */
const some: ReadonlySet<string> = new Set(['purchase', 'advocacy']);

suite('the tile company’s map by the mouse alone', () => {
  const uri = example('tiles', 'built-by-mouse.cjm.yaml');
  const wanted = readExample();
  let editor: vscode.TextEditor;
  let frame: Frame;

  suiteSetup(async () => {
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    editor = await openFile(uri);
    frame = await openPreview('Добавить этап');
    await frame.locator('.edit-layer').waitFor({ state: 'attached' });
  });
  suiteTeardown(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(uri);
  });

  for (const { name, act } of partsByMouse(wanted)) test(name, async () => act(mouseOf(await page(), frame))).timeout(110_000);

  test('says what the example says, and is not saved', async () => {
    const { document } = editor;
    const left = (): readonly string[] => differences(stringify(wanted), document.getText());
    await eventually('the example’s values', () => left().length === 0, 5000).catch(() => assert.deepEqual(left(), []));
    assert.equal(document.isDirty, true);
  });
});

function readExample(): { readonly [key: string]: unknown } {
  const map = parse(readFileSync(example('tiles', 'retail.cjm.yaml').fsPath, 'utf8'));
  if (process.env['CJM_WHOLE_MAP'] === '1') return map;
  return { ...map, stages: map.stages.filter(({ stage }: { readonly stage: string }) => some.has(stage)) };
}
