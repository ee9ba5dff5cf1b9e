/** The measure for `cjm check`: reads every map of a folder and only parses it with `yaml`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const folder = process.argv[2] ?? '.';
let errors = 0;
const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cjm.yaml'));
for (const name of maps) errors += parseDocument(readFileSync(join(folder, name), 'utf8')).errors.length;
console.log(`${maps.length} maps, ${errors} errors`);
