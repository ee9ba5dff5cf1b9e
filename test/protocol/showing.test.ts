/** What an editor shows within and beside the text: colours, hints, lenses, links, explanations; and what Enter adds. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeLens,
  type DocumentLink,
  type Hover,
  type InitializeParams,
  type InlayHint,
  InlayHintKind,
  type LinkedEditingRanges,
  type MarkupContent,
  type SemanticTokens,
  type SemanticTokensDelta,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { ExplainResult, TopicsResult } from '../../server/protocol.ts';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const lines = [
  'cjm: 1',
  'title: Test',
  'language: en',
  'model: classic5',
  'stages:',
  '  - stage: awareness',
  '    reached: 48000',
  '  - stage: consideration',
  '    reached: 14400',
  '    pains: [Too slow]',
  '    next: { to: awareness }',
];
const map = `${lines.join('\n')}\n`;
const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
const ask = <T>(method: string, params: object = {}): Promise<T> =>
  server.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });

async function begin(params: Partial<InitializeParams> = {}): Promise<void> {
  server = await startServer(params);
  await server.open(uri, map);
}

describe('semantic tokens', () => {
  /** The texts that have a type, in file order. */
  function textsOf(type: string, data: readonly number[]): string[] {
    const index = server.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes.indexOf(type);
    let [line, character] = [0, 0];
    return data.flatMap((_, at) => {
      if (at % 5 !== 0) return [];
      const [lineDelta = 0, characterDelta = 0, length = 0, kind] = data.slice(at, at + 5);
      character = lineDelta === 0 ? character + characterDelta : characterDelta;
      line += lineDelta;
      return kind === index ? [lines[line]?.slice(character, character + length) ?? ''] : [];
    });
  }

  test('for the whole text and for a part of it', async () => {
    await begin();
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    expect(textsOf('class', data)).toEqual(['awareness', 'consideration', 'awareness']);
    expect(textsOf('number', data)).toEqual(['48000', '14400']);
    const part = await ask<SemanticTokens>('semanticTokens/range', { range: { start: { line: 8, character: 0 }, end: { line: 8, character: 3 } } });
    expect(textsOf('number', part.data)).toEqual(['14400']);
  });

  test('as edits of what was sent before, or whole when that is not known', async () => {
    await begin();
    const first = await ask<SemanticTokens>('semanticTokens/full');
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 6, character: 17 }, end: { line: 6, character: 17 } }, text: '0' }],
    });
    const delta = await ask<SemanticTokensDelta>('semanticTokens/full/delta', { previousResultId: first.resultId });
    expect(delta.resultId).not.toBe(first.resultId);
    expect(delta.edits.reduce((sum, { deleteCount, data = [] }) => sum + deleteCount + data.length, 0)).toBeLessThan(5);
    const patched = delta.edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((data, edit) => data.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? [])), first.data);
    expect(patched).toEqual((await ask<SemanticTokens>('semanticTokens/full')).data);
    const again = await ask<SemanticTokens>('semanticTokens/full/delta', { previousResultId: first.resultId });
    expect(again.data).toEqual(patched);
  });
});

test('inlay hints of a part of the text', async () => {
  await begin();
  const hints = await ask<InlayHint[]>('inlayHint', { range: whole });
  expect(hints.map(({ label, position, kind }) => [position.line, label, kind])).toEqual([[8, '30% of “Awareness”', InlayHintKind.Type]]);
  expect(await ask('inlayHint', { range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } } })).toEqual([]);
});

describe('code lenses', () => {
  test('run commands of a client that has them', async () => {
    await begin({ initializationOptions: { language: 'en', commands: true } });
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(lenses.map(({ command }) => [command?.title, command?.command])).toEqual([
      ['Open preview', 'cjm.previewToSide'],
      ['30% of “Awareness”, 33\u202f600 lost · bottleneck', 'cjm.showPlaces'],
      ['1 pain without an owner', 'cjm.showPlaces'],
      ['1 pain without an answer', 'cjm.showPlaces'],
    ]);
    expect(lenses[2]?.command?.arguments).toEqual([
      uri,
      { line: 7, character: 11 },
      [{ uri, range: { start: { line: 9, character: 12 }, end: { line: 9, character: 20 } } }],
    ]);
  });

  test('count the maps of a persona, open or not', async () => {
    const root = mkdtempSync(join(tmpdir(), 'cjm-lenses-'));
    const folder = pathToFileURL(root).href;
    const project = 'cjm: 1\nkind: project\npersonas: [ { id: sam, name: Sam } ]\n';
    writeFileSync(join(root, 'project.cjm.yaml'), project);
    for (const name of ['a', 'b']) writeFileSync(join(root, `${name}.cjm.yaml`), `cjm: 1\ntitle: ${name}\nmodel: classic5\npersona: sam\nstages: []\n`);
    server = await startServer({ workspaceFolders: [{ uri: folder, name: 'a' }], initializationOptions: { language: 'en', commands: true } });
    await server.open(`${folder}/project.cjm.yaml`, project);
    const lenses = (): Promise<CodeLens[]> => server.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: `${folder}/project.cjm.yaml` } });
    await expect.poll(async () => (await lenses()).map(({ command }) => command?.title), { timeout: 5000 }).toEqual(['2 maps']);
    const [, , places] = (await lenses())[0]?.command?.arguments ?? [];
    expect((places as { uri: string }[]).map((place) => place.uri).toSorted()).toEqual([`${folder}/a.cjm.yaml`, `${folder}/b.cjm.yaml`]);
  });

  test('only tell where there are none', async () => {
    await begin();
    const lenses = await ask<CodeLens[]>('codeLens');
    expect(lenses.map(({ command }) => command?.command)).toEqual(['', '', '']);
  });
});

