/**
 * `npm run replay`: merges concurrent edits of the examples with `cjm merge` and with `git merge-file`, and prints how many came out right.
 *   --pairs N                pairs of each kind (default 100)
 *   --write docs/review.md   puts the table between the page's markers
 * Fails when an edit was lost, or when edits of different cells did not come out right.
 */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { runReplay } = await import('./runReplay.ts');
process.exitCode = runReplay(process.argv.slice(2));
