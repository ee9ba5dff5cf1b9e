/** Files of a project of ten maps that nobody has open: their problems, and paths that follow what is moved. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually, findings, ruleOf } from './editor.ts';
import { page } from './preview.ts';
import { copyMaps, files, project, type TenMaps } from './tenMaps.ts';

let ten: TenMaps;

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

/** Files in which a name leads nowhere. */
function broken(): string[] {
  return files.filter((file) => findings(ten.uri(file)).some((each) => ruleOf(each) === 'unresolved-ref'));
}

async function move(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(ten.uri(from), ten.uri(to));
  const moved = vscode.workspace.applyEdit(edit);
  await agree(moved);
  assert.ok(await moved, `${from} is moved`);
}

/** The editor asks before it lets an extension change files along with a move; a move that changes none is not asked about. */
async function agree(moved: Thenable<boolean>): Promise<void> {
  const button = (await page()).locator('.monaco-dialog-box .monaco-button', { hasText: /^OK$/ });
  let isDone = false;
  void moved.then(() => (isDone = true));
  await eventually('an answer', async () => {
    if (!isDone && (await button.isVisible())) await button.click();
    return isDone;
  });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

suite('files of ten maps', () => {
  setup(async () => {
    await set('cjm.today', '2026-11-22');
    ten = await copyMaps();
  });
  teardown(async () => {
    await set('cjm.today', undefined);
    await ten.remove();
  });

  test('maps that are not open tell their problems, and are silent when these are gone', async () => {
    const text = await ten.text(project);
    await ten.write(project, text.replace('- id: commuter', '- id: daily-rider'));
    await eventually('errors in the three maps', () => broken().length === 3);
    assert.deepEqual(broken(), ['first-bike.cjm.yaml', 'city-subscription.cjm.yaml', 'repair.cjm.yaml']);
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      ['first-bike.cjm.yaml'],
    );
    await ten.write(project, text);
    await eventually('no errors', () => broken().length === 0);
    const loud = files.filter((file) => findings(ten.uri(file)).some(({ severity }) => severity < vscode.DiagnosticSeverity.Hint));
    assert.deepEqual(loud, [], 'there is nothing but hints');
  });

  test('a study that gets another file name is still found by its project', async () => {
    const before = await ten.text(project);
    await move('research/workshop-survey.md', 'research/desk-survey-2026.md');
    await eventually('the new path', async () => (await ten.text(project)).includes('desk-survey-2026'));
    assert.equal(await ten.text(project), before.replace('research/workshop-survey.md', 'research/desk-survey-2026.md'));
    assert.deepEqual(await ten.errors(), []);
  });

  test('a folder of studies that is renamed takes all links along', async () => {
    const before = await ten.text(project);
    await move('research', 'what we know');
    await eventually('the new paths', async () => !(await ten.text(project)).includes('link: research/'));
    assert.equal(await ten.text(project), before.replaceAll('link: research/', 'link: what we know/'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', ten.uri(project));
    assert.equal(links.length, 3);
    for (const { target } of links) assert.ok(target && (await isThere(target)), `${target?.toString()} is there`);
  });

  test('a map that moves to a folder of its own takes the project along', async () => {
    await move('repair.cjm.yaml', 'workshop/repair.cjm.yaml');
    const { uri, position } = await ten.at('workshop/repair.cjm.yaml', 'commuter');
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri, position);
    assert.equal(definition?.uri.toString(), ten.uri(project).toString());
  });
});
