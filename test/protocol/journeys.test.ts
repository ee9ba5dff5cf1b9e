/** The list of the workspace's maps, over the wire: real folders, a real server. */
import { afterEach, expect, test } from 'vitest';
import type { JourneysResult, ModelsResult, NewResult, ProjectResult } from '../../server/protocol.ts';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, projectText, type WorkspaceFolder, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const startIn = async ({ folder }: WorkspaceFolder): Promise<void> => {
  server = await startServer({ workspaceFolders: [folder], capabilities: { workspace: { workspaceFolders: true } } });
};
const journeys = async (): Promise<JourneysResult> => {
  const found = await server.connection.sendRequest<JourneysResult>('cjm/journeys', {});
  return found.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
};
/** Resolves with the next word that the list is another. */
const change = (): Promise<void> => new Promise((resolve) => server.connection.onNotification('cjm/journeysChanged', resolve));

test('all maps are listed with their project, read or not', async () => {
  const bakery = workspaceWith({
    'bakery/project.cjm.yaml': projectText,
    'bakery/bread.cjm.yaml': mapText('Bread', { lines: ['experience: 2'] }),
    'alone.cjm.yaml': 'cjm: 1\ntitle: Alone\nmodel: classic5\nstages:\n  - stage: nowhere\n',
    '.gitignore': 'drafts/\n',
    'drafts/draft.cjm.yaml': mapText('Draft'),
  });
  await startIn(bakery);
  const [alone, bread, ...more] = await journeys();
  expect(more).toEqual([]);
  expect(bread).toMatchObject({
    uri: bakery.uri('bakery/bread.cjm.yaml'),
    title: 'Bread',
    personas: ['Neighbour'],
    facts: ['current state'],
    project: { uri: bakery.uri('bakery/project.cjm.yaml'), name: 'Bakery' },
    stages: [{ name: 'Decision', score: '2', level: 'low', steps: [{ name: 'Pays', score: '2', range: { start: { line: 9, character: 14 } } }] }],
  });
  expect(alone).toMatchObject({ title: 'Alone', worst: [] });
  expect(alone?.project).toBeUndefined();
  expect((alone?.counts.error ?? 0) + (alone?.counts.warning ?? 0)).toBeGreaterThan(0);
});

test('the editor is told once that a text which is typed in looks different, and hears the new list', async () => {
  const bakery = workspaceWith({ 'a.cjm.yaml': mapText('Written'), 'b.cjm.yaml': mapText('Other') });
  await startIn(bakery);
  await server.open(bakery.uri('a.cjm.yaml'), mapText('Written'));
  expect((await journeys()).map(({ title }) => title)).toEqual(['Written', 'Other']);
  const told = change();
  const textDocument = { uri: bakery.uri('a.cjm.yaml'), version: 2 };
  await server.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: mapText('Typed') }] });
  await told;
  expect((await journeys()).map(({ title }) => title)).toEqual(['Typed', 'Other']);
});

test('files that come, change and go', async () => {
  const bakery = workspaceWith({ 'a.cjm.yaml': mapText('First') });
  await startIn(bakery);
  const titlesAfter = async (act: () => void, changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]): Promise<readonly string[]> => {
    const told = change();
    act();
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await told;
    return (await journeys()).map(({ title }) => title);
  };
  expect((await journeys()).map(({ title }) => title)).toEqual(['First']);
  expect(await titlesAfter(() => bakery.write({ 'b.cjm.yaml': mapText('Second') }), [{ uri: bakery.uri('b.cjm.yaml'), type: 1 }])).toEqual(['First', 'Second']);
  expect(await titlesAfter(() => bakery.write({ 'b.cjm.yaml': mapText('Third') }), [{ uri: bakery.uri('b.cjm.yaml'), type: 2 }])).toEqual(['First', 'Third']);
  expect(await titlesAfter(() => bakery.remove('a.cjm.yaml'), [{ uri: bakery.uri('a.cjm.yaml'), type: 3 }])).toEqual(['Third']);
});

test('a project that changes changes the maps in it', async () => {
  const bakery = workspaceWith({ 'project.cjm.yaml': projectText, 'a.cjm.yaml': mapText('First') });
  await startIn(bakery);
  expect((await journeys())[0]?.personas).toEqual(['Neighbour']);
  const told = change();
  bakery.write({ 'project.cjm.yaml': projectText.replace('name: Neighbour', 'name: Next door') });
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: bakery.uri('project.cjm.yaml'), type: 2 }] });
  await told;
  expect((await journeys())[0]?.personas).toEqual(['Next door']);
});

test('a map begins with what its project has', async () => {
  const model = 'models: [ { id: ours, name: Ours, stages: [ { id: knead, name: Kneading } ] } ]\nmodel: ours\n';
  const bakery = workspaceWith({ 'bakery/project.cjm.yaml': projectText + model });
  await startIn(bakery);
  const uri = bakery.uri('bakery/new.cjm.yaml');
  const project = await server.connection.sendRequest<ProjectResult>('cjm/project', { uri });
  expect(project).toMatchObject({
    language: 'en',
    model: 'ours',
    personas: [
      { id: 'neighbour', name: 'Neighbour' },
      { id: 'tourist', name: 'Tourist' },
    ],
  });
  const models = await server.connection.sendRequest<ModelsResult>('cjm/models', { uri });
  expect(models[0]).toEqual({ id: 'ours', name: 'Ours', detail: 'Kneading' });
  expect(models.some(({ id }) => id === 'nine')).toBe(true);
  const begin = async (persona: string): Promise<string> =>
    (await server.connection.sendRequest<NewResult>('cjm/new', { uri, model: 'ours', language: 'en', title: 'Rolls', persona })).text;
  expect(await begin('tourist')).toContain('\npersona: tourist\n');
  expect(await begin('Baker')).toContain('\npersona: { id: baker, name: Baker }\n');
});
