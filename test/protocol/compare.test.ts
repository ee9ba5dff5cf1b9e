/** Comparing in the editor: a real server, its thread and real repositories. */
import { copyFileSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from 'vscode-languageserver/node';
import type {
  BlameResult,
  ChangeCountResult,
  ComparedPlaceResult,
  CompareResult,
  Range,
  RevisionsResult,
  VersionSource,
  VersionTextResult,
} from '../../server/protocol.ts';
import { folderWith, mapWith } from '../cli/cjm.ts';
import { type Repository, repository } from '../cli/repository.ts';
import { root } from '../setUp/paths.mjs';
import { type RunningServer, startServer } from './serverProcess.ts';
import { slowFiles } from './slowFiles.ts';
import { mapText, projectText } from './workspaceFolder.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});
const russian = { initializationOptions: { language: 'ru', today: '2026-11-22' } };

const file = 'map.cjm.yaml';
const uriOf = (folder: string, path: string = file): string => pathToFileURL(join(folder, path)).href;
const old = mapWith('task: Sell the last loaf of the day');
const now = mapWith('task: Sell every loaf of the day');
const later = mapWith('task: Sell bread');

const head: VersionSource = { kind: 'revision', revision: 'HEAD' };
const at = (revision: string): VersionSource => ({ kind: 'revision', revision });
const working = (uri: string): VersionSource => ({ kind: 'file', uri });
const text = (content: string): VersionSource => ({ kind: 'text', text: content, name: 'Clipboard' });

/** A repository whose last commit has the file as it was. */
function repositoryWith(files: Readonly<Record<string, string | Buffer>> = { [file]: old }): Repository {
  const made = repository();
  made.commit(files);
  return made;
}

function ask(uri: string, before: VersionSource, after: VersionSource = working(uri)): Promise<CompareResult> {
  return server.connection.sendRequest<CompareResult>('cjm/compare', { uri, before, after });
}

/** What a comparison tells: its sides, and its changes with the texts before and after. */
async function told(uri: string, before: VersionSource, after: VersionSource = working(uri)): Promise<{ sides: string[]; changes: string[] }> {
  const result = await ask(uri, before, after);
  if (!result.comparison) throw new Error(result.reason);
  const { comparison } = result;
  const textOf = (pieces: readonly { readonly text: string }[]): string => pieces.map((piece) => piece.text).join('');
  const sides = [comparison.before, comparison.after].map(({ name, commit }) => (commit === undefined ? name : `${name} ${commit}`));
  return { sides, changes: comparison.changes.map((change) => `${change.kind}: ${textOf(change.before)} → ${textOf(change.after)}`) };
}

async function reasonOf(uri: string, before: VersionSource, after: VersionSource = working(uri)): Promise<string> {
  const result = await ask(uri, before, after);
  if (result.comparison) throw new Error('they could be compared');
  return result.reason;
}

const change = (before: string, after: string): string => `changed: ${before} → ${after}`;
const taskChange = change('Sell the last loaf of the day', 'Sell every loaf of the day');

describe('the working text', () => {
  test('is compared with the last commit, as it stands on disk or is open', async () => {
    const { folder, write, git } = repositoryWith();
    const uri = uriOf(folder);
    server = await startServer();
    expect((await told(uri, head)).changes).toEqual([]);
    write({ [file]: now });
    const sides = [`HEAD ${git('rev-parse', 'HEAD').slice(0, 7)}`, 'working text'];
    expect(await told(uri, head)).toEqual({ sides, changes: [taskChange] });
    await server.open(uri, later);
    expect((await told(uri, head)).changes).toEqual([change('Sell the last loaf of the day', 'Sell bread')]);
    const contentChanges = [{ range: { start: { line: 12, character: 15 }, end: { line: 12, character: 20 } }, text: 'rolls' }];
    await server.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    expect((await told(uri, head)).changes).toEqual([change('Sell the last loaf of the day', 'Sell rolls')]);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await told(uri, head)).changes).toEqual([taskChange]);
  });

  test('may be on either side, and both sides may be the same', async () => {
    const { folder, write } = repositoryWith();
    write({ [file]: now });
    server = await startServer();
    const uri = uriOf(folder);
    expect((await told(uri, working(uri), head)).changes).toEqual([change('Sell every loaf of the day', 'Sell the last loaf of the day')]);
    expect(await told(uri, working(uri), working(uri))).toEqual({ sides: ['working text', 'working text'], changes: [] });
  });

  test('of a file with its own line ends is no difference', async () => {
    const { folder } = repositoryWith();
    server = await startServer();
    await server.open(uriOf(folder), old.replaceAll('\n', '\r\n'));
    expect((await told(uriOf(folder), head)).changes).toEqual([]);
  });

  test('is found through links', async () => {
    const { folder, write } = repositoryWith();
    write({ [file]: now });
    const elsewhere = folderWith();
    symlinkSync(folder, join(elsewhere, 'link'), 'dir');
    server = await startServer({ workspaceFolders: [{ uri: uriOf(elsewhere, 'link'), name: 'link' }] });
    expect((await told(uriOf(elsewhere, `link/${file}`), head)).changes).toEqual([taskChange]);
  });
});

