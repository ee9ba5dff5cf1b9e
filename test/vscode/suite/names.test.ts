/** Names in a project of ten maps: from a use to what it means, from there to all uses, and another name for all of them. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually, findings, putCursor, ruleOf } from './editor.ts';
import { page } from './preview.ts';
import { copyMaps, files, maps, project, type TenMaps } from './tenMaps.ts';

let ten: TenMaps;

function ask<T>(command: string, { uri, position }: { readonly uri: vscode.Uri; readonly position: vscode.Position }, ...rest: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, uri, position, ...rest);
}

/** Renames what stands there and tells the texts after it. */
async function renamed(place: Awaited<ReturnType<TenMaps['at']>>, name: string): Promise<Readonly<Record<string, string>>> {
  const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', place, name);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the editor applies the edit');
  return ten.texts();
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** “file: text at the range”, in the order of the files. */
async function shown(locations: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const lines = locations.map(async (location) => {
    const [uri, range] = 'uri' in location ? [location.uri, location.range] : [location.targetUri, location.targetSelectionRange ?? location.targetRange];
    return `${nameOf(uri)}: ${(await vscode.workspace.openTextDocument(uri)).getText(range)}`;
  });
  return (await Promise.all(lines)).toSorted();
}

suite('names of ten maps', () => {
  setup(async () => {
    ten = await copyMaps();
  });
  teardown(() => ten.remove());

  test('every persona is renamed in its maps and in the project, and nothing else changes', async () => {
    let before = await ten.texts();
    for (const [map, id, name] of [
      ['repair.cjm.yaml', 'commuter', 'daily-rider'],
      ['hire.cjm.yaml', 'parent', 'родитель'],
      ['spare-parts.cjm.yaml', 'weekend-rider', 'day tripper'],
      ['company-fleet.cjm.yaml', 'fleet-manager', 'fleet'],
    ] as const) {
      const after = await renamed(await ten.at(map, id, `persona: ${id}`), name);
      const wanted = Object.entries(before).map(([file, text]) => [file, text.replace(new RegExp(`(persona: |- id: )${id}(?=\\s)`), `$1${name}`)]);
      assert.deepEqual(after, Object.fromEntries(wanted));
      before = after;
    }
    for (const map of maps) assert.doesNotMatch(before[map] ?? '', /^persona: (commuter|parent|weekend-rider|fleet-manager)\b/m);
    assert.match(before['hire.cjm.yaml'] ?? '', /^persona: родитель # with two children on the seats$/m);
    assert.deepEqual(await ten.errors(), []);
  });

  test('a touchpoint is renamed in the project and in all ten maps, and comments stay', async () => {
    const before = await ten.texts();
    const after = await renamed(await ten.at(project, 'rider-app'), 'pocket-app');
    for (const file of files) assert.notEqual(after[file], before[file], `${file} has changed`);
    assert.deepEqual(after, Object.fromEntries(Object.entries(before).map(([file, text]) => [file, text.replaceAll('rider-app', 'pocket-app')])));
    assert.match(after['hire.cjm.yaml'] ?? '', /\[booking-page, pocket-app\] {2}# no paper$/m);
    assert.deepEqual(await ten.errors(), []);
  });

  test('a rename can be looked at before it is made, and what would be is not judged', async () => {
    const before = await ten.texts();
    const editor = await ten.open(project);
    putCursor(editor, (await ten.at(project, 'rider-app')).position);
    const window = await page();
    void vscode.commands.executeCommand('editor.action.rename');
    await window.locator('.rename-box input:focus').waitFor();
    await window.keyboard.type('pocket-app');
    await window.keyboard.press('Control+Enter');
    const rows = window.locator('.bulk-edit-panel .monaco-list-row');
    await eventually('the changes', async () => (await rows.count()) > 5);
    const isPreview = ({ scheme }: vscode.Uri): boolean => scheme === 'vscode-bulkeditpreview-editor';
    const previews = await eventually('texts as they would be', () => {
      const found = vscode.workspace.textDocuments.filter(({ uri }) => isPreview(uri));
      return found.length > 0 ? found : undefined;
    });
    assert.ok(previews.every(({ languageId }) => languageId === 'cjm'));
    // A closed file that is judged now: theirs would come with it.
    await ten.write('hire.cjm.yaml', (before['hire.cjm.yaml'] ?? '').replace('persona: parent', 'persona: nobody'));
    await eventually('a finding', () => findings(ten.uri('hire.cjm.yaml')).some((each) => ruleOf(each) === 'unresolved-ref'));
    const judged = vscode.languages.getDiagnostics().filter(([uri, found]) => isPreview(uri) && found.length > 0);
    assert.deepEqual(
      judged.map(([uri, found]) => `${uri.toString()}: ${found.length}`),
      [],
    );
    await vscode.commands.executeCommand('refactorPreview.discard');
    assert.equal(await ten.text(project), before[project]);
  });

  test('what belongs to the vocabulary is not renamed, and a name that is taken is refused', async () => {
    const refusal = async (place: Awaited<ReturnType<TenMaps['at']>>, name: string): Promise<string> => {
      const edit = ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', place, name);
      return Promise.resolve(edit).then(
        ({ size }) => `an edit of ${size} files`,
        (error: unknown) => String(error),
      );
    };
    assert.match(await refusal(await ten.at('kids-bike.cjm.yaml', 'word-of-mouth'), 'gossip'), /“word-of-mouth” .*built/);
    assert.match(await refusal(await ten.at('repair.cjm.yaml', 'commuter'), 'parent'), /“parent” is (already )?taken/);
  });

  test('a persona of a map leads to the project, and from there to its maps', async () => {
    const definition = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', await ten.at('repair.cjm.yaml', 'commuter'));
    assert.deepEqual(await shown(definition), [`${project}: commuter`]);
    const place = await ten.at(project, 'commuter', 'id: commuter');
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', place);
    assert.deepEqual(
      await shown(references),
      ['city-subscription.cjm.yaml', 'first-bike.cjm.yaml', project, 'repair.cjm.yaml'].map((file) => `${file}: commuter`),
    );
  });

  test('a study leads from the project to every claim that rests on it', async () => {
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', await ten.at(project, 'workshop-survey', 'id: workshop-survey'));
    const counts: Record<string, number> = {};
    for (const { uri } of references) counts[nameOf(uri)] = (counts[nameOf(uri)] ?? 0) + 1;
    assert.deepEqual(counts, { [project]: 1, 'repair.cjm.yaml': 5, 'warranty.cjm.yaml': 3, 'winter-storage.cjm.yaml': 2 });
  });

  test('the places of one name in a map are lit up', async () => {
    const place = await ten.at('repair.cjm.yaml', 'workshop-desk');
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', place);
    const document = await vscode.workspace.openTextDocument(place.uri);
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['workshop-desk', 'workshop-desk'],
    );
  });

  test('a step of a map that nobody has open is found by its name', async () => {
    const found = await eventually('the step', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'трещину');
      return symbols.find(({ name, location }) => name === 'Находит трещину на раме' && location.uri.path.startsWith(ten.folder.path));
    });
    assert.equal(nameOf(found.location.uri), 'warranty.cjm.yaml');
    const document = await vscode.workspace.openTextDocument(found.location.uri);
    assert.match(document.getText(found.location.range), /Находит трещину на раме/);
  });
});
