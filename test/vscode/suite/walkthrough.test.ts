/** The first steps: the walkthrough is contributed as a whole, and what a person does ticks its steps off. */
import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import * as vscode from 'vscode';
import { closeEverything, eventually, extensionId, findings, rangeOf, replace, ruleOf } from './editor.ts';
import { page, previewOf } from './preview.ts';

interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly svg: string; readonly altText: string };
    readonly completionEvents: readonly string[];
  }[];
}

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension(extensionId);
  assert.ok(found);
  return found;
};

suite('walkthrough', () => {
  suiteSetup(() => extension().activate());
  teardown(closeEverything);

  test('every step has its picture, and names commands that there are', async () => {
    const [walkthrough, ...more] = extension().packageJSON.contributes.walkthroughs as readonly Walkthrough[];
    assert.ok(walkthrough);
    assert.equal(more.length, 0);
    assert.deepEqual(
      walkthrough.steps.map(({ id }) => id),
      ['sample', 'preview', 'score', 'finding', 'compare', 'own'],
    );
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const { id, description, media, completionEvents } of walkthrough.steps) {
      const picture = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, media.svg));
      assert.match(new TextDecoder().decode(picture), /^<svg/, id);
      assert.ok(media.altText.length > 20 && !media.altText.startsWith('%'), id);
      const events = completionEvents.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice('onCommand:'.length));
      const links = [...description.matchAll(/\(command:(?:toSide:)?([\w.]+)\)/g)].map(([, command = '']) => command);
      assert.deepEqual(
        [...events, ...links].filter((command) => !commands.has(command)),
        [],
        id,
      );
    }
  });

  test('doing it ticks the steps off: sample, preview, score, finding, compare', async function () {
    // Many looks at a page that is opened anew for each step.
    this.timeout(90_000);
    await walk();
    await press('Open a sample');
    const editor = await eventually('the sample', () => vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'cjm'));
    await done('Open a sample');
    await press('See it drawn');
    await previewOf('Saturday bread');
    await done('See it drawn');
    const finding = await eventually('the finding of the sample', () => findings(editor.document.uri)[0]);
    assert.equal(ruleOf(finding), 'touchpoint-unknown');
    await replace(await showAgain(editor), 'score: 1', 'score: 4');
    await done('Change a score');
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      rangeOf(editor.document, 'packagng'),
      vscode.CodeActionKind.QuickFix.value,
    );
    await showAgain(editor);
    const mend = actions.find(({ edit, isPreferred }) => edit !== undefined && isPreferred === true);
    assert.ok(mend?.edit);
    assert.ok(await vscode.workspace.applyEdit(mend.edit));
    await eventually('no finding', () => findings(editor.document.uri).length === 0);
    await done('Mend a finding');
    await press('Compare with git');
    await done('Compare with git');
  });
});

async function walk(): Promise<Locator> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#firstMap`, false);
  const steps = (await page()).locator('.getting-started-step');
  await eventually('the steps', async () => (await steps.count()) === 6);
  return steps;
}

async function step(title: string): Promise<Locator> {
  return (await walk()).filter({ hasText: title }).first();
}

/** Opens a step and runs the first command that it offers. */
async function press(title: string): Promise<void> {
  const found = await step(title);
  if ((await found.getAttribute('class'))?.includes('expanded') !== true) await found.click();
  await found.locator('.monaco-button').first().click();
}

async function done(title: string): Promise<void> {
  await eventually(`“${title}” ticked off`, async () => (await (await step(title)).locator('.codicon-getting-started-step-checked, .complete').count()) > 0);
}

async function showAgain({ document }: vscode.TextEditor): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, { preview: false });
}