describe('states of a repository', () => {
  test('what is staged', async () => {
    const { folder, write, git } = repositoryWith();
    const uri = uriOf(folder);
    write({ [file]: now });
    git('add', file);
    write({ [file]: later });
    server = await startServer();
    expect(await told(uri, { kind: 'index' })).toEqual({ sides: ['staged', 'working text'], changes: [change('Sell every loaf of the day', 'Sell bread')] });
    expect((await told(uri, head, { kind: 'index' })).changes).toEqual([taskChange]);
  });

  test('a branch, a tag, a commit, and where a branch was left', async () => {
    const { folder, git, commit } = repositoryWith();
    const uri = uriOf(folder);
    const base = git('rev-parse', 'HEAD');
    git('tag', '--annotate', 'v1', '--message=The first');
    git('switch', '--quiet', '--create', 'idea');
    commit({ [file]: now });
    git('switch', '--quiet', 'main');
    const main = commit({ [file]: later });
    git('switch', '--quiet', 'idea');
    server = await startServer();
    const short = base.slice(0, 7);
    expect(await told(uri, at('main'))).toEqual({
      sides: [`main ${main.slice(0, 7)}`, 'working text'],
      changes: [change('Sell bread', 'Sell every loaf of the day')],
    });
    expect(await told(uri, at('v1'))).toEqual({ sides: [`v1 ${short}`, 'working text'], changes: [taskChange] });
    expect(await told(uri, at(base))).toEqual({ sides: [short, 'working text'], changes: [taskChange] });
    expect(await told(uri, { kind: 'mergeBase', revision: 'main' })).toEqual({
      sides: [`main (common ancestor) ${short}`, 'working text'],
      changes: [taskChange],
    });
  });

  test('a file keeps its past when it is renamed, on either branch and before that is committed', async () => {
    const { folder, git, commit, write } = repositoryWith();
    git('branch', 'before');
    git('mv', file, 'new.cjm.yaml');
    server = await startServer();
    const uri = uriOf(folder, 'new.cjm.yaml');
    write({ 'new.cjm.yaml': now });
    expect((await told(uri, head)).changes).toEqual([taskChange]);
    commit();
    git('mv', 'new.cjm.yaml', 'newest.cjm.yaml');
    commit({ 'newest.cjm.yaml': `${mapWith('task: Sell bread')}    pains: [Cold, Dark, Far away]\n` });
    const newest = uriOf(folder, 'newest.cjm.yaml');
    expect((await told(newest, at('before'))).changes).toContain(change('Sell the last loaf of the day', 'Sell bread'));
    git('switch', '--quiet', 'before');
    expect((await told(uriOf(folder), at('main'), working(uriOf(folder)))).changes).toContain(change('Sell bread', 'Sell the last loaf of the day'));
  });

  test('a file keeps its past when git has not been told of its new name', async () => {
    const { folder, write, git } = repositoryWith({ [file]: old, 'other.cjm.yaml': later.replace('Bread', 'Quite another map') });
    write({ [file]: undefined, 'other.cjm.yaml': undefined, 'new.cjm.yaml': now });
    server = await startServer();
    const uri = uriOf(folder, 'new.cjm.yaml');
    expect((await told(uri, head)).changes).toEqual([taskChange]);
    expect((await told(uri, { kind: 'index' })).changes).toEqual([taskChange]);
    git('add', 'new.cjm.yaml');
    expect((await told(uri, { kind: 'index' })).changes).toEqual([]);
    write({ 'new.cjm.yaml': 'cjm: 1\ntitle: Something new\n' });
    git('reset', '--quiet');
    expect((await told(uri, head)).sides[0]).toMatch(/^HEAD \(no such file\)/);
  });

  test('a file that is not there yet is new as a whole', async () => {
    const { folder, git, commit } = repositoryWith({ 'other.cjm.yaml': old });
    git('tag', 'empty');
    commit({ [file]: now });
    server = await startServer();
    const uri = uriOf(folder);
    const { sides, changes } = await told(uri, at('empty'));
    expect(sides[0]).toMatch(/^empty \(no such file\) [0-9a-f]{7}$/);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((each) => !each.startsWith('added'))).toEqual([]);
    expect(await reasonOf(uri, at('empty'), at('empty'))).toBe('“map.cjm.yaml” is not there: empty');
  });

  test('each has the project that it had', async () => {
    const { folder, git, write } = repositoryWith({
      'project.cjm.yaml': projectText,
      [file]: mapText('Bread', { lines: ['touchpoints: [bread-oven]'] }),
    });
    const uri = uriOf(folder);
    const fixed = async (before: VersionSource): Promise<readonly string[]> => {
      const { comparison } = await ask(uri, before);
      return comparison?.findings.fixed.map(({ rule }) => rule) ?? [];
    };
    server = await startServer({ workspaceFolders: [{ uri: uriOf(folder, ''), name: 'bakery' }] });
    expect(await fixed(head)).toEqual([]);
    write({ 'project.cjm.yaml': projectText.replace('id: till', 'id: bread-oven') });
    expect(await fixed(head)).toEqual(['touchpoint-unknown']);
    expect(await fixed({ kind: 'index' })).toEqual(['touchpoint-unknown']);
    git('add', '--all');
    expect(await fixed({ kind: 'index' })).toEqual([]);
    // What is open counts, not what is on disk.
    await server.open(uriOf(folder, 'project.cjm.yaml'), projectText);
    expect(await fixed(head)).toEqual([]);
  });
});

