/** The view of a project over the wire: real folders, a real server; what changes in its maps, and where its elements stand. */
import { afterEach, expect, test } from 'vitest';
import type { LocateResult, ProjectViewResult, ViewResult } from '../../server/protocol.ts';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, projectText, type WorkspaceFolder, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const strategy = 'strategy:\n  goals:\n    - { text: Warm bread at six, id: warm, kpis: [CSAT] }\n';
const bakery = (): WorkspaceFolder =>
  workspaceWith({
    'project.cjm.yaml': projectText + strategy,
    'bread.cjm.yaml': mapText('Bread', { lines: ['experience: 2'] }),
    'sweet/cake.cjm.yaml': mapText('Cake', { lines: ['experience: 4'] }),
    'other/project.cjm.yaml': projectText,
    'other/pie.cjm.yaml': mapText('Pie', { lines: ['experience: 5'] }),
  });

async function openIn(folder: WorkspaceFolder): Promise<string> {
  server = await startServer({ workspaceFolders: [folder.folder], capabilities: { workspace: { workspaceFolders: true } } });
  const uri = folder.uri('project.cjm.yaml');
  await server.open(uri, projectText + strategy);
  return uri;
}

const ask = (uri: string, shown: string): Promise<ProjectViewResult> => server.connection.sendRequest<ProjectViewResult>('cjm/view', { uri, shown });

/** “bread.cjm.yaml 2.0” */
async function scores(uri: string): Promise<string[]> {
  const [page] = (await ask(uri, 'portfolio')).view.pages;
  return page?.kind === 'portfolio' ? page.rows.map(({ map, whole }) => `${map.file} ${whole.score?.text}`) : [];
}

/** Resolves with the next word that the project looks different. */
const change = (): Promise<unknown> => new Promise((resolve) => server.connection.onNotification('cjm/projectChanged', resolve));

test('a project file has a view of its own, made of the maps that belong to it', async () => {
  const uri = await openIn(bakery());
  expect(await scores(uri)).toEqual(['bread.cjm.yaml 2.0', 'sweet/cake.cjm.yaml 4.0']);
});

test('the page that is asked for is sent, the first one for a view that only maps have', async () => {
  const uri = await openIn(bakery());
  const kinds = async (shown: string) => (await ask(uri, shown)).view.pages.map(({ kind }) => kind);
  expect([await kinds('strategy'), await kinds('map')]).toEqual([['strategy'], ['portfolio']]);
  expect((await ask(uri, 'map')).view.views).toHaveLength(6);
});

test('whoever looks is told once that a map is typed in, that a file has changed on disk and that the project itself has', async () => {
  const folder = bakery();
  const uri = await openIn(folder);
  const bread = folder.uri('bread.cjm.yaml');
  await server.open(bread, mapText('Bread', { lines: ['experience: 2'] }));
  await scores(uri);

  let told = change();
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: bread, version: 2 },
    contentChanges: [{ text: mapText('Bread', { lines: ['experience: 3'] }) }],
  });
  expect(await told).toEqual({ uri });
  expect(await scores(uri)).toEqual(['bread.cjm.yaml 3.0', 'sweet/cake.cjm.yaml 4.0']);

  told = change();
  folder.write({ 'sweet/cake.cjm.yaml': mapText('Cake', { lines: ['experience: 1'] }) });
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri('sweet/cake.cjm.yaml'), type: 2 }] });
  await told;
  expect(await scores(uri)).toEqual(['bread.cjm.yaml 3.0', 'sweet/cake.cjm.yaml 1.0']);

  told = change();
  await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: projectText }] });
  await told;
  const [page] = (await ask(uri, 'strategy')).view.pages;
  expect(page?.kind === 'strategy' && page.goals).toEqual([]);
});

test('an element of the project leads to its text; one that is gone, and a map’s element, do not', async () => {
  const uri = await openIn(bakery());
  const locate = (element: string): Promise<LocateResult | null> => server.connection.sendRequest('cjm/locate', { uri, element });
  const line = projectText.split('\n').length + 1;
  expect((await locate('goal:warm'))?.range.start).toEqual({ line, character: 6 });
  expect([await locate('goal:cold'), await locate('stage:decision')]).toEqual([null, null]);
});

test('a map keeps its view', async () => {
  const folder = bakery();
  await openIn(folder);
  const bread = folder.uri('bread.cjm.yaml');
  await server.open(bread, mapText('Bread'));
  const { view } = await server.connection.sendRequest<ViewResult>('cjm/view', { uri: bread });
  expect(view?.header.title).toBe('Bread');
});

test('a goal of the strategy is found from an initiative, renamed with it, and missed where nobody defines it', async () => {
  const folder = bakery();
  server = await startServer({
    workspaceFolders: [folder.folder],
    capabilities: { workspace: { workspaceFolders: true } },
    initializationOptions: { language: 'ru', today: '2026-11-22' },
  });
  const uri = folder.uri('project.cjm.yaml');
  const text = `${projectText}${strategy}  initiatives:\n    - { text: A night shift, goals: [warm, worm], due: 2026-11-01 }\n`;
  await server.open(uri, text);
  const messages = (await server.diagnosticsOf(uri, 1))
    .filter(({ code }) => code === 'unresolved-ref' || code === 'task-overdue')
    .map(({ message }) => message);
  expect(messages).toEqual(['Цель «worm» не найдена; возможно, «warm»', 'Инициатива «A night shift» просрочена на 21 день: срок был 2026-11-01']);
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('A night shift'));
  const at = { textDocument: { uri }, position: { line, character: (lines[line] ?? '').indexOf('warm') + 1 } };
  const definition = await server.connection.sendRequest<readonly { readonly range: { readonly start: { readonly line: number } } }[]>(
    'textDocument/definition',
    at,
  );
  expect(definition.map(({ range }) => range.start.line)).toEqual([lines.findIndex((one) => one.includes('id: warm'))]);
  const { changes } = await server.connection.sendRequest<{ readonly changes: Readonly<Record<string, readonly unknown[]>> }>('textDocument/rename', {
    ...at,
    newName: 'тепло',
  });
  expect(changes[uri]).toHaveLength(2);
});
