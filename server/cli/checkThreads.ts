/** Spreads the work of `cjm check` over threads, and gives the results in the order of the files, whoever was quicker. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { CheckWork, type WorkSettings } from './checkWork.ts';
import type { InputFile } from './findFiles.ts';

/** A thread needs about as long to start as a text of this size takes to be checked. */
const bytesPerThread = 400_000;
/** The first thread has to put all results together. */
const mostThreads = 8;
const filesAtOnce = 8;
/** How many tasks per thread may be under way or wait for those before them: what bounds the memory. */
const tasksPerThread = 4;

type Task = 'check' | 'mend' | 'summarise';
type Result<T extends Task> = Awaited<ReturnType<CheckWork[T]>>;

/** How many threads pay off; 1 is this one alone. */
export function threadsFor(files: readonly InputFile[], processors: number = availableParallelism()): number {
  const most = Math.min(processors, mostThreads);
  let bytes = 0;
  for (const { path } of files) {
    if (bytes >= most * bytesPerThread) break;
    bytes += sizeOf(path);
  }
  return Math.max(1, Math.min(most, Math.floor(bytes / bytesPerThread)));
}

/** Nothing for what cannot be read, which checking it will tell. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The results of a task on each file, in the order of the files. */
export async function* inOrder<T extends Task>(task: T, files: readonly InputFile[], settings: WorkSettings, threadCount: number): AsyncGenerator<Result<T>> {
  const count = Math.min(threadCount, Math.ceil(files.length / filesAtOnce));
  if (count <= 1) {
    const work = new CheckWork(settings);
    for (const file of files) yield (await work[task](file)) as Result<T>;
    return;
  }
  const threads = Array.from({ length: count }, () => new Thread(settings));
  try {
    const asked: Promise<Result<T>[]>[] = [];
    for (let at = 0; at < files.length || asked.length > 0; ) {
      while (at < files.length && asked.length < count * tasksPerThread) {
        asked.push(leastBusy(threads).ask(task, files.slice(at, at + filesAtOnce)));
        at += filesAtOnce;
      }
      yield* (await asked.shift()) ?? [];
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
}

interface Question {
  readonly task: Task;
  readonly files: readonly InputFile[];
}

/** One thread and the answers it owes, which come in the order of the questions. */
class Thread {
  private readonly worker: Worker;
  private readonly owed: { readonly resolve: (results: never) => void; readonly reject: (error: unknown) => void }[] = [];
  private error: unknown;

  constructor(settings: WorkSettings) {
    // The bundle is one file, so the thread runs the very file that this is in.
    this.worker = new Worker(__filename, { workerData: { checks: settings } });
    this.worker.on('message', (results: unknown) => this.owed.shift()?.resolve(results as never));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`a thread ended with ${code}`)));
  }

  get waiting(): number {
    return this.owed.length;
  }

  ask<T extends Task>(task: T, files: readonly InputFile[]): Promise<Result<T>[]> {
    const answer = new Promise<Result<T>[]>((resolve, reject) => {
      if (this.error === undefined) this.owed.push({ resolve, reject });
      else reject(this.error);
    });
    // It is awaited in its turn; until then a failure is not unheard.
    answer.catch(() => undefined);
    this.worker.postMessage({ task, files } satisfies Question);
    return answer;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.error ??= error;
    for (const { reject } of this.owed.splice(0)) reject(this.error);
  }
}

/** Is this a thread that was started for checks? Then it answers until it is ended. */
export function answersInThread(): boolean {
  const settings = isMainThread ? undefined : (workerData as { readonly checks?: WorkSettings } | null)?.checks;
  if (settings === undefined || parentPort === null) return false;
  const port = parentPort;
  const work = new CheckWork(settings);
  let before = Promise.resolve();
  port.on('message', ({ task, files }: Question) => {
    before = before.then(async () => {
      const results: unknown[] = [];
      for (const file of files) results.push(await work[task](file));
      port.postMessage(results);
    });
  });
  return true;
}
