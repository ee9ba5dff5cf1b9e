/** `cjm render` in each format: what the files hold, and that they are the same bytes wherever and whenever they are made. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith } from './cjm.ts';
import { textOfPdf } from './textOfPdf.ts';

const grocery = join(root, 'examples/grocery/grocery.cjm.yaml');

async function rendered(file: string, args: readonly string[] = [], map = grocery): Promise<Buffer> {
  const cwd = folderWith();
  expect(await cjm(['render', map, '-o', file, ...args], { cwd })).toEqual({ code: 0, out: '', err: '' });
  return readFileSync(join(cwd, file));
}

describe('render', () => {
  test.each(['map.html', 'map.svg', 'map.png', 'map.pdf', 'map.md'])('%s has the same bytes on every run, in any folder, zone and locale', async (file) => {
    const first = await rendered(file);
    const elsewhere = folderWith();
    mkdirSync(join(elsewhere, 'deep'));
    for (const name of ['grocery.cjm.yaml', 'project.cjm.yaml']) copyFileSync(join(root, 'examples/grocery', name), join(elsewhere, 'deep', name));
    const env = { TZ: 'Asia/Tokyo', LC_ALL: 'ru_RU.UTF-8' };
    expect(await cjm(['render', 'deep/grocery.cjm.yaml', '-o', file], { cwd: elsewhere, env })).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(elsewhere, file)).equals(first)).toBe(true);
  });

  test('.svg is well-formed, loads nothing, runs nothing, and its words can be found', async () => {
    const svg = (await rendered('map.svg')).toString('utf8');
    const parser = new SaxesParser({ xmlns: true });
    const names = new Set<string>();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.write(svg).close();
    expect([...names].toSorted()).toEqual(['clipPath', 'defs', 'desc', 'g', 'path', 'svg', 'text', 'title']);
    expect(svg).toContain('>Eleven minutes on</text>');
    expect(svg).not.toMatch(/\son\w+=|url\((?!#clip-)|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });

  test('.png has two pixels for each of the drawing', async () => {
    const svg = (await rendered('map.svg')).toString('utf8');
    const [width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    const png = await rendered('map.png');
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
  });

  test('.pdf is one page of the size of the drawing, and its text can be searched', async () => {
    const pdf = await rendered('map.pdf', [], join(root, 'examples/grocery-ru/grocery.cjm.yaml'));
    const { pages, size, text } = textOfPdf(pdf);
    const svg = (await rendered('map.svg', [], join(root, 'examples/grocery-ru/grocery.cjm.yaml'))).toString('utf8');
    const [width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1).map(Number);
    expect([pages, size]).toEqual([1, [width * 0.75, height * 0.75]]);
    for (const words of ['Продукты на неделю', 'Слышит от друзей', '6\u202f943\u202f968\u202f₽', '«Три касания, и готово»']) expect(text).toContain(words);
  });

  test('.md is a table for each stage, with what is said of steps in their columns', async () => {
    const markdown = (await rendered('map.md')).toString('utf8');
    expect(markdown).toMatch(/^# Weekly grocery order\n/);
    expect(markdown.match(/^## .*$/gm)).toEqual([
      '## Profit formula, October 2026',
      '## Awareness',
      '## Consideration',
      '## Decision',
      '## Delivery and use',
      '## Loyalty and advocacy',
      '## Stage funnel, October 2026',
      expect.stringMatching(/^## /),
      expect.stringMatching(/^## /),
      expect.stringMatching(/^## /),
      expect.stringMatching(/^## /),
      '## Findings',
    ]);
    expect(markdown).toContain('| **Actions** |  | Searches, fills the basket | Picks a slot, pays |');
    expect(markdown).toContain('```mermaid\njourney\n');
  });

  test('.md keeps words from being Markdown or HTML', async () => {
    const cwd = folderWith();
    await cjm(['render', '-', '-o', 'map.md'], { cwd, input: mapWith('actions: ["<b>*a* | `b`</b>", "[c](d)"]') });
    expect(readFileSync(join(cwd, 'map.md'), 'utf8')).toContain('| &lt;b>\\*a\\* \\| \\`b\\`&lt;/b><br>\\[c\\](d) |');
  });

  test.each(['map.svg', 'map.png', 'map.pdf'])('%s is dark when asked for, and shows the funnel', async (file) => {
    const [light, dark, funnel] = await Promise.all([rendered(file), rendered(file, ['--theme', 'dark']), rendered(file, ['--view', 'funnel'])]);
    expect(dark.equals(light)).toBe(false);
    expect(funnel.equals(light)).toBe(false);
  });

  test.each(['png', 'pdf'])('letters that the fonts of .%s lack are told', async (ending) => {
    const { code, err } = await cjm(['render', '-', '-o', `map.${ending}`], { cwd: folderWith(), input: mapWith('actions: ["日本 ok", "Ω Ж ₽"]') });
    expect([code, err]).toEqual([0, 'cjm: the fonts of this format lack these letters, which are left out: 日 本; .html and .svg show them\n']);
  });

  const views = ['map', 'funnel', 'channels', 'touchpoints', 'scores'];

  test.each(['html', 'svg', 'png', 'pdf', 'md'])('.%s of each view is another picture, the same on every run', async (ending) => {
    const all = await Promise.all(views.map((view) => rendered(`map.${ending}`, ['--view', view])));
    expect(new Set(all.map((bytes) => bytes.toString('latin1'))).size).toBe(views.length);
    expect(await rendered(`map.${ending}`, ['--view', 'touchpoints'])).toEqual(all[3]);
  });

  test.each(['channels', 'touchpoints', 'scores'])('.html of %s brings the styles of its page', async (view) => {
    expect((await rendered('map.html', ['--view', view])).toString('utf8')).toMatch(new RegExp(`^\\.${view}\\b`, 'm'));
  });

  test('.md of channels is a table by stage', async () => {
    const markdown = (await rendered('map.md', ['--view', 'channels'])).toString('utf8');
    expect(markdown).toContain('| Channel | Awareness | Consideration | Decision | Delivery and use | Loyalty and advocacy | Mean |');
    expect(markdown).toContain('| **Phone**<br>owned · 1 stage |  |  |  | **2** · gap 3 |  | **2** |');
    expect(markdown).not.toContain('## Findings');
  });

  test('.md of touchpoints is the work list by field, what is to be rated, and the nine steps', async () => {
    const markdown = (await rendered('map.md', ['--view', 'touchpoints'])).toString('utf8');
    expect(markdown).toContain(
      '| 1 | **Phone**<br>Delivery and use | 5 | 2 | **+3** | Customer service |  | A person answers within four minutes | not stated |',
    );
    expect(markdown).toContain('- [ ] **Chat** importance 4 · Delivery and use: satisfaction is unknown: ask customers');
    expect(markdown).toContain('| **9. Do not stop**<br>');
  });

  test('.md of scores tells the best and the worst stages with their reasons, all scores, and what nobody knows', async () => {
    const markdown = (await rendered('map.md', ['--view', 'scores'])).toString('utf8');
    expect(markdown).toContain(
      '## To be ashamed of\n\n### Consideration 3.0\n\nexperience of its only step, no stage score\n\n- ▽ Lowest step: **Compares and evaluates** 3',
    );
    expect(markdown).toContain('| Decision |  | **4.5** 2 / 2 |');
    expect(markdown).toContain('| Delivery and use | Chat: satisfaction | Asks for help | Customer service | CSAT survey right after the contact |');
  });

  test('.md of the funnel adds what losses cost and the ways to work with it', async () => {
    const markdown = (await rendered('map.md', ['--view', 'funnel'])).toString('utf8');
    expect(markdown.match(/^##+ .*$/gm)).toEqual([
      '## Profit formula, October 2026',
      '## Stage funnel, October 2026',
      '### Money lost',
      '### Ways to work with this funnel',
    ]);
  });

  test('.md of diagrams is the texts that Mermaid draws', async () => {
    const markdown = (await rendered('map.md', ['--view', 'diagram'])).toString('utf8');
    expect(markdown.match(/^(?:journey|xychart|quadrantChart|timeline)\b/gm)).toEqual(['journey', 'xychart', 'quadrantChart', 'timeline']);
    expect(markdown.match(/^```mermaid$/gm)?.length).toBe(4);
  });

  test.each([
    [
      'svg',
      'en',
      'cjm: diagrams are drawn by Mermaid, which needs a browser, so there is no .svg of them; `-o diagram.md` writes their text, which GitHub and GitLab draw\n',
    ],
    [
      'png',
      'ru',
      'cjm: диаграммы рисует Mermaid, ему нужен браузер, поэтому .png из них не сделать; `-o diagram.md` запишет их текст, который рисуют GitHub и GitLab\n',
    ],
    [
      'pdf',
      'en',
      'cjm: diagrams are drawn by Mermaid, which needs a browser, so there is no .pdf of them; `-o diagram.md` writes their text, which GitHub and GitLab draw\n',
    ],
  ])('diagrams cannot be drawn as .%s, which is said in %s', async (ending, language, err) => {
    const args = ['render', grocery, '--view', 'diagram', '-o', `map.${ending}`, '--language', language];
    expect(await cjm(args, { cwd: folderWith() })).toEqual({ code: 2, out: '', err });
  });

  test('insights are read from beside the map, as .md and .html, and are no drawing', async () => {
    const markdown = (await rendered('map.md', ['--view', 'insights'])).toString('utf8');
    expect(markdown).toContain('| no. 2, bottleneck | 140 | 63.6\u202f% | 67.4\u202f% | 23.5 days | €122.68 |');
    expect((await rendered('map.html', ['--view', 'insights'])).toString('utf8')).toContain('class="bubble tone-5"');
    expect(await cjm(['render', grocery, '--view', 'insights', '-o', 'map.pdf'], { cwd: folderWith() })).toEqual({
      code: 2,
      out: '',
      err: 'cjm: insights are tables for the most part, so there is no .pdf of them; `-o insights.html` or `-o insights.md` has them\n',
    });
  });

  test.each(['svg', 'png', 'pdf', 'md'])('a broken map is drawn as .%s as far as it can be read', async (ending) => {
    const cwd = folderWith();
    const { code, err } = await cjm(['render', '-', '-o', `map.${ending}`], { cwd, input: mapWith('goals: ["open') });
    expect([code, readFileSync(join(cwd, `map.${ending}`)).length > 100]).toEqual([0, true]);
    expect(err).toMatch(/^cjm: “<stdin>” has \d+ errors?; the picture shows what could be read\n$/);
  });
});

describe('the personas of a map that stands alone', () => {
  const text =
    'cjm: 1\ntitle: Dinner\nmodel: classic5\npersona: { name: Anna <b>, needs: [dinner], offer: Great service }\nstages:\n  - { stage: awareness, touchpoints: [site] }\n';

  test('are written as a page without links that lead nowhere, and as Markdown', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': text });
    for (const file of ['a.html', 'a.md']) expect((await cjm(['render', 'a.cjm.yaml', '--view', 'personas', '-o', file], { cwd })).code).toBe(0);
    const [html, markdown] = ['a.html', 'a.md'].map((file) => readFileSync(join(cwd, file), 'utf8'));
    expect(html).toContain('Anna &lt;b>');
    expect(html).toContain('.sheet');
    expect(html).not.toMatch(/<a |<button|<script/);
    expect(markdown).toContain('### Anna &lt;b>\n');
    expect(markdown).toContain('✕ “Great service” does not set you apart');
    expect(markdown).not.toContain('](');
  });

  test('are no picture', async () => {
    const cwd = folderWith({ 'a.cjm.yaml': text });
    const { code, err } = await cjm(['render', 'a.cjm.yaml', '--view', 'personas', '-o', 'a.svg'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('sheets of personas are tables, so there is no .svg of them');
  });
});
