/** Commands and settings as they are contributed and as they behave. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, extensionId, openFile } from './editor.ts';
import { page } from './preview.ts';

interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly configuration: {
    readonly properties: Readonly<Record<string, { readonly type?: unknown; readonly description?: string; readonly markdownDescription?: string }>>;
  };
}

function contributions(): Contributions {
  return vscode.extensions.getExtension(extensionId)?.packageJSON.contributes as Contributions;
}

suite('commands', () => {
  teardown(closeEverything);

  test('every contributed command is registered', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = contributions()
      .commands.map(({ command }) => command)
      .filter((command) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  test('every setting is ours, described and has the value its default states', () => {
    const settings = Object.entries(contributions().configuration.properties);
    assert.ok(settings.length > 0);
    for (const [name, { description, markdownDescription }] of settings) {
      assert.match(name, /^cjm\./);
      assert.ok((description ?? markdownDescription ?? '').length > 10, `${name} is described`);
      assert.notEqual(vscode.workspace.getConfiguration().inspect(name)?.defaultValue, undefined, `${name} has a default`);
    }
  });

  test('a new map begins in the project of the one that is open: its personas are offered', async () => {
    await openFile(example('grocery', 'grocery.cjm.yaml'));
    const made = vscode.commands.executeCommand('cjm.new', { model: 'classic5', title: 'Sunday market', language: 'en' });
    const rows = (await page()).locator('.quick-input-widget:visible .monaco-list-row');
    await eventually('the personas', async () => (await rows.allInnerTexts()).some((text) => text.includes('Keen home cook')));
    assert.ok((await rows.allInnerTexts()).at(-1)?.includes('Another Persona'));
    await rows.filter({ hasText: 'Keen home cook' }).first().click();
    await made;
    const document = await eventually('the new map', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.getText().includes('title: Sunday market') === true ? active : undefined;
    });
    assert.match(document.getText(), /^persona: home-cook$/m);
    assert.match(document.uri.path, /\/grocery\/sunday-market\.cjm\.yaml$/);
  });

  test('a new map is made from nothing by taking every proposal', async () => {
    const window = await page();
    const made = vscode.commands.executeCommand('cjm.new');
    const document = await eventually('a new map in the editor', async () => {
      const active = vscode.window.activeTextEditor?.document;
      if (active?.languageId === 'cjm' && active.getText().includes('stages:')) return active;
      if (await window.locator('.quick-input-widget:visible').count()) await window.keyboard.press('Enter');
      await new Promise((resolve) => setTimeout(resolve, 200));
      return undefined;
    });
    await made;
    assert.match(document.getText(), /^cjm: 1$/m);
    assert.match(document.getText(), /^title: \S/m);
  });
});
