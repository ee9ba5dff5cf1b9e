/** Drawings of maps in a real browser: what was measured without one is as wide there, and stays in its cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawView } from '../../media/drawing/drawView.ts';
import { createMeasure } from '../../media/drawing/measure.ts';
import type { Box, Drawing, Operation } from '../../media/drawing/operations.ts';
import { writeSvg } from '../../media/drawing/writeSvg.ts';
import { addFonts } from '../../media/pictures/addFonts.ts';
import { exampleMaps, viewOfExample } from '../setUp/exampleViews.ts';
import { root } from '../setUp/paths.mjs';
import { launchChromium } from './previewPage.ts';

/** Pixels by which a browser's letters may differ from their measured widths. */
const tolerance = 2;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const fonts = ['regular', 'bold', 'italic'].map((face) => readFileSync(join(root, `media/fonts/inter-${face}.ttf`), 'base64'));
async function show(drawing: Drawing): Promise<void> {
  await page.setContent(`<style>body{margin:0}</style>${addFonts(writeSvg(drawing), fonts).replace(/^<\?xml.*\n/, '')}`);
  await page.evaluate(() => Promise.all(['16px Inter', '600 16px Inter', 'italic 16px Inter'].map((font) => document.fonts.load(font))));
}

function boxesOf(operations: readonly Operation[]): Record<string, Box> {
  return Object.assign(
    {},
    ...operations.map((operation) =>
      operation.kind !== 'group' ? {} : { ...(operation.cell && operation.box ? { [operation.cell]: operation.box } : {}), ...boxesOf(operation.operations) },
    ),
  );
}

describe('a drawing in a browser', () => {
  test.each(
    exampleMaps().flatMap((example) =>
      (['en', 'ru'] as const).flatMap((language) =>
        (['map', 'channels', 'touchpoints', 'scores'] as const).map((shown) => [example, language, shown] as const),
      ),
    ),
  )('of %s in %s, its %s: every text stays in its cell', async (example, language, shown) => {
    const drawing = drawView(viewOfExample(example, language, shown), { theme: 'light' });
    const boxes = boxesOf(drawing.operations);
    await show(drawing);
    const found = await page.evaluate(
      ({ known, most }) =>
        [...document.querySelectorAll<SVGGElement>('g[data-cell]')].flatMap((group) => {
          const box = known[group.dataset['cell'] ?? ''];
          return [...group.querySelectorAll('text')].map((text) => {
            const { x, y, width, height } = text.getBBox();
            const isOut =
              box !== undefined &&
              (x < box.x - most || x + width > box.x + box.width + most || y < box.y - most - 3 || y + height > box.y + box.height + most + 3);
            return { text: text.textContent, isOut };
          });
        }),
      { known: boxes, most: tolerance },
    );
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ isOut }) => isOut)).toEqual([]);
  });

  test('letters are as wide as they were measured', async () => {
    const drawing = drawView(viewOfExample('grocery-ru/grocery.cjm.yaml', 'ru'), { theme: 'light' });
    await show(drawing);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('text')].map((text) => ({
        text: text.textContent ?? '',
        width: text.getComputedTextLength(),
        size: text.getAttribute('font-size'),
        bold: text.getAttribute('font-weight') === '600',
        italic: text.getAttribute('font-style') === 'italic',
      })),
    );
    const measure = createMeasure();
    const wrong = widths.filter(
      ({ text, width, size, bold, italic }) => Math.abs(measure(text, bold ? 'bold' : italic ? 'italic' : 'regular', Number(size)) - width) > 1,
    );
    expect(widths.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
