/** `cjm diff`: two files, and real repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith, type Run } from './cjm.ts';
import { repository } from './repository.ts';

const before = mapWith('task: Sell the last loaf of the day');
const after = mapWith('task: Sell every loaf of the day');
const differs = ['Bread', 'task: Sell the last loaf of the day → Sell every loaf of the day'];

interface JsonReport {
  readonly base: { readonly name: string | null; readonly commit: string | null };
  readonly head: { readonly name: string | null; readonly commit: string | null };
  readonly maps: readonly {
    readonly path: string;
    readonly from?: string;
    readonly status: string;
    readonly changes: readonly {
      readonly kind: string;
      readonly path: string;
      readonly before: unknown;
      readonly after: unknown;
      readonly better: boolean | null;
    }[];
    readonly metrics: {
      readonly before: Record<string, number> | null;
      readonly after: Record<string, number> | null;
      readonly attribution: Record<string, number> | null;
    };
    readonly findings: { readonly fixed: readonly { readonly rule: string }[]; readonly new: readonly { readonly rule: string; readonly line: number }[] };
  }[];
}

async function json(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<JsonReport> {
  const { code, out, err } = await cjm(['diff', '--format', 'json', ...args], { cwd, env });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as JsonReport;
}
const statuses = ({ maps }: JsonReport): string[] => maps.map(({ path, status, from }) => `${status} ${from === undefined ? '' : `${from} → `}${path}`);
const failure = ({ code, out, err }: Run): [number | null, string, string] => [code, out, err];

describe('two files', () => {
  test('are told place by place', async () => {
    const cwd = folderWith({ 'old.cjm.yaml': before, 'new.cjm.yaml': after });
    const { code, out, err } = await cjm(['diff', 'old.cjm.yaml', 'new.cjm.yaml'], { cwd });
    expect([code, err]).toEqual([0, '']);
    for (const text of differs) expect(out).toContain(text);
    expect(out).toContain('1 file, 1 change\n');
  });

  test('--exit-code tells a difference from none; layout is none', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': before, 'b.cjm.yaml': after, 'c.cjm.yaml': `# a comment\r\n${before.replaceAll('\n', '\r\n')}` });
    expect((await cjm(['diff', '--exit-code', 'a.cjm.yaml', 'b.cjm.yaml'], { cwd })).code).toBe(1);
    expect(failure(await cjm(['diff', '--exit-code', 'a.cjm.yaml', 'c.cjm.yaml'], { cwd }))).toEqual([0, 'Nothing that the maps say has changed.\n', '']);
  });

  test('one of them may be standard input', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': before });
    expect((await cjm(['diff', 'a.cjm.yaml', '-'], { cwd, input: after })).out).toContain(differs[1]);
    expect(failure(await cjm(['diff', '-', '-'], { cwd }))).toEqual([2, '', 'cjm: only one of the two files can be standard input, “-”\n']);
  });

  test('one that is missing is a sentence', async () => {
    expect(failure(await cjm(['diff', 'a.cjm.yaml', 'b.cjm.yaml'], { cwd: folderWith() }))).toEqual([2, '', 'cjm: “a.cjm.yaml” does not exist\n']);
  });

  test('what cannot be read is said', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': before, 'b.cjm.yaml': `${before}    pains: [one\n` });
    const { out } = await cjm(['diff', 'a.cjm.yaml', 'b.cjm.yaml'], { cwd });
    expect(out).toMatch(/the version after cannot be read in line 1\d: what stands there counts as missing/);
  });

  test('a copy elsewhere is read with the project of the other one', async () => {
    const example = join(root, 'examples', 'grocery', 'grocery.cjm.yaml');
    const text = readFileSync(example, 'utf8');
    const cwd = folderWith({ 'old.cjm.yaml': text });
    expect((await json([join(cwd, 'old.cjm.yaml'), example], cwd)).maps[0]?.findings).toEqual({ fixed: [], new: [] });
  });
});

describe('a repository', () => {
  test('the working tree against the last commit: changed, new, removed, renamed, ignored', async () => {
    const { folder, commit, write, git } = repository();
    commit({
      'maps/bread.cjm.yaml': before,
      'maps/old name.cjm.yaml': before.replace('Bread', 'Rolls'),
      'gone.cjm.yaml': before.replace('Bread', 'Cake'),
      '.gitignore': 'drafts\n',
      'a.txt': '1',
    });
    git('mv', 'maps/old name.cjm.yaml', 'новая карта.cjm.yaml');
    write({
      'maps/bread.cjm.yaml': after,
      'gone.cjm.yaml': undefined,
      'fresh.cjm.yaml': before.replace('Bread', 'Pie').replace('Bring home warm bread', 'Bring a present'),
      'drafts/x.cjm.yaml': before,
      'a.txt': '2',
    });
    const report = await json([], folder);
    expect(statuses(report)).toEqual([
      'added fresh.cjm.yaml',
      'removed gone.cjm.yaml',
      'changed maps/bread.cjm.yaml',
      'renamed maps/old name.cjm.yaml → новая карта.cjm.yaml',
    ]);
    expect(report.maps[2]?.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['changed stages/decision/task']);
    expect(report.maps[3]?.changes).toEqual([]);
    expect(report.base.name).toBe('HEAD');
  });

  test('two revisions, whatever lies in the working tree; paths choose files and folders', async () => {
    const { folder, commit, write, git } = repository();
    const first = commit({ 'a/one.cjm.yaml': before, 'b/two.cjm.yaml': before });
    git('tag', 'v1');
    const second = commit({ 'a/one.cjm.yaml': after, 'b/two.cjm.yaml': after });
    write({ 'a/one.cjm.yaml': 'nonsense' });
    const report = await json(['--base', 'v1', '--head', 'main'], folder);
    expect(statuses(report)).toEqual(['changed a/one.cjm.yaml', 'changed b/two.cjm.yaml']);
    expect([report.base.commit, report.head.commit]).toEqual([first, second]);
    expect(statuses(await json(['--base', 'v1', '--head', 'main', 'b'], folder))).toEqual(['changed b/two.cjm.yaml']);
    expect(statuses(await json(['--base', 'v1', '--head', 'main', 'one.cjm.yaml'], join(folder, 'a')))).toEqual(['changed a/one.cjm.yaml']);
  });

  test('each side is read with the project that it had', async () => {
    const { folder, commit } = repository();
    const project = (name: string): string =>
      `cjm: 1\nkind: project\npersonas:\n  - { id: neighbour, name: ${name} }\nresearch: [{ id: q3, method: interview, date: 2026-09-01, n: 12 }]\n`;
    const map = before
      .replace('persona: { id: neighbour, name: Neighbour }', 'persona: neighbour')
      .replace('task:', 'pains:\n      - { text: Sold out, evidence: [q3] }\n    task:');
    commit({ 'project.cjm.yaml': project('Neighbour'), 'bread.cjm.yaml': map });
    commit({ 'project.cjm.yaml': project('Good neighbour'), 'bread.cjm.yaml': map.replace('Sold out', 'Sold out by noon') });
    const [bread, ofProject] = (await json(['--base', 'HEAD~1', '--head', 'HEAD'], folder)).maps;
    expect(bread?.findings).toEqual({ fixed: [], new: [] });
    expect(ofProject?.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['renamed personas/neighbour']);
  });

  test.each(['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'])('in a pull request (%s): against where it left its target', async (variable) => {
    const upstream = repository();
    upstream.commit({ 'bread.cjm.yaml': before, 'cake.cjm.yaml': before });
    const clone = repository();
    clone.git('remote', 'add', 'origin', upstream.folder);
    clone.git('fetch', '--quiet', 'origin');
    clone.git('checkout', '--quiet', '-B', 'topic', 'origin/main');
    upstream.commit({ 'cake.cjm.yaml': after });
    clone.git('fetch', '--quiet', 'origin');
    clone.commit({ 'bread.cjm.yaml': after });
    const report = await json([], clone.folder, { [variable]: 'main' });
    expect(statuses(report)).toEqual(['changed bread.cjm.yaml']);
    expect(report.base).toEqual({ name: 'origin/main', commit: clone.git('merge-base', 'origin/main', 'topic') });
  });

  test('money, its factors, better and worse, findings with their lines', async () => {
    const { folder, commit, write } = repository();
    const money = (c: string, day: string): string =>
      before.replace(
        'stages:',
        `currency: EUR\neconomics:\n  L: { value: 5000, source: crm }\n  C: { value: ${c}, target: 15%, source: crm, as-of: ${day} }\n  P: { value: 40 EUR, source: crm }\n  Q: { value: 1.5, source: crm }\nstages:`,
      );
    commit({ 'bread.cjm.yaml': money('10%', '2026-09-30') });
    write({ 'bread.cjm.yaml': money('12%', '2026-10-31').replace('15%', '14%') });
    const [map] = (await json([], folder)).maps;
    expect([map?.metrics.before?.['REV'], map?.metrics.after?.['REV']]).toEqual([30_000, 36_000]);
    expect(map?.metrics.attribution?.['C']).toBeCloseTo(6000, 6);
    expect(map?.changes).toEqual([expect.objectContaining({ kind: 'changed', path: 'economics/C', better: true })]);
    expect(map?.findings.new.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['target-lowered 14', 'revenue-impact 12']);
    const { out } = await cjm(['diff', '--format', 'markdown'], { cwd: folder });
    const plain = (text: string): string => text.replaceAll('\u202f', ' ');
    expect(plain(out)).toContain('### Journey “Bread”: revenue **+20 %** (€30 000 → €36 000), 1 new warning\n\nRevenue by factor: **C +20.0 %**.');
    expect(out).toMatch(/<sub>1 file · `HEAD` \([\da-f]{7}\) → working tree · 1 change · `cjm diff --base HEAD`<\/sub>\n$/);
    const russian = await cjm(['diff', '--language', 'ru'], { cwd: folder });
    expect(plain(russian.out)).toContain('выручка +20 % (30 000 € → 36 000 €), 1 новое предупреждение');
    expect(plain(russian.out)).toContain('~ KPI C, конверсия: 10 %; цель: 15 % → 12 %; цель: 14 % ▲  по состоянию на 2026-10-31\n');
  });

  test('links are followed on both sides, and another tool’s files are not ours', async () => {
    const { folder, commit, write } = repository();
    mkdirSync(join(folder, 'links'));
    symlinkSync('../bread.cjm.yaml', join(folder, 'links', 'bread.cjm.yaml'));
    commit({ 'bread.cjm.yaml': before, 'tool.cjm.yml': 'version: 1\n' });
    expect((await json(['--base', 'HEAD', 'links/bread.cjm.yaml'], folder)).maps).toEqual([]);
    write({ 'tool.cjm.yml': 'version: 2\n', 'bread.cjm.yaml': after });
    expect(statuses(await json([], folder))).toEqual(['changed bread.cjm.yaml']);
  });

  test('nothing that the repository names is started, and nothing of it is written', async () => {
    const { folder, commit, write, git } = repository();
    const started = join(folderWith(), 'started');
    const program = (name: string): string => `touch ${started}; echo ${name} >> ${started}`;
    const hooks = folderWith();
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'query-watchman', 'pre-auto-gc', 'post-checkout'])
      writeFileSync(join(hooks, hook), `#!/bin/sh\n${program(hook)}\n`, { mode: 0o755 });
    commit({ 'bread.cjm.yaml': before, 'cake.cjm.yaml': before, 'old.cjm.yaml': mapWith('task: Bake rye'), '.gitattributes': '*.yaml diff=own filter=a=b\n' });
    for (const [name, value] of Object.entries({
      'alias.diff': `!${program('alias')}`,
      'alias.rev-parse': `!${program('alias')}`,
      'core.askPass': program('askPass'),
      'core.fsmonitor': `${program('fsmonitor')}; false`,
      'core.hooksPath': hooks,
      'core.pager': program('pager'),
      'core.sshCommand': program('ssh'),
      'credential.helper': `!${program('credential')}`,
      'diff.external': program('external'),
      'diff.own.command': program('command'),
      'diff.own.textconv': `${program('textconv')}; cat`,
      'filter.a=b.clean': `${program('clean')}; cat`,
      'filter.a=b.process': program('process'),
      'filter.a=b.required': 'true',
      'filter.a=b.smudge': `${program('smudge')}; cat`,
      'gpg.program': program('gpg'),
      'log.showSignature': 'true',
      'pager.diff': program('pager'),
    }))
      git('config', name, value);
    write({ 'bread.cjm.yaml': after, 'cake.cjm.yaml': before, 'old.cjm.yaml': undefined, 'new.cjm.yaml': mapWith('task: Bake rye') });
    // It says what it said, and git does not know that.
    utimesSync(join(folder, 'cake.cjm.yaml'), 0, 0);
    const index = readFileSync(join(folder, '.git/index'));
    rmSync(started, { force: true });
    expect(statuses(await json([], folder))).toEqual(['changed bread.cjm.yaml', 'added new.cjm.yaml', 'removed old.cjm.yaml']);
    expect((await cjm(['log', 'bread.cjm.yaml'], { cwd: folder })).code).toBe(0);
    expect(() => readFileSync(started)).toThrow('ENOENT');
    expect(readFileSync(join(folder, '.git/index')).equals(index)).toBe(true);
    // The traps are set.
    expect(() => git('status')).toThrow();
    expect(readFileSync(started, 'utf8')).toContain('fsmonitor');
  });

  test('what a partial clone lacks is not fetched, whatever the repository allows itself', async () => {
    const upstream = repository();
    upstream.commit({ 'bread.cjm.yaml': before });
    upstream.commit({ 'bread.cjm.yaml': after });
    upstream.git('config', 'uploadpack.allowFilter', 'true');
    const folder = join(folderWith(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${upstream.folder}`, folder]);
    const started = join(folderWith(), 'started');
    const set = (name: string, value: string): unknown => execFileSync('git', ['config', name, value], { cwd: folder });
    set('remote.origin.url', `ext::sh -c touch% ${started}`);
    set('protocol.ext.allow', 'always');
    const { code, err, out } = await cjm(['diff', '--base', 'HEAD~1', '--head', 'HEAD'], { cwd: folder });
    expect([code, out, err]).toEqual([
      2,
      '',
      'cjm: “bread.cjm.yaml” is not in this clone; it is a partial one, and cjm does not fetch: run git fetch --refetch --no-filter\n',
    ]);
    expect(() => readFileSync(started)).toThrow('ENOENT');
    expect(() => execFileSync('git', ['cat-file', '-p', 'HEAD~1:bread.cjm.yaml'], { cwd: folder, stdio: 'pipe' })).toThrow();
    expect(readFileSync(started, 'utf8')).toBe('');
  });
});

test('what a sparse checkout leaves out is still there', async () => {
  const { folder, commit, write, git } = repository();
  const project = 'cjm: 1\nkind: project\npersonas:\n  - { id: neighbour, name: Neighbour }\n';
  const map = before.replace('persona: { id: neighbour, name: Neighbour }', 'persona: neighbour');
  commit({ 'project.cjm.yaml': project, 'in/bread.cjm.yaml': map, 'out/cake.cjm.yaml': map });
  git('sparse-checkout', 'set', '--no-cone', '/in/');
  write({ 'in/bread.cjm.yaml': map.replace('last loaf', 'first loaf') });
  expect(readdirSync(folder)).not.toContain('project.cjm.yaml');
  const report = await json([], folder);
  expect(statuses(report)).toEqual(['changed in/bread.cjm.yaml']);
  expect(report.maps[0]?.findings).toEqual({ fixed: [], new: [] });
});

describe('as a page', () => {
  const page = async (args: readonly string[], cwd: string): Promise<string> => {
    const { code, out, err } = await cjm(['diff', '--format', 'html', ...args], { cwd });
    expect([code, err]).toEqual([0, '']);
    return out;
  };
  /** What stands between two tags, without the tags inside. */
  const texts = (html: string, tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text.replace(/<[^>]*>/g, '').trim());

  test('two files are one picture with what differs marked, and the same bytes on every run', async () => {
    const cwd = folderWith({ 'old.cjm.yaml': before, 'new.cjm.yaml': after });
    const html = await page(['old.cjm.yaml', 'new.cjm.yaml'], cwd);
    expect(texts(html, 'title')).toEqual(['Bread: old.cjm.yaml → new.cjm.yaml']);
    expect(html).toMatch(/data-stage="decision"[^>]*data-change="changed"/);
    expect(html).not.toMatch(/<script|https?:/);
    expect(html).toContain('<body class="by-system">');
    expect(await page(['old.cjm.yaml', 'new.cjm.yaml'], cwd)).toBe(html);
  });

  test('several files of a repository have a table of contents; a project is a table of its own', async () => {
    const { folder, commit, write } = repository();
    const project = 'cjm: 1\nkind: project\npersonas:\n  - { id: neighbour, name: Neighbour }\n';
    const map = before.replace('persona: { id: neighbour, name: Neighbour }', 'persona: neighbour');
    commit({ 'project.cjm.yaml': project, 'a.cjm.yaml': map, 'b.cjm.yaml': map, 'same.cjm.yaml': map.replace('Bread', 'Same') });
    write({
      'project.cjm.yaml': project.replace('name: Neighbour', 'name: Good neighbour'),
      'a.cjm.yaml': map.replace('last loaf', 'first loaf'),
      'b.cjm.yaml': map.replace('last loaf', 'second loaf').replace('title: Bread', 'title: Rolls'),
    });
    const html = await page(['--output', 'review.html', '--theme', 'dark'], folder);
    expect(html).toBe('');
    const written = readFileSync(join(folder, 'review.html'), 'utf8');
    expect(written).toContain('<body class="vscode-dark">');
    expect([...written.matchAll(/<section class="file" id="([^"]*)" aria-label="([^"]*)"/g)].map(([, id, name]) => `${id} ${name}`)).toEqual([
      'file-1 Bread',
      'file-2 Rolls',
      'file-3 project.cjm.yaml',
    ]);
    expect([...written.matchAll(/<a href="#file-(\d)"/g)].map(([, index]) => index)).toEqual(['1', '2', '3']);
    const ofProject = written.slice(written.indexOf('id="file-3"'));
    expect(texts(ofProject, 'td').join(' ')).toContain('Good neighbour');
    expect(ofProject).not.toContain('data-cell');
  });

  test('nothing that differs is said, and in Russian too', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': before, 'b.cjm.yaml': before });
    expect(texts(await page(['a.cjm.yaml', 'b.cjm.yaml'], cwd), 'p')).toEqual(['Nothing that the maps say has changed.']);
    expect(texts(await page(['--language', 'ru', 'a.cjm.yaml', 'b.cjm.yaml'], cwd), 'p')).toEqual(['В том, что говорят карты, ничего не изменилось.']);
  });

  test('a theme that is none', async () => {
    expect((await cjm(['diff', '--theme', 'pink', '-', '-'])).err).toBe('cjm: --theme cannot be “pink”; it is one of: light, dark\n');
  });
});

