/** Views and patches as they come from the editor → what is drawn anew, when, and what is kept. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyPatch } from '../../media/applyPatch.ts';
import type { CellView, JourneyView, ViewPatch } from '../../server/core/view/journeyView.ts';
import type { ToPreview } from '../../server/protocol.ts';
import { groceryView } from './groceryView.ts';
import { largeView, textCell } from './largeView.ts';
import { type Bundle, bundlePreview, launchChromium, openPreview, type PreviewPage } from './previewPage.ts';

const pains = 'decision/place-order/pains';
const view = (of: JourneyView) => ({ kind: 'view', uri: 'file:///map.cjm.yaml', view: of, imageRoot: undefined }) as const;

function patch(
  from: number,
  version: number,
  cells: Record<string, CellView | null>,
  parts: ViewPatch['parts'] = {},
): { readonly kind: 'patch'; readonly patch: ViewPatch } {
  return { kind: 'patch', patch: { from, version, parts, cells } };
}
const saying = (id: string, text: string) => Object.fromEntries([textCell(id, text)]);

describe('a patch applied', () => {
  test('keeps every untouched part as the same object', () => {
    const next = applyPatch(groceryView, {
      from: 412,
      version: 413,
      parts: { counts: { error: 1, warning: 0, info: 0, hint: 0 } },
      cells: { [pains]: { state: 'none', items: [], findings: [] }, 'awareness/hear/goals': null },
    });
    expect(next?.version).toBe(413);
    expect(next?.counts.error).toBe(1);
    expect(next?.stages).toBe(groceryView.stages);
    expect(next?.cells[pains]?.state).toBe('none');
    expect(next?.cells).not.toHaveProperty('awareness/hear/goals');
    const others = Object.keys(groceryView.cells).filter((id) => id !== pains && id !== 'awareness/hear/goals');
    expect(others.every((id) => next?.cells[id] === groceryView.cells[id])).toBe(true);
    expect(groceryView.cells[pains]?.state).toBe('given');
  });

  test('takes away the parts that travel as null', () => {
    const stale = { ...groceryView, problem: { message: 'This text is not closed', line: 3 } };
    const mended = applyPatch(stale, { from: 412, version: 413, parts: { problem: null, funnel: null }, cells: {} });
    expect(mended?.problem).toBeUndefined();
    expect(mended?.funnel).toBeUndefined();
  });

  test('that starts elsewhere yields nothing', () => {
    expect(applyPatch(groceryView, { from: 411, version: 413, parts: {}, cells: {} })).toBeUndefined();
  });
});

describe('in the page', () => {
  let browser: Browser;
  let bundle: Bundle;
  let preview: PreviewPage;
  beforeAll(async () => {
    bundle = await bundlePreview();
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    preview = await openPreview(browser, bundle);
  });
  afterEach(() => preview.close());

  /** Where the document changes while the messages are drawn: the nearest cell, or what else it is. */
  async function changedBy(version: number, ...messages: readonly ToPreview[]): Promise<readonly string[]> {
    await preview.page.evaluate(() => {
      const touched = new Set<string>();
      const nameOf = (node: Node) => {
        const element = node instanceof Element ? node : node.parentElement;
        return (
          element?.closest('[data-cell]')?.getAttribute('data-cell') ??
          (element?.matches('[data-cjm]') === true ? 'root' : `${element?.tagName} ${element?.className}`)
        );
      };
      new MutationObserver((records) => records.forEach((record) => touched.add(nameOf(record.target)))).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { touched });
    });
    await preview.paint(version, ...messages);
    return preview.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched].toSorted());
  }

  test('it says that it is ready', async () => {
    expect(await preview.posted()).toEqual([{ kind: 'ready' }]);
  });

  test.each([
    ['the grocery map', groceryView, pains],
    ['60 × 20', largeView(60, 20), 'stage-20/step-40/lane-7'],
  ] as const)('a patch of one cell touches that cell and the version alone: %s', async (_, map, id) => {
    await preview.paint(map.version, view(map));
    expect(await changedBy(map.version + 1, patch(map.version, map.version + 1, saying(id, 'Something else')))).toEqual([id, 'root'].toSorted());
    expect(await preview.page.locator(`[data-cell="${id}"]`).innerText()).toBe('Something else');
    expect(await preview.page.locator('[data-cjm]').getAttribute('data-version')).toBe(String(map.version + 1));
  });

  test('equal cells in a patch of the whole lane are drawn, others are not', async () => {
    await preview.paint(412, view(groceryView));
    const changed = await changedBy(413, patch(412, 413, {}, { counts: { error: 0, warning: 1, info: 2, hint: 0 } }));
    expect(changed.filter((name) => name.includes('/'))).toEqual([]);
  });

  test('a cell that goes away becomes a hole, and a hole a cell', async () => {
    await preview.paint(412, view(groceryView));
    await preview.paint(413, patch(412, 413, { [pains]: null, ...saying('loyalty/order-again/pains', 'Something hurts') }));
    expect(await preview.page.locator(`[data-cell="${pains}"].hole`).count()).toBe(1);
    expect(await preview.page.locator('[data-cell="loyalty/order-again/pains"]').innerText()).toBe('Something hurts');
  });

  test('focus and mark outlive the cell they stand on being drawn anew', async () => {
    await preview.paint(412, view(groceryView), { kind: 'mark', element: pains });
    await preview.page.locator(`[data-cell="${pains}"]`).focus();
    await preview.paint(413, patch(412, 413, { ...saying('decision/*/pains', 'Of the whole stage') }));
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(pains);
    expect(await preview.page.locator(`[data-cell="${pains}"][data-marked]`).count()).toBe(1);
    expect(await preview.page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
  });

  test('every version on the screen is reported with its milliseconds', async () => {
    const { milliseconds } = await preview.paint(412, view(groceryView));
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(10_000);
  });

  test('of many versions in one frame the newest is drawn, never all of them', async () => {
    await preview.paint(412, view(groceryView));
    const many = Array.from({ length: 200 }, (_, index) => patch(412 + index, 413 + index, saying(pains, `Letter ${index + 1}`)));
    await preview.paint(612, ...many);
    expect(await preview.page.locator(`[data-cell="${pains}"]`).innerText()).toBe('Letter 200');
    expect((await preview.posted()).filter((message) => message.kind === 'painted').length).toBeLessThan(20);
  });

  test('a patch that starts from another version is refused and the whole view asked for', async () => {
    await preview.paint(412, view(groceryView));
    await preview.send(patch(500, 501, saying(pains, 'Of another time')));
    expect(await preview.posted()).toContainEqual({ kind: 'resync' });
    await preview.paint(600, view({ ...groceryView, version: 600 }));
    expect(await preview.page.locator(`[data-cell="${pains}"]`).innerText()).toContain('The delivery fee appears');
  });

  test('a patch before any view asks for the view', async () => {
    await preview.send(patch(1, 2, {}));
    expect(await preview.posted()).toEqual([{ kind: 'ready' }, { kind: 'resync' }]);
  });

  test('map, lock and place are kept for a reload, and come back after it', async () => {
    const large = view(largeView(60, 20));
    await preview.paint(1, large, { kind: 'locked', locked: true });
    await preview.page.evaluate(() => window.scrollTo(700, 120));
    await preview.page.waitForFunction(() => window.recorded.state?.scroll[0] === 700);
    const state = await preview.state();
    expect(state).toEqual({ uri: 'file:///map.cjm.yaml', locked: true, scroll: [700, 120] });
    if (state === undefined) throw new Error('Nothing was kept.');
    const reloaded = await openPreview(browser, bundle, { state });
    await reloaded.paint(1, large);
    expect(await reloaded.page.evaluate(() => [window.scrollX, window.scrollY])).toEqual([700, 120]);
    expect(await reloaded.page.locator('.lock').count()).toBe(1);
    await reloaded.close();
  });
});
