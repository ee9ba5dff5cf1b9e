/** Comparisons as one HTML file: complete, self-contained, safe, always the same bytes, and what links and boxes do without script. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ComparedPage, exportComparison } from '../../media/exportComparison.tsx';
import type { ComparisonView } from '../../server/core/review/comparisonView.ts';
import { comparisonOf, groceryComparison, versionTexts } from './groceryComparison.ts';
import { bundlePage, bundlePreview, launchChromium, screenshot } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

let browser: Browser;
let css: string;
beforeAll(async () => {
  css = (await Promise.all([bundlePreview(), bundlePage('media/comparison.tsx')])).map((bundle) => bundle.css).join('\n');
  browser = await launchChromium();
});
afterAll(() => browser.close());

const grocery: ComparedPage = { title: 'Weekly grocery order', path: 'maps/grocery.cjm.yaml', comparison: groceryComparison };
const two: readonly ComparedPage[] = [
  grocery,
  { title: 'A step more', path: 'maps/more.cjm.yaml', comparison: comparisonOf(versionTexts.before, versionTexts.stepAdded) },
];

function exported(pages: readonly ComparedPage[], theme?: 'light' | 'dark'): string {
  return exportComparison(pages, { theme, css, language: 'en', title: 'main → working tree', nothing: 'Nothing has changed.' });
}

async function opened<T>(
  name: string,
  html: string,
  look: (page: Page, requested: readonly string[]) => Promise<T>,
  options: { readonly scheme?: 'light' | 'dark'; readonly at?: string } = {},
): Promise<T> {
  await mkdir('.cache/screenshots', { recursive: true });
  const file = resolve('.cache/screenshots', `${name}.html`);
  await writeFile(file, html);
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, colorScheme: options.scheme ?? 'light' });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`${pathToFileURL(file).href}${options.at ?? ''}`);
  try {
    return await look(page, requested);
  } finally {
    await page.close();
  }
}

const ground = (page: Page) => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);

test.each([
  [undefined, 'light', 'rgb(255, 255, 255)'],
  [undefined, 'dark', 'rgb(31, 31, 31)'],
  ['dark', 'light', 'rgb(31, 31, 31)'],
  ['light', 'dark', 'rgb(255, 255, 255)'],
] as const)('with the theme %s on a %s system it is drawn whole without script or network', (theme, scheme, colour) => {
  const html = exported([grocery], theme);
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|<button|tabindex/i);
  return opened(
    `comparison-${theme}-${scheme}`,
    html,
    async (page, requested) => {
      await screenshot({ page }, `comparison-html-${theme ?? 'by-system'}-${scheme}`);
      expect(requested).toHaveLength(1);
      expect(await ground(page)).toBe(colour);
      expect(await page.title()).toBe('main → working tree');
      expect(await page.locator('.contents').count()).toBe(0);
      expect(await page.locator('[data-cell="delivery/receive/pains"][data-change=changed] ins').allInnerTexts()).toEqual(['one-hour', 'still']);
      expect(await page.locator('.all tbody tr').count()).toBe(groceryComparison.changes.length);
      expect(await seriousViolations({ page })).toEqual([]);
    },
    { scheme },
  );
});

test('two runs give the same bytes', () => {
  expect(exported(structuredClone(two))).toBe(exported(two));
});

test('several maps have a table of contents, and every id is the only one of its name', () =>
  opened('comparison-two', exported(two), async (page) => {
    expect((await page.locator('.contents li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Weekly grocery order maps/grocery.cjm.yaml + 2 added − 3 removed ~ 15 changed ↷ 2 moved',
      'A step more maps/more.cjm.yaml + 1 added',
    ]);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.locator('.contents a').last().click();
    expect(await page.locator('#file-2').evaluate((section) => Math.round(section.getBoundingClientRect().top))).toBeLessThan(300);
  }));

test('a change in the table leads to its place in the picture', () =>
  opened('comparison-links', exported(two), async (page) => {
    const links = page.locator('#file-1 .all tbody a');
    const placed = groceryComparison.changes.filter(({ element }) => element !== undefined).length;
    expect(await links.count()).toBe(placed);
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
      expect(await page.locator(href).count(), href).toBe(1);
    await links.nth(14).click();
    expect(await page.locator(':target').getAttribute('data-item')).toBe('delivery/receive/pains/1');
    expect(await page.locator(':target').evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
  }));

test('boxes hide a kind by style alone, in their own picture', () =>
  opened('comparison-boxes', exported([grocery, { ...grocery, path: 'again' }]), async (page) => {
    const bar = (file: number) =>
      page.locator(`#file-${file} [data-cell="loyalty/reorder/pains"]`).evaluate((cell) => getComputedStyle(cell, '::before').borderLeftColor);
    const shown = await bar(1);
    await page.locator('#file-1 input[data-kind=added]').uncheck();
    await page.locator('#file-1 input[data-kind=removed]').uncheck();
    expect([await bar(1), await bar(2)]).toEqual(['rgba(0, 0, 0, 0)', shown]);
    expect(await page.locator('#file-1 [data-item="decision/place-order/pains/-1"]').isVisible()).toBe(false);
    expect(await page.locator('#file-1 .all tr[data-change=removed]').first().isVisible()).toBe(false);
    expect(await page.locator('#file-2 [data-item="decision/place-order/pains/-1"]').isVisible()).toBe(true);
  }));

test('nothing that differs is a sentence', () =>
  opened('comparison-nothing', exported([]), async (page) => {
    expect(await page.locator('main').innerText()).toBe('main → working tree\n\nNothing has changed.');
  }));

test('text stays text', async () => {
  const hostile = '</title><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">';
  const spoilt = JSON.parse(JSON.stringify(groceryComparison), (key, value: unknown) =>
    ['text', 'name', 'what', 'message', 'title', 'feeling'].includes(key) && typeof value === 'string' ? hostile : value,
  ) as ComparisonView;
  await opened('comparison-hostile', exported([{ title: hostile, path: hostile, comparison: spoilt }, grocery]), async (page) => {
    expect(await page.locator('script,img').count()).toBe(0);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  });
});
