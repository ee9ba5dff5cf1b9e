/** Maps within other files as pictures, over the wire. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DrawBlockResult } from '../../server/protocol.ts';
import { root } from '../setUp/paths.mjs';
import { type RunningServer, startServer } from './serverProcess.ts';
import { mapText, projectText, type WorkspaceFolder, workspaceWith } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const startIn = async ({ folder }: WorkspaceFolder, language: 'en' | 'ru' = 'en'): Promise<void> => {
  server = await startServer({ workspaceFolders: [folder], initializationOptions: { language }, capabilities: { workspace: { workspaceFolders: true } } });
};
const draw = (text: string, uri?: string): Promise<DrawBlockResult> => server.connection.sendRequest('cjm/drawBlock', { uri, text });

test('a whole map is drawn, and has no script and no gestures', async () => {
  await startIn(workspaceWith({}));
  const { html, file } = await draw(readFileSync(join(root, 'examples/grocery/grocery.cjm.yaml'), 'utf8'));
  expect(file).toBeUndefined();
  expect(html).toContain('data-cell="awareness/hear/actions"');
  expect(html).toContain('data-curve-point=');
  expect(html).not.toMatch(/<script|<button|tabindex|\son\w+=/i);
});

test('what a map says is text, whatever it says', async () => {
  await startIn(workspaceWith({}));
  const nasty = `<img src=x onerror=alert(1)>"'&`;
  const { html } = await draw(mapText(JSON.stringify(nasty), { lines: [`actions: [${JSON.stringify(nasty)}]`] }));
  expect(html).toContain('data-cell=');
  expect(html).not.toMatch(/<img|onerror=alert\(1\)>"/);
  expect(html).toContain('&lt;img');
});

test('a broken map says its first problem instead', async () => {
  await startIn(workspaceWith({}));
  expect((await draw('cjm: 1\ntitle: "Open\nmodel: classic5\nstages:\n  - stage: decision\n')).html).toMatch(
    /^<p class="cjm-problem">This map cannot be drawn\. Line 2: .+<\/p>$/,
  );
  expect((await draw('cjm: 1\ntitle: T\nmodel: classic5\n')).html).toMatch(/^<p class="cjm-problem">This map cannot be drawn\. Line 1: .*<\/p>$/);
  expect((await draw('cjm: 1\nkind: project\nname: <b>\n')).html).toBe('<p class="cjm-problem">This is no journey map.</p>');
});

test('a block that names a file shows the map there, as it is open, in its project', async () => {
  const bakery = workspaceWith({ 'project.cjm.yaml': projectText, 'maps/bread.cjm.yaml': mapText('Bread'), 'docs/page.md': '' });
  await startIn(bakery);
  const page = bakery.uri('docs/page.md');
  const written = await draw('file: ../maps/bread.cjm.yaml\n', page);
  expect(written.file).toBe(bakery.uri('maps/bread.cjm.yaml'));
  expect(written.html).toContain('Bread');
  expect(written.html).toContain('Neighbour');
  await server.open(bakery.uri('maps/bread.cjm.yaml'), mapText('Rolls'));
  expect((await draw('file: "../maps/bread.cjm.yaml"', page)).html).toContain('Rolls');
});

test('no file but a map of the workspace is read', async () => {
  const bakery = workspaceWith({ 'docs/page.md': '', 'secret.yaml': 'cjm: 1\ntitle: Secret\n' });
  const other = workspaceWith({ 'other.cjm.yaml': mapText('Other') });
  await startIn(bakery, 'ru');
  const page = bakery.uri('docs/page.md');
  const up = `../..${new URL(other.uri('other.cjm.yaml')).pathname.slice(4)}`;
  for (const path of ['../secret.yaml', up, '/etc/passwd', 'https://example.org/a.cjm.yaml']) {
    const { html } = await draw(`file: ${path}`, page);
    expect(html).toMatch(/не карта этой рабочей области|нет\./);
    expect(html).not.toContain('Other');
  }
  expect((await draw('file: <gone>.cjm.yaml', page)).html).toBe('<p class="cjm-problem">Файла «&lt;gone&gt;.cjm.yaml» нет.</p>');
});
