/** The packed extension in VS Code for the Web, oldest supported version: no Node, the language server in a Web Worker. */
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, findOrInstallChromium } from '../setUp/chromium.mts';
import { type Served, serve } from './serve.ts';

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  served = await serve();
  browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: chromiumArguments });
  page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.goto(served.address);
  await page.getByText('awarenes', { exact: true }).first().waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('the server in the worker finds a misspelt stage', async () => {
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor({ timeout: 30_000 });
  await page.getByText('awarenes', { exact: true }).first().hover();
  await expect.poll(() => page.locator('.monaco-hover:visible').innerText(), { timeout: 10_000 }).toContain('stage-unknown');
});

test('the preview draws the map and follows the keys', async () => {
  await page.getByText('awarenes', { exact: true }).first().click();
  await page.keyboard.press('End');
  await runCommand('CJM: Open Preview to the Side');
  await expect.poll(async () => (await previewFrame())?.locator('[data-step="awareness/hear"], [data-cjm="preview"]').count(), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.locator('.editor-instance .view-lines').first().getByText('awarenes', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await page.keyboard.type('s');
  await expect.poll(async () => (await previewFrame())?.locator('[data-stage="awareness"]').count(), { timeout: 10_000 }).toBeGreaterThan(0);
  await expect.poll(() => page.locator('.squiggly-error').count()).toBe(0);
});

async function runCommand(title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
}

async function previewFrame(): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if ((await frame.locator('[data-cjm="preview"]').count().catch(() => 0)) > 0) return frame;
  }
  return undefined;
}
