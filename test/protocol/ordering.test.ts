/** What the order of messages means: an answer is for the text as it was when it was asked for, and what is pushed is for the latest. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  type DocumentSymbol,
  type FullDocumentDiagnosticReport,
  type InitializeParams,
  LSPErrorCodes,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { framed, type RunningServer, startServer } from './serverProcess.ts';
import { slowFiles, slowUri } from './slowFiles.ts';
import { mapText, projectText, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const map = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstages:\n  - stage: awareness\n    reached: 100\n    steps:\n      - step: Hears\n';
/** Within the name of the stage. */
const position = { line: 5, character: 14 };
const pulling: Partial<InitializeParams> = { capabilities: { textDocument: { diagnostic: {} } } };

type Ask = (uri: string) => Promise<unknown>;
const ask = <T>(method: string, at: string, params: object = {}): Promise<T> =>
  server.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: at }, ...params });
/** What each answer says that depends on the text. */
const questions: Readonly<Record<string, Ask>> = {
  completion: async (at) => rangesOf((await ask<CompletionList>('completion', at, { position })).items),
  hover: (at) => ask('hover', at, { position }),
  diagnostic: async (at) => (await ask<FullDocumentDiagnosticReport>('diagnostic', at)).items,
  'semanticTokens/full': async (at) => (await ask<SemanticTokens>('semanticTokens/full', at)).data,
  documentSymbol: async (at) => (await ask<DocumentSymbol[]>('documentSymbol', at)).map(({ name, range }) => [name, range]),
  references: (at) => ask('references', at, { position, context: { includeDeclaration: true } }),
};
const rangesOf = (items: readonly CompletionItem[]): unknown[] => items.map(({ label, textEdit }) => [label, textEdit]);

/** Takes letters from the end of the stage's name: another hover, range, symbol, and a finding more. */
const shorten = (version: number, at = uri): Promise<void> =>
  server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: at, version },
    contentChanges: [{ range: { start: { line: 5, character: 18 }, end: { line: 5, character: 20 } }, text: '' }],
  });

describe.each(Object.entries(questions))('%s', (_, question) => {
  test('right after an edit is answered for the text after it, right before one for the text before it', async () => {
    server = await startServer(pulling);
    await server.open(uri, map);
    const before = await question(uri);
    const asked = question(uri);
    const changed = shorten(2);
    const afterwards = question(uri);
    await changed;
    expect(await asked).toEqual(before);
    expect(await afterwards).toEqual(await question(uri));
    expect(await afterwards).not.toEqual(before);
  });

  test('whose files are long in coming is refused when the text changes meanwhile', async () => {
    server = await startServer(pulling);
    const files = slowFiles(server);
    await server.open(slowUri, map);
    const asked = question(slowUri).catch((error: unknown) => error);
    await shorten(2, slowUri);
    const afterwards = question(slowUri);
    await expect.poll(files.asked).toBeGreaterThan(0);
    files.release();
    expect([LSPErrorCodes.ContentModified, LSPErrorCodes.ServerCancelled]).toContain(((await asked) as { code?: number }).code);
    expect(await afterwards).toEqual(await question(slowUri));
  });
});

test('a client whose pull was refused is told to ask again', async () => {
  server = await startServer(pulling);
  const files = slowFiles(server);
  await server.open(slowUri, map);
  const asked = ask('diagnostic', slowUri).catch((error: unknown) => error);
  await shorten(2, slowUri);
  files.release();
  expect(await asked).toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
});

test('tokens as edits follow each change of a burst', async () => {
  server = await startServer();
  await server.open(uri, map);
  const { data, resultId } = await ask<SemanticTokens>('semanticTokens/full', uri);
  const changed = shorten(2);
  const delta = ask<SemanticTokensDelta>('semanticTokens/full/delta', uri, { previousResultId: resultId });
  await changed;
  const patched = (await delta).edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((tokens, edit) => tokens.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? [])), data);
  expect(patched).toEqual((await ask<SemanticTokens>('semanticTokens/full', uri)).data);
  expect(patched).not.toEqual(data);
});

