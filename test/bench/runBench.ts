/** Runs the parts of the benchmark that were asked for and hands their tables to the terminal, a page and a file. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { execute } from '../setUp/execute.mjs';
import { activationTables } from './activationTables.ts';
import { analyzeTables } from './analyzeTables.ts';
import { checkTables } from './checkTables.ts';
import { editorTables } from './editorTables.ts';
import { previewTables } from './previewTables.ts';
import { countGoals, type Table, toMarkdown, writeInto } from './report.ts';
import { serverTables } from './serverTables.ts';
import { sizeTables } from './sizeTables.ts';

const parts: Readonly<Record<string, (isQuick: boolean) => Promise<readonly Table[]>>> = {
  lsp: serverTables,
  preview: previewTables,
  check: checkTables,
  analyze: analyzeTables,
  activation: activationTables,
  editor: editorTables,
  sizes: sizeTables,
};

/** The exit code. */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, write: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  await execute('npm', ['run', '--silent', 'package'], { quiet: true });
  const tables: Table[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.error(`${name} …`);
    tables.push(...(await measure(values.quick)));
  }
  const { goals, missed } = countGoals(tables);
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. ${goals - missed} of ${goals} goals met.`;
  const page = [machine, ...tables.map(toMarkdown)].join('\n\n');
  if (values.json === '-') {
    console.error(page);
    console.log(JSON.stringify({ machine, tables }, null, 2));
  } else {
    console.log(page);
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, tables }, null, 2)}\n`);
  }
  if (values.write !== undefined) writeInto(values.write, page);
  return 0;
}
