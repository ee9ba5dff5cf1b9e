/** Comparing where there is neither git nor a thread, as in a browser. */
import { expect, test } from 'vitest';
import type { CompareResult } from '../../server/protocol.ts';
import type { Question, ReviewFiles } from '../../server/review/question.ts';
import { Reviewer } from '../../server/review/reviewer.ts';
import { mapWith } from '../cli/cjm.ts';

const uri = 'memory:/map.cjm.yaml';
const other = 'memory:/other.cjm.yaml';
const texts = new Map([
  [uri, mapWith('task: Sell every loaf of the day')],
  [other, mapWith('task: Sell the last loaf of the day')],
]);
const files: ReviewFiles = { read: async (at) => texts.get(at), exists: async (at) => texts.has(at) };
const position = { line: 0, character: 0 };
const never = { isCancellationRequested: false, onCancellationRequested: () => undefined };

type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, 'settings'> : never) : never;
function answer(asked: Asked, language: 'en' | 'ru' = 'en'): Promise<unknown> {
  const settings = { language, today: '2026-11-22', rules: {}, roots: [] };
  return new Reviewer(files, undefined).answer({ ...asked, settings }, never);
}

test.each([
  ['a file', { kind: 'file', uri: other }],
  ['a text', { kind: 'text', text: texts.get(other) ?? '', name: 'Clipboard' }],
] as const)('%s can be compared', async (_, before) => {
  const { comparison } = (await answer({ method: 'cjm/compare', params: { uri, before, after: { kind: 'file', uri } } })) as CompareResult;
  expect(comparison?.counts).toEqual({ added: 0, removed: 0, changed: 1, moved: 0 });
});

const head = { kind: 'revision', revision: 'HEAD' } as const;
const reason = 'Git cannot be asked in the browser; compare with a file or the clipboard';
test.each<[Asked, unknown]>([
  [
    { method: 'cjm/compare', params: { uri, before: head, after: { kind: 'file', uri } } },
    { comparison: null, reason },
  ],
  [
    { method: 'cjm/versionText', params: { uri, source: head } },
    { text: null, reason },
  ],
  [
    { method: 'cjm/revisions', params: { uri } },
    { current: null, reason },
  ],
  [
    { method: 'cjm/blame', params: { uri, range: { start: position, end: position } } },
    { origins: null, reason },
  ],
  [{ method: 'cjm/comparedPlace', params: { uri, source: head, element: 'title' } }, null],
  [{ method: 'cjm/changeCount', params: { uri } }, null],
])('what git would know is refused: %j', async (asked, refused) => {
  expect(await answer(asked)).toEqual(refused);
});

test('it is refused in Russian too', async () => {
  expect(await answer({ method: 'cjm/revisions', params: { uri } }, 'ru')).toEqual({
    current: null,
    reason: 'В браузере git недоступен; сравните с файлом или буфером обмена',
  });
});

test('what was cancelled while it was read is not compared', async () => {
  const cancelled = { isCancellationRequested: true, onCancellationRequested: () => undefined };
  const settings = { language: 'en', today: '2026-11-22', rules: {}, roots: [] } as const;
  const params = { uri, before: { kind: 'file', uri: other }, after: { kind: 'file', uri } } as const;
  expect(await new Reviewer(files, undefined).answer({ method: 'cjm/compare', params, settings }, cancelled)).toBeUndefined();
});
