/** Starts the command `cjm` in temporary folders, in a plain environment: English, no colour, no terminal. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { bundlePath } from '../setUp/bundle.ts';
import { root } from '../setUp/paths.mjs';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

export async function cjm(args: readonly string[], { cwd = root, input = '', env = {} }: RunOptions = {}): Promise<Run> {
  const cli = await cliPath();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A command that does not read its input may have ended before all of it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** `dist/cli.js`, or one that is as new as what it is made of. */
export function cliPath(): Promise<string> {
  return bundlePath('cli', 'server/cli/cli.ts');
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A temporary folder with these files, by path; it is outside of any repository. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cjm-')));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const head =
  'cjm: 1\ntitle: Bread\nlanguage: en\nmodel: classic5\npersona: { id: neighbour, name: Neighbour }\njob: Bring home warm bread\nscope: { starts: leaves the office, ends: pays, partial: true }\nstate: current\nperiod: 2026-10\n';

/** A map that has nothing wrong with it, up to the line that is put into its one stage. */
export function mapWith(line = 'task: Sell the last loaf of the day'): string {
  return `${head}\nstages:\n  - stage: decision\n    ${line}\n    touchpoints: [store]\n    kpis: n/a\n    owners: [sales]\n`;
}

/** An error with a preferred fix: the key is `task`. */
export const misspelt = 'tsak: Sell the last loaf of the day';
export const mended = 'task: Sell the last loaf of the day';
