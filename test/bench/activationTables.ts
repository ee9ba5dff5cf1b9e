/** How long the extension takes to start inside a real VS Code, loading its bundle included. */
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

export async function activationTables(isQuick: boolean): Promise<readonly Table[]> {
  const packages = await packedExtensions();
  const times: number[] = [];
  for (let start = 0; start < (isQuick ? 1 : 5); start += 1) times.push(await activate(packages));
  const { median } = summarise(times);
  return [
    {
      title: 'Extension',
      note: `From being asked to start to being ready, the loading of its bundle included, in code-server; median of ${times.length}. The server starts meanwhile in a process of its own.`,
      head: ['', 'milliseconds'],
      rows: [['activation', { text: short(median), goal: `≤ ${goal}`, isMet: median <= goal }]],
    },
  ];
}

async function activate(packages: readonly string[]): Promise<number> {
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

async function reported(file: string): Promise<number> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    for (const event of lines.map((line): SuiteEvent => JSON.parse(line))) {
      if (event.kind === 'pass') return event.milliseconds;
      if (event.kind === 'fail') throw new Error(event.error);
    }
  }
  throw new Error('the extension was not started within a minute');
}