describe('what cannot be done is said, with the way out', () => {
  const fails = async (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, out, err } = await cjm(['diff', ...args], { cwd, env });
    expect([code, out]).toEqual([2, '']);
    return err;
  };

  test('no git', async () => {
    expect(await fails([], repository().folder, { PATH: folderWith() })).toBe(
      'cjm: git was not found; install it, or compare two files: cjm diff old.cjm.yaml new.cjm.yaml\n',
    );
  });

  test('no repository', async () => {
    const cwd = folderWith();
    expect(await fails([], cwd)).toBe(`cjm: “${cwd}” is not in a git repository; name two files to compare them\n`);
    expect(await fails(['--language', 'ru'], cwd)).toBe(`cjm: «${cwd}» не в репозитории git; чтобы сравнить два файла, назовите оба\n`);
  });

  test('a repository without a working tree', async () => {
    const folder = folderWith();
    execFileSync('git', ['init', '--quiet', '--bare', folder]);
    expect(await fails([], folder)).toBe('cjm: this repository has no working tree; name two files to compare them\n');
  });

  test('a path in a submodule', async () => {
    const inner = repository();
    inner.commit({ 'bread.cjm.yaml': before });
    const { folder, commit, git } = repository();
    commit({ 'cake.cjm.yaml': before });
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'module');
    commit();
    expect(await fails(['module/bread.cjm.yaml'], folder)).toBe(
      'cjm: “module/bread.cjm.yaml” is in the submodule “module”, which has a history of its own: run cjm diff there\n',
    );
    expect(statuses(await json([], join(folder, 'module')))).toEqual([]);
  });

  test('no commit yet', async () => {
    const { folder, write } = repository();
    write({ 'bread.cjm.yaml': before });
    expect(await fails([], folder)).toBe('cjm: this repository has no commit yet, so there is nothing to compare with\n');
  });

  test('an unknown revision, and one that looks like an option', async () => {
    const { folder, commit } = repository();
    commit({ 'bread.cjm.yaml': before });
    expect(await fails(['--base', 'nowhere'], folder)).toBe('cjm: there is no revision “nowhere”\n');
    expect(await fails(['--base=--output=stolen'], folder)).toBe('cjm: there is no revision “--output=stolen”\n');
    expect(await fails(['--base=HEAD:bread.cjm.yaml'], folder)).toBe('cjm: there is no revision “HEAD:bread.cjm.yaml”\n');
    expect(readdirSync(folder)).not.toContain('stolen');
  });

  test('a shallow clone', async () => {
    const upstream = repository();
    upstream.commit({ 'bread.cjm.yaml': before });
    upstream.git('checkout', '--quiet', '-b', 'topic');
    upstream.commit({ 'bread.cjm.yaml': after });
    upstream.git('checkout', '--quiet', 'main');
    upstream.commit({ 'cake.cjm.yaml': before });
    const folder = join(folderWith(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=topic', `file://${upstream.folder}`, folder]);
    const advice = 'the clone is shallow: fetch more of the history (fetch-depth: 0, or git fetch --unshallow)';
    expect(await fails([], folder, { GITHUB_BASE_REF: 'main' })).toBe(`cjm: “origin/main” and the current commit have no common ancestor here; ${advice}\n`);
    expect(await fails(['--base', 'HEAD~1'], folder)).toBe(`cjm: there is no revision “HEAD~1”; ${advice}\n`);
  });

  test('a path that is on neither side, is no map, or is outside', async () => {
    const { folder, commit } = repository();
    commit({ 'bread.cjm.yaml': before, 'notes.txt': '' });
    expect(await fails(['cake.cjm.yaml'], folder)).toBe('cjm: “cake.cjm.yaml” is in neither of the two versions\n');
    expect(await fails(['notes.txt'], folder)).toBe('cjm: no journey maps (*.cjm.yaml) in “notes.txt”\n');
    expect(await fails([dirname(folder)], folder)).toBe(`cjm: “${dirname(folder)}” is outside of this repository\n`);
  });

  test('a pointer of Git LFS and a text that is none stop only their file', async () => {
    const { folder, commit, write } = repository();
    commit({
      'large.cjm.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      'latin.cjm.yaml': Buffer.from('title: Stra\xdfe\n', 'latin1'),
      'bread.cjm.yaml': before,
    });
    write({ 'large.cjm.yaml': before, 'latin.cjm.yaml': before, 'bread.cjm.yaml': after });
    const { code, out, err } = await cjm(['diff'], { cwd: folder });
    expect(code).toBe(2);
    expect(out).toContain(differs[1]);
    expect(err).toBe(
      'cjm: “large.cjm.yaml” is in Git LFS, so the repository has only a pointer to its text; keep maps out of LFS, or compare two files\ncjm: “latin.cjm.yaml” is not text in UTF-8; save it in that encoding\n',
    );
  });

  test('a format that is none', async () => {
    expect(await fails(['--format', 'pdf'], folderWith())).toBe('cjm: --format cannot be “pdf”; it is one of: text, markdown, json, html\n');
  });
});
