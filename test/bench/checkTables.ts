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
    const parses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      checks.push(timed([join(root, 'dist', 'cli.js'), 'check', folder, '--format', 'json', '--today', '2026-11-22'], [0, 1]));
      parses.push(timed([join(root, 'test', 'bench', 'parseAll.mjs'), folder], [0]));
    }
    const [check, parse] = [summarise(checks).median, summarise(parses).median];
    const ratio = { text: `${short(check / parse)} ×`, goal: `≤ ${goal} ×`, isMet: check / parse <= goal };
    return [
      {
        title: 'Command line',
        note: `Wall time of a whole process, median of three.${isQuick ? ' **Quick run.**' : ''}`,
        head: ['', 'cjm check', 'parsing alone', 'ratio'],
        rows: [[`${count.toLocaleString('en')} maps of ${linesOfMap} lines`, `${short(check)} ms`, `${short(parse)} ms`, ratio]],
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
