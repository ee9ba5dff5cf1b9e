/** Loads the bundle of the analysis that lies beside another bundle, so that nothing reads it before it is needed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `folder` holds the bundles. */
export function analysisBeside(folder: string): typeof import('./analyze.ts') {
  const bundle = join(folder, 'analyze.js');
  return createRequire(bundle)(bundle) as typeof import('./analyze.ts');
}
