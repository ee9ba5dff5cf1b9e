/** `cjm report` on real repositories: figures then and now, work done and overdue, findings mended and new, for each map of a folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cjm, folderWith } from './cjm.ts';
import { type Repository, repository } from './repository.ts';

const project =
  'cjm: 1\nkind: project\nname: Bakery\nlanguage: en\ncurrency: EUR\nteams: [{ id: shop, name: The shop }]\nresearch: [{ id: talks, method: interview, date: 2026-09-01, n: 20 }]\n';

/** L 1000 × P 10 × Q 2: revenue is 20 000 times the conversion. */
const bread = ({ c, status, pain = '' }: { c: string; status: string; pain?: string }): string => `cjm: 1
title: Bread
model: classic5
stages:
  - stage: decision
    steps:
      - step: Pays
        id: pays
        experience: { score: 4, evidence: [talks] }
${pain}        opportunities:
          - { text: A second till, id: till, owner: shop, impact: 4, effort: 2, ${status} }
          - { text: A bell at the door, id: bell, impact: 2, effort: 1, status: planned, due: 2026-11-01 }
economics: { L: 1000, C: ${c}, P: 10 EUR, Q: 2 }
`;
/** So unlike the others that git takes neither for a renamed one. */
const former =
  'cjm: 1\nkind: map\ntitle: Former\nlanguage: en\nmodel: aida\njob: Find a bakery that is still open\nstages:\n  - stage: attention\n    task: Be seen from the tram\n';
const fresh = 'cjm: 1\ntitle: New one\nmodel: race\nsegment: Offices nearby\nnote: Drawn in November\nstages:\n  - { stage: reach, score: 3 }\n';
const quiet = 'cjm: 1\ntitle: Quiet\nmodel: classic5\nstages:\n  - stage: awareness\n';

function bakery(): Repository {
  const made = repository();
  const pain = '        pains: [{ text: The queue, severity: 4 }]\n';
  made.commit(
    {
      'maps/project.cjm.yaml': project,
      'maps/bread.cjm.yaml': bread({ c: '10%', status: 'status: doing', pain }),
      'maps/quiet.cjm.yaml': quiet,
      'maps/old.cjm.yaml': former,
    },
    { subject: 'Maps', day: '2026-09-10' },
  );
  made.commit({ 'maps/bread.cjm.yaml': bread({ c: '11%', status: 'status: doing', pain }) }, { subject: 'October', day: '2026-10-10' });
  made.commit(
    {
      'maps/bread.cjm.yaml': bread({ c: '12%', status: 'status: done, measured: { C: +1 pp }' }),
      'maps/new.cjm.yaml': fresh,
      'maps/old.cjm.yaml': undefined,
    },
    { subject: 'November', day: '2026-11-10' },
  );
  return made;
}

