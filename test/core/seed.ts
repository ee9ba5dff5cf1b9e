/** Property tests draw the same texts at every run; the variable CJM_SEED draws others, CJM_RUNS more of them. */
import type { Parameters } from 'fast-check';

export const seed: number = Number(process.env['CJM_SEED'] ?? 20_261_122);

export function runs(count: number): Pick<Parameters, 'seed' | 'numRuns'> {
  return { seed, numRuns: count * Number(process.env['CJM_RUNS'] ?? 1) };
}
