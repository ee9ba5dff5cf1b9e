/** Inside VS Code, as a suite of the runner extension: how long our extension takes from being asked to start to being ready. */
'use strict';
const vscode = require('vscode');

exports.phases = ['once'];

exports.run = async (_phase, report) => {
  const extension = vscode.extensions.getExtension('cjm.cjm-as-code');
  if (extension === undefined || extension.isActive) throw new Error('the extension is to be installed and not yet running');
  const from = performance.now();
  await extension.activate();
  report({ kind: 'pass', title: 'activation', milliseconds: performance.now() - from });
};
