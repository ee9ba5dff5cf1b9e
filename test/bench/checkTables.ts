/** `cjm check` on a folder of maps against only parsing them with `yaml` in one process. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinnedNode, root } from '../setUp/paths.mjs';
import { journeyText } from './journeyText.ts';
import { short, type Table } from './report.ts';
import { summarise } from './statistics.ts';

const linesOfMap = 300;
const goal = 2;

export async function checkTables(isQuick: boolean): Promise<readonly Table[]> {
  const count = isQuick ? 200 : 1_000;
  const folder = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
  try {
    for (let map = 0; map < count; map += 1) {
      const part = join(folder, `part-${Math.floor(map / 50)}`);
      mkdirSync(part, { recursive: true });
      writeFileSync(join(part, `map-${map}.cjm.yaml`), journeyText(linesOfMap, map + 1));
    }
    const checks: number[] = [];
    const inOneThread: number[] = [];
    const parses: number[] = [];
    const checkAll = [join(root, 'dist', 'cli.js'), 'check', folder, '--format', 'json', '--today', '2026-11-22'];
    for (let round = 0; round < 5; round += 1) {
      checks.push(timed(checkAll, [0, 1]));
      parses.push(timed([join(root, 'test', 'bench', 'parseAll.mjs'), folder], [0]));
      inOneThread.push(timed([...checkAll, '--threads', '1'], [0, 1]));
    }
    const parse = summarise(parses).median;
    const maps = `${count.toLocaleString('en')} maps of ${linesOfMap} lines`;
    const row = (name: string, times: readonly number[], isMeasured: boolean): Table['rows'][number] => {
      const ratio = summarise(times).median / parse;
      const text = `${short(ratio)} ×`;
      return [name, `${short(summarise(times).median)} ms`, `${short(parse)} ms`, isMeasured ? { text, goal: `≤ ${goal} ×`, isMet: ratio <= goal } : text];
    };
    return [
      {
        title: 'Command line',
        note: `Wall time of a whole process, median of five. Parsing has one thread; checking has one for each processor, up to eight.${isQuick ? ' **Quick run.**' : ''}`,
        head: ['', 'cjm check', 'parsing alone', 'ratio'],
        rows: [row(maps, checks, true), row(`${maps}, \`--threads 1\``, inOneThread, false)],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(args: readonly string[], allowed: readonly number[]): number {
  const from = performance.now();
  const { status, stderr, stdout } = spawnSync(pinnedNode, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const time = performance.now() - from;
  if (status === null || !allowed.includes(status) || stdout.length === 0)
    throw new Error(`${args.slice(0, 2).join(' ')} ended with ${status} and ${stdout.length} characters: ${stderr.slice(0, 2_000)}`);
  return time;
}
