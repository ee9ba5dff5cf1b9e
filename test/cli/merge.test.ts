/** `cjm merge` by hand, and as git's merge driver in real repositories: merge, rebase, cherry-pick. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cjm, cliPath, folderWith, type Run } from './cjm.ts';

const base = `cjm: 1
title: Bread
stages:
  - stage: decision
    reached: 100
    task: Sell the last loaf
    steps:
      - step: Enters
        experience: { score: 4, feeling: Joy }
      - step: Pays
        note: In coins
`;
const faster = base.replace('In coins', 'By card');
const happier = base.replace('score: 4', 'score: 5');
const calmer = base.replace('feeling: Joy', 'feeling: Calm');
const together = happier.replace('feeling: Joy', 'feeling: Calm');

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

test('writes the merged text into ours, or where -o says', async () => {
  const cwd = folderWith({ base, happier, calmer });
  expect(await cjm(['merge', 'base', 'happier', 'calmer', '-o', 'out'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  expect([read(cwd, 'out'), read(cwd, 'happier')]).toEqual([together, happier]);
  expect(await cjm(['merge', 'base', 'happier', 'calmer', '-o', '-'], { cwd })).toEqual({ code: 0, out: together, err: '' });
  expect(await cjm(['merge', 'base', 'happier', 'calmer'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  expect(read(cwd, 'happier')).toBe(together);
  const before = statSync(join(cwd, 'happier'));
  await cjm(['merge', 'base', 'happier', 'base'], { cwd });
  expect(statSync(join(cwd, 'happier')).ino).toBe(before.ino);
});

test('marks conflicts, names them on standard error and ends with 1', async () => {
  const cwd = folderWith({ base, ours: base.replace('reached: 100', 'reached: 200'), theirs: base.replace('reached: 100', 'reached: 300') });
  const args = ['merge', 'base', 'ours', 'theirs', '--ours-name', 'HEAD', '--theirs-name', 'topic', '--marker-size', '9', '--path', 'maps/a.cjm.yaml'];
  expect(await cjm([...args, '--language', 'ru', '-o', '-'], { cwd })).toMatchObject({
    code: 1,
    err: 'cjm: maps/a.cjm.yaml:5: stages/decision/reached: HEAD и topic изменили это по-разному\ncjm: в «maps/a.cjm.yaml» остался 1 конфликт; ищите <<<<<<<\n',
  });
  expect(await cjm(args, { cwd })).toEqual({
    code: 1,
    out: '',
    err: 'cjm: maps/a.cjm.yaml:5: stages/decision/reached: edited differently by HEAD and topic\ncjm: 1 conflict left in “maps/a.cjm.yaml”; search for <<<<<<<\n',
  });
  expect(read(cwd, 'ours')).toBe(base.replace('    reached: 100\n', '<<<<<<<<< HEAD\n    reached: 200\n=========\n    reached: 300\n>>>>>>>>> topic\n'));
});

test('what cannot be read leaves everything as it is and ends with 2', async () => {
  const cwd = folderWith({ base, ours: happier, theirs: Buffer.from([0xff, 0xfe, 0x41, 0x00]) });
  expect(await cjm(['merge', 'base', 'ours', 'theirs'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'cjm: “theirs” is not text in UTF-8; save it in that encoding\n',
  });
  expect(await cjm(['merge', 'missing', 'ours', 'base'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: “missing” does not exist\n' });
  expect((await cjm(['merge', 'base', 'ours', 'base', '--marker-size', 'x'], { cwd })).code).toBe(2);
  expect((await cjm(['merge', 'base', 'ours'], { cwd })).err).toContain('“theirs” is missing');
  expect(read(cwd, 'ours')).toBe(happier);
});

/** git as it is without anybody's settings. */
const environment = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true', LC_ALL: 'C.UTF-8' };
const people = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', '-c', 'commit.gpgsign=false'];

