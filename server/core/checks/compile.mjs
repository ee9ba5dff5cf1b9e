// Compiles the pages of documentation that stand beside the rules (`<rule>.yaml`) into one module, `manual.generated.ts`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { writeGenerated } from '../../bundling/generated.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const pages = readdirSync(join(folder, 'rules'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .toSorted()
  .map((file) => parse(readFileSync(join(folder, 'rules', file), 'utf8')));

writeGenerated(join(folder, 'manual.generated.ts'), { pages });
console.log(`manual: ${pages.length} rules`);
