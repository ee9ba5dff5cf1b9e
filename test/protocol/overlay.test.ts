/** One map laid over another, over the wire: the open text of either counts, and nothing outside the workspace is read. */
import { afterEach, expect, test } from 'vitest';
import type { OverlayResult } from '../../server/protocol.ts';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, projectText, type WorkspaceFolder, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const startIn = async ({ folder }: WorkspaceFolder, language: 'en' | 'ru' = 'en'): Promise<void> => {
  server = await startServer({ workspaceFolders: [folder], initializationOptions: { language }, capabilities: { workspace: { workspaceFolders: true } } });
};
const layOver = (uri: string, other: string): Promise<OverlayResult> => server.connection.sendRequest('cjm/overlay', { uri, other });

test('a map that lies on disk is laid over the open one, and an open one as it is typed', async () => {
  const bakery = workspaceWith({
    'project.cjm.yaml': projectText,
    'now.cjm.yaml': mapText('Now', { lines: ['experience: 2'] }),
    'wanted.cjm.yaml': mapText('Wanted', { lines: ['experience: 5', 'pains: [None left]'] }),
  });
  await startIn(bakery);
  const [now, wanted] = [bakery.uri('now.cjm.yaml'), bakery.uri('wanted.cjm.yaml')];
  await server.open(now, mapText('Now', { lines: ['experience: 2'] }));
  expect((await layOver(now, wanted)).overlay).toMatchObject({
    title: 'Wanted',
    personas: ['Neighbour'],
    points: [{ id: 'decision/pays', at: 0.5, share: 1 }],
    cells: { 'decision/pays/pains': { items: [{ text: 'None left' }] } },
    elsewhere: [],
  });
  await server.open(wanted, mapText('Wanted', { lines: ['experience: 1'] }));
  expect((await layOver(now, wanted)).overlay).toMatchObject({ points: [{ share: 0 }] });
});

test('what is no map, is gone or lies outside the workspace is refused with a sentence', async () => {
  const bakery = workspaceWith({ 'project.cjm.yaml': projectText, 'now.cjm.yaml': mapText('Now') });
  const elsewhere = workspaceWith({ 'secret.cjm.yaml': mapText('Secret') });
  await startIn(bakery, 'ru');
  const refused = { overlay: null, reason: 'Эту карту рабочей области прочитать нельзя.' };
  expect(await layOver(bakery.uri('now.cjm.yaml'), bakery.uri('project.cjm.yaml'))).toEqual(refused);
  expect(await layOver(bakery.uri('now.cjm.yaml'), bakery.uri('gone.cjm.yaml'))).toEqual(refused);
  expect(await layOver(bakery.uri('now.cjm.yaml'), elsewhere.uri('secret.cjm.yaml'))).toEqual(refused);
});

test('a request without the other map is refused', async () => {
  await startIn(workspaceWith({}));
  await expect(server.connection.sendRequest('cjm/overlay', { uri: 'file:///a.cjm.yaml' })).rejects.toThrow(/other/);
});
