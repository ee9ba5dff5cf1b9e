/** A language server in a process of its own, spoken to over stdio as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  type Disposable,
  type InitializeParams,
  type InitializeResult,
  Message,
  type ProtocolConnection,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string, version?: number) => Promise<void>;
  /** Diagnostics pushed for a version of a file. */
  readonly diagnosticsOf: (uri: string, version: number) => Promise<readonly Diagnostic[]>;
  /** All diagnostics pushed so far, the first ones first. */
  readonly pushed: readonly Pushed[];
  /** The answer to a request that was written with that id. */
  readonly answerTo: (id: string) => ResponseMessage | undefined;
  /** Writes to the pipe at once, as somebody who types while the server is busy. */
  readonly write: (text: string) => void;
  /** Nothing more will be written. */
  readonly hangUp: () => void;
  /** Exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Exit code after shutdown and exit. */
  readonly stop: () => Promise<number | null>;
}

export interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A message as it travels. */
export function framed(message: object): string {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

const serverFile: string = join(import.meta.dirname, '../../dist/server.js');

export async function startServer(params: Partial<InitializeParams> = {}, command: readonly string[] = [serverFile, '--stdio']): Promise<RunningServer> {
  if (!existsSync(command[0] ?? '')) throw new Error('dist/ is missing: run "npm run build" first');
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const reader = new Listening(child.stdout);
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  connection.listen();
  const ended = exitOf(child);
  const pushed: Pushed[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (published: Pushed) => {
    pushed.push(published);
    for (const wake of waiting) wake();
  });
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { language: 'en', today: '2026-11-22' },
    ...params,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    open: (uri, text, version = 1) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'cjm', version, text } }),
    diagnosticsOf: (uri, version) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = pushed.findLast((published) => published.uri === uri);
          if (found?.version !== version) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    pushed,
    answerTo: (id) => reader.answers.get(id),
    write: (text) => void child.stdin.write(text),
    hangUp: () => void child.stdin.end(),
    ended,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/** Keeps the answers to what was not asked through the connection. */
class Listening extends StreamMessageReader {
  readonly answers = new Map<string, ResponseMessage>();

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      if (Message.isResponse(message) && typeof message.id === 'string') this.answers.set(message.id, message);
      callback(message);
    });
  }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}
