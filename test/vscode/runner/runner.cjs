/**
 * Inside VS Code: runs the suite named by the environment, phase after phase with a reload of the window between them, and writes what
 * happened line by line; or opens one map with its preview. Without those variables it does nothing.
 */
'use strict';
const { appendFileSync, existsSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

exports.activate = () => {
  const { CJM_TEST_SUITE: suite, CJM_TEST_RESULTS: results, CJM_OPEN_MAP: map } = process.env;
  // Not awaited: the editor must not count the suite as part of starting up.
  if (suite && results) void runNextPhase(suite, results);
  else if (map) void openWithPreview(map);
};

async function runNextPhase(suite, results) {
  const { phases, run } = require(suite);
  const phase = phases.find((name) => !existsSync(path.join(results, `${name}.jsonl`)));
  if (phase === undefined) return;
  const report = (event) => appendFileSync(path.join(results, `${phase}.jsonl`), `${JSON.stringify(event)}\n`);
  report({ kind: 'start', version: vscode.version });
  try {
    await run(phase, report);
  } catch (error) {
    report({ kind: 'fail', title: `the suite itself (${phase})`, error: String(error?.stack ?? error) });
  }
  report({ kind: 'end' });
  if (phase !== phases.at(-1)) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}

async function openWithPreview(map) {
  await vscode.window.showTextDocument(vscode.Uri.file(map), { viewColumn: vscode.ViewColumn.One, preview: false });
  await vscode.commands.executeCommand('cjm.previewToSide');
  // The picture is wider than the text.
  await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: 0, groups: [{ size: 0.36 }, { size: 0.64 }] });
}
