/** The page of a history in a browser: complete, without script and network, readable in light and dark, on wide screens and narrow ones. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportHistory } from '../../media/exportHistory.tsx';
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { emptyProject } from '../../server/core/model/project.ts';
import { arrangeHistory } from '../../server/core/review/arrangeHistory.ts';
import { historyOf } from '../../server/core/review/history.ts';
import type { Gap, HistoryReport, ToldCommit } from '../../server/core/review/historyReport.ts';
import type { HistoryView } from '../../server/core/view/historyView.ts';
import type { Language } from '../../server/core/vocabulary/catalogue.ts';
import { launchChromium } from './previewPage.ts';

let browser: Browser;
let css: string;
let grocery: string;
beforeAll(async () => {
  css = await readFile('media/history.css', 'utf8');
  grocery = await readFile('examples/grocery/grocery.cjm.yaml', 'utf8');
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Version {
  readonly text: string;
  /** None for the working copy. */
  readonly day?: string;
  readonly subject?: string;
  readonly gap?: Gap;
}

function viewOf(versions: readonly Version[], language: Language = 'en'): HistoryView {
  const read = versions.map(({ text, gap }) =>
    gap ? undefined : { document: MapDocument.open(text), kind: 'map' as const, project: emptyProject, settings: defaultSettings },
  );
  const { title, scale, columns, series } = historyOf(read.toReversed(), language);
  const commits = versions.map(
    ({ day, subject, gap }, index): ToldCommit => ({
      hash: day === undefined ? undefined : String(index).repeat(40),
      author: day === undefined ? undefined : 'Anna Weber',
      day,
      time: day === undefined ? undefined : Date.parse(`${day}T12:00:00Z`) / 1000,
      subject: day === undefined ? undefined : (subject ?? `Version ${index}`),
      path: 'maps/grocery.cjm.yaml',
      gap,
    }),
  );
  const report: HistoryReport = { path: 'maps/grocery.cjm.yaml', title, scale, commits, columns, series, isChosen: false, leftOut: 0, isCut: false };
  return arrangeHistory(report, language);
}

/** The conversion rises, help gets worse and changes hands, a rating is unknown in between. */
function versionsOf(text: string): Version[] {
  const first = text
    .replace('C: { value: 10.8%', 'C: { value: 9%')
    .replace('score: 2\n', 'score: 4\n')
    .replace('owners: [customer-service]', 'owners: [logistics]');
  return [
    { text: first, day: '2026-01-10' },
    { text: first.replace('C: { value: 9%', 'C: { value: unknown'), day: '2026-04-02' },
    { text: '', day: '2026-06-02', gap: { kind: 'large-file-storage' } },
    { text, day: '2026-09-20', subject: 'Figures of the autumn' },
    { text: text.replace('C: { value: 10.8%', 'C: { value: 11.3%') },
  ];
}

async function opened(name: string, view: HistoryView, options: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {}) {
  await mkdir('.cache/screenshots', { recursive: true });
  const file = resolve('.cache/screenshots', `history-${name}.html`);
  await writeFile(file, exportHistory(view, css));
  const page = await browser.newPage({ viewport: { width: options.width ?? 1360, height: 900 }, colorScheme: options.colorScheme ?? 'light' });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, requested, address };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations: found } = await page.evaluate<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>('axe.run()');
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
}

describe.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(20, 23, 28)'],
] as const)('in %s', (colorScheme, ground) => {
  test.each(['en', 'ru'] as const)('in %s it is drawn whole, and axe finds nothing', async (language) => {
    const view = viewOf(versionsOf(grocery), language);
    const { page, requested, address } = await opened(`${colorScheme}-${language}`, view, { colorScheme });
    expect(requested).toEqual([address]);
    expect(await page.locator('script').count()).toBe(0);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(ground);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    for (const details of await page.locator('details').all()) await details.evaluate((element) => (element as HTMLDetailsElement).setAttribute('open', ''));
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `.cache/screenshots/history-${colorScheme}-${language}.png`, fullPage: true });
    await page.close();
  });
});

