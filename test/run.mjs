/**
 * `npm test`: installs what is missing, builds, packs, runs every layer of tests and closes with one line “N passed, N failed”.
 * Names of layers (`core protocol cli preview bundles vscode web`) run those alone; `--electron` runs the editor's suite in a downloaded
 * VS Code, oldest supported and latest, instead of code-server. It starts on any Node from 20 and goes on on the pinned one.
 */
import { continueOnPinnedNode } from './setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { runLayers } = await import('./layers.ts');
process.exitCode = await runLayers(process.argv.slice(2));
