/** Downloads a desktop VS Code and starts it with our packages installed and its debugging port open. Needs a network and, on Linux, a display. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { execute } from '../setUp/execute.mjs';
import { downloads } from '../setUp/paths.mjs';
import { end, findFreePort } from './codeServer.ts';
import type { Profile } from './profile.ts';

export interface DesktopWindow {
  readonly debugging: string;
  output(): string;
  stop(): Promise<void>;
}

/** `version` is “1.91.0”, “stable” … */
export async function startElectron(
  version: string,
  profile: Profile,
  packages: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<DesktopWindow> {
  const executable = await downloadAndUnzipVSCode({ version, cachePath: join(downloads, 'electron') });
  const command = resolveCliPathFromVSCodeExecutablePath(executable);
  const places = ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
  // Without it the command refuses to run for root.
  for (const file of packages) await execute(command, [...places, '--no-sandbox', '--install-extension', file, '--force'], { quiet: true });
  const port = await findFreePort();
  const quiet = [
    '--disable-telemetry',
    '--disable-updates',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-sandbox',
    '--disable-gpu',
  ];
  const child = spawn(executable, [...places, ...quiet, `--remote-debugging-port=${port}`, folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  return {
    debugging: `http://127.0.0.1:${port}`,
    output: () => output,
    stop: () => end(child),
  };
}