test('a figure shows where it came from, where it is and whether that is better', async () => {
  const { page } = await opened('figures', viewOf(versionsOf(grocery)));
  const plain = async (selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replaceAll('\u202f', ' ').replaceAll(/\s*\n\s*/g, ' | ');
  expect(await plain('[data-series="decision C"] figcaption')).toBe('C, conversion | 11.3 % | from 9 % | ▲ +2.3 pp');
  expect(await page.locator('[data-series="decision C"]').getAttribute('data-verdict')).toBe('better');
  expect(await plain('[data-series="delivery/ask-help experience"] figcaption')).toBe('Asks for help | Experience | 2 | from 4 | ▼ −2');
  expect(await page.locator('[data-series="decision C"] svg').getAttribute('aria-label')).toBe('C, conversion: 9\u202f% → 11.3\u202f%, better');
  expect(await page.locator('[data-series="decision C"] .ask title').textContent()).toContain('unknown\n2026-04-02 · Version 1');
  expect(await page.locator('[data-series="decision C"] circle title').allTextContents()).toEqual([
    '9\u202f%\n2026-01-10 · Version 0 · Anna Weber',
    '10.8\u202f%\n2026-09-20 · Figures of the autumn · Anna Weber',
    '11.3\u202f%\nworking copy',
  ]);
  expect(await page.locator('[data-series="decision C"] .target').count()).toBe(1);
  await page.close();
});

test('owners are bands with names, one after the other', async () => {
  const { page } = await opened('owners', viewOf(versionsOf(grocery)));
  const spans = page.locator('[data-series="delivery/ask-help owners"] li');
  expect(await spans.allInnerTexts()).toEqual(['Logistics', 'Customer service']);
  const [first, second] = await Promise.all([spans.nth(0).boundingBox(), spans.nth(1).boundingBox()]);
  expect(Math.abs((first?.x ?? 0) + (first?.width ?? 0) - (second?.x ?? 0))).toBeLessThan(1.5);
  await page.close();
});

test('the table says the same, and what could not be read', async () => {
  const { page } = await opened('table', viewOf(versionsOf(grocery)));
  const section = page.locator('section[data-stage="decision"]');
  await section.locator('summary').click();
  const rows = (await section.locator('tbody tr').allInnerTexts()).map((row) => row.replaceAll('\u202f', ' ').replaceAll(/\s+/g, ' ').trim());
  expect(rows).toEqual([
    '2026-01-10 0000000 Anna Weber Version 0 9 %',
    '2026-04-02 1111111 Anna Weber Version 1 unknown',
    '2026-06-02 2222222 Anna Weber Version 2 only a pointer of Git LFS is in the repository',
    '2026-09-20 3333333 Anna Weber Figures of the autumn 10.8 %',
    'working copy 11.3 %',
  ]);
  expect(await page.locator('.notes').innerText()).toContain('2026-06-02 2222222: only a pointer of Git LFS is in the repository');
  await page.close();
});

test('nothing runs over its edge on a narrow screen', async () => {
  const { page } = await opened('narrow', viewOf(versionsOf(grocery)), { width: 360 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const labels = await page.locator('.plot svg').evaluateAll(
    (all) =>
      all.flatMap((svg) => {
        const edge = svg.closest('figure')?.getBoundingClientRect();
        return [...svg.querySelectorAll('text')].filter(
          (text) => text.getBoundingClientRect().left < (edge?.left ?? 0) || text.getBoundingClientRect().right > (edge?.right ?? 0),
        );
      }).length,
  );
  expect(labels).toBe(0);
  await page.close();
});

test('a score beyond its scale stays within its picture; things that are counted have no halves', async () => {
  const [first, ...others] = versionsOf(grocery);
  const view = viewOf([{ text: first?.text.replace('score: 4\n', 'score: -3\n') ?? '', day: '2026-01-10' }, ...others]);
  const plots = view.groups.flatMap((group) => group.plots);
  const score = plots.find(({ dots }) => dots.some(({ title }) => title.startsWith('−3')));
  expect(score?.levels.map(({ text }) => text)).toEqual(['−3', '1', '3', '5']);
  for (const { dots, lines } of plots) for (const { y } of [...dots, ...lines.flat()]) expect([y >= 0, y <= 1]).toEqual([true, true]);
  const counted = plots.filter(({ id }) => /pains|opportunities|warning|error|info|hint/.test(id));
  expect(counted.length).toBeGreaterThan(0);
  for (const { levels } of counted) for (const { text } of levels) expect(text).toMatch(/^\d+$/);
});

test('one commit, and none, are pages too', async () => {
  const one = await opened('one', viewOf([{ text: grocery, day: '2026-01-10' }]));
  expect(await one.page.locator('.plot').count()).toBe(0);
  expect(await one.page.locator('section[data-stage="decision"] .still').innerText()).toContain('C 10.8');
  await one.page.close();
  const none = await opened('none', viewOf([]));
  expect(await none.page.locator('main').innerText()).toContain('No commits in this time.');
  expect(await violations(none.page)).toEqual([]);
  await none.page.close();
});

test('text stays text', async () => {
  const hostile = '</style></title><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">';
  const view = viewOf(versionsOf(grocery).map((version) => ({ ...version, subject: hostile })));
  const { page } = await opened('hostile', { ...view, title: hostile, file: hostile });
  expect(await page.locator('script,img').count()).toBe(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await page.locator('h1').innerText()).toBe(hostile);
  await page.close();
});
