/** Starts code-server, which is VS Code's workbench and extension host behind a local port, with our packages installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installCodeServer } from '../setUp/editors.ts';
import { execute } from '../setUp/execute.mjs';
import { environment, pinnedNode } from '../setUp/paths.mjs';
import type { Profile } from './profile.ts';

export interface RunningServer {
  readonly address: string;
  /** Where to read when something went wrong. */
  readonly log: string;
  stop(): Promise<void>;
}

/** `env` is what the extension host sees besides its usual environment. */
export async function startCodeServer(profile: Profile, packages: readonly string[], env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const entry = await installCodeServer();
  const places = ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions, '--config', join(profile.userData, 'config.yaml')];
  for (const file of packages) await execute(pinnedNode, [entry, ...places, '--install-extension', file], { quiet: true });
  const port = await findFreePort();
  const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'];
  const log = openSync(join(profile.userData, 'code-server.log'), 'a');
  const child = spawn(pinnedNode, [entry, ...places, ...quiet, '--bind-addr', `127.0.0.1:${port}`], {
    // A terminal of VS Code names its own window in these; code-server would open the folder there instead of serving.
    env: { ...environment, VSCODE_IPC_HOOK_CLI: '', ...env },
    stdio: ['ignore', log, log],
  });
  const address = `http://127.0.0.1:${port}`;
  await healthy(`${address}/healthz`, child);
  return {
    address,
    log: join(profile.userData, 'code-server.log'),
    stop: () => end(child),
  };
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(100);
  }
  child.kill();
  throw new Error(`code-server did not answer at ${url}`);
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Asks a process to end, and ends it when it does not. */
export async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || !child.kill()) return;
  await Promise.race([gone, sleep(5_000).then(() => child.kill('SIGKILL'))]);
}
