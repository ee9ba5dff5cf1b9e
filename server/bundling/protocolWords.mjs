// esbuild plugin: keeps of `vscode-languageserver-types` the words of the protocol and what its runtime asks for; its makers and tests of shapes are never called.
import { readFileSync } from 'node:fs';

const block = /^export var (\w+);\n\(function \(\1\) \{\n[\s\S]*?^\}\)\(\1 \|\| \(\1 = \{\}\)\);\n/gm;
/** `CodeActionKind.QuickFix = 'quickfix';`: words stay, whatever else the block holds. */
const word = /^\s+\w+\.\w+ = (?:['"]|-?\d)/m;
const asked = new Set(['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger']);

export const protocolWords = {
  name: 'protocol-words',
  setup: ({ onLoad }) =>
    onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(block, (whole, name) =>
        asked.has(name) || word.test(whole) || !whole.includes('function ', whole.indexOf('{')) ? whole : `export var ${name} = {};\n`,
      ),
    })),
};
