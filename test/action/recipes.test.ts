/** What is written down for other machines: the hooks of pre-commit, the release that they install from, and the scripts of the manual. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cliPath, folderWith, mapWith, mended, misspelt } from '../cli/cjm.ts';
import { type Repository, repository } from '../cli/repository.ts';
import { root } from '../setUp/paths.mjs';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
}

/** A folder with the command `cjm` in it. */
let commands: string;
beforeAll(async () => {
  commands = folderWith();
  writeFileSync(join(commands, 'cjm'), `#!/bin/sh\nexec "${process.execPath}" "${await cliPath()}" "$@"\n`);
  chmodSync(join(commands, 'cjm'), 0o755);
});

/** By the shell that git brings everywhere. */
function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const path = [commands, process.env['PATH']].join(delimiter);
  const variables = { HOME: cwd, LC_ALL: 'C.UTF-8', ...env, PATH: path };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'exec "$0" "$@"', command, ...args], { cwd, encoding: 'utf8', env: variables });
  return { code: status, out: stdout + stderr };
}

const messy = mapWith().replace('    owners: [sales]\n    ', '').replace('touchpoints: [store]', 'touchpoints:   [ "store" ]');

describe('pre-commit', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Record<'id' | 'entry' | 'files' | 'language', string>[];
  /** As pre-commit does: the staged files that match, behind the words of the entry. A hook that changes files has failed. */
  const hook = (id: string, { folder, git }: Repository): Outcome => {
    const { entry = '', files = '' } = hooks.find((one) => one.id === id) ?? {};
    const staged = git('-c', 'core.quotePath=false', 'diff', '--staged', '--name-only', '--no-ext-diff', '-z')
      .split('\0')
      .filter((path) => new RegExp(files).test(path));
    const [command = '', ...args] = entry.split(' ');
    const before = git('diff');
    const { code, out } = staged.length === 0 ? { code: 0, out: 'Skipped' } : run(command, [...args, ...staged], folder);
    return { code: git('diff') === before ? code : 1, out };
  };
  const staged = (files: Readonly<Record<string, string>>): Repository => {
    const made = repository();
    made.write(files);
    made.git('add', '--all');
    return made;
  };

  test('has the hooks that the manual names', () => {
    expect(hooks.map(({ id, language }) => `${id} ${language}`)).toEqual(['cjm-check node', 'cjm-fmt node']);
  });

  test('stops errors, and lets the rest pass', () => {
    expect(hook('cjm-check', staged({ 'карты/a b.cjm.yaml': mapWith(), 'tool.yml': 'x: [' })).code).toBe(0);
    expect(hook('cjm-check', staged({ 'a.txt': '' })).out).toBe('Skipped');
    const { code, out } = hook('cjm-check', staged({ 'карты/a b.cjm.yaml': mapWith(misspelt), 'b.cjm.yml': mapWith() }));
    expect(code).toBe(1);
    expect(out).toContain('карты/a b.cjm.yaml:13:5 error unknown-key Unknown key “tsak”; did you mean “task”?');
  });

  test('formats, which stops the commit once', () => {
    const made = staged({ 'a.cjm.yaml': messy });
    expect(hook('cjm-fmt', made)).toEqual({ code: 1, out: expect.stringContaining('a.cjm.yaml') as string });
    made.git('add', '--all');
    expect(hook('cjm-fmt', made).code).toBe(0);
  });
});

