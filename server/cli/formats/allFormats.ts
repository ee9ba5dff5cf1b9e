/** The formats of `cjm check` by their names. */
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import { remarks } from './remarks.ts';
import type { Format, Look } from './report.ts';
import { sarif } from './sarif.ts';

export type FormatName = 'pretty' | 'json' | 'sarif' | 'github' | 'junit' | 'remarks';

export const formats: Readonly<Record<FormatName, (look: Look) => Format>> = { pretty, json, sarif, github, junit, remarks };
/** Those that a person may ask for. */
export const formatNames: readonly FormatName[] = ['pretty', 'json', 'sarif', 'github', 'junit'];