describe('other texts', () => {
  test('another file, which belongs to the project of the first when it has none', async () => {
    const lines = ['touchpoints: [bread-oven]'];
    const { folder } = repositoryWith({ 'project.cjm.yaml': projectText.replace('id: till', 'id: bread-oven'), [file]: mapText('Bread', { lines }) });
    const copy = folderWith({ 'copy.cjm.yaml': mapText('Rolls', { lines }) });
    server = await startServer();
    const [uri, other] = [uriOf(folder), uriOf(copy, 'copy.cjm.yaml')];
    expect(await told(uri, working(other))).toEqual({ sides: ['copy.cjm.yaml', 'working text'], changes: [change('Rolls', 'Bread')] });
    expect((await ask(uri, working(other))).comparison?.findings).toEqual({ fixed: [], new: [] });
  });

  test('the clipboard, also where there is no repository and no file', async () => {
    server = await startServer();
    const uri = 'untitled:Untitled-1';
    await server.open(uri, now);
    expect(await told(uri, text(old))).toEqual({ sides: ['Clipboard', 'working text'], changes: [taskChange] });
    expect(await told(uri, text(old), text(now))).toEqual({ sides: ['Clipboard', 'Clipboard'], changes: [taskChange] });
    expect(await reasonOf(uri, head)).toBe('Git knows files on disk only; save this one, or compare with a file or the clipboard');
  });

  test('files that only the editor can read are read through it', async () => {
    server = await startServer();
    const files = slowFiles(server);
    files.release();
    expect(await reasonOf('slow:/somewhere/map.cjm.yaml', text(old))).toBe('“map.cjm.yaml” cannot be read');
    expect(files.asked()).toBeGreaterThan(0);
  });
});

