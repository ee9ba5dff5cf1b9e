/**
 * `npm run docs`: writes docs/rules and docs/vocabulary from the records that checks, hovers and `cjm explain` read.
 * `--check` writes nothing and says which pages are out of date.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePages } from './generator/rulePages.mjs';
import { vocabularyPages } from './generator/vocabularyPages.mjs';

const docs = fileURLToPath(new URL('.', import.meta.url));
const folders = { rules: rulePages(), vocabulary: vocabularyPages() };
const onlyCheck = process.argv.includes('--check');
const stale = [];

for (const [folder, pages] of Object.entries(folders)) {
  mkdirSync(join(docs, folder), { recursive: true });
  const kept = new Map(readdirSync(join(docs, folder)).map((name) => [name, readFileSync(join(docs, folder, name), 'utf8').replaceAll('\r\n', '\n')]));
  for (const [name, text] of pages) {
    if (kept.get(name) === text) continue;
    stale.push(`docs/${folder}/${name}`);
    if (!onlyCheck) writeFileSync(join(docs, folder, name), text);
  }
  for (const name of kept.keys()) {
    if (pages.has(name)) continue;
    stale.push(`docs/${folder}/${name} (belongs to nothing any more)`);
    if (!onlyCheck) rmSync(join(docs, folder, name));
  }
}

const count = Object.values(folders).reduce((sum, pages) => sum + pages.size, 0);
if (onlyCheck && stale.length > 0) {
  console.error(`Out of date, run npm run docs:\n${stale.join('\n')}`);
  process.exitCode = 1;
} else console.log(`docs: ${count} pages, ${stale.length} ${onlyCheck ? 'out of date' : 'written'}`);
