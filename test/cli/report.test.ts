/** `cjm report` on real repositories: figures then and now, work done and overdue, findings mended and new, for each map of a folder. */
import { readFileSync } from 'node:fs';
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
      /^# Status since Oct 1 2026\n\ncompared with [0-9a-f]{7} · as of Nov 22 2026\n\n- 3 of 4 maps have changed\.\n- Opportunities: 1 done, 1 overdue, 1 open\.\n- Findings: \d+ mended, \d+ new\.\n$/,
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

test.each([
  [[], 'say since when: --since 2026-10-01'],
  [['--since', 'yesterday'], '“yesterday”'],
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
