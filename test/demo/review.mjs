/**
 * `npm run demo:review [-- folder]`: makes a git repository to try reviews with: a map, its history, and a branch with fifteen changes.
 *   --write docs/review.md   puts what the command prints of it between the page's markers
 *   --pictures               takes the pictures of the pages that the command writes of it
 */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { runDemo } = await import('./runDemo.ts');
process.exitCode = await runDemo(process.argv.slice(2));
