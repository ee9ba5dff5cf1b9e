/** The server's side of the thread that compares versions: starts it at the first question, and ends it when none has come for a while. */
import { Worker } from 'node:worker_threads';
import type { Review, ReviewFiles } from './question.ts';
import type { FromThread, ToThread } from './threadMessages.ts';

/** Milliseconds without a question. */
const rest = 60_000;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** `script` is what the thread runs. */
export function askThread(script: string): (files: ReviewFiles) => Review {
  return (files) => {
    const waiting = new Map<number, Waiting>();
    let thread: Worker | undefined;
    let idle: ReturnType<typeof setTimeout> | undefined;
    let count = 0;
    const end = (): void => {
      if (waiting.size > 0) return;
      void thread?.terminate();
      thread = undefined;
    };
    const start = (): Worker => {
      const started = new Worker(script);
      const tell = (message: ToThread): void => started.postMessage(message);
      started.on('message', (message: FromThread) => {
        const { id } = message;
        if ('uri' in message) {
          const found = files[message.kind](message.uri);
          // What cannot be read is not there; the thread tells why that matters.
          void found.catch(() => undefined).then((file) => tell({ kind: 'file', id, file }));
          return;
        }
        waiting.get(id)?.[message.kind](message.value);
        waiting.delete(id);
        clearTimeout(idle);
        idle = setTimeout(end, rest);
      });
      started.on('error', (error: Error) => {
        thread = undefined;
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
      });
      return started;
    };
    return (question, { onCancellationRequested }) => {
      const asked = (thread ??= start());
      const id = (count += 1);
      const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
      asked.postMessage({ kind: 'ask', id, question } satisfies ToThread);
      onCancellationRequested(() => asked.postMessage({ kind: 'cancel', id } satisfies ToThread));
      return answer;
    };
  };
}