describe('what cannot be compared is told', () => {
  test('a file that is not there, one that is no map', async () => {
    const { folder } = repositoryWith({ 'project.cjm.yaml': projectText });
    server = await startServer();
    expect(await reasonOf(uriOf(folder), head)).toBe('“map.cjm.yaml” cannot be read');
    expect(await reasonOf(uriOf(folder, 'project.cjm.yaml'), head)).toBe('This file holds no map, so there is nothing to draw.');
  });

  test('no repository, and one without a commit', async () => {
    const alone = folderWith({ [file]: now });
    const { folder, write } = repository();
    write({ [file]: now });
    server = await startServer();
    expect(await reasonOf(uriOf(alone), head)).toBe(`“${alone}” is not in a git repository; compare with another file`);
    expect(await reasonOf(uriOf(folder), head)).toBe('this repository has no commit yet, so there is nothing to compare with');
  });

  test.each(['nowhere', '--output=/tmp/x', '', 'HEAD:map.cjm.yaml', 'main..idea'])('“%s” is no revision', async (revision) => {
    const { folder } = repositoryWith();
    server = await startServer();
    expect(await reasonOf(uriOf(folder), at(revision))).toBe(`there is no revision “${revision}”`);
    expect(await reasonOf(uriOf(folder), { kind: 'mergeBase', revision })).toBe(`there is no revision “${revision}”`);
  });

  test('a pointer of Git LFS, committed or staged, and a text that is none', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
    const { folder, write } = repositoryWith({ [file]: pointer, 'other.cjm.yaml': Buffer.from([0xff, 0xfe, 0x63, 0]) });
    write({ [file]: now, 'other.cjm.yaml': now });
    server = await startServer();
    for (const source of [head, { kind: 'index' } as const]) {
      expect(await reasonOf(uriOf(folder), source)).toMatch(/^“map\.cjm\.yaml” is in Git LFS/);
      expect(await reasonOf(uriOf(folder, 'other.cjm.yaml'), source)).toMatch(/^“other\.cjm\.yaml” is no UTF-8 text in /);
    }
  });

  test('branches that have nothing in common', async () => {
    const { folder, git, commit } = repositoryWith();
    git('switch', '--quiet', '--orphan', 'other');
    commit({ [file]: now });
    server = await startServer();
    expect(await reasonOf(uriOf(folder), { kind: 'mergeBase', revision: 'main' })).toBe('“main” and the current commit have no common ancestor');
  });

  test('no git', async () => {
    const { folder } = repositoryWith();
    const path = process.env['PATH'];
    process.env['PATH'] = folderWith();
    try {
      server = await startServer();
    } finally {
      process.env['PATH'] = path;
    }
    expect(await reasonOf(uriOf(folder), head)).toBe('git was not found; install it, or compare with another file');
    expect(await server.connection.sendRequest('cjm/changeCount', { uri: uriOf(folder) })).toBeNull();
    expect((await told(uriOf(folder), text(now))).changes).toEqual([change('Sell every loaf of the day', 'Sell the last loaf of the day')]);
  });

  test('a thread that cannot be started', async () => {
    const { folder } = repositoryWith();
    const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'cjm-')));
    const files = readdirSync(join(root, 'dist')).filter((name) => /^server(?:-\w+)?\.js$/.test(name));
    for (const name of files) copyFileSync(join(root, 'dist', name), join(elsewhere, name));
    server = await startServer({}, [join(elsewhere, 'server.js'), '--stdio']);
    for (let time = 0; time < 2; time += 1)
      expect(await reasonOf(uriOf(folder), head)).toMatch(/^Versions cannot be compared: Cannot find module .*review\.js/);
    expect(await server.connection.sendRequest('cjm/changeCount', { uri: uriOf(folder) })).toBeNull();
    rmSync(elsewhere, { recursive: true });
  });

  test('in Russian', async () => {
    const alone = folderWith({ [file]: now });
    const { folder } = repositoryWith();
    server = await startServer(russian);
    expect(await reasonOf(uriOf(alone), head)).toBe(`«${alone}» не в репозитории git; сравните с другим файлом`);
    expect(await reasonOf(uriOf(folder), at('nowhere'))).toBe('нет ревизии «nowhere»');
    expect(await reasonOf('untitled:Untitled-1', text(old))).toBe('Не удалось прочитать «Untitled-1»');
    expect((await told(uriOf(folder), { kind: 'mergeBase', revision: 'main' })).sides).toEqual([
      expect.stringMatching(/^main \(общий предок\) /),
      'текст в работе',
    ]);
    expect((await told(uriOf(folder), { kind: 'index' })).sides[0]).toBe('в индексе');
  });
});