function git(cwd: string, ...args: readonly string[]): { readonly code: number; readonly out: string } {
  try {
    const options = { cwd, encoding: 'utf8', stdio: 'pipe', env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...environment } } as const;
    return { code: 0, out: execFileSync('git', [...people, ...args], options) };
  } catch (error) {
    const { status, stdout, stderr } = error as { readonly status: number | null; readonly stdout: string; readonly stderr: string };
    if (status === null) throw error;
    return { code: status, out: stdout + stderr };
  }
}

const file = 'maps/a b.cjm.yaml';

/** A repository with the base on `main` and one commit a branch. */
function repositoryWith(branches: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}): string {
  const cwd = folderWith({ [file]: base, ...others });
  expect(git(cwd, 'init', '--quiet', '--initial-branch=main').code).toBe(0);
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '-m', 'base');
  for (const [name, text] of Object.entries(branches)) {
    git(cwd, 'checkout', '--quiet', '-b', name, 'main');
    writeFileSync(join(cwd, file), text);
    git(cwd, 'commit', '--quiet', '-am', name);
  }
  git(cwd, 'checkout', '--quiet', Object.keys(branches)[0] ?? 'main');
  return cwd;
}

const install = (cwd: string, ...args: readonly string[]): Promise<Run> => cjm(['git', 'install', ...args], { cwd, env: { ...environment, HOME: cwd } });

const attributes = '*.cjm.yaml merge=cjm diff=cjm\n*.cjm.yml merge=cjm diff=cjm\n';

test.each(['merge', 'rebase', 'cherry-pick'])('git %s merges cells that plain git cannot', async (command) => {
  const cwd = repositoryWith({ happier, calmer }, { '.gitattributes': attributes });
  const args = command === 'merge' ? ['merge', '--no-edit', 'calmer'] : [command, 'calmer'];
  expect([git(cwd, ...args).code, read(cwd, file).includes('<<<<<<<')]).toEqual([1, true]);
  git(cwd, command, '--abort');
  expect((await install(cwd)).code).toBe(0);
  expect(git(cwd, ...args)).toMatchObject({ code: 0 });
  expect([read(cwd, file), git(cwd, 'status', '--porcelain').out]).toEqual([together, '']);
});

test('a conflict stops git, with the marks around the one line and the other edits merged', async () => {
  const cwd = repositoryWith({ ours: happier.replace('reached: 100', 'reached: 200'), theirs: faster.replace('reached: 100', 'reached: 300') });
  await install(cwd);
  const { code, out } = git(cwd, 'merge', '--no-edit', 'theirs');
  expect(code).toBe(1);
  expect(out).toContain(`${file}:5: stages/decision/reached: edited differently by `);
  expect(out).toContain(`CONFLICT (content): Merge conflict in ${file}`);
  const text = read(cwd, file).replace(/(<{7}|>{7}) \S+/g, '$1');
  expect(text).toBe(happier.replace('In coins', 'By card').replace('    reached: 100\n', '<<<<<<<\n    reached: 200\n=======\n    reached: 300\n>>>>>>>\n'));
});

test('a file that both sides made is merged too', async () => {
  const cwd = repositoryWith({ happier, calmer });
  await install(cwd);
  const other = 'maps/new.cjm.yaml';
  for (const [branch, text] of [
    ['happier', base.replace('    task', '    traffic: cold\n    task')] as const,
    ['calmer', base.replace('reached: 100', 'reached: 1')] as const,
  ]) {
    git(cwd, 'checkout', '--quiet', branch);
    writeFileSync(join(cwd, other), text);
    git(cwd, 'add', other);
    git(cwd, 'commit', '--quiet', '-m', 'new');
  }
  expect(git(cwd, 'merge', '--no-edit', 'happier').code).toBe(1);
  expect(read(cwd, other).match(/<{7}/g)).toHaveLength(1);
  expect(read(cwd, other)).toContain('    traffic: cold\n');
  expect(read(cwd, file)).toBe(together);
});

