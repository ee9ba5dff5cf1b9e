// esbuild plugin: keeps of `vscode-languageserver` what a server of text files runs. CommonJS and namespaces hide from esbuild what is never used:
// notebooks, the search for npm modules, the store of texts that ours replaces, and the makers and shape tests of the protocol's types.
import { readFileSync } from 'node:fs';

const block = /^export var (\w+);\n\(function \(\1\) \{\n[\s\S]*?^\}\)\(\1 \|\| \(\1 = \{\}\)\);\n/gm;
/** Those of the types that the protocol's runtime asks for, beside the ones that hold words of the protocol. */
const asked = new Set(['DocumentUri', 'URI', 'WorkspaceFolder', 'integer', 'uinteger']);

function withoutMakers(path) {
  return readFileSync(path, 'utf8').replace(block, (whole, name) => {
    const holdsWords = new RegExp(`^\\s+${name}\\.\\w+ = ['"\\d-]`, 'm').test(whole);
    const isUsed = holdsWords || asked.has(name);
    return isUsed ? whole : `export var ${name} = {};\n`;
  });
}

const lean = [
  [/vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/, withoutMakers],
  [/vscode-languageserver[\\/]lib[\\/]common[\\/]notebook\.js$/, () => 'exports.NotebookSyncFeature = (Base) => Base;'],
  [/vscode-languageserver[\\/]lib[\\/]common[\\/]textDocuments\.js$/, () => ''],
  [/vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/, () => ''],
  [/vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.notebook\.js$/, () => ''],
];

export const leanProtocol = {
  name: 'lean-protocol',
  setup: ({ onLoad }) => {
    for (const [filter, contents] of lean) onLoad({ filter }, ({ path }) => ({ contents: contents(path), loader: 'js' }));
  },
};
