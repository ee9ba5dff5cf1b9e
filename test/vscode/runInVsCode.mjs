/** Runs the suite inside a real VS Code that has the packed product installed, and tells each test's outcome. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { cache, root } from '../setUp/paths.mjs';
import { startCodeServer } from './codeServer.mjs';
import { startElectron } from './electron.mjs';
import { copyOfExamples, makeProfile, packedExtensions } from './profile.mjs';
import { openWindow } from './window.mjs';

/** The suite's phases; the window is reloaded between them. */
const phases = ['main', 'reload'];
/** Longest time between two reports of the suite, in milliseconds. */
const patience = 120_000;

/**
 * @param {{ electron?: string }} [where] a version of VS Code to download; without one, code-server runs the suite
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runInVsCode({ electron } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'cjm-vscode-'));
  const folder = copyOfExamples();
  const results = join(home, 'results');
  mkdirSync(results);
  const suite = await bundleSuite();
  const profile = makeProfile(join(home, 'profile'));
  const packages = await packedExtensions();
  const env = { CJM_TEST_SUITE: suite, CJM_TEST_RESULTS: results, CJM_TEST_WORKSPACE: folder };
  const open = electron === undefined ? openInBrowser : openOnDesktop(electron);
  const editor = await open({ home, profile, packages, folder, env });
  try {
    return await follow(results, editor);
  } finally {
    await editor.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openInBrowser({ home, profile, packages, folder, env }) {
  // The window needs the server's address and the suite the window's, so the suite reads the latter from a file.
  const server = await startCodeServer(profile, packages, { ...env, CJM_TEST_WINDOW: join(home, 'window') });
  const window = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  return withWindow(home, window.debugging, {
    picture: (file) => window.page.screenshot({ path: file }),
    log: () => readFileSync(server.log, 'utf8'),
    async stop() {
      await window.close();
      await server.stop();
    },
  });
}

function openOnDesktop(version) {
  return async ({ home, profile, packages, folder, env }) => {
    const window = await startElectron(version, profile, packages, folder, { ...env, CJM_TEST_WINDOW: join(home, 'window') });
    return withWindow(home, window.debugging, { picture: async () => {}, log: () => window.output(), stop: window.stop });
  };
}

async function withWindow(home, debugging, editor) {
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(home, 'window'), debugging);
  return editor;
}

/** Reads the suite's reports as they come, prints them, and counts. */
async function follow(results, editor) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const phase of phases) {
    const file = join(results, `${phase}.jsonl`);
    let seen = 0;
    let last = Date.now();
    for (let ended = false; !ended; await sleep(200)) {
      const events = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line)) : [];
      for (const event of events.slice(seen)) tell(event, count);
      if (events.length > seen) last = Date.now();
      seen = events.length;
      ended = events.at(-1)?.kind === 'end';
      if (!ended && Date.now() - last > patience) {
        await keepEvidence(phase, editor);
        count.failed += 1;
        return count;
      }
    }
  }
  return count;
}

function tell(event, count) {
  if (event.kind === 'start') console.log(`  VS Code ${event.version}`);
  if (event.kind === 'pass') count.passed += 1;
  if (event.kind === 'fail') count.failed += 1;
  if (event.kind === 'skip') count.skipped += 1;
  if (event.kind === 'pass') console.log(`  ✓ ${event.title} (${event.milliseconds} ms)`);
  if (event.kind === 'skip') console.log(`  - ${event.title}: skipped`);
  if (event.kind === 'fail') console.log(`  ✗ ${event.title}\n${event.error.replaceAll(/^/gm, '      ')}`);
}

async function keepEvidence(phase, editor) {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  await editor.picture(join(folder, `vscode-${phase}.png`));
  console.log(`  ✗ nothing heard from the suite (phase “${phase}”) for ${patience / 1000} s; see test-results/vscode-${phase}.png and the end of its log:`);
  console.log(editor.log().split('\n').slice(-40).join('\n'));
}

/** One CommonJS file with mocha inside, because the oldest supported VS Code runs on a Node that mocha does not name. */
async function bundleSuite() {
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
