/** Pictures of the view and of a cell in the clipboard: drawn in the page, at twice their size, wherever the page is scrolled to; and what happens where the clipboard is closed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { FromPreview } from '../../server/protocol.ts';
import { viewOfExample } from '../setUp/exampleViews.ts';
import { root } from '../setUp/paths.mjs';
import { groceryView } from './groceryView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPreview, type PreviewPage, type Theme } from './previewPage.ts';

const fonts = ['regular', 'bold', 'italic'].map((face) => readFileSync(join(root, `media/fonts/inter-${face}.ttf`), 'base64'));
const cell = 'decision/place-order/pains';

const chromium = previewInChromium();
let preview: PreviewPage;
const errors: string[] = [];
afterEach(async () => {
  expect({ errors, requested: preview.requested, forbidden: await preview.forbidden() }).toEqual({ errors: [], requested: [], forbidden: [] });
  await preview.close();
});

interface Options {
  readonly theme?: Theme;
  /** The clipboard is closed. */
  readonly closed?: boolean;
}

async function open(view: JourneyView, { theme, closed = false }: Options = {}): Promise<void> {
  preview = await openPreview(chromium.browser, chromium.bundle, {
    ...(theme === undefined ? {} : { theme }),
    prepare: (page) => page.context().grantPermissions(closed ? [] : ['clipboard-read', 'clipboard-write']),
  });
  preview.page.on('pageerror', (error) => errors.push(String(error)));
  await preview.paint(view.version, { kind: 'view', uri: 'file:///map.cjm.yaml', view, imageRoot: undefined });
}

const posted = async <K extends FromPreview['kind']>(kind: K) =>
  (await preview.posted()).filter((message): message is Extract<FromPreview, { kind: K }> => message.kind === kind);

/** The editor's answer, once it is asked. */
async function sendFonts(): Promise<void> {
  await expect.poll(async () => (await posted('fonts')).length).toBe(1);
  await preview.send({ kind: 'fonts', fonts });
}

const notice = () => preview.page.locator('.notice');

/** Width and height of the picture in the clipboard, and the share of its pixels that are dark. */
async function copied(): Promise<{ width: number; height: number; dark: number }> {
  await expect
    .poll(
      () =>
        notice()
          .innerText({ timeout: 500 })
          .catch(() => ''),
      { timeout: 10_000 },
    )
    .toMatch(/clipboard|буфер/);
  return preview.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 300) dark += 1;
    return { width: bitmap.width, height: bitmap.height, dark: dark / (data.length / 4) };
  });
}

describe('a picture of the view', () => {
  test('has two pixels for each of the drawing, wherever the page is scrolled to', async () => {
    await open(groceryView);
    await preview.page.locator('[data-copy-view]').click();
    await sendFonts();
    const first = await copied();
    expect(first.width).toBeGreaterThanOrEqual(2400);
    await preview.page.evaluate(() => window.scrollTo(0, 900));
    await preview.page.locator('[data-copy-view]').evaluate((button: HTMLElement) => button.click());
    expect(await copied()).toEqual(first);
    expect((await posted('fonts')).length).toBe(1);
  });

  test.each(['funnel', 'channels', 'touchpoints', 'scores'] as const)('is of the view %s where that is looked at', async (shown) => {
    await open(viewOfExample('grocery/grocery.cjm.yaml', 'en', shown));
    await preview.page.locator('[data-copy-view]').click();
    await sendFonts();
    const { width, height } = await copied();
    expect([width >= 2400, height > 600]).toEqual([true, true]);
  });

  test('is dark in a dark editor, and leaves out rows that are hidden', async () => {
    await open(groceryView, { theme: 'vscode-dark' });
    await preview.page.locator('[data-copy-view]').click();
    await sendFonts();
    const whole = await copied();
    expect(whole.dark).toBeGreaterThan(0.8);
    await preview.page.locator('[data-menu="rows"]').click();
    await preview.page.locator('[data-show-row="pains"]').click();
    await preview.page.locator('[data-copy-view]').click();
    await expect.poll(async () => (await copied()).height, { timeout: 15_000 }).toBeLessThan(whole.height);
  });
});

describe('a picture of a cell', () => {
  test('is offered where nothing may be changed, by pointer and by key', async () => {
    await open(groceryView);
    await preview.page.locator(`[data-cell="${cell}"]`).click({ button: 'right' });
    const entries = preview.page.locator('[role=menuitem]');
    await expect.poll(() => entries.allInnerTexts()).toEqual([expect.stringMatching(/^Go to the text/), 'Copy as picture']);
    await preview.page.keyboard.press('Escape');
    expect(await entries.count()).toBe(0);
    await preview.page.locator(`[data-cell="${cell}"]`).focus();
    await preview.page.keyboard.press('Shift+F10');
    await expect.poll(() => entries.count()).toBe(2);
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('Enter');
    await sendFonts();
    const { width, height } = await copied();
    expect(width).toBe(784);
    expect(height).toBeLessThan(600);
    expect(
      await preview.page.evaluate(
        (id) => document.activeElement?.getAttribute('data-cell') === id || document.activeElement?.closest(`[data-cell="${id}"]`) !== null,
        cell,
      ),
    ).toBe(true);
  });

  test('is the last of what can be done with a cell that may be changed', async () => {
    await open(viewOfExample('grocery-ru/grocery.cjm.yaml', 'ru'));
    await preview.send({ kind: 'editing', editing: 'on' });
    await expect.poll(() => preview.page.locator('[data-add]').count()).toBeGreaterThan(0);
    await preview.page.locator(`[data-cell="${cell}"]`).first().click({ button: 'right' });
    const last = preview.page.locator('[role=menuitem]').last();
    expect(await last.innerText()).toBe('Копировать как картинку');
    await last.click();
    await sendFonts();
    expect((await copied()).width).toBe(784);
  });
});

test('what the clipboard refuses is handed over with the reason, to be saved', async () => {
  await open(groceryView, { closed: true });
  await preview.page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) }),
  );
  await preview.page.locator('[data-copy-view]').click();
  await sendFonts();
  await expect.poll(async () => (await posted('uncopied')).length, { timeout: 10_000 }).toBe(1);
  const [message] = await posted('uncopied');
  expect([
    message?.reason,
    Buffer.from(message?.png ?? '', 'base64')
      .subarray(1, 4)
      .toString('latin1'),
  ]).toEqual(['Write permission denied.', 'PNG']);
  expect(await notice().count()).toBe(0);
});

test('the head has a button that exports, within reach of the keyboard', async () => {
  await open(groceryView);
  await preview.page.locator('[data-command="cjm.export"]').press('Enter');
  expect(await posted('command')).toEqual([{ kind: 'command', command: 'cjm.export' }]);
});
