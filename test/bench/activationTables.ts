/** How long the extension takes to load and to start inside a real VS Code. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setUp/paths.mjs';
import { startCodeServer } from '../vscode/codeServer.ts';
import { makeProfile, packedExtensions } from '../vscode/profile.ts';
import type { SuiteEvent } from '../vscode/suite/index.ts';
import { openWindow } from '../vscode/window.ts';
import { short, type Table } from './report.ts';
import { summarise } from './statistics.ts';

const goal = 50;

/** Milliseconds: loading what answers to a call, activation without one, loading the rest, activation with a map. */
type Start = readonly [number, number, number, number];

export async function activationTables(isQuick: boolean): Promise<readonly Table[]> {
  const packages = await packedExtensions();
  const starts: Start[] = [];
  for (let start = 0; start < (isQuick ? 1 : 5); start += 1) starts.push(await activate(packages));
  const medianOf = (part: 0 | 1 | 2 | 3): number => summarise(starts.map((start) => start[part])).median;
  const activation = medianOf(3);
  return [
    {
      title: 'Extension',
      note: `In code-server, median of ${starts.length}. The server starts meanwhile in a process of its own.`,
      head: ['', 'milliseconds'],
      rows: [
        ['for Markdown: loading', short(medianOf(0))],
        ['for Markdown: activation', short(medianOf(1))],
        ['for a map: loading the rest', short(medianOf(2))],
        ['for a map: activation', { text: short(activation), goal: `≤ ${goal}`, isMet: activation <= goal }],
      ],
    },
  ];
}

async function activate(packages: readonly string[]): Promise<Start> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
  const results = join(home, 'results');
  const folder = join(home, 'empty');
  mkdirSync(results);
  mkdirSync(folder);
  const suite = join(root, 'test', 'bench', 'activation.cjs');
  const server = await startCodeServer(makeProfile(join(home, 'profile')), packages, { CJM_TEST_SUITE: suite, CJM_TEST_RESULTS: results });
  const window = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  try {
    return await reported(join(results, 'once.jsonl'));
  } finally {
    await window.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function reported(file: string): Promise<Start> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    const events = lines.map((line): SuiteEvent => JSON.parse(line));
    const failure = events.find((event) => event.kind === 'fail');
    if (failure) throw new Error(failure.error);
    const [loading, activation, rest, withMap] = events.filter((event) => event.kind === 'pass').map(({ milliseconds }) => milliseconds);
    if (loading !== undefined && activation !== undefined && rest !== undefined && withMap !== undefined) return [loading, activation, rest, withMap];
  }
  throw new Error('the extension was not started within a minute');
}
