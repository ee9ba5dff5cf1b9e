/** `cjm log` on real repositories: what it follows, what it tells, and what it says when it cannot. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cjm, folderWith } from './cjm.ts';
import { type Repository, repository } from './repository.ts';

interface Point {
  readonly commit: number;
  readonly changed: boolean;
  readonly state: string;
  readonly value: number | null;
  readonly text: string | null;
  readonly target: string | null;
}
interface Log {
  readonly path: string;
  readonly commits: readonly {
    readonly commit: string | null;
    readonly date: string | null;
    readonly author: string | null;
    readonly subject: string | null;
    readonly path: string;
    readonly workingCopy: boolean;
    readonly unread: { readonly reason: string; readonly line: number | null; readonly message: string } | null;
  }[];
  readonly leftOut: number;
  readonly shallow: boolean;
  readonly series: readonly { readonly id: string; readonly better: boolean | null; readonly points: readonly Point[] }[];
}

const head = 'cjm: 1\ntitle: Bread\nlanguage: en\nmodel: classic5\ncurrency: EUR\n';
const map = (c: string, more = ''): string =>
  `${head}stages:\n  - stage: decision\n    kpis:\n      C: { value: ${c}, target: 15%, source: crm }\n    steps:\n      - { step: Pays, id: pays, experience: 4 }\n    owners: [sales]\n${more}`;

async function logged(folder: string, ...args: readonly string[]): Promise<Log> {
  const { code, out, err } = await cjm(['log', '--json', ...args], { cwd: folder });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Log;
}

/** Values of a row; nothing where a commit says nothing of it. */
function values({ commits, series }: Log, id = 'decision C'): (string | undefined)[] {
  const row = series.find((one) => one.id === id);
  return commits.map((_, index) => {
    const point = row?.points.find(({ commit }) => commit === index);
    return point === undefined ? undefined : (point.text?.replaceAll('\u202f', ' ') ?? point.state);
  });
}

function committed({ commit }: Repository, files: Readonly<Record<string, string | Buffer | undefined>>, subject: string, day: string): string {
  return commit(files, { subject, day });
}