async function told(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await cjm(['report', 'maps', '--since', '2026-10-01', '--today', '2026-11-22', ...args], { cwd: folder });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** The lines below a heading up to the next one. */
const sectionOf = (markdown: string, title: string): string => markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('in Markdown', () => {
  test('tells of the whole first', async () => {
    const markdown = await told(bakery().folder);
    expect(markdown.split('\n## ')[0]).toMatch(
      /^# Status since Oct 1 2026\n\ncompared with [0-9a-f]{7} · as of Nov 22 2026\n\n- 3 of 4 maps have changed\.\n- Opportunities and initiatives: 1 done, 1 overdue, 1 open\.\n- Findings: \d+ mended, \d+ new\.\n$/,
    );
    expect(markdown.match(/^## .*$/gm)).toEqual(['## Bread', '## New one', '## Quiet', '## Former']);
  });

  test('figures then and now: the state before the day against the working tree', async () => {
    const { folder } = bakery();
    const section = sectionOf(await told(folder), 'Bread');
    // 1000 × 10 % × 10 × 2 = 2000, with 12 % 2400
    expect(section).toContain('| Conversion | 10 % | **12 %** | +2 pp ▲ |');
    expect(section).toContain('| Revenue | €2 000 | **€2 400** | +20 % ▲ |');
    expect(section).toContain('| Leads | 1 000 | **1 000** |  |');
    const later = await cjm(['report', 'maps', '--since', '2026-11-01', '--today', '2026-11-22'], { cwd: folder });
    expect(later.out.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('| Conversion | 11 % | **12 %** | +1 pp ▲ |');
  });

  test('work that was done since with what was measured, and work that is overdue', async () => {
    const section = sectionOf(await told(bakery().folder), 'Bread');
    expect(section).toContain('**Done since then**\n\n- A second till · Decision · The shop · C +1 pp\n');
    expect(section).toContain('**Overdue**\n\n- A bell at the door · Decision · nobody named · Nov 1\n');
  });

  test('findings that are mended and the changes themselves', async () => {
    const section = sectionOf(await told(bakery().folder), 'Bread');
    expect(section).toMatch(/\*\*Findings mended\*\*\n\n- .*The queue/);
    expect(section).toMatch(/\*\*What else has changed\*\*\n\n(- .*\n)*- Decision › Pays › .*The queue/);
  });

  test('a map that is new, one that is gone and one that is as it was', async () => {
    const markdown = await told(bakery().folder);
    expect(markdown).toContain('`maps/new.cjm.yaml` · new');
    expect(markdown).toContain('`maps/old.cjm.yaml` · removed');
    expect(markdown).toContain('`maps/quiet.cjm.yaml` · unchanged');
  });

  test('in Russian', async () => {
    const markdown = await told(bakery().folder, '--language', 'ru');
    expect(markdown).toMatch(/^# Статус с 1 окт\. 2026\n/);
    expect(markdown).toContain('| Выручка | 2 000 € | **2 400 €** | +20 % ▲ |');
  });
});

test('a finding that names a key says so as code, and what it quotes is text', async () => {
  const made = repository();
  made.commit({ 'a.cjm.yaml': fresh }, { subject: 'A map', day: '2026-09-10' });
  made.write({ 'b.cjm.yaml': 'cjm: 1\ntitle: Bread\nmodel: classic5\npersona: <b>me</b>\njob: Eat\nstages:\n  - stage: awareness\n' });
  const tell = (...args: readonly string[]) => cjm(['report', '--since', '2026-10-01', '--today', '2026-11-22', ...args], { cwd: made.folder });
  const { out } = await tell();
  expect(out).toContain('- Say if the map is current or future: add the key `state`\n');
  expect(out).toContain('“&lt;b>me&lt;/b>” is not defined');
  expect((await tell('-o', 'status.html')).code).toBe(0);
  const html = readFileSync(join(made.folder, 'status.html'), 'utf8');
  expect(html).toContain('add the key <code>state</code>');
  expect(html).toContain('“&lt;b>me&lt;/b>” is not defined');
});

test('as a page it needs nothing beside it and runs nothing', async () => {
  const { folder } = bakery();
  expect(await told(folder, '-o', 'status.html')).toBe('');
  const html = readFileSync(join(folder, 'status.html'), 'utf8');
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|https?:\/\//i);
  expect([...html.matchAll(/data-map="([^"]+)" data-state="(\w+)"/g)].map(([, path, state]) => `${path} ${state}`)).toEqual([
    'maps/bread.cjm.yaml changed',
    'maps/new.cjm.yaml added',
    'maps/quiet.cjm.yaml same',
    'maps/old.cjm.yaml removed',
  ]);
});

describe('the strategy of a project', () => {
  const strategy = (page: string, crew: string): string => `${project}personas: [{ id: neighbour, name: Neighbour }]
strategy:
  goals:
    - { text: Every eighth buys, id: eighth, kpis: [C], target: 12%, due: 2026-11-15 }
    - { text: A better name, id: name, kpis: [NPS], due: 2026-11-15 }
  initiatives:
    - { text: A page to order from, id: page, owner: shop, goals: [eighth], ${page} }
    - { text: Train the crew, id: crew, ${crew} }
`;
  function planned(): Repository {
    const made = bakery();
    made.commit(
      { 'maps/project.cjm.yaml': strategy('starts: 2026-11-01, due: 2026-11-20', 'status: doing, due: 2026-11-30') },
      { subject: 'A plan', day: '2026-11-11' },
    );
    made.commit(
      { 'maps/project.cjm.yaml': strategy('starts: 2026-11-05, due: 2026-11-20', 'status: done, due: 2026-11-30') },
      { subject: 'Later', day: '2026-11-18' },
    );
    return made;
  }

  test('goals then and now, initiatives done, moved and overdue, before the maps', async () => {
    const made = planned();
    made.commit({ 'maps/bread.cjm.yaml': bread({ c: '11%', status: 'status: doing' }) }, { subject: 'Less', day: '2026-11-19' });
    const section = sectionOf((await cjm(['report', 'maps', '--since', '2026-11-12', '--today', '2026-11-22'], { cwd: made.folder })).out, 'Bakery').replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
    expect(section).toContain('`maps/project.cjm.yaml` · project, changed · 1 persona · 2 changes · 1 open initiative\n');
    expect(section).toContain('| Every eighth buys | C 12 % | **C 11 %** | 12 % | ▽ no longer reached |\n');
    expect(section).toContain('| A better name |  |  |  | ! overdue |\n');
    expect(section).toContain('**Done since then**\n\n- Train the crew · nobody named · Nov 30 2026\n');
    expect(section).toContain(
      '**With other dates**\n\n- A page to order from · Every eighth buys · The shop · Nov 1 2026 – Nov 20 2026 → Nov 5 2026 – Nov 20 2026\n',
    );
    expect(section).toContain('**Overdue**\n\n- A page to order from · Every eighth buys · The shop · Nov 20 2026\n');
  });

  test('a goal that its map has come to reach', async () => {
    const made = planned();
    made.commit({ 'maps/bread.cjm.yaml': bread({ c: '11%', status: 'status: doing' }) }, { subject: 'Less', day: '2026-11-18' });
    made.commit({ 'maps/bread.cjm.yaml': bread({ c: '13%', status: 'status: doing' }) }, { subject: 'More', day: '2026-11-19' });
    const { out } = await cjm(['report', 'maps', '--since', '2026-11-01', '--today', '2026-11-14', '--language', 'ru'], { cwd: made.folder });
    expect(sectionOf(out, 'Bakery').replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('| Every eighth buys |  | **C 13 %** | 12 % | ✓ достигнута |');
    const later = await cjm(['report', 'maps', '--since', '2026-11-19', '--today', '2026-11-22'], { cwd: made.folder });
    expect(sectionOf(later.out, 'Bakery').replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      '| Every eighth buys | C 11 % | **C 13 %** | 12 % | ▲ reached since then |',
    );
  });

  test('changes of goals and initiatives are told in the words of the language', async () => {
    const made = planned();
    made.write({
      'maps/project.cjm.yaml': strategy('starts: 2026-11-05, due: 2026-11-20', 'status: done, due: 2026-11-30').replace('target: 12%', 'target: 13%'),
    });
    const tell = async (language: string) =>
      sectionOf(
        (await cjm(['report', 'maps', '--since', '2026-11-12', '--today', '2026-11-22', '--language', language], { cwd: made.folder })).out,
        'Bakery',
      ).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(await tell('ru')).toContain('- Стратегия › цель «Every eighth buys», целевое значение: 12 % → 13 %\n');
    expect(await tell('ru')).toContain('- Стратегия › инициатива «Train the crew», статус: в работе → сделано\n');
    expect(await tell('en')).toContain('- Strategy › initiative “Train the crew”, status: being done → done\n');
  });

  test('is told of when nothing has changed, and drawn as a page', async () => {
    const { folder } = planned();
    const { code } = await cjm(['report', 'maps', '--since', '2026-11-20', '--today', '2026-11-22', '-o', 'status.html'], { cwd: folder });
    const html = readFileSync(join(folder, 'status.html'), 'utf8');
    expect(code).toBe(0);
    expect(html).toContain('data-map="maps/project.cjm.yaml" data-state="same"');
    expect(html).toContain('data-state="reached"');
    expect(html).toContain('data-list="overdue"');
  });
});

describe('since a commit', () => {
  test.each([
    ['v1', 'v1 (', 'Sep 10 2026'],
    ['noted', 'noted (', 'Oct 10 2026'],
    ['HEAD~1', 'HEAD\\~1 (', 'Oct 10 2026'],
  ])('%s', async (revision, name, day) => {
    const made = bakery();
    made.git('tag', 'v1', 'HEAD~2');
    made.git('tag', '-a', 'noted', '-m', 'October', 'HEAD~1');
    const { code, out } = await cjm(['report', 'maps', '--since', revision, '--today', '2026-11-22'], { cwd: made.folder });
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(`# Status since ${day}`);
    expect(out.split('\n')[2]).toContain(`compared with ${name}`);
  });

  test('a commit by its number is told by that alone', async () => {
    const made = bakery();
    const commit = made.git('rev-parse', 'HEAD~2').trim();
    const { out } = await cjm(['report', 'maps', '--since', commit, '--today', '2026-11-22'], { cwd: made.folder });
    expect(out.split('\n')[2]).toBe(`compared with ${commit.slice(0, 7)} · as of Nov 22 2026`);
  });

  test('that is the last one: nothing has changed', async () => {
    const { out } = await cjm(['report', 'maps', '--since', 'HEAD', '--today', '2026-11-22'], { cwd: bakery().folder });
    expect(out).toContain('- 0 of 3 maps have changed.');
    expect(out).not.toContain('What else has changed');
  });
});

test('has the same bytes in any time zone, and for a project file as for its folder', async () => {
  const { folder } = bakery();
  const runs = [];
  for (const [path, TZ] of [
    ['maps', 'UTC'],
    ['maps', 'Pacific/Kiritimati'],
    ['maps/project.cjm.yaml', 'America/Los_Angeles'],
  ] as const)
    runs.push(await cjm(['report', path, '--since', '2026-10-10', '--today', '2026-11-22'], { cwd: folder, env: { TZ } }));
  expect(new Set(runs.map(({ code, out }) => `${code} ${out}`)).size).toBe(1);
  // The commit of that very day is told of.
  expect(runs[0]?.out).toContain('| 10\u202f% | **12\u202f%** |');
});

test('in a shallow clone it says what is missing', async () => {
  const { folder } = bakery();
  const clone = folderWith();
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, join(clone, 'shallow')]);
  const tell = (since: string, language: string) => cjm(['report', 'maps', '--since', since, '--language', language], { cwd: join(clone, 'shallow') });
  expect((await tell('2026-10-01', 'en')).err).toContain('no commit from before 2026-10-01, so there is nothing to compare with; the clone is shallow');
  expect((await tell('v7', 'ru')).err).toContain('--since: «v7» — не дата, например 2026-11-22, и не коммит, тег или ветка этого репозитория; клон неполный');
});

test('a map that was renamed is told of once', async () => {
  const made = bakery();
  made.git('mv', 'maps/quiet.cjm.yaml', 'maps/silent.cjm.yaml');
  made.git('commit', '--quiet', '--message', 'Renamed');
  const { out } = await cjm(['report', 'maps', '--since', '2026-11-20', '--today', '2026-11-22'], { cwd: made.folder });
  expect(out).toContain('`maps/silent.cjm.yaml` · renamed');
  expect(out).not.toContain('removed');
});

test('help says when the clock is read', async () => {
  const { out } = await cjm(['report', '--help']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('default: today by UTC; say it to get the same report every time');
});

test.each([
  [[], 'say since when: --since 2026-10-01'],
  [['--since', 'yesterday'], '--since “yesterday” is neither a date, such as 2026-11-22, nor a commit, tag or branch of this repository'],
  [['--since', '2026-13-01'], '--since “2026-13-01” is neither a date'],
  [['--since', '-x'], '--since “-x” is neither a date'],
  [['--since', '2026-11-23', '--today', '2026-11-22'], '--since 2026-11-23 is later than today, 2026-11-22'],
  [['--since', '2026-10-01', '--today', 'now'], '--today “now” is no date; write it as 2026-11-22'],
  [['--since', '2026-10-01', '--format', 'pdf'], '--format'],
  [['--sinse', '2026-10-01'], 'did you mean “--since”?'],
  [['--since', '2026-01-01'], 'this repository has no commit from before 2026-01-01, so there is nothing to compare with'],
])('%j is refused', async (args, sentence) => {
  const { code, out, err } = await cjm(['report', 'maps', ...args], { cwd: bakery().folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
});

test('outside of a repository it says so', async () => {
  const { code, err } = await cjm(['report', '--since', '2026-10-01'], { cwd: folderWith({ 'a.cjm.yaml': quiet }) });
  expect(code).toBe(2);
  expect(err).toContain('is not in a git repository');
});

test('a folder without maps, and one that is not there', async () => {
  const { folder } = bakery();
  mkdirSync(join(folder, 'empty'));
  for (const [path, sentence] of [
    ['empty', 'no journey maps (*.cjm.yaml) in'],
    ['nowhere', 'nowhere'],
  ] as const) {
    const { code, out, err } = await cjm(['report', path, '--since', '2026-10-01'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  }
});
