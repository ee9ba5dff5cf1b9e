/** The view “Journeys”: all maps of the workspace by project, with what is worst and what is wrong; it leads to text and picture. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, replace } from './editor.ts';
import { badgeOf, hideJourneys, row, showJourneys, unfold, wordsOf } from './journeys.ts';
import { previewOf } from './preview.ts';

/** First by its name. */
const project = 'cjm: 1\nkind: project\nname: Aardvark Bakery\nlanguage: en\npersonas:\n  - { id: sam, name: Sam }\n';
const bread = `cjm: 1
title: Morning bread
model: classic5
persona: sam
state: current
period: 2026-10
stages:
  - stage: awareness
    score: 4
  - stage: decision
    score: 2
    steps:
      - step: Pays at the till
        experience: 1
`;
const broken = 'cjm: 1\ntitle: Broken rolls\nmodel: classic5\npersona: sam\nstages:\n  - stage: awareness\n    score: eleven\n';

suite('list of journeys', () => {
  const folder = example('aardvark');
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  const selectedIn = (name: string): string => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/aardvark/${name}`) === true ? editor.document.lineAt(editor.selection.active).text.trim() : '';
  };

  suiteSetup(async () => {
    await write('project.cjm.yaml', project);
    await write('bread.cjm.yaml', bread);
    await write('rolls.cjm.yaml', broken);
    await showJourneys();
  });
  teardown(closeEverything);
  suiteTeardown(async () => {
    await hideJourneys();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  test('shows maps below their project, with persona, worst stage, state and period', async () => {
    await eventually('the project', () => wordsOf('Aardvark Bakery'));
    await eventually('the map with its facts', async () => {
      const words = await wordsOf('Morning bread');
      return words.includes('↓ Decision 2 · Sam · current state · October 2026');
    });
  });

  test('shows how many errors or warnings a map has', async () => {
    const map = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'rolls.cjm.yaml'));
    const errors = await eventually(
      'the findings of the broken map',
      () => vscode.languages.getDiagnostics(map.uri).filter(({ severity, source }) => source === 'cjm' && severity === vscode.DiagnosticSeverity.Error).length,
    );
    await eventually('the number of its errors', async () => (await badgeOf('Broken rolls')) === String(errors));
  });

  test('a click on a map opens its text, one on a stage or step leads to its place', async () => {
    await (await row('Morning bread')).click();
    await eventually('the text of the map', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/aardvark/bread.cjm.yaml'));
    await unfold('Morning bread');
    await eventually('the stages with their scores', async () => (await wordsOf('Decision')) === 'Decision 2');
    await (await row('Decision')).click();
    await eventually('the cursor at the stage', () => selectedIn('bread.cjm.yaml') === '- stage: decision');
    await unfold('Decision');
    await eventually('the steps with their scores', async () => (await wordsOf('Pays at the till')) === 'Pays at the till 1');
    await (await row('Pays at the till')).click();
    await eventually('the cursor at the step', () => selectedIn('bread.cjm.yaml') === '- step: Pays at the till');
  });

  test('the button in the row opens the picture', async () => {
    const found = await row('Morning bread');
    await found.hover();
    await found.locator('.action-label[aria-label^="Open Preview"]').click();
    await previewOf('Morning bread');
  });

  test('follows what is typed, made and deleted', async () => {
    const editor = await openFile(vscode.Uri.joinPath(folder, 'bread.cjm.yaml'));
    await replace(editor, 'title: Morning bread', 'title: Evening bread');
    await eventually('the new title', () => wordsOf('Evening bread'));
    await replace(editor, 'score: 2', 'score: 5');
    await eventually('another worst stage', async () => (await wordsOf('Evening bread')).includes('↓ Awareness 4'));
    await write('buns.cjm.yaml', bread.replace('Morning bread', 'Sunday buns'));
    await eventually('the new map', () => wordsOf('Sunday buns'));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'buns.cjm.yaml'));
    await eventually('that it is gone', async () => (await wordsOf('Sunday buns')) === '');
    assert.ok(await wordsOf('Evening bread'));
  });
});
