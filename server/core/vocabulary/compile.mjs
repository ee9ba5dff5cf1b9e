// Compiles the vocabulary's YAML files into one typed module, `vocabulary.generated.ts`, so that the product reads no YAML of its own at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { parse } from 'yaml';

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
const packed = deflateRawSync(JSON.stringify(lists), { level: 9 }).toString('base64').replace(/=+$/, '');

writeFileSync(
  join(folder, 'vocabulary.generated.ts'),
  `// Made by compile.mjs from the YAML files of this folder.
import { unpack } from './unpack.ts';

const lists = unpack('${packed}');
${Object.keys(lists)
  .map((name) => `export const ${name}: readonly unknown[] = lists['${name}'] ?? [];`)
  .join('\n')}
`,
);
console.log(`vocabulary: ${files.length} files`);
