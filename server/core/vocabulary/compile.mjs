// Compiles the vocabulary's YAML files into one typed module, `vocabulary.generated.ts`, so that the product reads no YAML of its own at run time.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { writeGenerated } from '../../bundling/generated.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .toSorted();
const lists = Object.fromEntries(
  files.map((file) => {
    const records = parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(records) || records.length === 0) throw new Error(`${file}: expected a list of records`);
    return [camel(basename(file, '.yaml')), records];
  }),
);
writeGenerated(join(folder, 'vocabulary.generated.ts'), lists);
console.log(`vocabulary: ${files.length} files`);
