/** Inside VS Code, as a suite of the runner extension: how long our extension takes to load and to be activated, for Markdown alone and for a map. */
'use strict';
const fs = require('node:fs');
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
  const activated = performance.now();
  const dist = path.join(extension.extensionPath, 'dist');
  for (const file of fs.readdirSync(dist)) if (/^extension-.*\.js$/.test(file)) require(path.join(dist, file));
  const loadedWhole = performance.now();
  // Any wish makes the rest of the extension; this one does nothing else that takes time.
  await vscode.commands.executeCommand('cjm.showOutput');
  const whole = performance.now() - loadedWhole;
  report({ kind: 'pass', title: 'loading', milliseconds: loaded - started });
  report({ kind: 'pass', title: 'activation', milliseconds: activated - loaded });
  report({ kind: 'pass', title: 'loading the rest', milliseconds: loadedWhole - activated });
  report({ kind: 'pass', title: 'activation for a map', milliseconds: activated - loaded + whole });
};
