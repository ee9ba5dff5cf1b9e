/** `cjm check`: which files, which findings, which exit code. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../server/cli/failure.ts';
import { readFailure } from '../../server/cli/readText.ts';
import { saysIn } from '../../server/cli/says.ts';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith, misspelt } from './cjm.ts';

interface Result {
  readonly files: readonly string[];
  readonly findings: readonly {
    readonly path: string;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly line: number;
    readonly column: number;
  }[];
  readonly failures: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

async function checkJson(args: readonly string[], cwd: string, input = ''): Promise<Result & { readonly code: number | null }> {
  const { code, out } = await cjm(['check', '--json', ...args], { cwd, input });
  return { ...(JSON.parse(out) as Result), code };
}

describe('which exit code', () => {
  test('0 for a clean map, said in one line', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith() });
    expect(await cjm(['check'], { cwd })).toEqual({ code: 0, out: '1 file, no problems\n', err: '' });
    expect(await cjm(['check', '--quiet'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  test('1 for errors', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    expect((await cjm(['check'], { cwd })).code).toBe(1);
  });

  test('warnings alone do not fail, more than --max-warnings do', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    const asWarning = ['check', '--rule', 'unknown-key=warning'];
    expect((await cjm(asWarning, { cwd })).code).toBe(0);
    expect((await cjm([...asWarning, '--max-warnings', '1'], { cwd })).code).toBe(0);
    const { code, out } = await cjm([...asWarning, '--max-warnings', '0'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('1 warning, but only 0 allowed by --max-warnings');
  });

  test('informations and hints never fail', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    for (const severity of ['info', 'hint', 'off'])
      expect((await cjm(['check', '--max-warnings', '0', '--rule', `unknown-key=${severity}`], { cwd })).code).toBe(0);
  });

  test('2 for what cannot be read, and the rest is checked all the same', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    const { code, out, err } = await cjm(['check', 'missing.cjm.yaml', 'bread.cjm.yaml'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('bread.cjm.yaml:13:5 error unknown-key');
    expect(err).toBe('cjm: “missing.cjm.yaml” does not exist\n');
  });

  test('2 for text that is not UTF-8', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': Buffer.from('cjm: 1\ntitle: \u0425\u043b\u0435\u0431\n', 'utf16le') });
    expect(await cjm(['check'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: “bread.cjm.yaml” is not text in UTF-8; save it in that encoding\n' });
  });

  test('2 for a folder without maps', async () => {
    const cwd = folderWith({ 'readme.md': '', 'other.yaml': 'cjm: 1' });
    expect(await cjm(['check'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: no journey maps (*.cjm.yaml) in “.”\n' });
  });

  test('2 for text that is not UTF-8, in the language of messages', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': Buffer.from([...Buffer.from('cjm: 1\ntitle: '), 0xd5, 0xeb, 0xe5, 0xe1, 0x0a]) });
    const err = 'cjm: «bread.cjm.yaml» — не текст в UTF-8; сохраните файл в этой кодировке\n';
    expect(await cjm(['check', '--language', 'ru'], { cwd })).toEqual({ code: 2, out: '', err });
  });

  test('2 for a file that is too large, and for too much standard input', async () => {
    const large = Buffer.concat([Buffer.from('cjm: 1\n'), Buffer.alloc(16_000_000, '# \n')]);
    const cwd = folderWith({ 'large.cjm.yaml': large, 'bread.cjm.yaml': mapWith() });
    const sentence = (name: string): string => `cjm: “${name}” is too large for a map: more than 16 MB\n`;
    expect(await cjm(['check'], { cwd })).toEqual({ code: 2, out: '1 file, no problems\n', err: sentence('large.cjm.yaml') });
    expect(await cjm(['check', '-'], { cwd, input: large })).toEqual({ code: 2, out: '', err: sentence('<stdin>') });
  });

  test('a folder that is called like a map is a folder', async () => {
    const cwd = folderWith({ 'folder.cjm.yaml/bread.cjm.yaml': mapWith(), 'empty.cjm.yaml/readme.md': '' });
    expect((await checkJson([], cwd)).files).toEqual(['folder.cjm.yaml/bread.cjm.yaml']);
    expect((await cjm(['check', 'empty.cjm.yaml'], { cwd })).err).toBe('cjm: no journey maps (*.cjm.yaml) in “empty.cjm.yaml”\n');
  });

  test('each reason has its sentence', () => {
    const sentence = (code: string): unknown => readFailure(Object.assign(new Error(code), { code, syscall: 'open' }), 'bread.cjm.yaml', saysIn('en'));
    expect(['EACCES', 'EISDIR', 'EMFILE'].map(sentence)).toEqual([
      new Failure('“bread.cjm.yaml” cannot be read: permission is missing'),
      new Failure('“bread.cjm.yaml” is a folder, not a file'),
      new Failure('“bread.cjm.yaml” cannot be read (EMFILE)'),
    ]);
  });
});

describe('which files', () => {
  test('folders in alphabetical order, paths in the order given, each file once', async () => {
    const cwd = folderWith({ 'b/two.cjm.yaml': mapWith(), 'b/one.cjm.yaml': mapWith(), 'a.cjm.yaml': mapWith(), 'b/nested/deep.cjm.yaml': mapWith() });
    expect((await checkJson(['b/two.cjm.yaml', '.'], cwd)).files).toEqual(['b/two.cjm.yaml', 'a.cjm.yaml', 'b/nested/deep.cjm.yaml', 'b/one.cjm.yaml']);
  });

  test('paths are relative to the current folder, and absolute elsewhere when given so', async () => {
    const cwd = folderWith({ 'in/bread.cjm.yaml': mapWith() });
    expect((await checkJson([join(cwd, 'in')], cwd)).files).toEqual(['in/bread.cjm.yaml']);
    const elsewhere = folderWith({ 'bread.cjm.yaml': mapWith() });
    expect((await checkJson([elsewhere], cwd)).files).toEqual([join(elsewhere, 'bread.cjm.yaml')]);
    expect((await checkJson(['..'], join(cwd, 'in'))).files).toContain('bread.cjm.yaml');
  });

  test('.cjm.yml only when its first key is cjm', async () => {
    const cwd = folderWith({
      'ours.cjm.yml': `# a comment\n\n${mapWith()}`,
      'theirs.cjm.yml': 'services: []\ncjm: 1\n',
      'marked.cjm.yml': `\ufeff${mapWith()}`,
    });
    expect((await checkJson([], cwd)).files).toEqual(['marked.cjm.yml', 'ours.cjm.yml']);
  });

  test('honours .gitignore of every folder, and skips node_modules and .git', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.git/x.cjm.yaml': mapWith(),
      '.git/info/exclude': 'private.cjm.yaml\n',
      'node_modules/m/x.cjm.yaml': mapWith(),
      '.gitignore': 'drafts/\n*.old.cjm.yaml\n',
      'drafts/x.cjm.yaml': mapWith(),
      'a.old.cjm.yaml': mapWith(),
      'private.cjm.yaml': mapWith(),
      'maps/.gitignore': '!keep.old.cjm.yaml\n/local.cjm.yaml\n',
      'maps/keep.old.cjm.yaml': mapWith(),
      'maps/local.cjm.yaml': mapWith(),
      'maps/deep/local.cjm.yaml': mapWith(),
      'maps/bread.cjm.yaml': mapWith(),
    });
    const maps = ['maps/bread.cjm.yaml', 'maps/deep/local.cjm.yaml', 'maps/keep.old.cjm.yaml'];
    expect((await checkJson([], cwd)).files).toEqual(maps);
    expect((await checkJson(['.'], join(cwd, 'maps'))).files).toEqual(maps.map((path) => path.slice(5)));
    // What is named is meant, ignored or not.
    expect((await checkJson(['drafts', 'a.old.cjm.yaml'], cwd)).files).toEqual(['drafts/x.cjm.yaml', 'a.old.cjm.yaml']);
  });

  test('links to files count, links to folders are not followed, circles end', async () => {
    const cwd = folderWith({ 'maps/bread.cjm.yaml': mapWith() });
    symlinkSync('..', join(cwd, 'maps', 'up'));
    symlinkSync('maps/bread.cjm.yaml', join(cwd, 'link.cjm.yaml'));
    expect((await checkJson([], cwd)).files).toEqual(['link.cjm.yaml', 'maps/bread.cjm.yaml']);
    symlinkSync('circle.cjm.yaml', join(cwd, 'circle.cjm.yaml'));
    const { code, failures } = await checkJson([], cwd);
    expect([code, failures]).toEqual([2, ['“circle.cjm.yaml” cannot be read: its symbolic links lead in a circle']]);
  });

  test('maps, projects and insights, each by its own rules', async () => {
    const cwd = folderWith({
      'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\nrulez: {}\n',
      'bread.cjm.yaml': mapWith(misspelt),
      'orders.insights.cjm.yaml': 'cjm: 1\nkind: insights\nrepeat: [1\n',
    });
    const { findings } = await checkJson([], cwd);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'bread.cjm.yaml unknown-key',
      'orders.insights.cjm.yaml syntax-error',
      'project.cjm.yaml unknown-key',
    ]);
  });

  test('the nearest project counts, up to the root of the repository and no further', async () => {
    const project = (severity: string): string => `cjm: 1\nkind: project\nname: Shop\nrules:\n  unknown-key: ${severity}\n`;
    const cwd = folderWith({
      'project.cjm.yaml': project('hint'),
      'here.cjm.yaml': mapWith(misspelt),
      'inner/project.cjm.yaml': project('info'),
      'inner/maps/near.cjm.yaml': mapWith(misspelt),
      'repository/.git/HEAD': '',
      'repository/maps/alone.cjm.yaml': mapWith(misspelt),
    });
    const { findings } = await checkJson([], cwd);
    expect(findings.filter(({ rule }) => rule === 'unknown-key').map(({ path, severity }) => `${path} ${severity}`)).toEqual([
      'here.cjm.yaml hint',
      'inner/maps/near.cjm.yaml info',
      'repository/maps/alone.cjm.yaml error',
    ]);
  });
});

describe('standard input', () => {
  test('is checked like a file', async () => {
    const { code, out } = await cjm(['check', '-'], { cwd: folderWith(), input: mapWith(misspelt) });
    expect(code).toBe(1);
    expect(out).toContain('<stdin>:13:5 error unknown-key Unknown key “tsak”; did you mean “task”?');
  });

  test('--stdin-path finds its project, and names it', async () => {
    const cwd = folderWith({ 'maps/project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\nrules: { unknown-key: off }\n' });
    const { code, files } = await checkJson(['-', '--stdin-path', 'maps/bread.cjm.yaml'], cwd, mapWith(misspelt));
    expect([code, files]).toEqual([0, ['maps/bread.cjm.yaml']]);
  });
});

describe('options', () => {
  test('-o writes the result to a file', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    const { code, out } = await cjm(['check', '-o', 'result.txt'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(readFileSync(join(cwd, 'result.txt'), 'utf8')).toBe((await cjm(['check'], { cwd })).out);
    mkdirSync(join(cwd, 'folder'));
    expect((await cjm(['check', '-o', 'folder'], { cwd })).err).toBe('cjm: “folder” is a folder, not a file\n');
    expect((await cjm(['check', '-o', 'no/where.txt'], { cwd })).err).toBe('cjm: “no/where.txt” cannot be written: its folder does not exist\n');
  });

  test.each([
    [['--format', 'xml'], '--format cannot be “xml”; it is one of: pretty, json, sarif, github, junit'],
    [['--format', 'jsno'], '--format cannot be “jsno”; it is one of: pretty, json, sarif, github, junit; did you mean “json”?'],
    [['--max-warnings', 'few'], '--max-warnings “few” is no whole number from 0 up'],
    [['--today', '2026-02-30'], '--today “2026-02-30” is no date; write it as 2026-11-22'],
    [['--rule', 'unknown-kye=off'], 'there is no rule “unknown-kye”; did you mean “unknown-key”?'],
    [['--rule', 'unknown-key=loud'], 'there is no severity “loud”; it is one of: error, warning, info, hint, off'],
    [['--rule', 'unknown-key'], '--rule “unknown-key” cannot be read; write it as rule=severity, for example no-evidence=warning'],
    [['--stdin-path', 'x.cjm.yaml'], '--stdin-path goes with standard input, “-”'],
  ])('%j is wrong usage', async (args, message) => {
    expect(await cjm(['check', ...args], { cwd: folderWith({ 'bread.cjm.yaml': mapWith() }) })).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
  });

  test('--rule may be repeated; the last word on a rule holds', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    const { counts } = await checkJson(['--rule', 'unknown-key=off', '--rule', 'unknown-key=hint'], cwd);
    expect(counts['hint']).toBe(1);
  });
});

describe('the pretty format', () => {
  test('shows place, severity, rule, message and the marked line', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    expect((await cjm(['check'], { cwd })).out).toBe(`bread.cjm.yaml:13:5 error unknown-key Unknown key “tsak”; did you mean “task”?
  13 │     tsak: Sell the last loaf of the day
     │     ^^^^

1 error in 1 file
1 can be fixed with --fix
`);
  });

  test('in Russian by --language or by the locale', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    const { out } = await cjm(['check', '--language', 'ru'], { cwd });
    expect(out).toContain('bread.cjm.yaml:13:5 ошибка unknown-key ');
    expect(out).toContain('1 ошибка в 1 файле\nс --fix можно исправить 1\n');
    expect((await cjm(['check'], { cwd, env: { LC_ALL: 'ru_RU.UTF-8' } })).out).toBe(out);
    expect((await cjm(['check'], { cwd, env: { LC_ALL: '', LC_MESSAGES: 'ru_RU', LANG: 'en_US' } })).out).toBe(out);
    expect((await cjm(['check', '--language', 'en'], { cwd, env: { LC_ALL: 'ru_RU.UTF-8' } })).out).toContain('1 error in 1 file');
  });

  test('colours only where they are wanted', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
    expect((await cjm(['check'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31merror\u001b[0m');
    expect((await cjm(['check', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await cjm(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  test('a file cannot send commands to the terminal', async () => {
    const cwd = folderWith({ 'bread.cjm.yaml': mapWith('"tsak\\e[31m\u009b31m": x  # \u202e') });
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect((await cjm(['check'], { cwd })).out).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  test('long lines are shown around the place, wide letters and tabs are counted', async () => {
    const cwd = folderWith({
      'bread.cjm.yaml': mapWith(`next: { offer: "${'x'.repeat(300)}", tsak: 1, note: "${'y'.repeat(300)}" }`),
      'wide.cjm.yaml': mapWith('next: { offer: "面包🍞", tsak: 1 }'),
      'family.cjm.yaml': mapWith('next: { offer: "👨‍👩‍👧🇷🇺 é", tsak: 1 }'),
      'cut.cjm.yaml': mapWith(`next: { offer: "${'🍞'.repeat(300)}", tsak: 1 }`),
      'tab.cjm.yaml': mapWith('next:\t{ offer:\tbread, tsak: 1 }'),
      'lines.cjm.yaml': mapWith('pains: [{ text: "queue\n        at the till" }]'),
    });
    const lines = (await cjm(['check'], { cwd })).out.split('\n');
    const long = lines.findIndex((line) => line.startsWith('bread.cjm.yaml:13:'));
    expect(lines[long + 1]?.length).toBeLessThan(140);
    expect(lines[long + 1]?.indexOf('tsak')).toBe(lines[long + 2]?.indexOf('^^^^'));
    const wide = lines.findIndex((line) => line.startsWith('wide.cjm.yaml:13:'));
    // Three signs that are two columns wide; one of them is two characters long.
    expect((lines[wide + 2]?.indexOf('^^^^') ?? 0) - (lines[wide + 1]?.indexOf('tsak') ?? 0)).toBe(2);
    const family = lines.findIndex((line) => line.startsWith('family.cjm.yaml:13:'));
    expect(lines[family + 2]).toBe(`     │ ${' '.repeat(29)}^^^^`);
    const cut = lines.findIndex((line) => line.startsWith('cut.cjm.yaml:13:'));
    expect(lines[cut + 1]).not.toMatch(/\p{Surrogate}/u);
    const tab = lines.findIndex((line) => line.startsWith('tab.cjm.yaml:13:'));
    expect(lines[tab + 2]).toBe(`     │ ${' '.repeat(9)}\t${' '.repeat(8)}\t${' '.repeat(7)}^^^^`);
    const several = lines.findIndex((line) => line.startsWith('lines.cjm.yaml:13:'));
    expect(lines.slice(several + 1, several + 3)).toEqual(['  13 │     pains: [{ text: "queue', '     │                     ^^^^^^…']);
  });

  test('a reader that stops early is no error', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.cjm.yaml`, mapWith(misspelt)])));
    writeFileSync(
      join(cwd, 'head.mjs'),
      `import { spawn } from 'node:child_process';
const [cli] = process.argv.slice(2);
const child = spawn(process.execPath, [cli, 'check'], { stdio: ['ignore', 'pipe', 'inherit'] });
child.stdout.once('data', () => child.stdout.destroy());
child.on('close', (code) => process.stdout.write('ended ' + code));`,
    );
    const { execFileSync } = await import('node:child_process');
    const { cliPath } = await import('./cjm.ts');
    expect(execFileSync(process.execPath, ['head.mjs', await cliPath()], { cwd, encoding: 'utf8' })).toMatch(/^ended \d+$/);
  });
});

test('the examples have no errors and no warnings', async () => {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['broken', 'data'].includes(entry.name))
    .map(({ name }) => `examples/${name}`);
  const args = [...folders, '--today', '2026-11-22', '--max-warnings', '0'];
  const { findings, code } = await checkJson(args, root);
  expect(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ path, line, rule, message }) => `${path}:${line} ${rule} ${message}`),
  ).toEqual([]);
  expect(code).toBe(0);
});
