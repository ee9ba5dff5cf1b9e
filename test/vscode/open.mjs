/**
 * `npm start`: installs, builds and packs everything, then opens VS Code with the extension on `examples/` and the preview of the grocery
 * map beside its text. A `code` on the PATH is used when there is one, with a profile of its own so that nobody's set-up changes;
 * otherwise VS Code runs in the browser and its address is printed. `--browser` asks for the latter. Starts on any Node from 20.
 */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { openEditor } = await import('./openEditor.ts');
await openEditor({ browser: process.argv.includes('--browser') });
