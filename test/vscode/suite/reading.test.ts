/** What helps to read a map: hover, outline, folding, selection. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, rangeOf } from './editor.ts';

async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const at = rangeOf(document, text).start.translate(0, 1);
  const hovers = await eventually('a hover', async () => {
    const answer = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return answer.length > 0 ? answer : undefined;
  });
  return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
}

suite('reading', () => {
  teardown(closeEverything);

  test('hover on a KPI code tells its name and formula', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    assert.match(await hover(document, 'REACH: '), /reach/i);
  });

  test('hover on a key tells what it is for', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    assert.ok((await hover(document, 'traffic: cold')).length > 20);
  });

  test('the outline is stages and their steps', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    const symbols = await eventually('an outline', async () => {
      const answer = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
      return answer !== undefined && answer.length > 0 ? answer : undefined;
    });
    const all = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap((symbol) => [symbol.name, ...all(symbol.children)]);
    assert.ok(
      all(symbols).some((name) => name.includes('Hears about us')),
      all(symbols).join(', '),
    );
  });

  test('a stage can be folded', async () => {
    const { document } = await openFile(example('grocery', 'grocery.cjm.yaml'));
    const line = rangeOf(document, '- stage: awareness').start.line;
    await eventually('a fold at the stage', async () => {
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri);
      return folds?.some(({ start }) => start === line);
    });
  });
});
