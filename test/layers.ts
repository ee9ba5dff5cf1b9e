/** The layers of tests: what each needs, how it runs, and the sum of all of them. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findOrInstallChromium } from './setUp/chromium.ts';
import { installCodeServer, installVsCodeWeb, oldestVsCode } from './setUp/editors.ts';
import { execute } from './setUp/execute.mjs';
import { cache, environment, root } from './setUp/paths.mjs';
import type { Count } from './vscode/runInVsCode.ts';

interface Options {
  /** Run the editor's suite in a downloaded VS Code. */
  readonly electron: boolean;
}

interface Layer {
  readonly name: string;
  /** Gets what the machine lacks. */
  readonly install?: (options: Options) => Promise<unknown>;
  readonly run: (options: Options) => Promise<Count>;
}

interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const layers: readonly Layer[] = [
  { name: 'core', run: () => vitest('core') },
  { name: 'protocol', run: () => vitest('protocol') },
  { name: 'cli', run: () => vitest('cli') },
  { name: 'action', run: () => vitest('action') },
  { name: 'bundles', run: () => vitest('bundles') },
  { name: 'preview', install: findOrInstallChromium, run: () => vitest('preview') },
  { name: 'vscode', install: installEditor, run: inEditor },
  { name: 'web', install: installWeb, run: () => vitest('web') },
];

/** The exit code. */
export async function runLayers(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const options = { electron: args.includes('--electron') };
  const unknown = [
    ...names.filter((name) => !layers.some((layer) => layer.name === name)),
    ...args.filter((arg) => arg.startsWith('--') && arg !== '--electron'),
  ];
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Layers: ${layers.map(({ name }) => name).join(', ')}; option: --electron.`);
    return 2;
  }
  const chosen = names.length > 0 ? layers.filter(({ name }) => names.includes(name)) : layers;
  const started = Date.now();
  heading('build');
  await prepare(chosen, options);
  const results: Result[] = [];
  for (const layer of chosen) results.push(await runLayer(layer, options));
  return conclude(results, started);
}

/** The whole product is packed even for one layer: which bundle a test needs is its own business. The engine's tests need no bundle. */
async function prepare(chosen: readonly Layer[], options: Options): Promise<void> {
  const onlyCore = chosen.every(({ name }) => name === 'core');
  await execute('npm', ['run', '--silent', onlyCore ? 'generate' : 'package'], { quiet: true });
  for (const { install } of chosen) await install?.(options);
}

/** A layer that cannot run, runs nothing or skips something has failed: silence proves nothing. */
async function runLayer({ name, run }: Layer, options: Options): Promise<Result> {
  heading(name);
  const started = Date.now();
  const count = await run(options).catch((error: unknown): Count => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (count.skipped > 0) console.error(`${name}: ${count.skipped} skipped, which counts as failed`);
  const nothing = count.passed + count.failed + count.skipped === 0;
  if (nothing) console.error(`${name}: no test ran, which counts as failed`);
  const failed = count.failed + count.skipped + (nothing ? 1 : 0);
  return { name, passed: count.passed, failed, seconds: (Date.now() - started) / 1000 };
}

function conclude(results: readonly Result[], started: number): number {
  heading('summary');
  for (const { name, passed, failed, seconds } of results) console.log(`${name.padEnd(10)}${passed} passed, ${failed} failed in ${seconds.toFixed(0)} s`);
  console.log(`in all    ${((Date.now() - started) / 60_000).toFixed(1)} minutes\n`);
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`);
}

// ── vitest ──────────────────────────────────────────────────────────────────────────────────────

/** What is read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

async function vitest(project: string): Promise<Count> {
  const report = join(cache, 'test', `${project}.json`);
  mkdirSync(join(cache, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const chromium = project === 'preview' ? await findOrInstallChromium() : '';
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${relative(root, report)}`];
  const { code } = await execute('vitest', args, { env: { ...environment, CJM_CHROMIUM: chromium }, allowFailure: true });
  if (!existsSync(report)) throw new Error(`vitest wrote no report for ${project} and ended with ${code}`);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be loaded has failed without a single test to its name.
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

// ── editors ─────────────────────────────────────────────────────────────────────────────────────

/** code-server is made for Linux; elsewhere VS Code itself can be had. */
function isOnDesktop({ electron }: Options): boolean {
  return electron || process.platform !== 'linux';
}

async function installEditor(options: Options): Promise<void> {
  if (isOnDesktop(options)) return;
  await findOrInstallChromium();
  await installCodeServer();
}

async function inEditor(options: Options): Promise<Count> {
  const { runInVsCode } = await import('./vscode/runInVsCode.ts');
  if (!isOnDesktop(options)) return runInVsCode();
  const oldest = await runInVsCode(oldestVsCode);
  const latest = await runInVsCode('stable');
  return { passed: oldest.passed + latest.passed, failed: oldest.failed + latest.failed, skipped: oldest.skipped + latest.skipped };
}

async function installWeb(): Promise<void> {
  await findOrInstallChromium();
  await installVsCodeWeb();
}
