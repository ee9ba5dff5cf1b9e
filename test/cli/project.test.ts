/** `cjm render` and `cjm view` of a project file: all pages or one, HTML and Markdown, links that are found from the written file. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith } from './cjm.ts';

const grocery = join(root, 'examples/grocery/project.cjm.yaml');
const today = ['--today', '2026-11-22'];

async function rendered(file: string, args: readonly string[] = today, project = grocery): Promise<string> {
  const cwd = folderWith();
  expect(await cjm(['render', project, '-o', file, ...args], { cwd })).toEqual({ code: 0, out: '', err: '' });
  return readFileSync(join(cwd, file), 'utf8');
}

describe('render of a project', () => {
  test.each(['project.html', 'project.md'])('%s has the same bytes on every run, in any zone and locale', async (file) => {
    const elsewhere = folderWith();
    cpSync(join(root, 'examples/grocery'), join(elsewhere, 'deep'), { recursive: true });
    const env = { TZ: 'Asia/Tokyo', LC_ALL: 'ru_RU.UTF-8' };
    const runs = [];
    for (const environment of [{}, env]) {
      expect(await cjm(['render', 'deep/project.cjm.yaml', '-o', file, ...today], { cwd: elsewhere, env: environment })).toEqual({ code: 0, out: '', err: '' });
      runs.push(readFileSync(join(elsewhere, file), 'utf8'));
    }
    expect(runs[0]).toBe(runs[1]);
  });

  test('.html holds all pages, asks for nothing and runs nothing', async () => {
    const html = await rendered('project.html');
    expect([...html.matchAll(/<section class="chapter" id="(\w+)"/g)].map(([, id]) => id)).toEqual([
      'portfolio',
      'personas',
      'strategy',
      'scorecard',
      'work',
      'maturity',
    ]);
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|https?:\/\//i);
  });

  test('.md tells each page in tables, and its links lead to lines of the files', async () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'docs'));
    cpSync(join(root, 'examples/grocery'), join(cwd, 'maps'), { recursive: true });
    expect((await cjm(['render', 'maps/project.cjm.yaml', '-o', 'docs/status.md', ...today], { cwd })).code).toBe(0);
    const markdown = readFileSync(join(cwd, 'docs/status.md'), 'utf8');
    expect(markdown.match(/^## .*$/gm)).toEqual(['## Portfolio', '## Personas', '## Strategy', '## Scorecard', '## Work', '## Maturity']);
    const links = [...markdown.matchAll(/\]\(([^)#]+)#L(\d+)\)/g)].map(([, file = '', line]) => ({ file: resolve(cwd, 'docs', file), line: Number(line) }));
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ file }) => !existsSync(file) || dirname(file) !== join(cwd, 'maps'))).toEqual([]);
    const goal = /\[Two orders a month as a habit\]\(\.\.\/maps\/project\.cjm\.yaml#L(\d+)\)/.exec(markdown)?.[1];
    expect(readFileSync(join(cwd, 'maps/project.cjm.yaml'), 'utf8').split('\n')[Number(goal) - 1]).toBe('    - text: Two orders a month as a habit');
    // Each row of a table has as many cells as its head.
    const tables = markdown
      .trim()
      .split('\n\n')
      .filter((part) => part.startsWith('| '));
    const widths = tables.map((table) => new Set(table.split('\n').map((line) => line.split(/(?<!\\)\|/).length)).size);
    expect(widths.every((different) => different === 1)).toBe(true);
  });

  test('--view picks one page, --language another language of words', async () => {
    const html = await rendered('work.html', ['--view', 'work', '--language', 'ru', ...today]);
    expect([...html.matchAll(/<section class="chapter" id="(\w+)"/g)].map(([, id]) => id)).toEqual(['work']);
    expect(html).toContain('Возможности всех карт');
  });

  test('without a day nothing is overdue, and evidence has its date', async () => {
    const markdown = await rendered('work.md', ['--view', 'work']);
    expect(markdown).not.toContain('overdue)');
    expect(markdown).toContain('| 2026-08-27 |');
  });

  test.each([
    [['render', grocery, '-o', 'project.svg'], 'cjm: a project is drawn as .html or written as .md'],
    [['render', grocery, '--view', 'map'], 'cjm: --view is one of portfolio, personas, strategy, scorecard, work, maturity, not “map”'],
  ])('%j is refused', async (args, sentence) => {
    const { code, out, err } = await cjm(args, { cwd: folderWith() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')[0]).toContain(sentence.replace('cjm: ', '').split(' is one')[0]);
  });
});

test('view of a project is the model that the preview draws', async () => {
  const { code, out } = await cjm(['view', grocery, '--view', 'maturity', ...today]);
  expect(code).toBe(0);
  const view = JSON.parse(out) as { kind: string; title: string; pages: { kind: string; areas: { name: string; level: number }[] }[] };
  expect([view.kind, view.title, view.pages.map(({ kind }) => kind)]).toEqual(['project', 'Green Basket', ['maturity']]);
  expect(view.pages[0]?.areas[1]).toMatchObject({ name: 'Data', level: 3 });
});

test('maps of a project further down belong to that one', async () => {
  const project = (name: string) => `cjm: 1\nkind: project\nname: ${name}\nlanguage: en\n`;
  const map = (title: string) => `cjm: 1\ntitle: ${title}\nmodel: classic5\nstages:\n  - { stage: awareness, score: 3 }\n`;
  const cwd = folderWith({
    'project.cjm.yaml': project('Outer'),
    'a.cjm.yaml': map('Outer map'),
    'below/b.cjm.yaml': map('Deeper map'),
    'inner/project.cjm.yaml': project('Inner'),
    'inner/c.cjm.yaml': map('Inner map'),
  });
  const { out } = await cjm(['view', 'project.cjm.yaml', '--view', 'portfolio'], { cwd });
  const [page] = (JSON.parse(out) as { pages: { rows: { map: { file: string } }[] }[] }).pages;
  expect(page?.rows.map(({ map: { file } }) => file)).toEqual(['a.cjm.yaml', 'below/b.cjm.yaml']);
});

test.each(['html', 'md'])('what the rules find in a persona stands on its sheet, its clichés beside the sceptic: .%s', async (ending) => {
  const cwd = folderWith({
    'project.cjm.yaml': `cjm: 1\nkind: project\nname: Small\npersonas:\n  - id: anna\n    name: Anna\n    offer: High quality, fair prices, great service\n`,
  });
  expect((await cjm(['render', 'project.cjm.yaml', '-o', `project.${ending}`, '--view', 'personas'], { cwd })).code).toBe(0);
  const text = readFileSync(join(cwd, `project.${ending}`), 'utf8');
  expect(text.match(/“[^”]+” does not set you apart/g)).toEqual(
    ['“High quality”', '“fair prices”', '“great service”'].map((phrase) => `${phrase} does not set you apart`),
  );
  expect(text).not.toContain('No cliché found');
  expect(text).toContain('Persona “Anna” lacks properties, needs, decision factors, and benefits');
  expect(text).toContain('Persona “Anna” has no map of its own');
});

test('a persona without jobs, map, quote and interviews says so in Markdown too', async () => {
  const cwd = folderWith({
    'project.cjm.yaml': `cjm: 1\nkind: project\nname: Small\nresearch: [{ id: talks, method: survey }]\npersonas:\n  - { id: anna, name: Anna, evidence: [talks] }\n  - { id: berta, name: Berta, quote: I have no time, jobs: [Eat] }\n`,
    'berta.cjm.yaml': 'cjm: 1\ntitle: Eating out\nmodel: classic5\npersona: berta\nstages:\n  - stage: awareness\n',
  });
  const { code } = await cjm(['render', 'project.cjm.yaml', '-o', 'project.md', '--view', 'personas'], { cwd });
  const text = readFileSync(join(cwd, 'project.md'), 'utf8');
  const [, anna = '', berta = ''] = text.split(/^### /m);
  expect(code).toBe(0);
  expect(anna).toContain('**Jobs to be done**\n\nnot written yet\n');
  expect(anna).toContain('No map of this persona yet.');
  expect(anna).toContain('Rests on: [talks](project.cjm.yaml#L4)');
  expect(berta).toContain('> I have no time\n');
  expect(berta).toContain('**The path: stages, touchpoints and what matters in each:** [Eating out](berta.cjm.yaml#L2)');
  expect(text).toContain('### Interviews and talks\n\nNo interviews or focus groups under `research` yet');
  expect(text).not.toContain('### Scores of the personas');
});

test('a project that says nothing says what is to be written, in both languages', async () => {
  const cwd = folderWith({ 'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Empty\n' });
  for (const [language, sentence] of [
    ['en', 'The project describes no persona yet. Write one under `personas`.'],
    ['ru', 'В проекте пока нет персонажей. Опишите первого в `personas`.'],
  ] as const) {
    expect((await cjm(['render', 'project.cjm.yaml', '-o', 'project.md', '--language', language], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'project.md'), 'utf8')).toContain(sentence);
  }
});