describe('texts and places of versions', () => {
  const textOf = (uri: string, source: VersionSource): Promise<VersionTextResult> => server.connection.sendRequest('cjm/versionText', { uri, source });

  test('the text of each kind of version', async () => {
    const { folder, write, git } = repositoryWith();
    write({ [file]: `\ufeff${now}` });
    git('add', file);
    server = await startServer();
    const uri = uriOf(folder);
    expect(await textOf(uri, head)).toEqual({ text: old, side: `HEAD ${git('rev-parse', 'HEAD').slice(0, 7)}` });
    expect(await textOf(uri, { kind: 'index' })).toEqual({ text: now, side: 'staged' });
    expect(await textOf(uri, working(uri))).toEqual({ text: now, side: 'working text' });
    expect(await textOf(uri, text(later))).toEqual({ text: later, side: 'Clipboard' });
    write({ 'fresh.cjm.yaml': now });
    expect(await textOf(uriOf(folder, 'fresh.cjm.yaml'), head)).toEqual({ text: null, reason: '“fresh.cjm.yaml” is not there: HEAD' });
  });

  test('an element has its place in each', async () => {
    const { folder, write } = repositoryWith();
    write({ [file]: `# a line more\n${old}` });
    server = await startServer();
    const uri = uriOf(folder);
    const placeOf = (source: VersionSource, element: string): Promise<ComparedPlaceResult> =>
      server.connection.sendRequest('cjm/comparedPlace', { uri, source, element });
    const [before, after] = [await placeOf(head, 'decision/*/owners'), await placeOf(working(uri), 'decision/*/owners')];
    expect(before?.start).toEqual({ line: old.slice(0, old.indexOf('owners')).split('\n').length - 1, character: 4 });
    expect(after?.start.line).toBe((before?.start.line ?? 0) + 1);
    expect(await placeOf(head, 'nowhere/at/all')).toBeNull();
  });
});

describe('the number of changes', () => {
  const countOf = (uri: string): Promise<ChangeCountResult> => server.connection.sendRequest('cjm/changeCount', { uri });

  test('is that of the open text against the last commit', async () => {
    const { folder } = repositoryWith();
    server = await startServer();
    const uri = uriOf(folder);
    expect(await countOf(uri)).toEqual({ added: 0, removed: 0, changed: 0, moved: 0 });
    await server.open(uri, `${now}    pains: [Far away]\n`);
    expect(await countOf(uri)).toEqual({ added: 1, removed: 0, changed: 1, moved: 0 });
  });

  test('is no question for a new file, without a commit, and without a repository', async () => {
    const { folder, write } = repositoryWith();
    write({ 'fresh.cjm.yaml': now });
    const unborn = repository();
    unborn.write({ [file]: now });
    const alone = folderWith({ [file]: now });
    server = await startServer();
    await server.open('untitled:Untitled-1', now);
    for (const uri of [uriOf(folder, 'fresh.cjm.yaml'), uriOf(unborn.folder), uriOf(alone), 'untitled:Untitled-1', uriOf(folder, 'gone.cjm.yaml')])
      expect(await countOf(uri)).toBeNull();
  });
});

