/** Refactorings over the wire: kinds, edits of two files, edits that come when an action is chosen, a file that is created. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'cjm-'));
const bakery = pathToFileURL(join(folder, 'bakery')).href;
const lone = pathToFileURL(join(folder, 'lone')).href;
const project = 'cjm: 1\nkind: project\npersonas:\n  - id: student\n    name: Student\n';
const map = `cjm: 1
title: Bread
model: classic5
persona:
  id: neighbour
  name: Neighbour
stages:
  - stage: decision
    pains:
      - Late
    goals: none
`;

/** An editor that makes edits of an action when it is chosen, and can create files. */
const modern: ClientCapabilities = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

let server: RunningServer;
let plain: RunningServer;
beforeAll(async () => {
  for (const name of ['bakery', 'lone']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'bakery', 'project.cjm.yaml'), project);
  const workspaceFolders = ['bakery', 'lone'].map((name) => ({ uri: pathToFileURL(join(folder, name)).href, name }));
  server = await startServer({ workspaceFolders, capabilities: modern });
  plain = await startServer({ workspaceFolders });
  for (const one of [server, plain]) for (const uri of [bakery, lone]) await one.open(`${uri}/map.cjm.yaml`, map);
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  expect(await plain.stop()).toBe(0);
});

async function actionsAt(one: RunningServer, uri: string, word: string, only?: readonly string[]): Promise<CodeAction[]> {
  const lines = map.split('\n');
  const line = lines.findIndex((text) => text.includes(word));
  const position = { line, character: lines[line]?.indexOf(word) ?? 0 };
  return one.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: `${uri}/map.cjm.yaml` },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

function find(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((candidate) => candidate.title.includes(title));
  if (!action) throw new Error(`no “${title}” among: ${actions.map((each) => each.title).join(' | ')}`);
  return action;
}

test('says which kinds there are, and that edits may be asked for', () => {
  expect(server.initialized.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(['quickfix', 'refactor.extract', 'refactor.rewrite', 'refactor.move', 'source.organize']),
    resolveProvider: true,
  });
});

test('offers the kinds that are asked for, and those below them', async () => {
  const kindsOf = async (...only: string[]): Promise<string[]> => [...new Set((await actionsAt(server, bakery, 'Late', only)).map(({ kind }) => kind ?? ''))];
  expect(await kindsOf('refactor')).toEqual(['refactor.rewrite']);
  expect(await kindsOf('refactor.extract')).toEqual([]);
  expect(await kindsOf('source.organize')).toEqual(['source.organize']);
});

test('a cursor that moves is told nothing that takes the whole file', async () => {
  const moving = await actionsAt(server, bakery, 'Late');
  expect(moving.map(({ title }) => title)).toContain('Make it an object with “text:”');
  expect(moving.filter(({ kind }) => kind?.startsWith('source.organize'))).toEqual([]);
});

test('the edits come when the action is chosen', async () => {
  const offered = find(await actionsAt(server, bakery, 'Late', ['refactor.rewrite']), 'Make it an object');
  expect(offered.edit).toBeUndefined();
  const resolved = await server.connection.sendRequest<CodeAction>('codeAction/resolve', offered);
  expect(applied(map, resolved.edit?.changes?.[`${bakery}/map.cjm.yaml`] ?? [])).toBe(map.replace('- Late', '- text: Late'));
});

test('to an editor that cannot ask for them, they come at once', async () => {
  const { edit } = find(await actionsAt(plain, bakery, 'decision', ['source.organize']), 'Put keys and lanes in order');
  expect(applied(map, edit?.changes?.[`${bakery}/map.cjm.yaml`] ?? [])).toBe(
    map.replace('    pains:\n      - Late\n    goals: none\n', '    goals: none\n    pains:\n      - Late\n'),
  );
});

test('one action edits the map and its project', async () => {
  const { edit } = find(await actionsAt(plain, bakery, 'neighbour', ['refactor.extract']), 'to the project');
  expect(applied(map, edit?.changes?.[`${bakery}/map.cjm.yaml`] ?? [])).toBe(
    map.replace('persona:\n  id: neighbour\n  name: Neighbour\n', 'persona: neighbour\n'),
  );
  expect(applied(project, edit?.changes?.[`${bakery}/project.cjm.yaml`] ?? [])).toBe(`${project}  - id: neighbour\n    name: Neighbour\n`);
});

test('a project file is created beside the map, by an editor that can', async () => {
  const offered = find(await actionsAt(server, lone, 'neighbour', ['refactor.extract']), 'to a new project file');
  const { edit } = await server.connection.sendRequest<CodeAction>('codeAction/resolve', offered);
  const [created, ...changed] = edit?.documentChanges ?? [];
  expect(created).toEqual({ kind: 'create', uri: `${lone}/project.cjm.yaml` });
  const edits = new Map((changed as TextDocumentEdit[]).map((change) => [change.textDocument.uri, change.edits as TextEdit[]]));
  expect(applied('', edits.get(`${lone}/project.cjm.yaml`) ?? [])).toBe(
    'cjm: 1\nkind: project\nlanguage: en\npersonas:\n  - id: neighbour\n    name: Neighbour\n',
  );
  expect(applied(map, edits.get(`${lone}/map.cjm.yaml`) ?? [])).toContain('persona: neighbour\nstages:');
  expect(await actionsAt(plain, lone, 'neighbour', ['refactor.extract'])).toEqual([]);
});

test('an action of a text that has changed since is refused', async () => {
  const uri = `${bakery}/other.cjm.yaml`;
  await server.open(uri, map);
  const [offered] = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 9, character: 9 }, end: { line: 9, character: 9 } },
    context: { diagnostics: [], only: ['refactor.rewrite'] },
  });
  await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: `# new\n${map}` }] });
  await expect(server.connection.sendRequest('codeAction/resolve', offered)).rejects.toThrow('The text has changed');
});
