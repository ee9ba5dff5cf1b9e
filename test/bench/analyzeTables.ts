/** `cjm analyze` on orders against DuckDB reckoning the same aggregates of the same file in SQL. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLines, generateOrders } from '../../examples/data/generateOrders.mjs';
import { pinnedNode, root } from '../setUp/paths.mjs';
import { short, type Table } from './report.ts';
import { summarise } from './statistics.ts';

const goals = { ratio: 3, megabytes: 512 };

interface Run {
  readonly time: number;
  /** Peak of resident memory. */
  readonly megabytes: number;
  readonly out: string;
}

export async function analyzeTables(isQuick: boolean): Promise<readonly Table[]> {
  const count = isQuick ? 100_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
  try {
    const file = join(folder, 'orders.csv');
    writeOrders(file, count);
    const ours: Run[] = [];
    const peers: Run[] = [];
    for (let round = 0; round < 5; round += 1) {
      ours.push(await timed([join(root, 'dist', 'cli.js'), 'analyze', file, '--quiet']));
      peers.push(await timed([join(root, 'test', 'bench', 'aggregateInDuckDb.mjs'), file]));
    }
    const told = /customers: (\d+)/.exec(ours[0]?.out ?? '')?.[1];
    const same = String((JSON.parse(peers[0]?.out ?? '{}') as { readonly customers?: number }).customers);
    if (told !== same) throw new Error(`the two disagree: ${told} and ${same} customers`);
    const [time, peer] = [ours, peers].map((runs) => summarise(runs.map((run) => run.time)).median) as [number, number];
    const [memory, peerMemory] = [ours, peers].map((runs) => Math.max(...runs.map(({ megabytes }) => megabytes))) as [number, number];
    const ratio = time / peer;
    return [
      {
        title: 'Orders',
        note: `Wall time of a whole process, median of five; the peak of its memory, the largest of five. DuckDB has all processors and makes repeat purchases, recency, RFM and months; ours makes the clusters besides, in one thread.${isQuick ? ' **Quick run.**' : ''}`,
        head: ['', 'cjm analyze', 'DuckDB', 'ratio'],
        rows: [
          [
            `${count.toLocaleString('en')} orders, CSV`,
            `${short(time)} ms`,
            `${short(peer)} ms`,
            { text: `${short(ratio)} ×`, goal: `≤ ${goals.ratio} ×`, isMet: ratio <= goals.ratio },
          ],
          [
            'peak memory',
            { text: `${short(memory)} MB`, goal: `≤ ${goals.megabytes} MB`, isMet: memory <= goals.megabytes },
            `${short(peerMemory)} MB`,
            `${short(memory / peerMemory)} ×`,
          ],
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeOrders(path: string, count: number): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  for (const line of csvLines(generateOrders({ orders: count, seed: 1 }), 'en')) if (lines.push(line) === 10_000) lines = flushed(file, lines);
  flushed(file, lines);
  closeSync(file);
}

function flushed(file: number, lines: readonly string[]): string[] {
  writeSync(file, lines.join(''));
  return [];
}

/** The process writes its peak into a file when it ends: nobody else can ask for it then. */
function timed(args: readonly string[]): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'cjm-peak-'));
  const peak = join(folder, 'peak');
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, ['--require', join(root, 'test', 'bench', 'writePeak.cjs'), ...args], { env: { ...process.env, PEAK_FILE: peak } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const time = performance.now() - from;
      if (code === 0) resolve({ time, megabytes: Number(readFileSync(peak, 'utf8')) / 1000, out });
      else reject(new Error(`${args.slice(0, 2).join(' ')} ended with ${code}: ${err.slice(0, 2_000)}`));
      rmSync(folder, { recursive: true, force: true });
    });
  });
}
