/** Inside VS Code, as a suite of the runner extension: how long our extension takes to load, and its `activate` to return. */
'use strict';
const path = require('node:path');
const vscode = require('vscode');

exports.phases = ['once'];

exports.run = async (_phase, report) => {
  const extension = vscode.extensions.getExtension('cjm.cjm-as-code');
  if (extension === undefined || extension.isActive) throw new Error('the extension is to be installed and not yet running');
  const started = performance.now();
  // The editor finds the module loaded when it activates the extension, so that loading and activation are told apart.
  require(path.join(extension.extensionPath, extension.packageJSON.main));
  const loaded = performance.now();
  await extension.activate();
  report({ kind: 'pass', title: 'loading', milliseconds: loaded - started });
  report({ kind: 'pass', title: 'activation', milliseconds: performance.now() - loaded });
};
