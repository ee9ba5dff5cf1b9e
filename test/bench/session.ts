/** One language server process with one open map: edits, waits for diagnostics, asks, and reads what the process has cost. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { pinnedNode } from '../setUp/paths.mjs';
import { Connection, type PipedProcess } from './connection.ts';
import { journeySchema } from './journeyText.ts';

export interface Server {
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** The language the server knows the map by. */
  readonly languageId: string;
  /** Timers of up to a second fire at once: what is left of a server that waits is its work. */
  readonly impatient?: boolean;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Capabilities {
  readonly textDocumentSync?: number | { readonly change?: number };
  readonly completionProvider?: object;
  readonly hoverProvider?: boolean | object;
  readonly diagnosticProvider?: { readonly identifier?: string };
}

/** Longest wait for one answer, in milliseconds. */
const patience = 120_000;

/** Loaded into the server's process before its own code. */
const shortTimers = 'const t=globalThis.setTimeout;globalThis.setTimeout=Object.assign((f,d,...a)=>t(f,d>0&&d<=1000?0:d,...a),t);';

export class Session {
  readonly root: string;
  readonly uri: string;
  readonly #child: PipedProcess;
  readonly #connection: Connection;
  readonly #server: Server;
  readonly #waiters: { readonly resolve: (count: number) => void; readonly reject: (error: Error) => void }[] = [];
  readonly #listeners = new Map<string, (params: unknown) => void>();
  lines: string[];
  /** Number of diagnostics at the last report. */
  found = 0;
  /** From the start of the process to the first diagnostics, in milliseconds. */
  coldStart = 0;
  #version = 1;
  #isFresh = false;
  #lastReport = 0;
  capabilities: Capabilities = {};

