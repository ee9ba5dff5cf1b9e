/** What the server announces: each of it is asked for on a real map in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { root } from '../setUp/paths.mjs';
import { ableClient, announced, askEverything, methodsOf, withSomethingToDo } from './everything.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

test('all that is announced is known here, and nothing else', async () => {
  server = await startServer(ableClient);
  expect(announced(server.initialized.capabilities).toSorted()).toEqual(Object.keys(methodsOf).toSorted());
});

describe.each(['en', 'ru'])('in a session in %s', (language) => {
  test.each(['grocery', 'grocery-ru'])('everything about examples/%s is answered', async (folder) => {
    const path = join(root, 'examples', folder);
    const uri = pathToFileURL(join(path, 'grocery.cjm.yaml')).href;
    const text = withSomethingToDo(readFileSync(join(path, 'grocery.cjm.yaml'), 'utf8'));
    server = await startServer({
      ...ableClient,
      workspaceFolders: [{ uri: pathToFileURL(path).href, name: folder }],
      initializationOptions: { language, today: '2026-11-22', commands: true },
    });
    await server.open(uri, text);
    const answers = await askEverything(server, uri, text);
    const failed = answers.filter(({ error }) => error && error.code !== LSPErrorCodes.RequestFailed);
    expect(failed).toEqual([]);
    const isSaid = (answer: unknown): boolean => answer !== null && answer !== undefined && JSON.stringify(answer) !== '[]';
    const answered = new Set(answers.filter(({ answer }) => isSaid(answer)).map(({ method }) => method));
    const requests = Object.values(methodsOf)
      .flat()
      .filter((method) => !/\/did[A-Z]/.test(method));
    expect(requests.filter((method) => !answered.has(method)).toSorted()).toEqual([]);
  });
});
