/** What stands within and beside a map's text without being written there, and what Enter adds to it. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, example, openFile, openText, putCursor, rangeOf } from './editor.ts';
import { mapWith } from './maps.ts';
import { previewTabs } from './preview.ts';

const grocery = (): Promise<vscode.TextEditor> => openFile(example('grocery', 'grocery.cjm.yaml'));

async function ask<T extends { readonly length: number }>(command: string, ...args: unknown[]): Promise<T> {
  return eventually(command, async () => {
    const answer = await vscode.commands.executeCommand<T | undefined>(command, ...args);
    return answer !== undefined && answer.length > 0 ? answer : undefined;
  });
}

async function lensOf(uri: vscode.Uri, title: RegExp): Promise<vscode.Command> {
  return eventually(`a lens ${title}`, async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>('vscode.executeCodeLensProvider', uri);
    return lenses?.map(({ command }) => command).find((command) => command && title.test(command.title));
  });
}

function run({ command, arguments: args = [] }: vscode.Command): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

/** The text with the cursor in it, once it is as wanted. */
async function becomes(editor: vscode.TextEditor, wanted: string): Promise<void> {
  const now = (): string => {
    const text = editor.document.getText();
    const offset = editor.document.offsetAt(editor.selection.active);
    return `${text.slice(0, offset)}<|>${text.slice(offset)}`;
  };
  await eventually('the wanted text', () => now() === wanted).catch((error: unknown) => assert.equal(now(), wanted, String(error)));
}

suite('showing', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('editor').update('linkedEditing', undefined, vscode.ConfigurationTarget.Global);
    await closeEverything();
  });

  test('names are coloured by what they mean', async () => {
    const { document } = await grocery();
    const legend = await eventually('a legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
    );
    assert.ok(legend.tokenTypes.includes('kpi'));
    await eventually('tokens', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
      return tokens !== undefined && tokens.data.length > 500;
    });
  });

  test('the way to a target stands behind a value', async () => {
    const { document } = await grocery();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
    assert.ok(hints.some(({ label }) => typeof label === 'string' && label.endsWith('to target')));
    assert.ok(!hints.some(({ label }) => label === '30% of “Awareness”'), 'the lens says it');
  });

  test('a lens goes to the one pain that nobody owns', async () => {
    const editor = await openText('pain.cjm.yaml', mapWith('awareness', '        pains: [Too loud]\n'));
    await run(await lensOf(editor.document.uri, /1 pain without an owner/));
    const at = rangeOf(editor.document, 'Too loud').start;
    await eventually('the cursor at the pain', () => vscode.window.activeTextEditor?.selection.active.line === at.line);
  });

  test('a lens opens the preview', async () => {
    const { document } = await grocery();
    await run(await lensOf(document.uri, /Open preview/));
    await eventually('a preview', () => previewTabs().length === 1);
  });

  test('a study named as evidence leads to its file', async () => {
    const { document } = await openText('link.cjm.yaml', mapWith('awareness', '        image: poster.png\n'));
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(({ target }) => target?.path.endsWith('/poster.png')));
  });

  test('a hover may run the explanation and nothing else; the explanation is a page', async () => {
    const { document } = await grocery();
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, 'REACH: ').start.translate(0, 1));
    const contents = hovers.flatMap((hover) => hover.contents).filter((content) => content instanceof vscode.MarkdownString);
    const linked = contents.find(({ value }) => value.includes('command:cjm.explain?'));
    assert.deepEqual(linked?.isTrusted, { enabledCommands: ['cjm.explain'] });
    await vscode.commands.executeCommand('cjm.explain', 'REACH', document.uri.toString());
    await eventually('a page of Markdown', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown')),
    );
  });

  test('Enter begins a new stage', async () => {
    const editor = await openText('enter.cjm.yaml', `${mapWith('awareness')}<|>\nperiod: 2026-10\n`);
    const before = mapWith('awareness');
    await type('  - stage: decision');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await type('\n');
    await becomes(editor, `${before}  - stage: decision\n    task: <|>\n    steps:\n      - step: \nperiod: 2026-10\n`);
  });

  test('Enter goes on with a list, and ends it at an empty item', async () => {
    const before = mapWith('awareness', '        pains:\n          - Too loud');
    const editor = await openText('list.cjm.yaml', `${before}<|>\n`);
    await type('\n');
    await becomes(editor, `${before}\n          - <|>\n`);
    await vscode.commands.executeCommand('hideSuggestWidget');
    await type('\n');
    await becomes(editor, `${before}\n        <|>\n`);
  });

  test('a stage that is led to is renamed while it is typed over', async () => {
    await vscode.workspace.getConfiguration('editor').update('linkedEditing', true, vscode.ConfigurationTarget.Global);
    const editor = await openText('linked.cjm.yaml', mapWith('awareness', '    next: { to: awareness }\n'));
    putCursor(editor, rangeOf(editor.document, 'stage: awareness').end);
    // The editor asks for the places once the cursor rests; nothing tells that it has them.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await type('x');
    await eventually('both places changed', () => /stage: awarenessx[^]*to: awarenessx/.test(editor.document.getText()));
  });
});
