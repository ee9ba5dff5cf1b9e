/** In a Russian session nothing is said in English but what stands in the files, names and words of the language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import * as vocabulary from '../../server/core/vocabulary/vocabulary.ts';
import type { ExplainResult, ModelsResult, TopicsResult } from '../../server/protocol.ts';
import { root } from '../setUp/paths.mjs';
import { ableClient, askEverything, withSomethingToDo } from './everything.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

/** Where answers hold what people read. Edits hold what goes into the map, in the language of the map. */
const read = new Set(['value', 'documentation', 'detail', 'description', 'title', 'label', 'tooltip', 'message', 'name', 'placeholder']);
const unread = new Set(['edit', 'textEdit', 'additionalTextEdits', 'data', 'arguments']);

function textsIn(answer: unknown, key = ''): string[] {
  if (typeof answer === 'string') return read.has(key) ? [answer] : [];
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((each) => textsIn(each, key));
  return Object.entries(answer).flatMap(([name, part]) => (unread.has(name) ? [] : textsIn(part, name)));
}

/** What makes a sentence of English words. A name has none, or is written with them in a file. */
const functionWords =
  /(?<![\p{L}\p{N}_-])(?:the|is|are|was|of|has|have|and|or|to|with|for|from|by|not|no|this|that|it|its|be|can|which|each|more|than|only|an|as|at)(?![\p{L}\p{N}_-])/iu;

/** In a text without any Russian word, two words are enough. */
const twoWords = /\p{Script=Latin}{3,} \p{Script=Latin}{3,}/u;

/** The parts that are English sentences. What is quoted, code or an address is somebody's own, and so is what stands in the files or is a name. */
function englishIn(text: string, own: string): string[] {
  const isRussian = /\p{Script=Cyrillic}/u.test(text);
  return text
    .replaceAll(/^```[\s\S]*?^```/gm, ' | ')
    .replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\]\([^)]*\)|https?:\S+/g, ' | ')
    .replaceAll(/«[^»]*»|“[^”]*”|"[^"\n]*"/g, ' | ')
    .split(/[|\n.:;!?()*_·—–→↔,\\]+|\p{Script=Cyrillic}+/u)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => (functionWords.test(part) || (!isRussian && twoWords.test(part))) && !own.includes(part.toLowerCase()));
}

/** English names and other names of what the language knows. */
function namesIn(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  if (Array.isArray(record)) return record.flatMap(namesIn);
  const { name, aliases = [], ...parts } = record as { name?: { en?: string }; aliases?: readonly string[] };
  return [name?.en ?? '', ...aliases, ...namesIn(Object.values(parts))];
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();
/** Terms that Russian texts explain in brackets. */
const terms = ['job to be done'];
const known = plain([...namesIn(Object.values(vocabulary)), ...terms].join('\n'));

async function begin(folder: string, language = 'ru'): Promise<string> {
  const path = join(root, 'examples', folder);
  server = await startServer({
    ...ableClient,
    workspaceFolders: [{ uri: pathToFileURL(path).href, name: folder }],
    initializationOptions: { language, today: '2026-11-22', commands: true },
  });
  return path;
}

/** English sentences by text that holds them. */
function english(texts: readonly string[], files = ''): Record<string, string[]> {
  return Object.fromEntries([...new Set(texts)].map((text) => [text, englishIn(text, known + files)] as const).filter(([, parts]) => parts.length > 0));
}

test.each(['grocery', 'grocery-ru', 'broken'])('all that is said about examples/%s', async (folder) => {
  const path = await begin(folder);
  const names = readdirSync(path);
  const files = plain(names.map((name) => readFileSync(join(path, name), 'utf8')).join('\n'));
  const texts: string[] = [];
  for (const name of names) {
    const uri = pathToFileURL(join(path, name)).href;
    const text = withSomethingToDo(readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n'));
    await server.open(uri, text);
    const answers = await askEverything(server, uri, text);
    texts.push(...answers.flatMap(({ answer, error }) => [...textsIn(answer), ...(error ? [error.message] : [])]));
  }
  expect(texts.filter((text) => /\p{Script=Cyrillic}/u.test(text)).length).toBeGreaterThan(100);
  expect(english(texts, files)).toEqual({});
});

test('all that is explained', async () => {
  await begin('grocery');
  const topics = await server.connection.sendRequest<TopicsResult>('cjm/topics', {});
  const models = await server.connection.sendRequest<ModelsResult>('cjm/models');
  const explained = await Promise.all(topics.map(({ topic }) => server.connection.sendRequest<ExplainResult>('cjm/explain', { topic })));
  expect(english([...textsIn(topics), ...textsIn(models), ...explained.map(({ markdown }) => markdown ?? '')])).toEqual({});
});

test('the same check hears English in an English session', async () => {
  const path = await begin('broken', 'en');
  const name = 'unknown-key.cjm.yaml';
  const uri = pathToFileURL(join(path, name)).href;
  const text = readFileSync(join(path, name), 'utf8');
  await server.open(uri, text);
  const answers = await askEverything(server, uri, text);
  for (const method of ['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/hover', 'textDocument/completion', 'completionItem/resolve'])
    expect(
      english(
        answers.filter((each) => each.method === method).flatMap(({ answer }) => textsIn(answer)),
        plain(text),
      ),
      method,
    ).not.toEqual({});
});
