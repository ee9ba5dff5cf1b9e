/** Completion as the editor shows it: stage names of the model, KPI codes, and what accepting an item does to the text. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, openText } from './editor.ts';
import { mapWith } from './maps.ts';

/** Labels offered at `<|>`, in the order the editor sorts them. */
async function offered(marked: string): Promise<readonly string[]> {
  const { document, selection } = await openText('completing.cjm.yaml', marked);
  const list = await eventually('completions', async () => {
    const answer = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, selection.active);
    return answer.items.some(isFromServer) ? answer : undefined;
  });
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The editor offers words of the text and snippets by itself, before the server has started. */
function isFromServer({ kind }: vscode.CompletionItem): boolean {
  return kind !== vscode.CompletionItemKind.Text && kind !== vscode.CompletionItemKind.Snippet;
}

suite('completion', () => {
  teardown(closeEverything);

  test('offers the stages of the declared model', async () => {
    const labels = await offered(mapWith('<|>'));
    for (const stage of ['awareness', 'consideration', 'decision']) assert.ok(labels.includes(stage), `${stage} in ${labels.join(', ')}`);
  });

  test('offers KPI codes', async () => {
    const labels = await offered(mapWith('decision', '        kpis:\n          <|>\n'));
    for (const code of ['C', 'NPS'])
      assert.ok(
        labels.some((label) => label === code || label.startsWith(`${code} `)),
        `${code} in ${labels.join(', ')}`,
      );
  });

  test('works below a breakage further up', async () => {
    const labels = await offered(mapWith('<|>').replace('title: Weekly order', 'title: "Weekly order'));
    assert.ok(labels.includes('awareness'), labels.join(', '));
  });

  test('an accepted stage replaces what was typed of it', async () => {
    const editor = await openText('accepting.cjm.yaml', mapWith('consid<|>'));
    await offeredIn(editor);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // The widget needs a moment before it takes the key; asking until the text has changed is the person's patience.
    await eventually('the accepted stage', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('stage: consideration\n');
    });
  });
});

async function offeredIn({ document, selection }: vscode.TextEditor): Promise<void> {
  await eventually('an answer of the server', async () => {
    const answer = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, selection.active);
    return answer.items.some(isFromServer);
  });
}
