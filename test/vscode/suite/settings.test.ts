/** Settings change what a person reads, at once and without a reload. */
import * as vscode from 'vscode';
import { closeEverything, eventually, findings, openText, ruleOf } from './editor.ts';
import { mapWith } from './maps.ts';

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

suite('settings', () => {
  teardown(async () => {
    await set('cjm.language', undefined);
    await set('cjm.rules', undefined);
    await closeEverything();
  });

  test('the language of messages can be chosen', async () => {
    const { document } = await openText('broken.cjm.yaml', mapWith('awarenes'));
    const message = (): string => findings(document.uri).find((each) => ruleOf(each) === 'stage-unknown')?.message ?? '';
    await eventually('an English message', () => /stage/.test(message()));
    await set('cjm.language', 'ru');
    await eventually('a Russian message', () => /[а-я]/i.test(message().replaceAll(/[“”«»"][^“”«»"]*[“”«»"]/g, '')));
  });

  test('a rule can be made louder and switched off', async () => {
    const { document } = await openText('broken.cjm.yaml', mapWith('awarenes'));
    const finding = (): vscode.Diagnostic | undefined => findings(document.uri).find((each) => ruleOf(each) === 'stage-unknown');
    await eventually('a warning', () => finding()?.severity === vscode.DiagnosticSeverity.Warning);
    await set('cjm.rules', { 'stage-unknown': 'error' });
    await eventually('an error', () => finding()?.severity === vscode.DiagnosticSeverity.Error);
    await set('cjm.rules', { 'stage-unknown': 'off' });
    await eventually('silence', () => finding() === undefined);
  });
});
