/**
 * `npm run bench`: every figure of docs/performance.md, measured side by side with its peer in one run.
 *   lsp preview check analyze activation editor sizes    only these parts
 *   --quick                      fewer edits and no 30,000 lines; says so in the table
 *   --json FILE                  all figures as JSON (`-`: on standard output, the tables on standard error)
 *   --write docs/performance.md  puts the tables between the page's markers
 * A goal that is missed is shown as missed; the exit code is about measuring, not about the goals.
 */
import { continueOnPinnedNode } from '../setUp/pinnedNode.mjs';

await continueOnPinnedNode();
const { runBench } = await import('./runBench.ts');
process.exitCode = await runBench(process.argv.slice(2));
