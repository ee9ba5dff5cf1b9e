/** Comparing in the editor: with commits, what is staged, branches, other texts; the picture is alive, and leads to the texts and their authors. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { comparisonTabs, comparisonWith, pick, repositoryWith, showsMark } from './comparisons.ts';
import { closeEverything, eventually, example, findings, openFile, putCursor, rangeOf } from './editor.ts';
import { mapWith } from './maps.ts';
import { page } from './preview.ts';

const committed = mapWith('awareness', '          - Hears from a friend\n        pains:\n          - text: No time to read it\n            severity: 3\n');
const poster = '          - Sees a poster\n';
const leaflet = '          - Reads a leaflet\n';
const withLeaflet = committed.replace(poster, poster + leaflet);

/** Types into a text, wherever it is shown. */
async function insert(uri: vscode.Uri, before: string, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, rangeOf(document, before).start, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

/** The text and its comparison with the last commit, which has the focus. */
async function compareWithHead(text: string, shown = 'Weekly order') {
  const repository = repositoryWith(committed);
  repository.write(text);
  await openFile(repository.map);
  await vscode.commands.executeCommand('cjm.compareWithHead');
  return { ...repository, frame: await comparisonWith(shown) };
}

suite('comparing', () => {
  teardown(async () => {
    await set('cjm.language', undefined);
    await set('cjm.statusBar.changes', undefined);
    await closeEverything();
  });

  test('with the last commit marks what is new, what is gone and what reads otherwise', async () => {
    const { frame } = await compareWithHead(withLeaflet.replace('          - Hears from a friend\n', '').replace('severity: 3', 'severity: 5'));
    await showsMark(frame, 'added', 'Reads a leaflet');
    await showsMark(frame, 'removed', 'Hears from a friend');
    await showsMark(frame, 'changed', 'No time to read it');
    assert.equal(comparisonTabs().length, 1);
    assert.match(comparisonTabs()[0]?.label ?? '', /^order\.cjm\.yaml \(.+ → .+\)$/);
  });

  test('asked for twice, the same comparison is shown again', async () => {
    const { map } = await compareWithHead(withLeaflet);
    await openFile(map);
    await vscode.commands.executeCommand('cjm.compareWithHead');
    await comparisonWith('Weekly order');
    assert.equal(comparisonTabs().length, 1);
  });

  test('with what is staged marks only what came later', async () => {
    const { git, write, map } = repositoryWith(committed);
    write(withLeaflet);
    git('add', '--all');
    write(withLeaflet.replace(poster, `${poster}          - Asks a neighbour\n`));
    await openFile(map);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    await pick('Staged');
    await chosen;
    const frame = await comparisonWith('Asks a neighbour');
    await showsMark(frame, 'added', 'Asks a neighbour');
    assert.equal(await frame.locator('[data-change]', { hasText: /^\W*Reads a leaflet$/ }).count(), 0);
  });

  test('with a branch that is chosen from the list', async () => {
    const { git, write, map } = repositoryWith(committed);
    git('switch', '--quiet', '--create', 'ideas');
    write(withLeaflet);
    git('commit', '--quiet', '--all', '--message=Print a leaflet');
    git('switch', '--quiet', 'main');
    await openFile(map);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    await pick('Branch…');
    await pick('ideas');
    await chosen;
    await showsMark(await comparisonWith('Reads a leaflet'), 'removed', 'Reads a leaflet');
  });

  test('with the place where the branch left the main one', async () => {
    const { git, write, map } = repositoryWith(committed);
    git('switch', '--quiet', '--create', 'ideas');
    write(withLeaflet);
    git('commit', '--quiet', '--all', '--message=Print a leaflet');
    await openFile(map);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    await pick('Where It Left main');
    await chosen;
    await showsMark(await comparisonWith('Reads a leaflet'), 'added', 'Reads a leaflet');
  });

  test('with the clipboard', async () => {
    await (await page()).context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { map } = repositoryWith(committed);
    await openFile(map);
    await vscode.env.clipboard.writeText(withLeaflet);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    await pick('Clipboard');
    await chosen;
    await showsMark(await comparisonWith('Reads a leaflet'), 'removed', 'Reads a leaflet');
  });

  test('of two files that are selected', async () => {
    const { map } = repositoryWith(committed);
    const other = repositoryWith(withLeaflet).map;
    await vscode.commands.executeCommand('cjm.compareSelected', map, [map, other]);
    await showsMark(await comparisonWith('Reads a leaflet'), 'added', 'Reads a leaflet');
  });

  test('without a repository offers files and the clipboard, and says why', async () => {
    const map = example('outside', 'order.cjm.yaml');
    await vscode.workspace.fs.writeFile(map, new TextEncoder().encode(committed));
    await openFile(map);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    const window = await page();
    await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Clipboard' }).waitFor();
    assert.equal(await window.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Last Commit' }).count(), 0);
    await window.locator('.notification-list-item-message', { hasText: /repository/ }).waitFor();
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await chosen;
    await vscode.commands.executeCommand('cjm.compareWithHead', map);
    await comparisonWith('repository');
  });

  test('follows typing that is not saved', async () => {
    const { frame, map } = await compareWithHead(committed);
    await insert(map, '          - Hears from a friend', leaflet);
    await showsMark(frame, 'added', 'Reads a leaflet');
  });

  test('follows the repository: what is committed is no change any more', async () => {
    const { frame, git } = await compareWithHead(withLeaflet);
    await showsMark(frame, 'added', 'Reads a leaflet');
    git('commit', '--quiet', '--all', '--message=Print a leaflet');
    await eventually('no mark', async () => (await frame.locator('[data-change]').count()) === 0);
  });

  test('follows a file that gets another name', async () => {
    const { frame, map } = await compareWithHead(withLeaflet);
    await showsMark(frame, 'added', 'Reads a leaflet');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(map, vscode.Uri.joinPath(map, '..', 'weekly.cjm.yaml'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the new name', () => comparisonTabs()[0]?.label.startsWith('weekly.cjm.yaml ('));
    await showsMark(frame, 'added', 'Reads a leaflet');
  });

  test('F7 goes from change to change, in the picture and from the text', async () => {
    const { frame, map } = await compareWithHead(withLeaflet.replace('severity: 3', 'severity: 5'));
    await showsMark(frame, 'added', 'Reads a leaflet');
    const stands = (at: string, timeout?: number): Promise<true> =>
      eventually(at, async () => (await frame.locator('.versions-bar').innerText()).includes(at) || undefined, timeout);
    const window = await page();
    await frame.locator('.versions-bar').click({ position: { x: 2, y: 2 } });
    await eventually('the focus in the picture', () => frame.evaluate(() => document.hasFocus()));
    await window.keyboard.press('F7');
    await stands('1 of 2');
    await window.keyboard.press('F7');
    await stands('2 of 2');
    await vscode.window.showTextDocument(map, { viewColumn: vscode.ViewColumn.Two });
    await eventually('the focus in the text', () => window.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null));
    // The editor hears a moment after the focus that the text is compared, and until then the key is not ours.
    await eventually('1 of 2', async () => {
      await window.keyboard.press('Shift+F7');
      return stands('1 of 2', 1_000).catch(() => false);
    });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), map.toString());
  });

  test('turned round, what was added is removed', async () => {
    const { frame } = await compareWithHead(withLeaflet);
    await showsMark(frame, 'added', 'Reads a leaflet');
    await vscode.commands.executeCommand('cjm.swapSides');
    await showsMark(frame, 'removed', 'Reads a leaflet');
  });

  test('a click leads to the text beside', async () => {
    const { frame, map } = await compareWithHead(withLeaflet);
    await frame.locator('[data-item][data-change="added"]').click();
    const editor = await eventually('the text', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === map.toString()));
    await eventually('the selected item', () => editor.document.getText(editor.selection) === 'Reads a leaflet');
    assert.equal(editor.viewColumn, vscode.ViewColumn.Two);
  });

  test('a click on what is gone leads to the text of that version', async () => {
    const { frame } = await compareWithHead(committed.replace('          - Hears from a friend\n', ''));
    await frame.locator('[data-item][data-change="removed"]').click();
    const editor = await eventually('the old text', () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'cjm-version'));
    await eventually('the selected item', () => editor.document.getText(editor.selection) === 'Hears from a friend');
    assert.equal(editor.document.languageId, 'cjm');
    const { document } = await openFile(repositoryWith(mapWith('awarenes')).map);
    await eventually('findings of another text', () => findings(document.uri).length > 0);
    assert.deepEqual(findings(editor.document.uri), []);
  });

  test('the two texts are shown side by side', async () => {
    const { map } = await compareWithHead(withLeaflet);
    await vscode.commands.executeCommand('cjm.sideBySide');
    const input = await eventually('a diff editor', () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof vscode.TabInputTextDiff ? active : undefined;
    });
    assert.equal(input.modified.toString(), map.toString());
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), committed);
  });

  test('a diff editor is compared from whatever it shows, and followed', async () => {
    const { map } = repositoryWith(withLeaflet);
    let old = committed;
    const changes = new vscode.EventEmitter<vscode.Uri>();
    const provider = { onDidChange: changes.event, provideTextDocumentContent: () => old };
    const history = vscode.workspace.registerTextDocumentContentProvider('cjm-test-history', provider);
    try {
      const uri = map.with({ scheme: 'cjm-test-history' });
      await vscode.commands.executeCommand('vscode.diff', uri, map, 'order.cjm.yaml (Last week) ↔ order.cjm.yaml');
      await vscode.commands.executeCommand('cjm.compareDiffEditor');
      const frame = await comparisonWith('Last week');
      await showsMark(frame, 'added', 'Reads a leaflet');
      old = withLeaflet;
      changes.fire(uri);
      await eventually('no mark', async () => (await frame.locator('[data-change]').count()) === 0);
    } finally {
      history.dispose();
    }
  });

  test('the status bar counts the changes since the last commit', async () => {
    const { map, write } = repositoryWith(committed);
    write(withLeaflet);
    await openFile(map);
    const item = (await page()).locator('.statusbar-item[id*="cjm.changes"]:visible');
    await eventually('one change', async () => (await item.innerText({ timeout: 500 }).catch(() => '')).includes('1 change'));
    await insert(map, '          - Hears from a friend', '          - Asks a neighbour\n');
    await eventually('two changes', async () => (await item.innerText({ timeout: 500 }).catch(() => '')).includes('2 changes'));
    await item.locator('a').click();
    await showsMark(await comparisonWith('Asks a neighbour'), 'added', 'Asks a neighbour');
    await vscode.window.showTextDocument(map, { viewColumn: vscode.ViewColumn.Two });
    await eventually('two changes again', () => item.count());
    await set('cjm.statusBar.changes', false);
    await eventually('nothing', async () => (await item.count()) === 0);
  });

  test('says who wrote the cell at the cursor, and why', async () => {
    const { map } = repositoryWith(committed);
    const editor = await openFile(map);
    putCursor(editor, rangeOf(editor.document, 'Sees a poster').start);
    void vscode.commands.executeCommand('cjm.explainChange');
    const told = (await page()).locator('.notification-list-item-message', { hasText: 'Ann Miller' });
    assert.match((await told.innerText()).replaceAll(/\s+/g, ' '), /^Ann Miller, today: Draft the journey \([0-9a-f]{7}\)$/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('goes on from a change to its author, and to what was before the commit', async () => {
    const { map, git, write } = repositoryWith(committed);
    write(withLeaflet);
    git('commit', '--quiet', '--all', '--message=Print a leaflet');
    await openFile(map);
    const chosen = vscode.commands.executeCommand('cjm.compareWith', map);
    await pick('Commit of This File…');
    await pick('Draft the journey');
    await chosen;
    const frame = await comparisonWith('Reads a leaflet');
    await frame.locator('[data-act="next"]').click();
    await frame.locator('[data-act="explain"]').click();
    const window = await page();
    const told = window.locator('.notification-list-item', { hasText: 'Print a leaflet' });
    await told.hover();
    await told.locator('.monaco-button', { hasText: 'Compare with the Time Before' }).click();
    await eventually('a second comparison', () => comparisonTabs().length === 2);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('says that a line is not committed yet', async () => {
    const { map, write } = repositoryWith(committed);
    write(committed.replace('severity: 3', 'severity: 5'));
    const editor = await openFile(map);
    const line = rangeOf(editor.document, 'severity: 5');
    editor.selection = new vscode.Selection(line.start, line.end);
    void vscode.commands.executeCommand('cjm.explainChange');
    await (await page()).locator('.notification-list-item-message', { hasText: 'Not committed yet' }).waitFor();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('speaks Russian to who reads Russian', async () => {
    await set('cjm.language', 'ru');
    const { frame } = await compareWithHead(withLeaflet);
    await showsMark(frame, 'added', 'Reads a leaflet');
    const bar = await frame.locator('.versions-bar').innerText();
    assert.match(bar, /[а-я]{4}/i);
    assert.doesNotMatch(bar.replace('main', ''), /[a-z]{5}/i);
  });
});
