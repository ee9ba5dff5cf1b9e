/** A view as one HTML file: complete, self-contained, safe and always the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { groceryView } from './groceryView.ts';
import { bundlePreview, launchChromium, screenshot } from './previewPage.ts';
import { rareView } from './rareView.ts';

let browser: Browser;
let css: string;
beforeAll(async () => {
  css = (await bundlePreview()).css;
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function opened(name: string, html: string) {
  await mkdir('.cache/screenshots', { recursive: true });
  const file = resolve('.cache/screenshots', `${name}.html`);
  await writeFile(file, html);
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, javaScriptEnabled: true });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, requested, address: pathToFileURL(file).href };
}

test.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(31, 31, 31)'],
] as const)('in %s it is drawn whole without script or network', async (theme, ground) => {
  const html = exportHtml(groceryView, { theme, css });
  const { page, requested, address } = await opened(`export-${theme}`, html);
  await screenshot({ page }, `export-${theme}`);
  expect(requested).toEqual([address]);
  expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
  expect(await page.title()).toBe('Weekly grocery order');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(ground);
  // Of two places in the grid nothing is said, so that the view has no cell for them.
  expect(await page.locator('[data-cell]').count()).toBe(Object.keys(groceryView.cells).length + groceryView.curve.points.length + 2);
  expect(await page.locator('[data-bottleneck]').count()).toBe(1);
  expect(await page.locator('button,[tabindex]').count()).toBe(0);
  expect(await page.locator('.row.funnel').evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(100);
  await page.close();
});

test('two runs give the same bytes', () => {
  expect(exportHtml(structuredClone(groceryView), { theme: 'light', css })).toBe(exportHtml(groceryView, { theme: 'light', css }));
});

test('further funnels stand below the map, and pictures are put in', async () => {
  const image = 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4MCIgaGVpZ2h0PSI0MCIvPg==';
  const { page } = await opened('export-rare', exportHtml({ ...rareView, problem: undefined }, { theme: 'light', css, images: { 'missing.png': image } }));
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  expect(await page.locator('[data-funnel]').evaluateAll((all) => all.map((funnel) => funnel.getAttribute('data-funnel')))).toEqual(['stages', 'app']);
  expect(await page.locator('[data-cell="decision/choose/image"] img').evaluate((picture) => (picture as HTMLImageElement).naturalWidth)).toBe(80);
  await page.close();
});

test('a broken map is no last good picture: it shows what could be read, in full colour', async () => {
  const problem = { message: 'This quote is not closed', line: 3 };
  const { page } = await opened('export-broken', exportHtml({ ...groceryView, problem }, { theme: 'light', css }));
  expect(await page.getByRole('status').innerText()).toContain('What could be read is shown');
  expect(await page.locator('[data-stale]').count()).toBe(0);
  expect(await page.locator('.picture').evaluate((picture) => getComputedStyle(picture).opacity)).toBe('1');
  await page.close();
});

test('text stays text in title, cells and style', async () => {
  const hostile = '</title><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">';
  const spoilt = JSON.parse(JSON.stringify(groceryView), (key, value: unknown) =>
    ['text', 'name', 'title', 'hint', 'message', 'quote', 'feeling'].includes(key) && typeof value === 'string' ? hostile : value,
  ) as JourneyView;
  const { page } = await opened('export-hostile', exportHtml(spoilt, { theme: 'light', css: `${css}/* </style><script>window.hurt = 1</script> */` }));
  expect(await page.title()).toBe(hostile);
  expect(await page.locator('script,img').count()).toBe(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  await page.close();
});
