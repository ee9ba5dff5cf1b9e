import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { LocateResult, ModelsResult, NewResult, ViewChangedParams, ViewResult } from '../../server/protocol.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const map =
  'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstages:\n  - stage: awareness\n    reached: 100\n    steps:\n      - step: Hears\n        experience: 4\n';
const edit = (version: number, line: number, from: number, to: number, text: string, at = uri) =>
  server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: at, version },
    contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
  });
const codes = async (version: number, at = uri) => (await server.diagnosticsOf(at, version)).map(({ code }) => code);

test('announces what it can do', async () => {
  server = await startServer();
  expect(server.initialized.capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    completionProvider: {},
    codeActionProvider: {},
    diagnosticProvider: {},
  });
});

test('pushes diagnostics with the version they belong to, after every incremental change', async () => {
  server = await startServer();
  await server.open(uri, map);
  expect(await codes(1)).not.toContain('stage-unknown');
  await edit(2, 5, 11, 20, 'awarenes');
  expect(await codes(2)).toContain('stage-unknown');
  await edit(3, 5, 11, 19, 'awareness');
  expect(await codes(3)).not.toContain('stage-unknown');
});

test('several changes of one message apply in order', async () => {
  server = await startServer();
  await server.open(uri, map);
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 5, character: 11 }, end: { line: 5, character: 20 } }, text: 'decisio' },
      { range: { start: { line: 5, character: 18 }, end: { line: 5, character: 18 } }, text: 'n' },
    ],
  });
  await codes(2);
  const { view } = await server.connection.sendRequest<ViewResult>('cjm/view', { uri });
  expect(view?.stages.map(({ id }) => id)).toEqual(['decision']);
});

test('a client that pulls gets reports with result ids, and is no longer pushed to', async () => {
  server = await startServer({ capabilities: { textDocument: { diagnostic: {} } } });
  await server.open(uri, map);
  const first = await server.connection.sendRequest<{ kind: string; resultId: string; items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
  expect(first).toMatchObject({ kind: 'full' });
  expect(await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId: first.resultId })).toEqual({
    kind: 'unchanged',
    resultId: first.resultId,
  });
  await edit(2, 5, 11, 20, 'awarenes');
  const second = await server.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
    previousResultId: first.resultId,
  });
  expect(second.items.map(({ code }) => code)).toContain('stage-unknown');
});

test('messages are in the language of the session', async () => {
  server = await startServer({ initializationOptions: { language: 'ru' } });
  await server.open(uri, map.replace('awareness', 'awarenes'));
  const found = (await server.diagnosticsOf(uri, 1)).find(({ code }) => code === 'stage-unknown');
  expect(found?.message).toMatch(/[а-яё]/i);
  expect(found?.source).toBe('cjm');
});

test('an edited project is at work in the open maps at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cjm-'));
  writeFileSync(join(folder, 'project.cjm.yaml'), 'cjm: 1\nkind: project\nteams: [ { id: web, name: Web } ]\n');
  const mapUri = pathToFileURL(join(folder, 'a.cjm.yaml')).href;
  const projectUri = pathToFileURL(join(folder, 'project.cjm.yaml')).href;
  server = await startServer({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'a' }] });
  await server.open(mapUri, map.replace('experience: 4', 'owners: [weeb]'));
  expect(await codes(1, mapUri)).toContain('owner-unknown');
  await server.open(projectUri, readFileSync(join(folder, 'project.cjm.yaml'), 'utf8'));
  const changed = new Promise<void>((resolve) => {
    server.connection.onNotification('textDocument/publishDiagnostics', ({ uri: at, diagnostics }: { uri: string; diagnostics: { code: string }[] }) => {
      if (at === mapUri && diagnostics.every(({ code }) => code !== 'owner-unknown')) resolve();
    });
  });
  await edit(2, 2, 15, 18, 'weeb', projectUri);
  await changed;
});

test('a view, then patches of what changed', async () => {
  server = await startServer();
  await server.open(uri, map);
  const { view } = await server.connection.sendRequest<ViewResult>('cjm/view', { uri });
  expect(view?.columns.map(({ id }) => id)).toEqual(['awareness/hears']);
  const patched = new Promise<ViewChangedParams>((resolve) => server.connection.onNotification('cjm/viewChanged', resolve));
  await edit(2, 9, 20, 21, '5');
  const { patch } = await patched;
  expect(patch.from).toBe(view?.version);
  expect(patch.parts.curve?.points[0]?.score).toBe('5');
  expect(Object.keys(patch.parts)).not.toContain('stages');
});

test('finds the text of an element and the element of a position', async () => {
  server = await startServer();
  await server.open(uri, map);
  const there = await server.connection.sendRequest<LocateResult>('cjm/locate', { uri, element: 'awareness/hears/experience' });
  expect(there.range).toEqual({ start: { line: 9, character: 8 }, end: { line: 9, character: 21 } });
  const back = await server.connection.sendRequest<LocateResult>('cjm/locate', { uri, position: { line: 9, character: 20 } });
  expect(back.element).toBe('awareness/hears/experience');
});

test('a broken line keeps the last good picture of its cell and names the error', async () => {
  server = await startServer();
  await server.open(uri, map.replace('experience: 4', 'actions: [reads]'));
  await server.connection.sendRequest('cjm/view', { uri });
  const patched = new Promise<ViewChangedParams>((resolve) => server.connection.onNotification('cjm/viewChanged', resolve));
  await edit(2, 9, 23, 24, '');
  const { patch } = await patched;
  expect(patch.parts.problem?.line).toBe(10);
  expect(patch.cells).toEqual({});
  expect(patch.parts.columns).toBeUndefined();
});

test('starter maps', async () => {
  server = await startServer();
  const models = await server.connection.sendRequest<ModelsResult>('cjm/models');
  expect(models.map(({ id }) => id)).toContain('nine');
  const { text } = await server.connection.sendRequest<NewResult>('cjm/new', { model: 'aida', language: 'ru', title: 'Заявка: первая', persona: '' });
  await server.open(uri, text);
  const errors = (await server.diagnosticsOf(uri, 1)).filter(({ severity }) => severity === 1);
  expect(errors).toEqual([]);
});

test('nothing a client says brings it down', async () => {
  server = await startServer();
  await server.open(uri, '');
  await edit(2, 400, 3, 9, '\u0000{{{[[["');
  await codes(2);
  await expect(server.connection.sendRequest('cjm/view', { uri: 'file:///not/open' })).resolves.toMatchObject({ view: null });
  await expect(
    server.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///not/open' }, position: { line: 0, character: 0 } }),
  ).resolves.toBeNull();
});