describe('a project that is edited', () => {
  const codesIn = async (at: string): Promise<unknown[]> => (await ask<FullDocumentDiagnosticReport>('diagnostic', at)).items.map(({ code }) => code);
  /** `neighbour` becomes somebody else. */
  const renamePersona = (projectUri: string): Promise<void> =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: projectUri, version: 2 },
      contentChanges: [{ text: projectText.replace('id: neighbour, name: Neighbour', 'id: guest, name: Guest') }],
    });

  test('counts at once in what is asked of a map', async () => {
    const bakery = workspaceWith({ 'project.cjm.yaml': projectText, 'a.cjm.yaml': mapText('Bread') });
    server = await startServer({ ...pulling, workspaceFolders: [bakery.folder] });
    await server.open(bakery.uri('a.cjm.yaml'), mapText('Bread'));
    await server.open(bakery.uri('project.cjm.yaml'), projectText);
    expect(await codesIn(bakery.uri('a.cjm.yaml'))).not.toContain('unresolved-ref');
    const changed = renamePersona(bakery.uri('project.cjm.yaml'));
    const codes = codesIn(bakery.uri('a.cjm.yaml'));
    await changed;
    expect(await codes).toContain('unresolved-ref');
  });

  test('makes a client that pulls ask again for the maps', async () => {
    const bakery = workspaceWith({ 'project.cjm.yaml': projectText, 'a.cjm.yaml': mapText('Bread') });
    server = await startServer({
      workspaceFolders: [bakery.folder],
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    let asked = 0;
    server.connection.onRequest('workspace/diagnostic/refresh', () => void (asked += 1));
    await server.open(bakery.uri('a.cjm.yaml'), mapText('Bread'));
    await server.open(bakery.uri('project.cjm.yaml'), projectText);
    await codesIn(bakery.uri('a.cjm.yaml'));
    await expect.poll(() => asked).toBeGreaterThan(0);
    const before = asked;
    await renamePersona(bakery.uri('project.cjm.yaml'));
    await expect.poll(() => asked).toBeGreaterThan(before);
  });
});

describe('what is pushed', () => {
  const typed = (version: number, text: string, at = uri): object => ({
    method: 'textDocument/didChange',
    params: {
      textDocument: { uri: at, version },
      contentChanges: [{ range: { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } }, text }],
    },
  });
  const versions = (at = uri): (number | undefined)[] => server.pushed.filter((pushed) => pushed.uri === at).map(({ version }) => version);

  test('a hundred edits at once are checked a few times, and the last time after the last one', async () => {
    server = await startServer();
    await server.open(uri, map);
    await server.diagnosticsOf(uri, 1);
    const before = server.pushed.length;
    server.write(Array.from({ length: 100 }, (_, index) => framed(typed(index + 2, 'x'))).join(''));
    await server.diagnosticsOf(uri, 101);
    expect(server.pushed.length - before).toBeLessThanOrEqual(3);
    expect(versions().at(-1)).toBe(101);
  });

  test('somebody who never stops typing sees findings all the same', async () => {
    server = await startServer();
    await server.open(uri, map);
    await server.diagnosticsOf(uri, 1);
    server.write(Array.from({ length: 1000 }, (_, index) => framed(typed(index + 2, index % 2 === 0 ? 'x' : 'y'))).join(''));
    await server.diagnosticsOf(uri, 1001);
    expect(versions().length).toBeGreaterThan(2);
  });

  test('has versions that only rise, in each of several files', async () => {
    server = await startServer();
    const other = 'file:///somewhere/other.cjm.yaml';
    await server.open(uri, map);
    await server.open(other, map, 7);
    for (let count = 1; count <= 20; count += 1) {
      server.write(framed(typed(count + 1, 'x')) + framed(typed(count + 7, '\n', other)));
      if (count % 5 === 0) await server.diagnosticsOf(other, count + 7);
    }
    await Promise.all([server.diagnosticsOf(uri, 21), server.diagnosticsOf(other, 27)]);
    for (const at of [uri, other]) {
      const pushed = versions(at);
      expect(pushed).toEqual([...new Set(pushed)].toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    }
  });

  test('is taken back when the file is closed, and comes again when it is opened', async () => {
    server = await startServer();
    await server.open(uri, map.replace('awareness', 'awarenes'), 5);
    expect(await server.diagnosticsOf(uri, 5)).not.toEqual([]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await expect.poll(() => server.pushed.at(-1)).toEqual({ uri, diagnostics: [] });
    await server.open(uri, map.replace('awareness', 'awarenes'), 1);
    expect(await server.diagnosticsOf(uri, 1)).not.toEqual([]);
  });

  test('is not said again of a text that has been closed while it was waited for', async () => {
    server = await startServer();
    const files = slowFiles(server);
    await server.open(slowUri, map);
    await expect.poll(files.asked).toBeGreaterThan(0);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: slowUri } });
    files.release();
    await server.open(uri, map);
    await server.diagnosticsOf(uri, 1);
    expect(server.pushed.filter((pushed) => pushed.uri === slowUri && pushed.diagnostics.length > 0)).toEqual([]);
  });
});
