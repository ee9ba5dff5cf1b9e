/** Loads the bundle of the analysis that lies beside another bundle, so that nothing reads it before it is needed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AnalysisHost, AnalysisResult, AnalysisWish } from './wish.ts';

/** `folder` holds the bundles. */
export function analysisBeside(folder: string): (wish: AnalysisWish, host: AnalysisHost) => Promise<AnalysisResult> {
  const bundle = join(folder, 'analyze.js');
  return (createRequire(bundle)(bundle) as typeof import('./analyze.ts')).analyzeFiles;
}
