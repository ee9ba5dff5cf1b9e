/** The server's side of a thread, which here answers with its own number. */
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { askThread } from '../../server/review/askThread.ts';
import type { Question, Review, ReviewFiles } from '../../server/review/question.ts';
import { folderWith } from '../cli/cjm.ts';

const settings = { language: 'en', today: '2026-11-22', rules: {}, roots: [] } as const;
const question = (uri: string): Question => ({ method: 'cjm/revisions', params: { uri }, settings });
const never = { isCancellationRequested: false, onCancellationRequested: () => undefined };
const noFiles: ReviewFiles = { read: async () => undefined, exists: async () => false };
const minute = 60_000;

afterEach(() => vi.useRealTimers());

/** A thread that runs these lines for each message. */
function thread(lines: string, files: ReviewFiles = noFiles): (uri: string) => Promise<unknown> {
  const script = `const { parentPort, threadId } = require('node:worker_threads'); parentPort.on('message', (message) => { ${lines} });`;
  const ask: Review = askThread(join(folderWith({ 'thread.js': script }), 'thread.js'))(files);
  return (uri) => ask(question(uri), never);
}
const answerNumber = "if (message.kind === 'ask') parentPort.postMessage({ kind: 'resolve', id: message.id, value: threadId });";

test('it is the same one until it has rested for a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ask = thread(answerNumber);
  const first = await ask('a');
  vi.advanceTimersByTime(minute - 1);
  expect(await ask('b')).toBe(first);
  vi.advanceTimersByTime(minute - 1);
  expect(await ask('c')).toBe(first);
  vi.advanceTimersByTime(minute);
  expect(await ask('d')).toBeGreaterThan(Number(first));
  vi.advanceTimersByTime(minute);
});

test('it is not ended while an answer is owed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ask = thread(`
    if (message.kind === 'ask' && message.question.params.uri === 'slow') globalThis.owed = message.id;
    else if (message.kind === 'ask') parentPort.postMessage({ kind: 'resolve', id: message.id, value: threadId });
    if (message.kind === 'ask' && message.question.params.uri === 'go on') parentPort.postMessage({ kind: 'resolve', id: globalThis.owed, value: threadId });
  `);
  const slow = ask('slow');
  const first = await ask('quick');
  vi.advanceTimersByTime(2 * minute);
  expect(await ask('go on')).toBe(first);
  expect(await slow).toBe(first);
  vi.advanceTimersByTime(minute);
});

test('one that fails fails what it owes, and another takes its place', async () => {
  const ask = thread(`if (message.question.params.uri === 'bad') throw new Error('it broke'); ${answerNumber}`);
  const first = await ask('good');
  await expect(ask('bad')).rejects.toThrow('it broke');
  expect(await ask('good')).not.toBe(first);
});

test('it reads files through the server, and what cannot be read is not there', async () => {
  const files: ReviewFiles = { read: async (uri) => (uri === 'there' ? 'a text' : Promise.reject(new Error('no answer'))), exists: async () => true };
  const ask = thread(
    `
    if (message.kind === 'ask') parentPort.postMessage({ kind: 'read', id: message.id, uri: message.question.params.uri });
    if (message.kind === 'file') parentPort.postMessage({ kind: 'resolve', id: message.id, value: message.file });
  `,
    files,
  );
  expect(await ask('there')).toBe('a text');
  expect(await ask('nowhere')).toBeUndefined();
});
