/** The preview of a project in the editor: its pages, the way to its maps, and what follows from a change in one of them. */
import { strict as assert } from 'node:assert';
import { readFileSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, replace } from './editor.ts';
import { openPreview, page } from './preview.ts';

/** What each page has, and nothing else does. */
const pages = ['.heat-table', '[data-persona]', '.goal-list > li', '.scorecard', '.work', '.maturity'];

const strategy = 'strategy:\n  goals:\n    - { text: Больше повторных покупок, id: again, kpis: [Q] }\n';

suite('preview of a project', () => {
  const folder = example('portfolio');
  // Fresh for each test: the editor saves by itself what is typed.
  setup(() => vscode.workspace.fs.copy(example('grocery'), folder, { overwrite: true }));
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

  for (const { language, name, title, tabs } of [
    { language: 'en', name: 'grocery', title: 'Green Basket', tabs: ['Portfolio', 'Personas', 'Strategy', 'Scorecard', 'Work', 'Maturity'] },
    { language: 'ru', name: 'tiles', title: 'Плиточный двор', tabs: ['Портфель', 'Персонажи', 'Стратегия', 'Показатели', 'Работа', 'Зрелость'] },
  ])
    test(`each page opens, in the language of the project: ${language}`, async () => {
      const settings = vscode.workspace.getConfiguration();
      await settings.update('cjm.language', language, vscode.ConfigurationTarget.Global);
      try {
        const copy = example(`pages-${language}`);
        await vscode.workspace.fs.copy(example(name), copy, { overwrite: true });
        const editor = await openFile(vscode.Uri.joinPath(copy, 'project.cjm.yaml'));
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        if (!editor.document.getText().includes('\nstrategy:')) await editor.edit((edit) => edit.insert(end, strategy));
        const frame = await openPreview(title);
        assert.deepEqual(await frame.getByRole('tab').allInnerTexts(), tabs);
        for (const [index, tab] of tabs.entries()) {
          await frame.getByRole('tab', { name: tab }).click();
          await eventually(
            `the page “${tab}”`,
            async () =>
              (await frame
                .getByRole('tabpanel', { name: tab })
                .locator(pages[index] ?? '')
                .count()) > 0,
          );
        }
      } finally {
        await settings.update('cjm.language', undefined, vscode.ConfigurationTarget.Global);
      }
    }).timeout(120_000);

  test('is exported as HTML and as Markdown, with what is not saved yet in its maps; other formats are not offered', async () => {
    const map = await openFile(vscode.Uri.joinPath(folder, 'grocery.cjm.yaml'));
    await replace(map, 'title: Weekly grocery order', 'title: Weekly food order');
    const project = vscode.Uri.joinPath(folder, 'project.cjm.yaml');
    await openFile(project);
    for (const [format, start] of [
      ['html', '<!doctype html>'],
      ['md', '# Green Basket'],
    ] as const) {
      const target = vscode.Uri.joinPath(folder, `status.${format}`);
      await vscode.commands.executeCommand('cjm.export', project, { format, shown: undefined, theme: 'light', target });
      const text = readFileSync(target.fsPath, 'utf8');
      rmSync(target.fsPath);
      assert.equal(text.slice(0, start.length), start);
      assert.match(text, /Weekly food order/);
      assert.match(text, /grocery\.cjm\.yaml#L\d+/);
    }
    const frame = await openPreview('Green Basket');
    await frame.getByRole('tab', { name: 'Personas' }).click();
    await eventually('the personas', async () => (await frame.locator('[data-persona]').count()) > 0);
    await frame.locator('[data-command="cjm.export"]').click();
    const window = await page();
    const rows = window.locator('.quick-input-widget:visible .monaco-list-row');
    await eventually('the formats', async () => (await rows.count()) === 2);
    assert.match((await rows.allInnerTexts()).join(' '), /HTML.*Markdown/s);
    await rows.filter({ hasText: 'Markdown' }).first().click();
    await eventually('the pages', async () => (await rows.count()) === 7);
    assert.match((await rows.allInnerTexts()).join(' | '), /^All pages \| Personas \| Portfolio/);
    await window.keyboard.press('Escape');
  }).timeout(120_000);
});
