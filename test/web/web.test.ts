/** The packed extension in VS Code for the Web, oldest supported version: no Node, the language server in a Web Worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserWindow, openWindow } from '../vscode/window.ts';
import { type Served, serve } from './serve.ts';

const home = mkdtempSync(join(tmpdir(), 'cjm-web-'));
let served: Served;
let window: BrowserWindow;
let page: Page;

beforeAll(async () => {
  served = await serve();
  window = await openWindow(served.address, home);
  page = window.page;
  await misspelt().waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await window?.close();
  served?.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

/** The word in the text; the editor draws each token as an element of its own. */
const misspelt = () => page.locator('.view-line').getByText('awarenes', { exact: true });

const squiggles = () => page.locator('.squiggly-warning, .squiggly-error').count();

test('the server in the worker finds a misspelt stage and says so', async () => {
  await expect.poll(squiggles, { timeout: 30_000 }).toBeGreaterThan(0);
  await misspelt().hover();
  await expect.poll(() => page.locator('.monaco-hover:visible').first().innerText(), { timeout: 10_000 }).toContain('stage-unknown');
});

test('the preview draws the map, and a key that mends the text mends the picture', async () => {
  // What is drawn over the line (its hover, the lines that stick to the top) may lie over the word too.
  await misspelt().click({ force: true });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  await expect.poll(cellsOf('hear'), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await expect.poll(cellsOf('awareness/hear'), { timeout: 10_000 }).toBeGreaterThan(0);
  await expect.poll(squiggles, { timeout: 10_000 }).toBe(0);
});

test('a comparison with the last commit says why there is none in a browser', async () => {
  await run('Compare Journey Map With Last Commit');
  await expect.poll(shownTexts, { timeout: 30_000 }).toMatch(/git/i);
});

test('a comparison with the clipboard is drawn by the worker', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('cjm: 1\ntitle: Copied\nlanguage: en\nmodel: classic5\nstages:\n  - stage: loyalty\n'));
  await run('Compare Journey Map With…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Clipboard' }).click();
  await expect.poll(shownTexts, { timeout: 30_000 }).toMatch(/Copied[^]*Clipboard →/);
});

test('the list of maps has the map that is open', async () => {
  await run('Focus on Journeys View');
  const row = page.locator('.pane .monaco-list-row', { hasText: 'Order in a browser' }).first();
  await expect.poll(() => row.innerText({ timeout: 1_000 }).catch(() => ''), { timeout: 30_000 }).toContain('Sam');
});

test('a map in Markdown is drawn by the server in the worker', async () => {
  await run('Open the Page with a Map');
  await expect.poll(() => countInPanels('.cjm-block [data-cell="awareness/hear/actions"]'), { timeout: 30_000 }).toBe(1);
});

test('a map is exported: text by the worker, PNG by a page of the editor', async () => {
  await run('Export the Map in Each Format');
  const lines = async () => (await page.locator('.editor-instance .view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  await expect.poll(lines, { timeout: 60_000 }).toMatch(/png:/);
  for (const begins of [
    /html: <!doctype html>/,
    /svg: <\?xml version="1.0"/,
    /md: # Order in a browser/,
    /csv: .*Stage,Step/,
    /json: \{ {2}"cjm": 1/,
    /png: .?PNG/,
  ])
    expect(await lines()).toMatch(begins);
});

test('a format that needs Node is refused with where it can be had', async () => {
  await run('Export the Map as a Printed Page');
  const notices = async () => (await page.locator('.notification-list-item-message:visible').allInnerTexts()).join('\n');
  await expect.poll(notices, { timeout: 30_000 }).toContain('This format is not made in a browser.');
});

test('each customer is refused in a sentence, since there is no process that could read the orders', async () => {
  await run('Preview the Insights in Memory');
  const insights = async () => (await framesWith('input[data-each=customers]'))[0];
  await expect.poll(insights, { timeout: 30_000 }).toBeDefined();
  const frame = await insights();
  await frame?.locator('input[data-each=customers]').click();
  await expect.poll(() => frame?.locator('.bubbles [role=status]').innerText(), { timeout: 30_000 }).toContain('a browser cannot read files that large');
  expect(await frame?.locator('input[data-each=bubbles]').isChecked()).toBe(true);
  expect(await frame?.locator('.points').count()).toBe(0);
});

async function framesWith(selector: string): Promise<readonly Frame[]> {
  const counts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator(selector)
        .count()
        .catch(() => 0),
    ),
  );
  return page.frames().filter((_, index) => (counts[index] ?? 0) > 0);
}

async function countInPanels(selector: string): Promise<number> {
  const count = (frame: Frame): Promise<number> =>
    frame
      .locator(selector)
      .count()
      .catch(() => 0);
  return Math.max(...(await Promise.all(page.frames().map(count))));
}

/** By the list of commands. */
async function run(command: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.type(command);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().click();
}

/** What all panels say. */
async function shownTexts(): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('[data-comparison]')
        .innerText({ timeout: 500 })
        .catch(() => ''),
    ),
  );
  return texts.join('\n');
}

/** How many cells of a step the preview shows. */
function cellsOf(step: string): () => Promise<number> {
  return async () => (await previewFrame())?.locator(`[data-cell*="${step}/"]`).count() ?? 0;
}

async function previewFrame(): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (
      (await frame
        .locator('[data-cjm="preview"]')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  }
  return undefined;
}
