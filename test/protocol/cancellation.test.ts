/** What a client no longer wants: it is told so at once or gets the answer, and the server goes on. */
import { afterEach, expect, test } from 'vitest';
import { CancellationTokenSource, type InitializeParams, LSPErrorCodes } from 'vscode-languageserver/node';
import { framed, type RunningServer, startServer } from './serverProcess.ts';
import { type SlowFiles, slowFiles, slowUri } from './slowFiles.ts';

let server: RunningServer;
let files: SlowFiles;
afterEach(async () => {
  files?.release();
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const map = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstages:\n  - stage: awareness\n    reached: 100\n  - stage: awar\n';
const position = { line: 5, character: 14 };
const textDocument = { uri: slowUri };

/** A server whose workspace is read slowly. */
async function begin(params: Partial<InitializeParams> = {}): Promise<void> {
  server = await startServer({ workspaceFolders: [{ uri: 'slow:/somewhere', name: 'slow' }], ...params });
  files = slowFiles(server);
}

test.each([
  ['workspace/symbol', { query: 'a' }],
  ['workspace/diagnostic', { previousResultIds: [] }],
  ['workspace/willRenameFiles', { files: [{ oldUri: 'slow:/somewhere/a.png', newUri: 'slow:/somewhere/b.png' }] }],
  ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ['textDocument/rename', { textDocument, position: { line: 6, character: 6 }, newName: 'decision' }],
])('%s does not wait for files when nobody waits for it', async (method, params) => {
  await begin();
  await server.open(slowUri, map);
  const source = new CancellationTokenSource();
  const asked = server.connection.sendRequest(method, params, source.token);
  await expect.poll(files.asked).toBeGreaterThan(0);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  files.release();
  await expect(server.connection.sendRequest(method, params)).resolves.toBeDefined();
});

test('what is cancelled before its turn is not begun', async () => {
  await begin();
  await server.open(uri, map);
  await server.diagnosticsOf(uri, 1);
  const ids = Array.from({ length: 50 }, (_, index) => `mine-${index}`);
  const params = { textDocument: { uri }, position };
  server.write(
    ids.map((id) => framed({ id, method: 'textDocument/completion', params }) + framed({ method: '$/cancelRequest', params: { id } })).join('') +
      framed({ id: 'last', method: 'textDocument/hover', params }),
  );
  await expect.poll(() => server.answerTo('last')).toMatchObject({ result: { contents: {} } });
  expect(ids.filter((id) => !server.answerTo(id))).toEqual([]);
  const codes = ids.map((id) => server.answerTo(id)?.error?.code);
  expect(codes.every((code) => code === undefined || code === LSPErrorCodes.RequestCancelled)).toBe(true);
  expect(codes).toContain(LSPErrorCodes.RequestCancelled);
});

test('an edit among cancelled requests is made all the same', async () => {
  await begin();
  await server.open(uri, map);
  await server.diagnosticsOf(uri, 1);
  const contentChanges = [{ range: { start: { line: 7, character: 11 }, end: { line: 7, character: 15 } }, text: 'decision' }];
  server.write(
    framed({ id: 'mine', method: 'textDocument/hover', params: { textDocument: { uri }, position } }) +
      framed({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges } }) +
      framed({ method: '$/cancelRequest', params: { id: 'mine' } }),
  );
  expect((await server.diagnosticsOf(uri, 2)).map(({ code }) => code)).not.toContain('stage-unknown');
});

test('cancelling what was never asked, or has been answered, changes nothing', async () => {
  await begin();
  await server.open(uri, map);
  const source = new CancellationTokenSource();
  const hover = (): Promise<unknown> => server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }, source.token);
  const answer = await hover();
  source.cancel();
  server.write([7000, 'unheard of', null].map((id) => framed({ method: '$/cancelRequest', params: { id } })).join(''));
  expect(await server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position })).toEqual(answer);
});