describe('what there is to compare with', () => {
  const revisionsOf = (uri: string): Promise<RevisionsResult> => server.connection.sendRequest('cjm/revisions', { uri });

  test('branches, tags and commits, newest first, under every name of the file', async () => {
    const { folder, git, write } = repository();
    let minute = 10;
    const commit = (message: string, author: string): string => {
      git('add', '--all');
      minute += 1;
      const date = `2026-03-0${minute % 10} 12:${minute}:00 +0300`;
      git('commit', '--quiet', `--author=${author} <somebody@example.org>`, `--date=${date}`, `--message=${message}`);
      return git('rev-parse', 'HEAD');
    };
    write({ [file]: old });
    const first = commit('The first map', 'Ann Miller');
    git('tag', '--annotate', 'v1', '--message=Shown to the board');
    git('mv', file, 'moved.cjm.yaml');
    const second = commit('A better name', 'Ben');
    write({ 'other.txt': 'x' });
    commit('Something else', 'Ben');
    const remote = folderWith();
    git('clone', '--quiet', '--bare', folder, remote);
    git('remote', 'add', 'origin', remote);
    git('fetch', '--quiet', 'origin');
    git('remote', 'set-head', 'origin', 'main');
    git('switch', '--quiet', '--create', 'idea');
    write({ 'moved.cjm.yaml': now });
    const third = commit('Sell: every loaf', 'Анна');
    server = await startServer();
    const answer = await revisionsOf(uriOf(folder, 'moved.cjm.yaml'));
    if (answer.current === null) throw new Error(answer.reason);
    expect(answer.current).toBe('idea');
    expect(answer.target).toBe('origin/main');
    expect(answer.isStaged).toBe(false);
    expect(answer.branches.map(({ name }) => name).toSorted()).toEqual(['idea', 'main', 'origin/main']);
    expect(answer.branches).toContainEqual({ name: 'idea', subject: 'Sell: every loaf' });
    expect(answer.tags).toEqual([{ name: 'v1', subject: 'Shown to the board' }]);
    expect(answer.commits.map(({ hash, subject, author }) => [hash, subject, author])).toEqual([
      [third, 'Sell: every loaf', 'Анна'],
      [second, 'A better name', 'Ben'],
      [first, 'The first map', 'Ann Miller'],
    ]);
    expect(answer.commits.map(({ day }) => day)).toEqual(['2026-03-04', '2026-03-02', '2026-03-01']);

    write({ 'moved.cjm.yaml': later });
    git('add', '--all');
    git('checkout', '--quiet', '--detach');
    expect(await revisionsOf(uriOf(folder, 'moved.cjm.yaml'))).toMatchObject({ isStaged: true, target: 'origin/main' });
    expect(await revisionsOf(uriOf(folder, 'moved.cjm.yaml'))).not.toHaveProperty('current');
  });

  test('a target is another branch than the current one', async () => {
    const { folder, git } = repositoryWith();
    server = await startServer();
    expect(await revisionsOf(uriOf(folder))).not.toHaveProperty('target');
    git('switch', '--quiet', '--create', 'idea');
    expect(await revisionsOf(uriOf(folder))).toMatchObject({ target: 'main' });
  });

  test('nothing but what is staged before the first commit; a reason where there is no repository', async () => {
    const { folder, write, git } = repository();
    write({ [file]: old });
    git('add', '--all');
    const alone = folderWith({ [file]: now });
    server = await startServer();
    expect(await revisionsOf(uriOf(folder))).toEqual({ current: 'main', branches: [], tags: [], commits: [], isStaged: true });
    expect(await revisionsOf(uriOf(alone))).toEqual({ current: null, reason: `“${alone}” is not in a git repository; compare with another file` });
  });
});