describe('what is followed', () => {
  test('commits that wrote the map in the order of time, and the working copy when it says something else', async () => {
    const place = repository();
    const [first, , third] = [
      committed(place, { 'bread.cjm.yaml': map('10%') }, 'The first map', '2026-01-10'),
      committed(place, { 'notes.txt': 'nothing of ours' }, 'Notes', '2026-02-10'),
      committed(place, { 'bread.cjm.yaml': map('11%') }, 'Better “now”', '2026-03-10'),
    ];
    const log = await logged(place.folder, 'bread.cjm.yaml');
    expect(log.commits.map(({ commit, date, author, subject }) => [commit, date, author, subject])).toEqual([
      [first, '2026-01-10', 'A', 'The first map'],
      [third, '2026-03-10', 'A', 'Better “now”'],
    ]);
    expect(values(log)).toEqual(['10 %', '11 %']);
    expect(log.series.find(({ id }) => id === 'decision C')).toMatchObject({
      better: true,
      points: [{ changed: false, value: 10, target: '15\u202f%' }, { changed: true }],
    });
    place.write({ 'bread.cjm.yaml': map('12%') });
    const dirty = await logged(place.folder, 'bread.cjm.yaml');
    expect(dirty.commits.at(-1)).toMatchObject({ commit: null, date: null, workingCopy: true });
    expect(values(dirty)).toEqual(['10 %', '11 %', '12 %']);
  });

  test('over renames of the file, committed and not, there and back', async () => {
    const place = repository();
    const { folder, git } = place;
    committed(place, { 'old map.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    mkdirSync(join(folder, 'maps'));
    git('mv', 'old map.cjm.yaml', 'maps/bread.cjm.yaml');
    committed(place, { 'maps/bread.cjm.yaml': map('11%') }, 'two', '2026-01-02');
    git('mv', 'maps/bread.cjm.yaml', 'old map.cjm.yaml');
    committed(place, {}, 'three', '2026-01-03');
    committed(place, { 'old map.cjm.yaml': map('12%') }, 'four', '2026-01-04');
    const log = await logged(folder, 'old map.cjm.yaml');
    expect(log.commits.map(({ subject, path }) => `${subject} ${path}`)).toEqual([
      'one old map.cjm.yaml',
      'two maps/bread.cjm.yaml',
      'three old map.cjm.yaml',
      'four old map.cjm.yaml',
    ]);
    expect(values(log)).toEqual(['10 %', '11 %', '11 %', '12 %']);
    git('mv', 'old map.cjm.yaml', 'new.cjm.yaml');
    expect(values(await logged(folder, 'new.cjm.yaml'))).toEqual(['10 %', '11 %', '11 %', '12 %']);
    const { out } = await cjm(['log', 'new.cjm.yaml'], { cwd: folder });
    expect(out).toContain('file renamed, was old map.cjm.yaml');
  });

  test('a side that a merge took as it was; where both sides wrote, the line merged into', async () => {
    const place = repository();
    const { folder, git } = place;
    const other = '  - stage: loyalty\n    kpis:\n      NPS: 30\n';
    committed(place, { 'bread.cjm.yaml': map('10%', other) }, 'start', '2026-01-01');
    git('checkout', '--quiet', '-b', 'side');
    committed(place, { 'bread.cjm.yaml': map('11%', other) }, 'side', '2026-01-02');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message=taken whole', 'side');
    git('checkout', '--quiet', '-b', 'both');
    committed(place, { 'bread.cjm.yaml': map('11%', other.replace('30', '40')) }, 'of the branch', '2026-01-04');
    git('checkout', '--quiet', 'main');
    committed(place, { 'bread.cjm.yaml': map('12%', other) }, 'of main', '2026-01-05');
    git('merge', '--quiet', '--no-ff', '--message=both', 'both');
    const log = await logged(folder, 'bread.cjm.yaml');
    expect(log.commits.map(({ subject }) => subject)).toEqual(['start', 'side', 'of main', 'both']);
    expect(values(log)).toEqual(['10 %', '11 %', '12 %', '12 %']);
    expect(values(log, 'loyalty NPS')).toEqual(['30', '30', '30', '40']);
  });

  test('a map that was removed for a while, and one that is gone', async () => {
    const place = repository();
    const { folder } = place;
    committed(place, { 'a/bread.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    committed(place, { 'a/bread.cjm.yaml': undefined }, 'away', '2026-01-02');
    committed(place, { 'a/bread.cjm.yaml': map('12%') }, 'again', '2026-01-03');
    const log = await logged(folder, 'a/bread.cjm.yaml');
    expect(log.commits.map(({ unread }) => unread?.reason)).toEqual([undefined, 'removed', undefined]);
    expect(values(log)).toEqual(['10 %', undefined, '12 %']);
    rmSync(join(folder, 'a'), { recursive: true });
    committed(place, {}, 'gone', '2026-01-04');
    expect(values(await logged(folder, 'a/bread.cjm.yaml'))).toEqual(['10 %', undefined, '12 %', undefined]);
  });

  test('each version is read with the project of its own commit', async () => {
    const place = repository();
    const project = (direction: string): string =>
      `cjm: 1\nkind: project\nkpis:\n  - { code: HUGS, name: Hugs, unit: count, direction: ${direction} }\nteams:\n  - { id: sales, name: ${direction === 'up' ? 'Shop' : 'Counter'} }\n`;
    const hugs = (count: number): string => map('10%').replace('C: {', `HUGS: ${count}\n      C: {`);
    committed(place, { 'project.cjm.yaml': project('up'), 'maps/bread.cjm.yaml': hugs(3) }, 'one', '2026-01-01');
    committed(place, { 'project.cjm.yaml': project('down'), 'maps/bread.cjm.yaml': hugs(5) }, 'two', '2026-01-02');
    const log = await logged(place.folder, 'maps/bread.cjm.yaml');
    expect(values(log, 'decision owners')).toEqual(['Shop', 'Counter']);
    expect(log.series.find(({ id }) => id === 'decision HUGS')?.better).toBe(false);
  });

  test('what cannot be read at a commit is said and skipped', async () => {
    const place = repository();
    const files: readonly [string, string | Buffer][] = [
      ['one', map('10%')],
      ['broken', map('11%').replace('kpis:\n      C: {', 'kpis:\n      C: "{')],
      ['pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
      ['latin', Buffer.from('title: Stra\xdfe\n', 'latin1')],
      ['project', 'cjm: 1\nkind: project\n'],
      ['last', map('12%')],
    ];
    for (const [index, [subject, text]] of files.entries()) committed(place, { 'bread.cjm.yaml': text }, subject, `2026-01-0${index + 1}`);
    const log = await logged(place.folder, 'bread.cjm.yaml');
    expect(log.commits.map(({ unread }) => unread?.reason)).toEqual([undefined, 'broken', 'large-file-storage', 'not-text', 'no-map', undefined]);
    expect(log.commits[1]?.unread?.line).toBe(11);
    expect(values(log)).toEqual(['10 %', undefined, undefined, undefined, undefined, '12 %']);
    const { out } = await cjm(['log', 'bread.cjm.yaml'], { cwd: place.folder });
    expect(out).toContain('line 11 could not be read: what stands there is left out');
    expect(out).toContain('only a pointer of Git LFS is in the repository');
  });

  test('a shallow clone says that its history is cut', async () => {
    const upstream = repository();
    committed(upstream, { 'bread.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    committed(upstream, { 'bread.cjm.yaml': map('11%') }, 'two', '2026-01-02');
    const clone = (depth: number): string => {
      const folder = join(folderWith(), 'clone');
      execFileSync('git', ['clone', '--quiet', `--depth=${depth}`, `file://${upstream.folder}`, folder]);
      return folder;
    };
    const log = await logged(clone(1), 'bread.cjm.yaml');
    expect([log.shallow, values(log)]).toEqual([true, ['11 %']]);
    expect((await cjm(['log', 'bread.cjm.yaml'], { cwd: clone(1) })).out).toContain('The clone is shallow: what came before is not in it.');
    expect((await logged(upstream.folder, 'bread.cjm.yaml')).shallow).toBe(false);
  });

  test('from any folder, through a link, and in a submodule by its own history', async () => {
    const inner = repository();
    committed(inner, { 'bread.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    const { folder, git, commit } = repository();
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'module');
    symlinkSync('module/bread.cjm.yaml', join(folder, 'link.cjm.yaml'));
    commit();
    expect(values(await logged(dirname(folder), join(folder, 'module', 'bread.cjm.yaml')))).toEqual(['10 %']);
    expect(values(await logged(folder, 'link.cjm.yaml'))).toEqual(['10 %']);
  });

  test('settings of the repository change nothing and start nothing', async () => {
    const place = repository();
    const { folder, git } = place;
    committed(place, { 'a.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    renameSync(join(folder, 'a.cjm.yaml'), join(folder, 'b.cjm.yaml'));
    committed(place, {}, 'two', '2026-01-02');
    for (const [name, value] of Object.entries({
      'log.follow': 'true',
      'log.showSignature': 'true',
      'gpg.program': `touch ${join(folder, 'started')}; false`,
      'diff.renames': 'false',
      'format.pretty': 'oneline',
      'log.date': 'relative',
      'color.ui': 'always',
      'diff.external': `touch ${join(folder, 'started')}`,
    }))
      git('config', name, value);
    const log = await logged(folder, 'b.cjm.yaml');
    expect(log.commits.map(({ subject, path }) => [subject, path])).toEqual([
      ['one', 'a.cjm.yaml'],
      ['two', 'b.cjm.yaml'],
    ]);
    expect(() => readFileSync(join(folder, 'started'))).toThrow('ENOENT');
  });
});

describe('what is asked for', () => {
  const months = (): Repository => {
    const place = repository();
    for (const [index, c] of ['10%', '11%', 'unknown', '9%'].entries())
      committed(place, { 'bread.cjm.yaml': map(c, '  - stage: loyalty\n    kpis: { NPS: 30 }\n') }, `month ${index + 1}`, `2026-0${index + 1}-15`);
    return place;
  };

  test.each([
    [['--since', '2026-02-15'], ['month 2', 'month 3', 'month 4'], 0],
    [['--until', '2026-02-15'], ['month 1', 'month 2'], 0],
    [['--since', '2026-02-01', '--until', '2026-03-31'], ['month 2', 'month 3'], 0],
    [['--max', '1'], ['month 4'], 3],
    [['--until', '2025-12-31'], [], 0],
  ])('%j', async (args, subjects, leftOut) => {
    const { folder, write } = months();
    if (args.includes('--until')) write({ 'bread.cjm.yaml': map('1%') });
    const log = await logged(folder, 'bread.cjm.yaml', ...args);
    expect([log.commits.map(({ subject }) => subject), log.leftOut]).toEqual([subjects, leftOut]);
  });

  test('one KPI: its value, target and source by commit, in both languages', async () => {
    const { folder } = months();
    const plain = (text: string): string => text.replaceAll('\u202f', ' ').replaceAll(/[\da-f]{7} {2}/g, '0000000  ');
    const english = await cjm(['log', 'bread.cjm.yaml', '--kpi', 'c'], { cwd: folder });
    expect(plain(english.out)).toBe(`bread.cjm.yaml  Bread
4 commits, 2026-01-15 … 2026-04-15

Decision › C, conversion  10 % → 9 %  ▼ −1 pp
Date        Commit   Author    Value    Target  Source  Subject
2026-04-15  0000000  A           9 % •    15 %  crm     month 4
2026-03-15  0000000  A       unknown •    15 %  crm     month 3
2026-02-15  0000000  A          11 % ▲    15 %  crm     month 2
2026-01-15  0000000  A          10 %      15 %  crm     month 1
`);
    const russian = await cjm(['log', 'bread.cjm.yaml', '--kpi', 'C', '--language', 'ru'], { cwd: folder });
    expect(plain(russian.out)).toContain('4 коммита, 2026-01-15 … 2026-04-15');
    expect(plain(russian.out)).toContain('C, конверсия  10 % → 9 %  ▼ −1 п.п.');
    expect(plain(russian.out)).toContain('неизвестно •  15 %  crm');
  });

  test('one stage', async () => {
    const { folder } = months();
    expect((await logged(folder, 'bread.cjm.yaml', '--stage', 'loyalty')).series.map(({ id }) => id)).toEqual(['loyalty NPS']);
  });

  test('a table that fits the terminal', async () => {
    const { folder } = months();
    const { out } = await cjm(['log', 'bread.cjm.yaml'], { cwd: folder, env: { COLUMNS: '48' } });
    const [, table = ''] = out.split('\n\n');
    expect(table.split('\n')).toHaveLength(5);
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(48);
    const colored = await cjm(['log', 'bread.cjm.yaml'], { cwd: folder, env: { FORCE_COLOR: '1' } });
    expect(colored.out).toContain('\u001b[31m−'.replace('−', '▼'));
  });

  test('signs of a terminal in a message of a commit stay harmless', async () => {
    const place = repository();
    committed(place, { 'bread.cjm.yaml': map('10%') }, 'red \u001b[31m now', '2026-01-01');
    expect((await cjm(['log', 'bread.cjm.yaml'], { cwd: place.folder })).out).not.toContain('\u001b');
  });

  test('a page without script, the same on every run', async () => {
    const { folder } = months();
    const run = () => cjm(['log', 'bread.cjm.yaml', '--format', 'html', '-o', 'history.html'], { cwd: folder });
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
    const page = readFileSync(join(folder, 'history.html'), 'utf8');
    expect(page).toContain('data-series="decision C"');
    expect(page).not.toMatch(/<script|https?:|url\(/i);
    await run();
    expect(readFileSync(join(folder, 'history.html'), 'utf8')).toBe(page);
  });
});

describe('what cannot be done is said, with the way out', () => {
  const fails = async (args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, out, err } = await cjm(['log', ...args], { cwd, env });
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  const one = (): Repository => {
    const place = repository();
    committed(place, { 'bread.cjm.yaml': map('10%') }, 'one', '2026-01-01');
    return place;
  };

  test('no git, no repository, no commit', async () => {
    expect(await fails(['bread.cjm.yaml'], one().folder, { PATH: folderWith() })).toBe(
      'cjm: git was not found, and the history of a map is in git: install it\n',
    );
    const plain = folderWith({ 'bread.cjm.yaml': map('10%') });
    expect(await fails(['bread.cjm.yaml'], plain)).toBe(`cjm: “${plain}” is not in a git repository, so the map has no history\n`);
    expect(await fails(['bread.cjm.yaml', '--language', 'ru'], plain)).toBe(`cjm: «${plain}» не в репозитории git, поэтому истории у карты нет\n`);
    const unborn = repository();
    unborn.write({ 'bread.cjm.yaml': map('10%') });
    expect(await fails(['bread.cjm.yaml'], unborn.folder)).toBe('cjm: this repository has no commit yet, so there is no history\n');
  });

  test('a file that git does not know, that is not there, that is no map, that is a folder', async () => {
    const { folder, write } = one();
    write({ 'new.cjm.yaml': map('10%'), 'notes.txt': '' });
    mkdirSync(join(folder, 'maps.cjm.yaml'));
    expect(await fails(['new.cjm.yaml'], folder)).toBe('cjm: “new.cjm.yaml” is in no commit yet, so it has no history\n');
    expect(await fails(['none/none.cjm.yaml'], folder)).toBe('cjm: “none/none.cjm.yaml” does not exist\n');
    expect(await fails(['notes.txt'], folder)).toBe('cjm: no journey maps (*.cjm.yaml) in “notes.txt”\n');
    expect(await fails(['maps.cjm.yaml'], folder)).toBe('cjm: “maps.cjm.yaml” is a folder, not a file\n');
  });

  test('a partial clone, which has not all of the texts', async () => {
    const place = one();
    committed(place, { 'bread.cjm.yaml': map('11%') }, 'two', '2026-01-02');
    place.git('config', 'uploadpack.allowFilter', 'true');
    const folder = join(folderWith(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${place.folder}`, folder]);
    expect(await fails(['bread.cjm.yaml'], folder)).toBe(
      'cjm: “bread.cjm.yaml” is not in this clone; it is a partial one, and cjm does not fetch: run git fetch --refetch --no-filter\n',
    );
  });

  test('a project file', async () => {
    const place = repository();
    committed(place, { 'project.cjm.yaml': 'cjm: 1\nkind: project\n' }, 'one', '2026-01-01');
    expect(await fails(['project.cjm.yaml'], place.folder)).toBe('cjm: “project.cjm.yaml” has never been a map\n');
  });

  test('a KPI and a stage that are not in it, near ones suggested', async () => {
    const { folder } = one();
    expect(await fails(['bread.cjm.yaml', '--kpi', 'CC'], folder)).toBe('cjm: no KPI “CC” in this history; there are: C; did you mean “C”?\n');
    expect(await fails(['bread.cjm.yaml', '--stage', 'desision'], folder)).toBe(
      'cjm: no stage “desision” in this history; there are: decision; did you mean “decision”?\n',
    );
  });

  test('dates, counts and formats that are none', async () => {
    const { folder } = one();
    expect(await fails(['bread.cjm.yaml', '--since', 'yesterday'], folder)).toBe('cjm: --since “yesterday” is no date; write it as 2026-11-22\n');
    expect(await fails(['bread.cjm.yaml', '--until', '2026-13-01'], folder)).toBe('cjm: --until “2026-13-01” is no date; write it as 2026-11-22\n');
    expect(await fails(['bread.cjm.yaml', '--max', '-1'], folder)).toBe('cjm: --max “-1” is no whole number from 0 up\n');
    expect(await fails(['bread.cjm.yaml', '--format', 'markdown'], folder)).toBe('cjm: --format cannot be “markdown”; it is one of: text, json, html\n');
  });
});
