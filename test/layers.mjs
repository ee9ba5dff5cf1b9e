/** The layers of tests: what each needs, how it runs, and the sum of all of them. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findOrInstallChromium } from './setUp/chromium.mjs';
import { installCodeServer, installVsCodeWeb, oldestVsCode } from './setUp/editors.mjs';
import { execute } from './setUp/execute.mjs';
import { cache, environment, root } from './setUp/paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ electron: boolean }} Options */

/** @type {readonly { name: string, install?: (options: Options) => Promise<unknown>, run: (options: Options) => Promise<Count> }[]} */
const layers = [
  { name: 'core', run: () => vitest('core') },
  { name: 'protocol', run: () => vitest('protocol') },
  { name: 'cli', run: () => vitest('cli') },
  { name: 'bundles', run: () => vitest('bundles') },
  { name: 'preview', install: findOrInstallChromium, run: () => vitest('preview') },
  { name: 'vscode', install: installEditor, run: inEditor },
  { name: 'web', install: installWeb, run: async () => (await import('./web/runInBrowser.mjs')).runInBrowser() },
];

/** @returns {Promise<number>} the exit code */
export async function runLayers(args) {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const options = { electron: args.includes('--electron') };
  const unknown = [...names.filter((name) => !layers.some((layer) => layer.name === name)), ...args.filter((arg) => arg.startsWith('--') && arg !== '--electron')];
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. Layers: ${layers.map(({ name }) => name).join(', ')}; option: --electron.`);
    return 2;
  }
  const chosen = names.length > 0 ? layers.filter(({ name }) => names.includes(name)) : layers;
  const started = Date.now();
  heading('build');
  await prepare(chosen, options);
  const results = [];
  for (const layer of chosen) results.push({ name: layer.name, ...(await runLayer(layer, options)) });
  return conclude(results, started);
}

/** The whole product is packed even for one layer: which bundle a test needs is its own business. The engine's tests need no bundle. */
async function prepare(chosen, options) {
  const onlyCore = chosen.every(({ name }) => name === 'core');
  await execute('npm', ['run', '--silent', onlyCore ? 'generate' : 'package'], { quiet: true });
  for (const { install } of chosen) await install?.(options);
}

/** A layer that cannot run, runs nothing or skips something has failed: silence proves nothing. */
async function runLayer({ name, run }, options) {
  heading(name);
  const started = Date.now();
  const count = await run(options).catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  if (count.skipped > 0) console.error(`${name}: ${count.skipped} skipped, which counts as failed`);
  const nothing = count.passed + count.failed + count.skipped === 0;
  if (nothing) console.error(`${name}: no test ran, which counts as failed`);
  const failed = count.failed + count.skipped + (nothing ? 1 : 0);
  return { passed: count.passed, failed, seconds: (Date.now() - started) / 1000 };
}

function conclude(results, started) {
  heading('summary');
  for (const { name, passed, failed, seconds } of results) console.log(`${name.padEnd(10)}${passed} passed, ${failed} failed in ${seconds.toFixed(0)} s`);
  console.log(`in all    ${((Date.now() - started) / 60_000).toFixed(1)} minutes\n`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`);
}

// ── vitest ──────────────────────────────────────────────────────────────────────────────────────

/** @returns {Promise<Count>} */
async function vitest(project) {
  const report = join(cache, 'test', `${project}.json`);
  mkdirSync(join(cache, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const chromium = project === 'preview' ? await findOrInstallChromium() : '';
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${relative(root, report)}`];
  const { code } = await execute('vitest', args, { env: { ...environment, CJM_CHROMIUM: chromium }, allowFailure: true });
  if (!existsSync(report)) throw new Error(`vitest wrote no report for ${project} and ended with ${code}`);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be loaded has failed without a single test to its name.
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

// ── editors ─────────────────────────────────────────────────────────────────────────────────────

/** code-server is made for Linux; elsewhere VS Code itself can be had. */
function isOnDesktop({ electron }) {
  return electron || process.platform !== 'linux';
}

async function installEditor(options) {
  if (isOnDesktop(options)) return;
  await findOrInstallChromium();
  await installCodeServer();
}

async function inEditor(options) {
  const { runInVsCode } = await import('./vscode/runInVsCode.mjs');
  if (!isOnDesktop(options)) return runInVsCode();
  const oldest = await runInVsCode({ electron: oldestVsCode });
  const latest = await runInVsCode({ electron: 'stable' });
  return { passed: oldest.passed + latest.passed, failed: oldest.failed + latest.failed, skipped: oldest.skipped + latest.skipped };
}

async function installWeb() {
  await findOrInstallChromium();
  await installVsCodeWeb();
}