test('settings leave out hints and lenses, and the client is asked to show them anew', async () => {
  server = await startServer({
    capabilities: {
      workspace: { configuration: true, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, semanticTokens: { refreshSupport: true } },
    },
  });
  const asked: string[] = [];
  let settings = {};
  for (const kind of ['inlayHint', 'codeLens', 'semanticTokens']) server.connection.onRequest(`workspace/${kind}/refresh`, () => void asked.push(kind));
  server.connection.onRequest('workspace/configuration', () => [settings]);
  server.connection.onRequest('client/registerCapability', () => null);
  await server.open(uri, map);
  expect(await ask<InlayHint[]>('inlayHint', { range: whole })).toHaveLength(1);
  await expect.poll(() => asked).toHaveLength(3);
  settings = { inlayHints: { conversions: false }, codeLens: { pains: false } };
  asked.length = 0;
  await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await expect.poll(() => asked.toSorted()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
  expect(await ask('inlayHint', { range: whole })).toEqual([]);
  expect(await ask<CodeLens[]>('codeLens')).toHaveLength(1);
});

describe('document links', () => {
  test('lead into the workspace and to the web, not out of it', async () => {
    const root = mkdtempSync(join(tmpdir(), 'cjm-links-'));
    mkdirSync(join(root, 'maps'));
    writeFileSync(join(root, 'project.cjm.yaml'), 'cjm: 1\nkind: project\nresearch: [ { id: q3, link: "docs/q 3.md#pains" } ]\n');
    const folder = pathToFileURL(root).href;
    server = await startServer({ workspaceFolders: [{ uri: folder, name: 'a' }] });
    const at = `${folder}/maps/a.cjm.yaml`;
    const links = ['https://tracker.example/7', '../img/a.png', '../../outside.png', 'img/../../../etc/passwd'];
    const pains = links.map((link) => `      - { text: x, link: ${link} }\n`).join('');
    await server.open(at, `${lines.slice(0, 5).join('\n')}\n  - stage: awareness\n    evidence: [q3]\n    pains:\n${pains}`);
    const found = await server.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: at } });
    expect(found.map(({ target, tooltip }) => [target, tooltip])).toEqual([
      [`${folder}/docs/q%203.md#pains`, 'Open the study: q3'],
      ['https://tracker.example/7', 'Open the link'],
      [`${folder}/img/a.png`, 'Open the link'],
    ]);
  });
});

describe('explanations', () => {
  const position = { line: 5, character: 14 };
  const markdownOf = async (at: object): Promise<string> => ((await ask<Hover>('hover', { position: at })).contents as MarkupContent).value;

  test('are linked from hovers where the client can show them', async () => {
    await begin({ initializationOptions: { language: 'ru', commands: true } });
    const query = encodeURIComponent(JSON.stringify(['classic5/awareness', uri]));
    expect(await markdownOf(position)).toContain(`[Подробнее](command:cjm.explain?${query})`);
    expect(await markdownOf({ line: 9, character: 15 })).toMatch(/\[Подробнее: `pain-no-owner`\]\(command:cjm\.explain\?%5B%22pain-no-owner%22/);
  });

  test('are not linked elsewhere', async () => {
    await begin();
    expect(await markdownOf(position)).not.toContain('command:');
  });

  test('of a word, and the list to choose from', async () => {
    await begin();
    const { markdown } = await server.connection.sendRequest<ExplainResult>('cjm/explain', { topic: 'CSAT', uri });
    expect(markdown).toMatch(/^\*KPI\*\n\n\*\*/);
    expect(await server.connection.sendRequest<ExplainResult>('cjm/explain', { topic: 'nothing like it' })).toEqual({ markdown: null });
    const topics = await server.connection.sendRequest<TopicsResult>('cjm/topics', {});
    expect(topics.find(({ topic }) => topic === 'CSAT')).toMatchObject({ kind: 'KPI' });
  });
});

test('linked editing of a stage that is led to', async () => {
  await begin();
  const found = await ask<LinkedEditingRanges>('linkedEditingRange', { position: { line: 5, character: 14 } });
  expect(found.ranges.map(({ start }) => start.line).toSorted((a, b) => a - b)).toEqual([5, 10]);
  expect(await ask('linkedEditingRange', { position: { line: 10, character: 20 } })).toBeNull();
});

test('Enter behind a new stage begins it', async () => {
  server = await startServer();
  const text = `${lines.slice(0, 5).join('\n')}\n  - stage: decision\n    \n  - stage: loyalty\n`;
  await server.open(uri, text);
  const edits = await ask<TextEdit[]>('onTypeFormatting', { position: { line: 6, character: 4 }, ch: '\n', options: { tabSize: 2, insertSpaces: true } });
  expect(applied(text, edits)).toBe(`${lines.slice(0, 5).join('\n')}\n  - stage: decision\n    task: \n    steps:\n      - step: \n  - stage: loyalty\n`);
});
