/** The thread that compares versions, so that neither git nor long work holds up whoever types. It reads files through the server, which knows the open ones. */
import { parentPort } from 'node:worker_threads';
import { GitSides } from './gitSides.ts';
import type { Question } from './question.ts';
import { Reviewer } from './reviewer.ts';
import type { FromThread, ToThread } from './threadMessages.ts';

interface Asked {
  isCancellationRequested: boolean;
  readonly onCancellationRequested: () => void;
}

function answerFor(port: NonNullable<typeof parentPort>): void {
  const tell = (message: FromThread): void => port.postMessage(message);
  const asked = new Map<number, Asked>();
  const wanted = new Map<number, (found: never) => void>();
  let count = 0;
  const want = <T>(kind: 'read' | 'exists', uri: string): Promise<T> =>
    new Promise<T>((resolve) => {
      count += 1;
      wanted.set(count, resolve);
      tell({ kind, id: count, uri });
    });
  const reviewer = new Reviewer({ read: (uri) => want('read', uri), exists: (uri) => want('exists', uri) }, new GitSides());
  const answer = async (id: number, question: Question): Promise<void> => {
    const cancellation = { isCancellationRequested: false, onCancellationRequested: () => undefined };
    asked.set(id, cancellation);
    try {
      tell({ kind: 'resolve', id, value: await reviewer.answer(question, cancellation) });
    } catch (error) {
      tell({ kind: 'reject', id, value: error });
    }
    asked.delete(id);
  };
  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'ask':
        return void answer(message.id, message.question);
      case 'cancel': {
        const cancellation = asked.get(message.id);
        if (cancellation) cancellation.isCancellationRequested = true;
        return undefined;
      }
      case 'file':
        wanted.get(message.id)?.(message.file as never);
        wanted.delete(message.id);
        return undefined;
    }
  });
}

if (parentPort) answerFor(parentPort);