  private constructor(server: Server, text: string) {
    this.#server = server;
    this.root = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
    const file = join(this.root, 'bench.cjm.yaml');
    this.uri = pathToFileURL(file).href;
    this.lines = text.split('\n');
    writeFileSync(file, text);
    writeFileSync(join(this.root, 'schema.json'), JSON.stringify(journeySchema));
    const options = server.impatient
      ? `${process.env['NODE_OPTIONS'] ?? ''} --import=data:text/javascript,${encodeURIComponent(shortTimers)}`
      : process.env['NODE_OPTIONS'];
    this.#child = spawn(pinnedNode, server.args, { env: { ...process.env, NODE_OPTIONS: options }, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = new Connection(this.#child, {
      notified: (method, params) => this.#notified(method, params),
      asked: (method, params) => this.#asked(method, params),
      closed: (error) => this.#waiters.splice(0).forEach(({ reject }) => reject(error)),
    });
  }

  static async start(server: Server, text: string): Promise<Session> {
    const started = performance.now();
    const session = new Session(server, text);
    try {
      await session.#open(text);
      session.coldStart = performance.now() - started;
      return session;
    } catch (error) {
      await session.stop();
      throw error;
    }
  }

  request(method: string, params: object): Promise<unknown> {
    return limited(this.#connection.request(method, { textDocument: { uri: this.uri }, ...params }), method);
  }

  /** Calls back with the parameters of every notification of a method. */
  listen(method: string, heard: (params: unknown) => void): void {
    this.#listeners.set(method, heard);
  }

  /** Replaces a range of the text. */
  change(start: Position, end: Position, text: string): void {
    const before = this.lines[start.line]?.slice(0, start.character) ?? '';
    const after = this.lines[end.line]?.slice(end.character) ?? '';
    this.lines.splice(start.line, end.line - start.line + 1, ...`${before}${text}${after}`.split('\n'));
    this.#version += 1;
    this.#isFresh = false;
    const sync = this.capabilities.textDocumentSync;
    const isWhole = (typeof sync === 'object' ? sync.change : sync) === 1;
    this.#connection.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.#version },
      contentChanges: [isWhole ? { text: this.lines.join('\n') } : { range: { start, end }, text }],
    });
  }

  /** Waits for diagnostics of the text as it is now; their number. */
  async diagnostics(): Promise<number> {
    if (this.capabilities.diagnosticProvider) return this.#pull();
    if (this.#isFresh) return this.found;
    return limited(new Promise<number>((resolve, reject) => this.#waiters.push({ resolve, reject })), 'publishDiagnostics');
  }

  /** Waits until nothing has been reported for a while. */
  async quiet(milliseconds: number): Promise<void> {
    for (let rest = milliseconds; rest > 0; rest = milliseconds - (performance.now() - this.#lastReport)) await sleep(rest);
  }

  /** User and system time of the server's processes so far, in milliseconds; Linux only. */
  cpu(): number {
    const ticks = this.#processes().map((pid) => {
      const fields = read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    });
    return sum(ticks) * 10; // the kernel counts in hundredths of a second
  }

  /** Largest resident size of the server's processes, in MiB; Linux only. */
  peak(): number {
    return sum(this.#processes().map((pid) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024));
  }

  async stop(): Promise<void> {
    const gone = this.#connection.closed ? Promise.resolve() : new Promise((resolve) => this.#child.once('exit', resolve));
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), 3_000);
    await this.#connection.request('shutdown', null).catch(() => {});
    this.#connection.notify('exit', null);
    await gone;
    clearTimeout(kill);
    rmSync(this.root, { recursive: true, force: true });
  }

  async #open(text: string): Promise<void> {
    const rootUri = pathToFileURL(this.root).href;
    const initialized = await limited(
      this.#connection.request('initialize', {
        processId: process.pid,
        rootUri,
        workspaceFolders: [{ uri: rootUri, name: 'bench' }],
        capabilities: {
          general: { positionEncodings: ['utf-16'] },
          workspace: {
            configuration: true,
            workspaceFolders: true,
            diagnostics: { refreshSupport: true },
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
          textDocument: {
            diagnostic: { dynamicRegistration: false },
            publishDiagnostics: { relatedInformation: true, versionSupport: true },
            completion: { contextSupport: true, completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertReplaceSupport: true } },
            hover: { contentFormat: ['markdown'] },
          },
        },
      }),
      'initialize',
    );
    this.capabilities = (initialized as { readonly capabilities: Capabilities }).capabilities;
    this.#connection.notify('initialized', {});
    this.#connection.notify('workspace/didChangeConfiguration', { settings: this.#settings() });
    this.#connection.notify('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: this.#server.languageId, version: this.#version, text } });
    await this.diagnostics();
  }

  async #pull(): Promise<number> {
    const report = (await this.request('textDocument/diagnostic', { identifier: this.capabilities.diagnosticProvider?.identifier })) as {
      readonly items?: readonly unknown[];
    };
    this.found = report.items?.length ?? this.found;
    this.#lastReport = performance.now();
    return this.found;
  }

  #notified(method: string, params: unknown): void {
    this.#listeners.get(method)?.(params);
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, version, diagnostics } = params as { readonly uri: string; readonly version?: number | null; readonly diagnostics: readonly unknown[] };
    if (decodeURIComponent(uri) !== decodeURIComponent(this.uri)) return;
    this.#lastReport = performance.now();
    this.found = diagnostics.length;
    if (typeof version === 'number' && version < this.#version) return;
    this.#isFresh = true;
    for (const { resolve } of this.#waiters.splice(0)) resolve(diagnostics.length);
  }

  #asked(method: string, params: unknown): unknown {
    if (method === 'workspace/workspaceFolders') return [{ uri: pathToFileURL(this.root).href, name: 'bench' }];
    if (method !== 'workspace/configuration') return null;
    const settings = this.#settings();
    return (params as { readonly items: readonly { readonly section?: string }[] }).items.map(({ section }) => (section === 'yaml' ? settings.yaml : null));
  }

  #settings(): { readonly yaml: object } {
    const schema = pathToFileURL(join(this.root, 'schema.json')).href;
    return {
      yaml: {
        schemas: { [schema]: ['*.cjm.yaml'] },
        validate: true,
        completion: true,
        hover: true,
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
      },
    };
  }

  #processes(): readonly number[] {
    const all = this.#child.pid === undefined ? [] : [this.#child.pid];
    for (const pid of all) {
      for (const task of list(`/proc/${pid}/task`)) all.push(...read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number));
    }
    return all;
  }
}

function limited<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Files of /proc vanish with their process, and are nowhere but on Linux. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