describe('a release', () => {
  const steps = (
    parse(readFileSync(join(root, '.github', 'workflows', 'release.yml'), 'utf8')) as { jobs: { release: { steps: { id?: string; run?: string }[] } } }
  ).jobs.release.steps;
  const script = steps.find(({ id }) => id === 'tag')?.run ?? '';

  test('is a tag that npm installs without building; the branch stays without built files', async () => {
    const origin = folderWith();
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
    const { folder, commit, git } = repository();
    for (const name of ['package.json', 'package-lock.json', '.npmignore', '.gitignore', 'action.yml']) copyFileSync(join(root, name), join(folder, name));
    mkdirSync(join(folder, 'dist'));
    copyFileSync(await cliPath(), join(folder, 'dist', 'cli.js'));
    chmodSync(join(folder, 'dist', 'cli.js'), 0o755);
    for (const name of ['action.js', 'review.js', 'server.js', 'server-A1B2C3D4.js']) writeFileSync(join(folder, 'dist', name), '');
    const before = commit();
    git('remote', 'add', 'origin', origin);
    git('push', '--quiet', 'origin', 'main');
    const release = (): Outcome => run('bash', ['-eo', 'pipefail', '-c', script], folder, { GITHUB_OUTPUT: join(folder, '.git', 'output') });
    expect(release()).toEqual({ code: 0, out: '' });

    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(readFileSync(join(folder, '.git', 'output'), 'utf8')).toBe(`version=${version}\n`);
    const files = execFileSync('git', ['-C', origin, 'ls-tree', '-r', '--name-only', `v${version}`], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(files.toSorted()).toEqual([
      '.gitignore',
      '.npmignore',
      'action.yml',
      'dist/action.js',
      'dist/cli.js',
      'dist/review.js',
      'dist/server-A1B2C3D4.js',
      'package.json',
    ]);
    expect(execFileSync('git', ['-C', origin, 'rev-parse', 'main'], { encoding: 'utf8' }).trim()).toBe(before);
    expect(release()).toMatchObject({ code: 1, out: expect.stringContaining(`v${version} is released already`) as string });

    const prefix = folderWith();
    const installed = run(
      'npm',
      ['install', '--global', '--prefer-offline', '--install-links', '--no-audit', '--no-fund', `--prefix=${prefix}`, `git+file://${origin}#v${version}`],
      folderWith(),
    );
    expect(installed.code, installed.out).toBe(0);
    expect(run(join(prefix, process.platform === 'win32' ? '' : 'bin', 'cjm'), ['--version'], prefix)).toEqual({ code: 0, out: `${version}\n` });
  });
});

describe('the manual', () => {
  const manual = readFileSync(join(root, 'docs', 'continuous-integration.md'), 'utf8');
  /** The block of code below a heading. */
  const blockBelow = (heading: string): string =>
    new RegExp(`^#+ ${heading.replaceAll('.', '\\.')}\\n[^]*?^\`\`\`\\w*\\n([^]*?)^\`\`\``, 'm').exec(manual)?.[1] ?? '';
  const before = mapWith('task: Sell the last loaf of the day');

  test('its shell script checks, compares and fails as it says', () => {
    const { folder, commit, git } = repository();
    commit({ 'a.cjm.yaml': before });
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('checkout', '--quiet', '-b', 'topic');
    commit({ 'a.cjm.yaml': mapWith('task: Sell every loaf of the day') });
    const script = blockBelow('Any other shell');
    expect(run('sh', ['-c', script], folder).code).toBe(0);
    expect(readFileSync(join(folder, 'review.md'), 'utf8')).toContain('Sell **every** loaf of the day');
    commit({ 'a.cjm.yaml': mapWith(misspelt) });
    expect(run('sh', ['-c', script], folder).code).toBe(1);
    expect(readFileSync(join(folder, 'review.md'), 'utf8')).toContain('unknown-key');
  });

  test('its git hook stops a commit with an error, and only that', () => {
    const { folder, git, write } = repository();
    writeFileSync(join(folder, '.git', 'hooks', 'pre-commit'), blockBelow('A git hook'), { mode: 0o755 });
    const commit = (): Outcome => run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=a change'], folder);
    const commits = (files: Readonly<Record<string, string>>): Outcome => {
      write(files);
      git('add', '--all');
      return commit();
    };
    expect(commits({ 'a.txt': '' }).code).toBe(0);
    expect(commits({ 'карты/a b.cjm.yaml': mapWith(misspelt) })).toMatchObject({ code: 1, out: expect.stringContaining('unknown-key') as string });
    expect(commits({ 'карты/a b.cjm.yaml': mapWith(mended) }).code).toBe(0);
    write({ 'карты/a b.cjm.yaml': mapWith('task: Sell rolls') });
    git('add', '--all');
    write({ 'карты/a b.cjm.yaml': mapWith(misspelt) });
    expect(commit().code).toBe(0);
  });

  test('its note for GitLab is made, brought up to date, and no reason to fail', async () => {
    const notes: { id: number; body: string }[] = Array.from({ length: 130 }, (_, id) => ({ id, body: `note ${id}` }));
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://gitlab');
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => void (text += part));
      request.on('end', () => {
        const [method = '', page] = [request.method, Number(url.searchParams.get('page'))];
        asked.push(`${method} ${url.pathname} ${String(request.headers['private-token'])}`);
        const { body } = JSON.parse(text || '{}') as { readonly body: string };
        if (method === 'POST') notes.push({ id: notes.length, body });
        const note = notes.find(({ id }) => method === 'PUT' && url.pathname.endsWith(`/notes/${id}`));
        if (note) note.body = body;
        response.writeHead(200, { 'x-next-page': page * 100 < notes.length ? String(page + 1) : '' });
        response.end(JSON.stringify(method === 'GET' ? notes.slice((page - 1) * 100, page * 100) : {}));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`;

    const { folder, commit, git } = repository();
    commit({ 'a.cjm.yaml': before, 'note.mjs': blockBelow('.gitlab/note.mjs') });
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('checkout', '--quiet', '-b', 'topic');
    const variables = { CI_API_V4_URL: api, CI_PROJECT_ID: '5', CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
    const tell = async (env: Readonly<Record<string, string>> = { CJM_TOKEN: 'secret' }): Promise<string> => {
      expect(run('cjm', ['diff', '--format', 'markdown', '-o', 'review.md'], folder, variables).code).toBe(0);
      const path = [commands, process.env['PATH']].join(delimiter);
      const { stdout } = await promisify(execFile)(process.execPath, ['note.mjs'], { cwd: folder, env: { ...variables, ...env, PATH: path } });
      return stdout;
    };
    try {
      expect([await tell(), notes.length]).toEqual(['', 130]);
      commit({ 'a.cjm.yaml': mapWith('task: Sell every loaf of the day') });
      expect([await tell(), notes.length, notes[130]?.body.split('\n')[0]]).toEqual(['', 131, '<!-- cjm:maps -->']);
      expect(notes[130]?.body).toContain('Sell **every** loaf of the day');
      commit({ 'a.cjm.yaml': before });
      expect([await tell(), notes.length]).toEqual(['', 131]);
      expect(notes[130]?.body).not.toContain('every');
      expect(new Set(asked)).toEqual(
        new Set(
          ['GET', 'POST']
            .map((method) => `${method} /api/v4/projects/5/merge_requests/7/notes secret`)
            .concat('PUT /api/v4/projects/5/merge_requests/7/notes/130 secret'),
        ),
      );
      expect(await tell({})).toBe('No note: there is no CJM_TOKEN\n');
    } finally {
      server.close();
    }
    expect(await tell()).toBe('No note: fetch failed\n');
  });
});
