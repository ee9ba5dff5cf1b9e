/** textDocument/formatting, rangeFormatting and rangesFormatting over the wire. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const untidy = 'title: Bread\ncjm: 1\nmodel:   classic5\nstages:\n- reached: 5\n  stage: decision\n  kpis: {C: 2,5 %}\n- stage:   loyalty\n';
const options = { tabSize: 8, insertSpaces: false };
const format = async (at = uri): Promise<TextEdit[]> =>
  (await server.connection.sendRequest<TextEdit[] | null>('textDocument/formatting', { textDocument: { uri: at }, options })) ?? [];
const lines = (from: number, to: number): object => ({ start: { line: from, character: 3 }, end: { line: to, character: 0 } });

test('announces formatting of files and ranges', async () => {
  server = await startServer();
  expect(server.initialized.capabilities).toMatchObject({ documentFormattingProvider: true, documentRangeFormattingProvider: { rangesSupport: true } });
});

test('formats a file, whatever the editor thinks of tabs', async () => {
  server = await startServer();
  await server.open(uri, untidy.replace('2,5 %', '2.5 %'));
  const edits = await format();
  expect(applied(untidy.replace('2,5 %', '2.5 %'), edits)).toBe(
    'cjm: 1\ntitle: Bread\nmodel: classic5\nstages:\n  - stage: decision\n    reached: 5\n    kpis: { C: 2.5% }\n  - stage: loyalty\n',
  );
  for (const { range } of edits) expect([range.start.character, range.end.character]).toEqual([0, 0]);
});

test('what is tidy gets no edits, and neither does what is not open', async () => {
  server = await startServer();
  await server.open(uri, 'cjm: 1\ntitle: Bread\n');
  expect([await format(), await format('file:///not/open.cjm.yaml')]).toEqual([[], []]);
});

test('formats the lines of a range only; one that ends at the beginning of a line leaves that line alone', async () => {
  server = await startServer();
  await server.open(uri, untidy);
  const edits = await server.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range: lines(2, 7), options });
  expect(applied(untidy, edits)).toBe(untidy.replace('model:   ', 'model: ').replace('- reached: 5\n  stage: decision', '- stage: decision\n  reached: 5'));
});

test('formats several ranges at once, and those that touch as one', async () => {
  server = await startServer();
  await server.open(uri, untidy);
  const request = { textDocument: { uri }, ranges: [lines(7, 8), lines(2, 3), lines(4, 5), lines(5, 7)], options };
  const edits = await server.connection.sendRequest<TextEdit[]>('textDocument/rangesFormatting', request);
  expect(applied(untidy, edits)).toBe(
    untidy
      .replace('model:   ', 'model: ')
      .replace('- reached: 5\n  stage: decision', '- stage: decision\n  reached: 5')
      .replace('stage:   loyalty', 'stage: loyalty'),
  );
});

test('a comma is what the language of the project says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cjm-'));
  writeFileSync(join(folder, 'project.cjm.yaml'), 'cjm: 1\nkind: project\nlanguage: ru\n');
  const at = pathToFileURL(join(folder, 'a.cjm.yaml')).href;
  const map = 'cjm: 1\nstages:\n  - stage: decision\n    benchmark: 2,5 %\n';
  server = await startServer({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'a' }] });
  await server.open(at, map);
  expect(applied(map, await format(at))).toContain('benchmark: 2,5%\n');
});

test('what has an error stays, edits after an edit count from the new text', async () => {
  server = await startServer();
  await server.open(uri, untidy);
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 18 } }, text: '  owners: [sales' }],
  });
  const now = untidy.replace('  kpis: {C: 2,5 %}', '  owners: [sales');
  expect(applied(now, await format())).toBe(now.replace('model:   ', 'model: ').replace('stage:   loyalty', 'stage: loyalty'));
});
