/** Refactorings and the formatter on ten maps: what they write, in which files, and that a map means the same afterwards. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually, rangeOf, replace } from './editor.ts';
import { copyMaps, maps, project, type TenMaps } from './tenMaps.ts';

let ten: TenMaps;

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

/** Chooses a refactoring at the text, as the menu would. */
async function refactor(document: vscode.TextDocument, at: string, title: RegExp): Promise<void> {
  const { start } = rangeOf(document, at);
  const range = new vscode.Range(start, start);
  const action = await eventually(`${title} at “${at}”`, async () => {
    const kind = vscode.CodeActionKind.Refactor.value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 50);
    return actions.find((each) => title.test(each.title));
  });
  assert.ok(action.edit, 'the action has an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit), 'the editor applies it');
}

suite('rewriting ten maps', () => {
  setup(async () => {
    ten = await copyMaps();
  });
  teardown(async () => {
    await set('editor.formatOnSave', undefined);
    await ten.remove();
  });

  test('a persona that is written out in a map moves to the project', async () => {
    const [map, shared] = [await ten.text('weekend-tour.cjm.yaml'), await ten.text(project)];
    const guest = 'persona:\n  id: guest\n  # From the guest book.\n  name: Guest of the town\n  needs:\n    - A guide who speaks English\n';
    await ten.write('guest-tour.cjm.yaml', map.replace('persona: weekend-rider\n', guest));
    const { document } = await ten.open('guest-tour.cjm.yaml');
    await refactor(document, 'id: guest', /Move the persona “Guest of the town” to the project/);
    assert.equal(document.getText(), map.replace('persona: weekend-rider', 'persona: guest'));
    const entry = '  - id: guest\n    # From the guest book.\n    name: Guest of the town\n    needs:\n      - A guide who speaks English\n';
    assert.equal(await ten.text(project), shared.replace('touchpoints:\n', `${entry}touchpoints:\n`));
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'guest').start,
    );
    assert.equal(definition?.uri.toString(), ten.uri(project).toString());
  });

  test('a map is taken to another stage model', async () => {
    const { document } = await ten.open('first-bike.cjm.yaml');
    const before = document.getText();
    await refactor(document, 'classic5', /^Convert to the model “Forrester customer life cycle”$/);
    const stages = [
      ['awareness', 'discover'],
      ['consideration', 'explore'],
      ['decision', 'buy'],
      ['delivery', 'use'],
    ] as const;
    const wanted = stages.reduce((text, [from, to]) => text.replace(`stage: ${from}`, `stage: ${to}`), before.replace('model: classic5', 'model: forrester'));
    assert.equal(document.getText(), wanted);
  });

  test('a step gets the lanes that other steps have', async () => {
    const { document } = await ten.open('company-fleet.cjm.yaml');
    const before = document.getText();
    await refactor(document, 'Gets the first bill', /Add the lanes “Gets the first bill” lacks: pains, opportunities, activities, owners, systems/);
    const step = before.slice(before.indexOf('      - step: Gets the first bill'));
    const added = ['pains', 'opportunities', 'activities', 'owners', 'systems'].map((lane) => `        ${lane}: ???\n`).join('');
    assert.equal(document.getText(), before.replace(step, `${step}${added}`));
  });

  test('an item becomes an object and a short text again', async () => {
    const { document } = await ten.open('company-fleet.cjm.yaml');
    const before = document.getText();
    await refactor(document, 'Ask after two days', /Make it an object with “text:”/);
    assert.equal(document.getText(), before.replace('- Ask after two days', '- text: Ask after two days'));
    await refactor(document, 'Ask after two days', /Leave out “text:”/);
    assert.equal(document.getText(), before);
  });

  test('the formatter gives every map its canonical form back', async () => {
    for (const file of maps) {
      const editor = await ten.open(file);
      const { document } = editor;
      const before = document.getText();
      await replace(editor, 'cjm: 1\ntitle: ', 'cjm:   1\ntitle:    ');
      await replace(editor, '      - step: ', '      - step:   ');
      assert.notEqual(document.getText(), before);
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.equal(document.getText(), before, file);
    }
  });

  test('a map is formatted when it is saved, if the editor is told so', async () => {
    await set('editor.formatOnSave', true);
    const editor = await ten.open('hire.cjm.yaml');
    const before = editor.document.getText();
    await replace(editor, 'state: current\nowner: shop\n', 'owner:   shop\nstate: current\n');
    assert.ok(await editor.document.save());
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri)), before);
  });
});
