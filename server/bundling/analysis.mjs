// How the bundle of the analysis is made, which the command line loads from beside itself.
import { nodeBundle } from './nodeBundle.mjs';

export const analysisBundle = { ...nodeBundle, entryPoints: { analyze: 'server/insights/analyze.ts' } };
