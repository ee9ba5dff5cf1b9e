// Compiles the vocabulary's YAML files into one typed module, `vocabulary.generated.ts`, so that the product reads no YAML of its own at run time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const folder = dirname(fileURLToPath(import.meta.url));
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml')).sort();
const parts = files.map((file) => {
  const records = parse(readFileSync(join(folder, file), 'utf8'));
  if (!Array.isArray(records) || records.length === 0) throw new Error(`${file}: expected a list of records`);
  return `export const ${camel(basename(file, '.yaml'))}: readonly unknown[] = ${JSON.stringify(records)};\n`;
});
writeFileSync(join(folder, 'vocabulary.generated.ts'), `// Made by compile.mjs from the YAML files of this folder.\n${parts.join('')}`);
console.log(`vocabulary: ${files.length} files`);
