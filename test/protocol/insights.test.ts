/** The view of insights over the wire: real folders, a real server; the file on disk and in the editor, where its figures stand, and what is not read. */
import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import type { LocateResult, ViewChangedParams, ViewResult } from '../../server/protocol.ts';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, type WorkspaceFolder, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const figures = (customers: number): string =>
  `cjm: 1\nkind: insights\nrepeat:\n  - { purchase: 1, customers: ${customers}, conversion: 25% }\n  - { purchase: 2, customers: 10 }\n`;
const map = (path: string): string => `${mapText('Bread')}insights: [${path}]\n`;

async function openIn(folder: WorkspaceFolder, path: string): Promise<string> {
  server = await startServer({ workspaceFolders: [folder.folder], capabilities: { workspace: { workspaceFolders: true } } });
  const uri = folder.uri('maps/bread.cjm.yaml');
  await server.open(uri, map(path));
  return uri;
}

const bakery = (): WorkspaceFolder => workspaceWith({ 'maps/bread.cjm.yaml': map('shop.insights.cjm.yaml'), 'maps/shop.insights.cjm.yaml': figures(40) });

/** “40 customers”, or what is wrong. */
async function seen(uri: string, shown = 'insights'): Promise<string | undefined> {
  return firstOf((await server.connection.sendRequest<ViewResult>('cjm/view', { uri, shown })).view?.page);
}

function firstOf(page: NonNullable<ViewResult['view']>['page'] | null | undefined): string | undefined {
  const sheet = page?.kind === 'insights' ? page.sheets[0] : undefined;
  return sheet?.lack ?? (sheet && `${sheet.repeat?.rows[0]?.customers?.text} customers`);
}

const patched = (): Promise<ViewChangedParams> => new Promise((resolve) => server.connection.onNotification('cjm/viewChanged', resolve));

test('the file that the map names is read from beside it', async () => {
  expect(await seen(await openIn(bakery(), 'shop.insights.cjm.yaml'))).toBe('40 customers');
});

test('the picture follows the file, on disk and while somebody types in it', async () => {
  const folder = bakery();
  const uri = await openIn(folder, 'shop.insights.cjm.yaml');
  const file = folder.uri('maps/shop.insights.cjm.yaml');
  await seen(uri);
  let patch = patched();
  folder.write({ 'maps/shop.insights.cjm.yaml': figures(50) });
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  expect(firstOf((await patch).patch.parts.page)).toBe('50 customers');
  patch = patched();
  await server.open(file, figures(60));
  expect(firstOf((await patch).patch.parts.page)).toBe('60 customers');
  patch = patched();
  folder.remove('maps/shop.insights.cjm.yaml');
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file } });
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 3 }] });
  expect(firstOf((await patch).patch.parts.page)).toMatch(/^There is no file/);
});

test('a path that leaves the workspace is not read, whatever is there', async () => {
  const outside = workspaceWith({ 'shop.insights.cjm.yaml': figures(40) });
  const path = `../../${outside.folder.name.split('/').at(-1)}/shop.insights.cjm.yaml`;
  expect(await seen(await openIn(bakery(), path))).toMatch(/lies outside of the workspace/);
});

test('a link that leaves the workspace is not followed, be it of the file or of a folder; one within it is', async () => {
  const outside = workspaceWith({ 'shop.insights.cjm.yaml': figures(40) });
  const folder = bakery();
  const at = (path: string): string => fileURLToPath(folder.uri(path));
  symlinkSync(fileURLToPath(outside.uri('shop.insights.cjm.yaml')), at('maps/far.insights.cjm.yaml'));
  symlinkSync(outside.folder.name, at('maps/far'));
  symlinkSync('shop.insights.cjm.yaml', at('maps/near.insights.cjm.yaml'));
  const uri = await openIn(folder, 'far.insights.cjm.yaml');
  expect(await seen(uri)).toMatch(/lies outside of the workspace/);
  for (const [path, shown] of [
    ['far/shop.insights.cjm.yaml', /lies outside of the workspace/],
    ['near.insights.cjm.yaml', /^40 customers/],
  ] as const) {
    await server.open(folder.uri(`maps/${shown.source.length}.cjm.yaml`), map(path));
    expect([path, await seen(folder.uri(`maps/${shown.source.length}.cjm.yaml`))]).toEqual([path, expect.stringMatching(shown)]);
  }
});

test('a workspace that is reached by a link reads what lies in it', async () => {
  const folder = bakery();
  const link = `${folder.folder.name}-link`;
  symlinkSync(folder.folder.name, link);
  onTestFinished(() => unlinkSync(link));
  const linked = { ...folder, folder: { uri: pathToFileURL(link).href, name: link }, uri: (path: string) => pathToFileURL(join(link, path)).href };
  expect(await seen(await openIn(linked, 'shop.insights.cjm.yaml'))).toBe('40 customers');
});

test('the file itself has that picture alone, and its elements stand in it', async () => {
  const folder = bakery();
  await openIn(folder, 'shop.insights.cjm.yaml');
  const file = folder.uri('maps/shop.insights.cjm.yaml');
  await server.open(file, figures(70));
  const { view } = await server.connection.sendRequest<ViewResult>('cjm/view', { uri: file, shown: 'map' });
  expect([view?.shown, view?.views, view?.header.title, firstOf(view?.page)]).toEqual([
    'insights',
    ['insights'],
    'Insights: shop.insights.cjm.yaml',
    '70 customers',
  ]);
  const found = await server.connection.sendRequest<LocateResult>('cjm/locate', { uri: file, element: 'repeat/2/customers' });
  expect(found.range).toEqual({ start: { line: 4, character: 19 }, end: { line: 4, character: 32 } });
});

test('a quick fix writes what the file says, with the file as its source', async () => {
  const folder = workspaceWith({
    'maps/bread.cjm.yaml': map('shop.insights.cjm.yaml'),
    'maps/shop.insights.cjm.yaml': 'cjm: 1\nkind: insights\ntotals: { from: 2026-01-01, to: 2026-10-31, customers: 80, orders: 160, revenue: 12000 }\n',
  });
  const uri = await openIn(folder, 'shop.insights.cjm.yaml');
  const at = {
    line: map('')
      .split('\n')
      .findIndex((line) => line.startsWith('insights:')),
    character: 3,
  };
  const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const action = actions.find(({ title }) => title === 'From “shop.insights.cjm.yaml”: Q 2 (160 ÷ 80)');
  expect(
    Object.values(action?.edit?.changes ?? {})
      .flat()
      .map(({ newText }) => newText),
  ).toEqual([
    expect.stringContaining('economics:\n  Q: { value: 2, period: 2026-01-01/2026-10-31, source: shop.insights.cjm.yaml, as-of: 2026-10-31, n: 80 }'),
  ]);
});

test('columns of orders are told by their heads, and as somebody states them', async () => {
  await openIn(bakery(), 'shop.insights.cjm.yaml');
  const heads = ['Client', 'Order date', 'Total', 'Paid'];
  expect(await server.connection.sendRequest('cjm/orderColumns', { heads, stated: { amount: 'Paid' } })).toEqual([
    { role: 'customer', head: 'Client' },
    { role: 'date', head: 'Order date' },
    { role: 'amount', head: 'Paid' },
    { role: 'order' },
    { role: 'quantity' },
    { role: 'price' },
  ]);
});
