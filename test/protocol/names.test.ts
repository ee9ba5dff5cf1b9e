/** Names over the wire: two maps and their project. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { ClientCapabilities, DocumentHighlight, Location, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const head = (title: string): string => `cjm: 1\ntitle: ${title}\nlanguage: ru\nmodel: classic5\n`;
const texts = {
  'one.cjm.yaml': `${head('Один')}persona: busy-parent # из проекта\nstages:\n  - stage: decision\n    touchpoints: [checkout, Карта лояльности, store]\n`,
  'two.cjm.yaml': `${head('Два')}persona: Занятый родитель\nstages:\n  - stage: decision\n    touchpoints: [checkout, карта-лояльности]\n    experience: { score: 3, persona: busy-parent }\n`,
  'project.cjm.yaml':
    'cjm: 1\nkind: project\npersonas:\n  - id: busy-parent\n    name: Занятый родитель\ntouchpoints: [ { id: checkout, name: Касса, channel: site } ]\n',
};
type Name = keyof typeof texts;

/** Opens the maps; the project stays on disk unless it is named. */
async function open(opened: readonly Name[] = ['one.cjm.yaml', 'two.cjm.yaml'], capabilities: ClientCapabilities = {}, language = 'en') {
  const folder = mkdtempSync(join(tmpdir(), 'cjm-names-'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const uriOf = (name: Name): string => pathToFileURL(join(folder, name)).href;
  server = await startServer({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'names' }], capabilities, initializationOptions: { language } });
  for (const [index, name] of opened.entries()) {
    await server.open(uriOf(name), texts[name], index + 1);
    await server.diagnosticsOf(uriOf(name), index + 1);
  }
  const at = (name: Name, word: string) => {
    const before = texts[name].slice(0, texts[name].indexOf(word) + 1).split('\n');
    return { textDocument: { uri: uriOf(name) }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  };
  const shown = ({ uri, range: { start, end } }: Location): string => {
    const name = (Object.keys(texts) as Name[]).find((candidate) => uriOf(candidate) === uri) ?? 'one.cjm.yaml';
    return `${name} ${start.line} ${texts[name].split('\n')[start.line]?.slice(start.character, end.character)}`;
  };
  const after = ({ changes = {} }: WorkspaceEdit): Partial<Record<Name, string>> =>
    Object.fromEntries(
      (Object.keys(texts) as Name[]).filter((name) => changes[uriOf(name)]).map((name) => [name, applied(texts[name], changes[uriOf(name)] as TextEdit[])]),
    );
  return { uriOf, at, shown, after };
}

test('announces names', async () => {
  await open([]);
  expect(server.initialized.capabilities).toMatchObject({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
  });
});

test('a use leads to the project, and from there to all uses', async () => {
  const { at, shown } = await open();
  const found = await server.connection.sendRequest<Location[]>('textDocument/definition', at('two.cjm.yaml', 'Занятый'));
  expect(found.map(shown)).toEqual(['project.cjm.yaml 3 busy-parent']);
  expect(await server.connection.sendRequest('textDocument/definition', at('one.cjm.yaml', 'store'))).toEqual([]);
  const uses = await server.connection.sendRequest<Location[]>('textDocument/references', {
    ...at('one.cjm.yaml', 'checkout'),
    context: { includeDeclaration: true },
  });
  expect(uses.map(shown).toSorted()).toEqual(['one.cjm.yaml 7 checkout', 'project.cjm.yaml 5 checkout', 'two.cjm.yaml 7 checkout']);
  const highlights = await server.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', at('two.cjm.yaml', 'busy-parent'));
  expect(highlights.map(({ range, kind }) => [range.start.line, kind])).toEqual([
    [4, 2],
    [8, 2],
  ]);
});

test('a persona is renamed in both maps and in the project that is not open', async () => {
  const { at, after } = await open();
  const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('one.cjm.yaml', 'busy-parent'), newName: 'молодая-семья' });
  expect(after(edit)).toEqual({
    'one.cjm.yaml': texts['one.cjm.yaml'].replace('busy-parent', 'молодая-семья'),
    'two.cjm.yaml': texts['two.cjm.yaml'].replace('busy-parent', 'молодая-семья'),
    'project.cjm.yaml': texts['project.cjm.yaml'].replace('busy-parent', 'молодая-семья'),
  });
});

test('a touchpoint that nobody declares is renamed in both maps', async () => {
  const { at, after } = await open();
  const target = await server.connection.sendRequest('textDocument/prepareRename', at('one.cjm.yaml', 'Карта'));
  expect(target).toEqual({ range: { start: { line: 7, character: 28 }, end: { line: 7, character: 44 } }, placeholder: 'Карта лояльности' });
  const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('one.cjm.yaml', 'Карта'), newName: 'Карта [клуба]' });
  expect(after(edit)).toEqual({
    'one.cjm.yaml': texts['one.cjm.yaml'].replace('Карта лояльности', '"Карта [клуба]"'),
    'two.cjm.yaml': texts['two.cjm.yaml'].replace('карта-лояльности', '"Карта [клуба]"'),
  });
});

test('edits say which version of an open text they are for, when the client reads that', async () => {
  const { at, uriOf } = await open(['one.cjm.yaml', 'project.cjm.yaml'], { workspace: { workspaceEdit: { documentChanges: true } } });
  const edit = await server.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('project.cjm.yaml', 'checkout'), newName: 'till' });
  expect(edit.changes).toBeUndefined();
  const newText = { newText: 'till' };
  expect(edit.documentChanges).toEqual([
    { textDocument: { uri: uriOf('project.cjm.yaml'), version: 2 }, edits: [expect.objectContaining(newText)] },
    { textDocument: { uri: uriOf('one.cjm.yaml'), version: 1 }, edits: [expect.objectContaining(newText)] },
    { textDocument: { uri: uriOf('two.cjm.yaml'), version: null }, edits: [expect.objectContaining(newText)] },
  ]);
});

test('what cannot be renamed is refused with a sentence', async () => {
  const { at } = await open(['one.cjm.yaml'], {}, 'ru');
  const refused = server.connection.sendRequest('textDocument/prepareRename', at('one.cjm.yaml', 'store'));
  await expect(refused).rejects.toThrow('«store» — из встроенного словаря, его нельзя переименовать; объявите своё в проекте.');
  const taken = server.connection.sendRequest('textDocument/rename', { ...at('one.cjm.yaml', 'checkout'), newName: 'store' });
  await expect(taken).rejects.toThrow('Имя «store» уже занято.');
  expect(await server.connection.sendRequest('textDocument/prepareRename', at('one.cjm.yaml', 'title'))).toBeNull();
});
