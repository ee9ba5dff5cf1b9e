/** `cjm.analyze`: orders and a survey → an insights file beside the map. What it takes is loaded when somebody asks. */
import { commands, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GivenAnalysis } from '../analysis/askAnalysis.ts';

/** Answers given as an argument are not asked for. */
export function registerAnalyze(extensionUri: Uri, client: BaseLanguageClient): Disposable {
  return commands.registerCommand('cjm.analyze', async (clicked?: unknown, given: GivenAnalysis = {}) => {
    const { analyze } = await import('../analysis/analyze.ts');
    await analyze(extensionUri, client, clicked, given);
  });
}
