/** Starts the action as GitHub's runner does: what `action.yml` names, inputs and context in the environment, files for outputs and summary. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderWith } from '../cli/cjm.ts';
import { type Repository, repository } from '../cli/repository.ts';
import { bundlePath } from '../setUp/bundle.ts';
import { root } from '../setUp/paths.mjs';

export interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}
export const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Manifest;

export interface Command {
  readonly name: string;
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface ActionRun {
  readonly code: number | null;
  readonly out: string;
  /** Of standard output, in order. */
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionOptions {
  readonly folder: string;
  readonly name?: string;
  readonly event?: unknown;
  readonly api?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export async function act({ folder, name = 'pull_request', event = {}, api = 'http://127.0.0.1:9', inputs = {}, env = {} }: ActionOptions): Promise<ActionRun> {
  const main = await bundlePath(manifest.runs.main.replace(/^dist\/|\.js$/g, ''), 'server/action/action.ts');
  const files = folderWith({ event: JSON.stringify(event), output: '', summary: '' });
  const file = (one: string): string => join(files, one);
  const run = await start(main, folder, {
    PATH: process.env['PATH'] ?? '',
    HOME: files,
    LC_ALL: 'C.UTF-8',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'shop/maps',
    GITHUB_RUN_ID: '42',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file('event'),
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    RUNNER_TEMP: files,
    ...inputVariables(inputs),
    ...env,
  });
  return { ...run, commands: commandsIn(run.out), outputs: outputsIn(readFileSync(file('output'), 'utf8')), summary: readFileSync(file('summary'), 'utf8') };
}

/** All inputs have a variable, as the runner sets it; `github.token` is “secret” here. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const unknown = Object.keys(given).filter((input) => !(input in manifest.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const valueOf = (input: string): string => given[input] ?? (manifest.inputs[input]?.default ?? '').replace('${{ github.token }}', 'secret');
  return Object.fromEntries(Object.keys(manifest.inputs).map((input) => [`INPUT_${input.toUpperCase()}`, valueOf(input)]));
}

function start(main: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Pick<ActionRun, 'code' | 'out'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => void (out += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
}

/** As the runner reads a line: `::name key=value,key=value::message`. */
function commandsIn(out: string): Command[] {
  return out.split(/\r?\n/).flatMap((line) => {
    const [, name, list = '', message = ''] = /^\s*::(\w[\w-]*)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    // Only shown where somebody looks for a fault of the action.
    if (name === undefined || name === 'debug') return [];
    const properties = list
      .split(',')
      .filter(Boolean)
      .map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1))]);
    return [{ name, message: unescape(message), properties: Object.fromEntries(properties) }];
  });
}

function unescape(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** `name<<delimiter`, the value, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([^]*?)\r?\n?^\2$/gm)].map(([, name = '', , value = '']) => [name, value.trimEnd()]));
}

type Files = Parameters<Repository['write']>[0];

export interface PullRequest extends Repository {
  readonly event: {
    readonly pull_request: { readonly number: number; readonly base: { ref: string; sha: string }; readonly head: { ref: string; sha: string } };
  };
  /** The commit that is checked out: the merge into the target. */
  readonly merge: string;
}

/** A repository with a pull request, checked out as `actions/checkout` does: its merge into the target, which has gone on since. */
export function pullRequest(before: Files, after: Files, meanwhile: Files = {}): PullRequest {
  const own = repository();
  const { git, commit } = own;
  const base = commit(before);
  git('checkout', '--quiet', '-b', 'topic');
  const head = commit(after);
  git('checkout', '--quiet', 'main');
  commit({ 'README.md': 'Our maps\n', ...meanwhile });
  git('checkout', '--quiet', '--detach');
  git('merge', '--quiet', '--no-ff', '--message=merge', 'topic');
  return {
    ...own,
    event: { pull_request: { number: 7, base: { ref: 'main', sha: base }, head: { ref: 'topic', sha: head } } },
    merge: git('rev-parse', 'HEAD'),
  };
}