test('a program that is gone leaves the merge to git', async () => {
  const cwd = repositoryWith({ happier, calmer, older: base.replace('title: Bread', 'title: Old bread') });
  const program = join(cwd, "it's 100% mine", 'cli.js');
  mkdirSync(dirname(program));
  cpSync(await cliPath(), program);
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', env: { ...process.env, ...environment } });
  run('git', 'install', '--quiet');
  expect([git(cwd, 'merge', '--no-edit', 'calmer').code, read(cwd, file)]).toEqual([0, together]);
  rmSync(program);
  expect(git(cwd, 'merge', '--no-edit', 'older').code).toBe(0);
  expect(read(cwd, file)).toBe(together.replace('title: Bread', 'title: Old bread'));
});

test('git install says what it did, once, and keeps what is there', async () => {
  const cwd = repositoryWith({ main2: base });
  writeFileSync(join(cwd, '.gitattributes'), '*.png binary\r\n*.cjm.yml   merge=cjm diff=cjm');
  chmodSync(join(cwd, '.gitattributes'), 0o640);
  mkdirSync(join(cwd, 'deep'));
  const first = await install(join(cwd, 'deep'));
  expect([first.code, first.err]).toEqual([0, `cjm: git in “${cwd}” now merges maps with cjm; commit .gitattributes, and run this once in every clone\n`]);
  const completed = '*.png binary\r\n*.cjm.yml   merge=cjm diff=cjm\r\n*.cjm.yaml merge=cjm diff=cjm\r\n';
  expect([read(cwd, '.gitattributes'), statSync(join(cwd, '.gitattributes')).mode & 0o777, existsSync(join(cwd, 'deep/.gitattributes'))]).toEqual([
    completed,
    0o640,
    false,
  ]);
  const settings = read(cwd, '.git/config');
  expect((await install(cwd, '--language', 'en')).err).toBe(`cjm: git in “${cwd}” merges maps with cjm already\n`);
  expect([read(cwd, '.gitattributes'), read(cwd, '.git/config')]).toEqual([completed, settings]);
});

test('git install --print changes nothing; its commands do the same', async () => {
  const [cwd, other] = [repositoryWith({ a: base }), repositoryWith({ a: base })];
  const { code, out } = await install(cwd, '--print');
  expect([code, existsSync(join(cwd, '.gitattributes'))]).toEqual([0, false]);
  execFileSync('sh', ['-e', '-c', out], { cwd });
  await install(other);
  const wanted = ['merge.cjm.name', 'merge.cjm.driver', 'diff.cjm.xfuncname'];
  const settings = (folder: string): string[] => wanted.map((name) => git(folder, 'config', '--local', name).out);
  expect(settings(cwd)).toEqual(settings(other));
  expect(read(cwd, '.gitattributes')).toBe(read(other, '.gitattributes'));
});

test('hunks of git diff are headed by their step or stage', async () => {
  const cwd = repositoryWith({ other: base });
  await install(cwd);
  writeFileSync(join(cwd, file), faster);
  expect(git(cwd, 'diff', '-U0', '--', file).out).toContain('@@ step: Pays\n');
  writeFileSync(join(cwd, file), base.replace('Sell the last loaf', 'Sell everything'));
  expect(git(cwd, 'diff', '-U0', '--', file).out).toContain('@@ stage: decision\n');
});

test('outside of a repository, and without git, it says so', async () => {
  const cwd = folderWith();
  expect(await install(cwd)).toEqual({ code: 2, out: '', err: `cjm: “${cwd}” is in no git repository with files\n` });
  expect((await cjm(['git', 'install'], { cwd, env: { PATH: cwd } })).err).toBe('cjm: git is not installed, or not on the PATH\n');
  expect((await install(cwd, '--print')).code).toBe(0);
  expect(await cjm(['git'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: say what to do: “cjm git install” (see “cjm --help”)\n' });
});
