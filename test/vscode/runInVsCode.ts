/** Runs the suite inside a real VS Code that has the packed product installed, and tells each test's outcome. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { cache, root } from '../setUp/paths.mjs';
import { startCodeServer } from './codeServer.ts';
import { startElectron } from './electron.ts';
import { copyExamples, makeProfile, packedExtensions } from './profile.ts';
import type { SuiteEvent } from './suite/index.ts';
import { openWindow } from './window.ts';

/** The suite's phases; the window is reloaded between them. */
const phases = ['main', 'reload'];
/** Longest time between two reports of the suite, in milliseconds; a whole map takes longer to build by hand. */
const patience = process.env['CJM_WHOLE_MAP'] === '1' ? 1_800_000 : 120_000;

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Editor {
  /** Port through which the suite looks into the window, as an address. */
  readonly debugging: string;
  readonly log: () => string;
  readonly picture: (file: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Where the suite runs: folders of this run, packages to install, and what the extension host has to know. */
interface Setting {
  readonly home: string;
  readonly packages: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** With a version, VS Code of that version is downloaded; without one, code-server runs the suite. */
export async function runInVsCode(version?: string): Promise<Count> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-vscode-'));
  const folder = copyExamples(home);
  const results = join(home, 'results');
  mkdirSync(results);
  // The suite starts before the window's port is known, so it reads the port from a file.
  const env = {
    CJM_TEST_SUITE: await bundleSuite(),
    CJM_TEST_RESULTS: results,
    CJM_TEST_WORKSPACE: folder,
    CJM_TEST_MAPS: join(root, 'test', 'vscode', 'workspaces', 'ten-maps'),
    CJM_TEST_WINDOW: join(home, 'window'),
  };
  const setting = { home, packages: await packedExtensions(), folder, env };
  const editor = version === undefined ? await openInBrowser(setting) : await openOnDesktop(version, setting);
  try {
    writeFileSync(env.CJM_TEST_WINDOW, editor.debugging);
    return await follow(results, editor);
  } finally {
    await editor.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function openInBrowser({ home, packages, folder, env }: Setting): Promise<Editor> {
  const server = await startCodeServer(makeProfile(join(home, 'profile')), packages, env);
  const window = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  return {
    debugging: window.debugging,
    log: () => readFileSync(server.log, 'utf8'),
    picture: (file) => window.page.screenshot({ path: file }),
    async stop() {
      await window.close();
      await server.stop();
    },
  };
}

async function openOnDesktop(version: string, { home, packages, folder, env }: Setting): Promise<Editor> {
  const window = await startElectron(version, makeProfile(join(home, 'profile')), packages, folder, env);
  return { debugging: window.debugging, log: () => window.output(), picture: () => Promise.resolve(), stop: () => window.stop() };
}

/** Reads the suite's reports as they come, prints them, and counts. */
async function follow(results: string, editor: Editor): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const phase of phases) {
    const ended = await followPhase(join(results, `${phase}.jsonl`), editor, count);
    if (!ended) {
      count.failed += 1;
      await keepEvidence(phase, editor);
      break;
    }
  }
  return count;
}

async function followPhase(file: string, editor: Editor, count: Count): Promise<boolean> {
  let seen = 0;
  let last = Date.now();
  while (Date.now() - last < patience) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    const events = lines.map((line): SuiteEvent => JSON.parse(line));
    for (const event of events.slice(seen)) tell(event, count);
    if (events.slice(seen).some(({ kind }) => kind === 'fail')) await editor.picture(evidence(`failure-${count.failed}`));
    if (events.at(-1)?.kind === 'end') return true;
    if (events.length > seen) last = Date.now();
    seen = events.length;
    await sleep(200);
  }
  return false;
}

function tell(event: SuiteEvent, count: Count): void {
  if (event.kind === 'start') {
    console.log(`  VS Code ${event.version}`);
  } else if (event.kind === 'pass') {
    count.passed += 1;
    console.log(`  ✓ ${event.title} (${event.milliseconds} ms)`);
  } else if (event.kind === 'skip') {
    count.skipped += 1;
    console.log(`  - ${event.title}: skipped`);
  } else if (event.kind === 'fail') {
    count.failed += 1;
    console.log(`  ✗ ${event.title}\n${event.error.replaceAll(/^/gm, '      ')}`);
  }
}

/** The file for a picture of the window as it was; the folder is made. */
function evidence(name: string): string {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  return join(folder, `vscode-${name}.png`);
}

async function keepEvidence(phase: string, editor: Editor): Promise<void> {
  await editor.picture(evidence(phase));
  console.log(`  ✗ nothing heard from the suite (phase “${phase}”) for ${patience / 1000} s; see test-results/vscode-${phase}.png and the end of the log:`);
  console.log(editor.log().split('\n').slice(-40).join('\n'));
}

/** One CommonJS file with mocha inside, because the oldest supported VS Code runs on a Node that mocha does not support. */
async function bundleSuite(): Promise<string> {
  const outfile = join(cache, 'vscode-suite.cjs');
  await build({
    entryPoints: [join(root, 'test', 'vscode', 'suite', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    external: ['vscode', 'playwright-core'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  return outfile;
}
