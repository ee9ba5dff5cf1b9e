/** The base protocol of the Language Server Protocol over a child's standard streams, in as few steps as can be timed. */
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A process whose input and output are pipes. */
export type PipedProcess = ChildProcessByStdio<Writable, Readable, null>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Handlers {
  readonly notified: (method: string, params: unknown) => void;
  /** The answer to a request of the server's. */
  readonly asked: (method: string, params: unknown) => unknown;
  readonly closed: (error: Error) => void;
}

export class Connection {
  readonly #child: PipedProcess;
  readonly #handlers: Handlers;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #buffer: Buffer = Buffer.alloc(0);
  #need = -1;
  closed: Error | undefined;

  constructor(child: PipedProcess, handlers: Handlers) {
    this.#child = child;
    this.#handlers = handlers;
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    // A server that ends in mid-write is told of through `exit`.
    child.stdin.on('error', () => {});
    child.on('error', (error) => this.#close(error));
    child.on('exit', (code, signal) => this.#close(new Error(`the server ended (${signal ?? code})`)));
  }

  notify(method: string, params: unknown): void {
    this.#write({ method, params });
  }

  request(method: string, params: unknown): Promise<unknown> {
    if (this.closed) return Promise.reject(this.closed);
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#write({ id, method, params });
    });
  }

  #write(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
    this.#child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #receive(chunk: Buffer): void {
    this.#buffer = this.#buffer.length > 0 ? Buffer.concat([this.#buffer, chunk]) : chunk;
    for (;;) {
      if (this.#need < 0) {
        const end = this.#buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#need = Number(/content-length: *(\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
        this.#buffer = this.#buffer.subarray(end + 4);
      }
      if (this.#buffer.length < this.#need) return;
      const body = this.#buffer.toString('utf8', 0, this.#need);
      this.#buffer = this.#buffer.subarray(this.#need);
      this.#need = -1;
      this.#dispatch(JSON.parse(body));
    }
  }

  #dispatch({ id, method, params, result, error }: Message): void {
    if (method === undefined) {
      const waiting = id === undefined ? undefined : this.#pending.get(id);
      if (id !== undefined) this.#pending.delete(id);
      if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve(result);
    } else if (id === undefined) {
      this.#handlers.notified(method, params);
    } else {
      this.#write({ id, result: this.#handlers.asked(method, params) ?? null });
    }
  }

  #close(error: Error): void {
    if (this.closed) return;
    this.closed = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    this.#handlers.closed(error);
  }
}
