/** Clients that err, ask for what is not there, or leave: each request gets an answer, and the server stays until it is told to go. */
import { afterEach, describe, expect, test } from 'vitest';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import { framed, type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
const uri = 'file:///somewhere/map.cjm.yaml';
const map = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstages:\n  - stage: awareness\n    reached: 100\n';
const position = { line: 5, character: 14 };
const range = { start: position, end: position };
const hover = (): Promise<unknown> => server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });

/** Requests about one file, with what they need beside it. */
const aboutFile: Readonly<Record<string, object>> = {
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/codeLens': {},
  'textDocument/completion': { position },
  'textDocument/definition': { position },
  'textDocument/diagnostic': {},
  'textDocument/documentHighlight': { position },
  'textDocument/documentLink': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/formatting': { options: {} },
  'textDocument/hover': { position },
  'textDocument/inlayHint': { range },
  'textDocument/linkedEditingRange': { position },
  'textDocument/onTypeFormatting': { position, ch: '\n', options: {} },
  'textDocument/prepareRename': { position },
  'textDocument/rangeFormatting': { range, options: {} },
  'textDocument/rangesFormatting': { ranges: [range], options: {} },
  'textDocument/references': { position, context: { includeDeclaration: true } },
  'textDocument/rename': { position, newName: 'other' },
  'textDocument/selectionRange': { positions: [position] },
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/full/delta': { previousResultId: '7' },
  'textDocument/semanticTokens/range': { range },
};
const others = ['completionItem/resolve', 'codeAction/resolve', 'workspace/symbol', 'workspace/diagnostic', 'workspace/willRenameFiles'];
const ofOurOwn = ['view', 'locate', 'explain', 'topics', 'new', 'compare', 'comparedPlace', 'changeCount', 'versionText', 'revisions', 'blame'].map(
  (name) => `cjm/${name}`,
);

async function begin(): Promise<void> {
  server = await startServer();
  await server.open(uri, map);
}

describe('a server that goes on', () => {
  afterEach(async () => {
    expect(await hover()).toMatchObject({ contents: {} });
    expect(await server.stop()).toBe(0);
  });

  test('answers with nothing for files that are unknown, have been closed, or have no address', async () => {
    await begin();
    const closed = 'file:///somewhere/closed.cjm.yaml';
    await server.open(closed, map);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: closed } });
    for (const at of [closed, 'file:///somewhere/unknown.cjm.yaml', 'untitled:Untitled-1', 'not an address', 'a b://c', ''])
      for (const [method, params] of Object.entries(aboutFile)) {
        const answer = await server.connection.sendRequest(method, { textDocument: { uri: at }, ...params });
        expect([null, '[]', '{"data":[]}', '{"kind":"full","items":[]}'], `${method} of “${at}”`).toContain(answer === null ? null : JSON.stringify(answer));
      }
  });

  test.each([...Object.keys(aboutFile), ...others, ...ofOurOwn])('refuses %s without what it needs', async (method) => {
    await begin();
    const bad = [undefined, null, [], [1, 2], {}, { textDocument: null }, { textDocument: { uri: 7 } }];
    const worse = [null, 7, 'x', {}, { line: '1', character: {} }].map((wrong) => ({
      textDocument: { uri },
      position: wrong,
      positions: wrong,
      range: wrong,
      ranges: [wrong],
      context: wrong,
      query: {},
      label: 'x',
      data: wrong,
      files: [wrong],
      previousResultIds: [wrong],
      uri: {},
      topic: {},
    }));
    const ids = [...bad, ...worse].map((params, index) => {
      server.write(framed({ id: `${index}`, method, params }));
      return `${index}`;
    });
    await expect.poll(() => ids.filter((id) => !server.answerTo(id))).toEqual([]);
    const codes = ids.map((id) => server.answerTo(id)?.error?.code);
    expect(codes.filter((code) => code !== undefined && code !== ErrorCodes.InvalidParams)).toEqual([]);
    expect(codes.slice(0, 2)).toEqual([ErrorCodes.InvalidParams, ErrorCodes.InvalidParams]);
  });

  test('gives an action that has its edits back as it is', async () => {
    await begin();
    const action = { title: 'Somebody’s own', kind: 'quickfix', edit: { changes: {} } };
    expect(await server.connection.sendRequest('codeAction/resolve', action)).toEqual(action);
  });

  test('takes positions outside of the text for its ends', async () => {
    await begin();
    for (const wrong of [
      { line: -1, character: -5 },
      { line: 9_999_999, character: 0 },
      { line: 5, character: 2 ** 31 - 1 },
    ])
      for (const [method, params] of Object.entries(aboutFile)) {
        const there = JSON.parse(JSON.stringify(params).replaceAll(JSON.stringify(position), JSON.stringify(wrong)));
        await server.connection.sendRequest(method, { textDocument: { uri }, ...there }).catch((error: { code: number }) => {
          expect(error.code, method).toBe(LSPErrorCodes.RequestFailed);
        });
      }
  });

  test('does not know methods that are not there', async () => {
    await begin();
    for (const method of ['textDocument/implementation', 'cjm/nothing', 'constructor', '__proto__', ''])
      await expect(server.connection.sendRequest(method, {})).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
    await server.connection.sendNotification('textDocument/nothing', {});
    await server.connection.sendNotification('$/nothing', {});
  });

  test('overlooks notifications that say nothing', async () => {
    await begin();
    const methods = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`);
    const workspace = ['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders', 'didCreateFiles', 'didDeleteFiles', 'didRenameFiles'];
    for (const method of [...methods, ...workspace.map((name) => `workspace/${name}`), '$/cancelRequest', '$/setTrace', 'cjm/viewClosed'])
      for (const params of [undefined, null, [], {}, { textDocument: {} }, { textDocument: { uri: 'file:///x.cjm.yaml' } }])
        server.write(framed({ method, params }));
    for (const contentChanges of [undefined, [{}], [{ range: {}, text: 'x' }], [{ range, text: 7 }], [null]])
      server.write(framed({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges } }));
    await hover();
  });

  test('overlooks edits of a file that is not open', async () => {
    await begin();
    const at = 'file:///somewhere/closed.cjm.yaml';
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri: at, version: 2 }, contentChanges: [{ text: map }] });
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } });
    expect(await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: at } })).toEqual([]);
  });

  test('overlooks a message that is not JSON', async () => {
    await begin();
    server.write('Content-Length: 9\r\n\r\n{"json": ');
    server.write(framed({ nothing: 'at all' }));
  });
});

describe('leaving', () => {
  test('after shutdown is in order', async () => {
    await begin();
    expect(await server.stop()).toBe(0);
  });

  test('without shutdown is not', async () => {
    await begin();
    await server.connection.sendNotification('exit');
    expect(await server.ended).toBe(1);
  });

  test('when nobody is there to talk to', async () => {
    await begin();
    await hover();
    server.hangUp();
    expect(await server.ended).toBe(1);
  });
});
