/** Findings in the Problems panel: they come with the text, and their quick fixes take them away. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, findings, openFile, openText, replace, ruleOf } from './editor.ts';
import { mapWith } from './maps.ts';

/** The quick fixes offered at a finding, the preferred one first. */
async function quickFixes(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 50);
  return actions.toSorted((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

suite('diagnostics', () => {
  teardown(closeEverything);

  for (const [name, text, rule, fixed] of [
    ['a misspelt stage', mapWith('awarenes'), 'stage-unknown', 'stage: awareness'],
    ['a misspelt key', mapWith('awareness', '        painz:\n          - Cannot find the shop\n'), 'unknown-key', '        pains:'],
  ] as const) {
    test(`${name} is found, and its quick fix mends it`, async () => {
      const { document } = await openText('broken.cjm.yaml', text);
      const finding = await eventually(`a finding ${rule}`, () => findings(document.uri).find((each) => ruleOf(each) === rule));
      const [fix] = await quickFixes(document.uri, finding);
      assert.ok(fix?.edit, `a quick fix with an edit, offered at ${rule}`);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await eventually(`no ${rule} any more`, () => findings(document.uri).every((each) => ruleOf(each) !== rule));
      assert.ok(document.getText().includes(fixed), document.getText());
    });
  }

  test('an example of ours has neither errors nor warnings', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    // Something must have been checked before silence means anything: break it, mend it.
    const editor = await openFile(document.uri);
    await replace(editor, 'model: classic5', 'model: clasic5');
    await eventually('a finding about the model', () => findings(document.uri).length > 0);
    await replace(editor, 'model: clasic5', 'model: classic5');
    await eventually('no errors or warnings', () => findings(document.uri).every(({ severity }) => severity > vscode.DiagnosticSeverity.Warning));
  });

  test('text that is no YAML at all is told in words, and mending it by hand clears the list', async () => {
    const editor = await openText('open-quote.cjm.yaml', mapWith('awareness').replace('title: Weekly order', 'title: "Weekly order'));
    const { document } = editor;
    await eventually('an error', () => findings(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    await replace(editor, 'title: "Weekly order', 'title: "Weekly order"');
    await eventually('no error', () => findings(document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error));
  });
});