describe('who wrote some lines', () => {
  const originsOf = (uri: string, range: Range): Promise<BlameResult> => server.connection.sendRequest('cjm/blame', { uri, range });
  const lines = (first: number, last: number): Range => ({ start: { line: first, character: 0 }, end: { line: last, character: 0 } });
  const everything = lines(0, 10_000);
  const taskLine = old.slice(0, old.indexOf('task:')).split('\n').length - 1;

  function written(): Repository & { readonly second: string } {
    const made = repositoryWith();
    made.write({ [file]: now });
    made.git('add', '--all');
    made.git('commit', '--quiet', '--author=Ann Miller <ann@example.org>', '--date=2026-11-19 01:30:00 +0300', '--message=Sell every loaf');
    return { ...made, second: made.git('rev-parse', 'HEAD') };
  }

  test('the commits, each with its lines', async () => {
    const { folder, second } = written();
    server = await startServer();
    expect(await originsOf(uriOf(folder), lines(taskLine, taskLine))).toEqual({
      origins: [{ hash: second, author: 'Ann Miller', day: '2026-11-19', subject: 'Sell every loaf', lines: 1 }],
    });
    const all = await originsOf(uriOf(folder), everything);
    expect(all.origins?.map(({ author, lines: count }) => [author, count])).toEqual(
      expect.arrayContaining([
        ['A', old.split('\n').length - 2],
        ['Ann Miller', 1],
      ]),
    );
  });

  test('lines that are not committed come first, be they saved or not', async () => {
    const { folder, second } = written();
    const uri = uriOf(folder);
    server = await startServer();
    await server.open(uri, `\n\n${later}`);
    const answer = await originsOf(uri, lines(0, taskLine + 3));
    expect(answer.origins?.[0]).toEqual({ hash: undefined, author: '', day: '', subject: '', lines: 3 });
    expect(answer.origins).toHaveLength(2);
    expect(answer.origins?.some(({ hash }) => hash === second)).toBe(false);
  });

  test('a file under a new name, with a mark at its start, or with other line ends keeps its authors', async () => {
    const { folder, git, commit } = repositoryWith({ [file]: `\ufeff${old}`, 'windows.cjm.yaml': old.replaceAll('\n', '\r\n') });
    git('mv', file, 'new.cjm.yaml');
    server = await startServer();
    await server.open(uriOf(folder, 'new.cjm.yaml'), old);
    for (const name of ['new.cjm.yaml', 'windows.cjm.yaml']) {
      const { origins } = await originsOf(uriOf(folder, name), everything);
      expect(origins?.map(({ author }) => author)).toEqual(['A']);
    }
    commit();
    expect((await originsOf(uriOf(folder, 'new.cjm.yaml'), everything)).origins?.map(({ author }) => author)).toEqual(['A']);
  });

  test('nobody wrote what is new, or is not there', async () => {
    const { folder, write } = written();
    write({ 'fresh.cjm.yaml': now, 'empty.cjm.yaml': '' });
    server = await startServer();
    expect((await originsOf(uriOf(folder, 'fresh.cjm.yaml'), lines(0, 2))).origins).toEqual([{ author: '', day: '', subject: '', lines: 2 }]);
    expect(await originsOf(uriOf(folder, 'empty.cjm.yaml'), everything)).toEqual({ origins: [] });
    expect(await originsOf(uriOf(folder), lines(9000, 9001))).toEqual({ origins: [] });
    expect(await originsOf(uriOf(folder, 'gone.cjm.yaml'), everything)).toEqual({ origins: null, reason: '“gone.cjm.yaml” cannot be read' });
  });

  test('no program that the repository names is run', async () => {
    const { folder, git, write } = written();
    const trap = join(folder, 'trapped');
    const program = join(folder, 'trap.sh');
    writeFileSync(program, `#!/bin/sh\ntouch ${trap}\ncat\n`, { mode: 0o755 });
    write({ '.gitattributes': '*.yaml filter=tr=ap diff=trap\n' });
    for (const [name, value] of Object.entries({
      'filter.tr=ap.clean': program,
      'filter.tr=ap.smudge': program,
      'filter.tr=ap.required': 'true',
      'diff.trap.textconv': program,
      'diff.trap.command': program,
      'diff.external': program,
      'core.fsmonitor': program,
      'core.pager': program,
      'gpg.program': program,
      'log.showSignature': 'true',
    }))
      git('config', name, value);
    server = await startServer();
    const uri = uriOf(folder);
    await server.open(uri, later);
    await told(uri, head);
    await told(uri, { kind: 'index' });
    await server.connection.sendRequest('cjm/revisions', { uri });
    expect((await originsOf(uri, everything)).origins).toHaveLength(2);
    git('tag', 'v1');
    write({ [file]: undefined, 'new.cjm.yaml': later });
    expect((await told(uriOf(folder, 'new.cjm.yaml'), at('v1'))).changes).toEqual([change('Sell every loaf of the day', 'Sell bread')]);
    expect((await originsOf(uriOf(folder, 'new.cjm.yaml'), everything)).origins).toHaveLength(2);
    expect(() => renameSync(trap, `${trap}!`)).toThrow('ENOENT');
  });
});

describe('a thread of its own', () => {
  test.each([
    ['before', { kind: 'file' }],
    ['before', { kind: 'revision', revision: 7 }],
    ['before', { kind: 'text', text: '' }],
    ['before', { kind: 'mergeBase' }],
    ['before', { kind: 'constructor' }],
    ['after', 'HEAD'],
    ['after', null],
    ['after', undefined],
  ])('is not asked for a version that is none: %s %j', async (side, wrong) => {
    server = await startServer();
    const sides = { before: head, after: head, [side]: wrong };
    await expect(server.connection.sendRequest('cjm/compare', { uri: 'file:///x.cjm.yaml', ...sides })).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
      message: `cjm/compare needs ${side}`,
    });
  });

  test('what is cancelled is answered so, and the next is answered as ever', async () => {
    const { folder } = repositoryWith();
    server = await startServer();
    const uri = uriOf(folder);
    await server.open(uri, now);
    const sources = Array.from({ length: 5 }, () => new CancellationTokenSource());
    const asked = sources.map(({ token }) => server.connection.sendRequest('cjm/compare', { uri, before: head, after: working(uri) }, token));
    for (const source of sources) source.cancel();
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: LSPErrorCodes.RequestCancelled } });
    expect((await told(uri, head)).changes).toEqual([taskChange]);
  });

  test('serves `cjm lsp` too', async () => {
    const { folder, write } = repositoryWith();
    write({ [file]: now });
    server = await startServer({}, [join(root, 'dist', 'cli.js'), 'lsp']);
    expect((await told(uriOf(folder), head)).changes).toEqual([taskChange]);
  });
});
