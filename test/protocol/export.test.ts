/** Maps as files of other formats, over the wire: the bytes of the command line. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { ExportParams, ExportResult } from '../../server/protocol.ts';
import { cjm, folderWith } from '../cli/cjm.ts';
import { root } from '../setUp/paths.mjs';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, projectText, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const read = (path: string): string => readFileSync(join(root, 'examples/grocery', path), 'utf8');
const exported = (params: Partial<ExportParams>): Promise<ExportResult> =>
  server.connection.sendRequest('cjm/export', { format: 'svg', theme: 'light', ...params });
const bytesOf = (result: ExportResult): Buffer => (result.content === null ? Buffer.alloc(0) : Buffer.from(result.content, result.encoding));

async function startWith(files: Readonly<Record<string, string>>, name: string, language: 'en' | 'ru' = 'en'): Promise<string> {
  const workspace = workspaceWith(files);
  server = await startServer({
    workspaceFolders: [workspace.folder],
    initializationOptions: { language, today: '2026-11-22' },
    capabilities: { workspace: { workspaceFolders: true } },
  });
  const uri = workspace.uri(name);
  await server.open(uri, files[name] ?? '');
  return uri;
}

const grocery = { 'project.cjm.yaml': read('project.cjm.yaml'), 'grocery.cjm.yaml': read('grocery.cjm.yaml') };

test.each(['html', 'svg', 'pdf', 'md'] as const)('%s has the bytes of `cjm render`', async (format) => {
  const uri = await startWith(grocery, 'grocery.cjm.yaml');
  const cwd = folderWith();
  await cjm(['render', fileURLToPath(uri), '-o', `map.${format}`, '--theme', 'dark'], { cwd });
  expect(bytesOf(await exported({ uri, format, theme: 'dark' })).equals(readFileSync(join(cwd, `map.${format}`)))).toBe(true);
});

test.each(['funnel', 'channels', 'touchpoints', 'scores', 'insights', 'diagram'] as const)(
  'the view %s has the bytes of `cjm render` in each format',
  async (shown) => {
    const uri = await startWith(grocery, 'grocery.cjm.yaml');
    const cwd = folderWith();
    for (const format of shown === 'diagram' || shown === 'insights' ? (['html', 'md'] as const) : (['html', 'svg', 'pdf', 'md'] as const)) {
      await cjm(['render', fileURLToPath(uri), '-o', `map.${format}`, '--view', shown], { cwd });
      expect(bytesOf(await exported({ uri, format, shown })).equals(readFileSync(join(cwd, `map.${format}`)))).toBe(true);
    }
  },
);

test('a picture of diagrams is refused with what there is instead', async () => {
  const uri = await startWith(grocery, 'grocery.cjm.yaml');
  expect(await exported({ uri, format: 'svg', shown: 'diagram' })).toEqual({
    content: null,
    reason:
      'Diagrams are drawn by Mermaid, which needs a browser, so there is no picture of them. Export them as Markdown or Mermaid: GitHub and GitLab draw that text.',
  });
});

test.each(['csv', 'xlsx', 'mermaid', 'json'] as const)('%s has the bytes of `cjm export`', async (format) => {
  const uri = await startWith(grocery, 'grocery.cjm.yaml');
  const cwd = folderWith();
  await cjm(['export', fileURLToPath(uri), '--to', format, '-o', 'map'], { cwd });
  expect(bytesOf(await exported({ uri, format })).equals(readFileSync(join(cwd, 'map')))).toBe(true);
});

test('what is not saved yet is exported too', async () => {
  const uri = await startWith({ 'project.cjm.yaml': projectText, 'bread.cjm.yaml': mapText('Bread') }, 'bread.cjm.yaml');
  await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: mapText('Fresh rolls') }] });
  expect(bytesOf(await exported({ uri })).toString('utf8')).toContain('>Fresh rolls</text>');
});

test('what can be had here: formats that the server makes, and views that the map has something for', async () => {
  const uri = await startWith(grocery, 'grocery.cjm.yaml');
  expect(await server.connection.sendRequest('cjm/exportChoices', { uri })).toEqual({
    formats: ['html', 'svg', 'pdf', 'md', 'xlsx', 'csv', 'mermaid', 'json'],
    views: ['map', 'funnel', 'channels', 'touchpoints', 'scores', 'insights', 'diagram'],
  });
  expect(await server.connection.sendRequest('cjm/exportChoices', { uri: uri.replace('grocery.cjm', 'project.cjm') })).toMatchObject({ views: [] });
});

test('what cannot be had is refused in a sentence', async () => {
  const uri = await startWith({ 'project.cjm.yaml': projectText, 'bread.cjm.yaml': mapText('Bread') }, 'bread.cjm.yaml', 'ru');
  expect(await exported({ uri, shown: 'funnel' })).toEqual({ content: null, reason: 'В этой карте нет данных для такого вида.' });
  expect(await exported({ uri: uri.replace('bread', 'cake') })).toMatchObject({ content: null, reason: 'Этот файл не открыт.' });
});

describe('a project', () => {
  const files = { ...grocery, 'grocery-future.cjm.yaml': read('grocery-future.cjm.yaml'), 'orders.insights.cjm.yaml': read('orders.insights.cjm.yaml') };

  test.each(['html', 'md'] as const)('%s has the bytes of `cjm render` on that day, wherever it is written', async (format) => {
    const uri = await startWith(files, 'project.cjm.yaml');
    const folder = fileURLToPath(new URL('.', uri));
    for (const [name, more] of [
      ['project', {}],
      ['docs & more/status', { shown: 'personas' }],
    ] as const) {
      const output = join(folder, `${name}.${format}`);
      mkdirSync(dirname(output), { recursive: true });
      const view = 'shown' in more ? ['--view', more.shown] : [];
      const { code } = await cjm(['render', fileURLToPath(uri), '-o', output, '--theme', 'dark', '--today', '2026-11-22', ...view], { cwd: folder });
      expect(code).toBe(0);
      expect(bytesOf(await exported({ uri, format, theme: 'dark', target: pathToFileURL(output).href, ...more })).toString('utf8')).toBe(
        readFileSync(output, 'utf8'),
      );
    }
  });

  test('is exported with what is not saved yet in one of its maps', async () => {
    const workspace = workspaceWith({ 'project.cjm.yaml': projectText, 'bread.cjm.yaml': mapText('Bread') });
    server = await startServer({ workspaceFolders: [workspace.folder], capabilities: { workspace: { workspaceFolders: true } } });
    await server.open(workspace.uri('project.cjm.yaml'), projectText);
    await server.open(workspace.uri('bread.cjm.yaml'), mapText('Fresh rolls'));
    const text = bytesOf(await exported({ uri: workspace.uri('project.cjm.yaml'), format: 'md', shown: 'portfolio' })).toString('utf8');
    expect(text).toContain('[Fresh rolls](bread.cjm.yaml#L2)');
    expect(text).not.toContain('Personas\n\n###');
  });

  test('says what can be had of it, and refuses the rest', async () => {
    const uri = await startWith(files, 'project.cjm.yaml', 'ru');
    expect(await server.connection.sendRequest('cjm/exportChoices', { uri })).toMatchObject({
      formats: ['html', 'md'],
      views: [],
      pages: [
        { id: 'portfolio', name: 'Портфель' },
        { id: 'personas', name: 'Персонажи' },
        { id: 'strategy' },
        { id: 'scorecard' },
        { id: 'work' },
        { id: 'maturity' },
      ],
    });
    expect(await exported({ uri, format: 'svg' })).toEqual({
      content: null,
      reason: 'Проект рисуется в HTML или записывается в Markdown; другие форматы есть у его карт.',
    });
    expect(await exported({ uri, format: 'html', shown: 'funnel' })).toEqual({ content: null, reason: 'У проекта нет такой страницы.' });
  });
});
