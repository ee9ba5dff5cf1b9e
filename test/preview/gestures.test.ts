/** What the person does with the picture, and what the editor's cursor does to it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FromPreview } from '../../server/protocol.ts';
import { groceryView } from './groceryView.ts';
import { largeView } from './largeView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPreview, type PreviewPage } from './previewPage.ts';
import { rareView } from './rareView.ts';

const chromium = previewInChromium();
let preview: PreviewPage;
beforeEach(async () => {
  preview = await openPreview(chromium.browser, chromium.bundle);
  await preview.paint(412, { kind: 'view', uri: 'file:///map.cjm.yaml', view: groceryView, imageRoot: undefined });
});
afterEach(() => preview.close());

const selected = async () =>
  (await preview.posted()).filter((message): message is FromPreview & { kind: 'select' } => message.kind === 'select').map((message) => message.element);

describe('a click', () => {
  test.each([
    ['[data-item="delivery/ask-help/pains/2"]', 'delivery/ask-help/pains/2'],
    ['[data-item="decision/place-order/kpis/ACR"]', 'decision/place-order/kpis/ACR'],
    ['[data-cell="loyalty/order-again/pains"]', 'loyalty/order-again/pains'],
    ['[data-cell="awareness/hear/goals"] .none', 'awareness/hear/goals'],
    ['[data-curve-point="delivery/ask-help"] .pt', 'delivery/ask-help/experience'],
    ['[data-stage="decision"] h2', 'stage:decision'],
    ['[data-step="decision/place-order"]', 'step:decision/place-order'],
    ['[data-metric="C"]', 'metric:C'],
    ['[data-lane="pains"]', 'lane:pains'],
    ['[data-funnel-step="delivery"] .count', 'funnel:stages/delivery'],
    ['h1', 'title'],
  ])('on %s goes to the text of %s', async (target, element) => {
    await preview.page.locator(target).click();
    expect(await selected()).toEqual([element]);
  });

  test('that ends a selection of words goes nowhere', async () => {
    const box = await preview.page.locator('[data-item="consideration/compare/actions/1"]').boundingBox();
    if (box === null) throw new Error('The cell is not on the screen.');
    await preview.page.mouse.move(box.x + 2, box.y + 6);
    await preview.page.mouse.down();
    await preview.page.mouse.move(box.x + 80, box.y + 6, { steps: 4 });
    await preview.page.mouse.up();
    expect(await preview.page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
    expect(await selected()).toEqual([]);
  });

  test('on the count of findings opens the problems', async () => {
    await preview.page.getByRole('button', { name: '3 warnings' }).click();
    expect(await preview.posted()).toContainEqual({ kind: 'command', command: 'problems' });
  });
});

describe('the keyboard', () => {
  const focused = () =>
    preview.page.evaluate(() =>
      ['data-cell', 'data-step', 'data-stage', 'data-lane', 'data-funnel-step']
        .map((name) => document.activeElement?.getAttribute(name))
        .find((value) => value),
    );
  const focus = (id: string) => preview.page.locator(`[data-cell="${id}"]`).focus();

  test('the grid is one tab stop', async () => {
    await preview.page.locator('[data-bench="keys"]').focus();
    await preview.page.keyboard.press('Tab');
    expect(await focused()).toBe('awareness');
    expect(await preview.page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await preview.page.keyboard.press('Tab');
    expect(await preview.page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await preview.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('awareness');
  });

  test.each([
    ['ArrowRight', 'decision/fill-basket/pains', 'decision/place-order/pains'],
    ['ArrowLeft', 'decision/place-order/pains', 'decision/fill-basket/pains'],
    ['ArrowUp', 'decision/place-order/pains', 'decision/*/touchpoints'],
    ['ArrowDown', 'decision/place-order/pains', 'decision/*/next'],
    ['Control+ArrowRight', 'decision/place-order/pains', 'delivery/receive/pains'],
    ['Control+ArrowLeft', 'delivery/enjoy/pains', 'delivery/receive/pains'],
    ['Control+ArrowLeft', 'delivery/receive/pains', 'decision/fill-basket/pains'],
    ['Control+ArrowDown', 'decision/place-order/pains', 'decision/place-order/objectives'],
    ['Control+ArrowUp', 'decision/place-order/kpis', 'decision/place-order/actions'],
    ['Home', 'decision/place-order/pains', 'pains'],
    ['End', 'decision/place-order/pains', 'loyalty/tell-others/pains'],
    ['Control+End', 'decision/place-order/pains', 'loyalty/tell-others/systems'],
    ['F8', 'decision/place-order/pains', 'delivery/ask-help/pains'],
    ['Shift+F8', 'decision/place-order/pains', 'delivery/ask-help/touchpoints'],
  ])('%s leads from %s to %s', async (key, from, to) => {
    await focus(from);
    await preview.page.keyboard.press(key);
    expect(await focused()).toBe(to);
  });

  test('going down through wide cells keeps the column', async () => {
    await focus('decision/place-order/goals');
    for (const expected of ['decision/*/touchpoints', 'decision/place-order/pains', 'decision/*/next', 'decision/place-order/objectives']) {
      await preview.page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(expected);
    }
  });

  test('going down enters the second line of a lane with cells on both levels', async () => {
    await preview.paint(7, { kind: 'view', uri: 'file:///rare.cjm.yaml', view: { ...rareView, problem: undefined }, imageRoot: undefined });
    await focus('awareness/*/actions');
    await preview.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('awareness/see/actions');
    await preview.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('awareness/see/thoughts');
  });

  test('Enter goes to the text', async () => {
    await focus('decision/place-order/pains');
    await preview.page.keyboard.press('Enter');
    expect(await selected()).toEqual(['decision/place-order/pains']);
  });

  test('F8 goes round through all findings', async () => {
    await focus('loyalty/tell-others/kpis');
    await preview.page.keyboard.press('F8');
    expect(await focused()).toBe('delivery/ask-help/touchpoints');
  });

  test('arrows switch between the tabs', async () => {
    await preview.page.locator('[data-view=map]').focus();
    await preview.page.keyboard.press('ArrowRight');
    await preview.page.locator('[data-view=funnel][aria-selected=true]').waitFor();
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-view'))).toBe('funnel');
  });

  test('a cell below the window or under the headers is brought into sight', async () => {
    await preview.paint(1, { kind: 'view', uri: 'file:///large.cjm.yaml', view: largeView(30, 40), imageRoot: undefined });
    await focus('stage-0/step-0/lane-0');
    for (let pressed = 0; pressed < 39; pressed += 1) await preview.page.keyboard.press('ArrowDown');
    const lowest = await preview.page.locator(':focus').boundingBox();
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThanOrEqual(900);
    for (let pressed = 0; pressed < 39; pressed += 1) await preview.page.keyboard.press('ArrowUp');
    const [cell, heads] = [await preview.page.locator(':focus').boundingBox(), await preview.page.locator('.heads').boundingBox()];
    expect(cell?.y).toBeGreaterThanOrEqual((heads?.y ?? 0) + (heads?.height ?? 0));
  });
});

describe('the editor’s cursor', () => {
  const marked = () =>
    preview.page
      .locator('[data-marked]')
      .evaluateAll((all) =>
        all.map(
          (element) =>
            element.getAttribute('data-cell') ?? element.getAttribute('data-stage') ?? element.getAttribute('data-step') ?? element.getAttribute('data-metric'),
        ),
      );
  const scroll = () => preview.page.evaluate(() => [window.scrollX, window.scrollY]);

  test.each([
    ['decision/place-order/pains/1', 'decision/place-order/pains'],
    ['decision/place-order/pains/9', 'decision/place-order/pains'],
    ['decision/*/touchpoints', 'decision/*/touchpoints'],
    ['delivery/ask-help/experience', 'delivery/ask-help/experience'],
    ['stage:decision', 'decision'],
    ['decision', 'decision'],
    ['step:decision/place-order', 'decision/place-order'],
    ['decision/place-order/unheard-of', 'decision/place-order'],
    ['metric:C', 'C'],
  ])('in %s marks %s', async (element, place) => {
    await preview.send({ kind: 'mark', element: 'awareness/hear/actions' }, { kind: 'mark', element });
    expect(await marked()).toEqual([place]);
    await preview.send({ kind: 'mark', element: undefined });
    expect(await marked()).toEqual([]);
  });

  test('an element with quotes in its name breaks nothing', async () => {
    await preview.send({ kind: 'mark', element: 'a"]/b\\/c' });
    expect(await marked()).toEqual([]);
  });

  test('moves neither focus nor picture while its cell is in sight', async () => {
    await preview.page.locator('[data-cell="awareness/hear/actions"]').focus();
    const before = await scroll();
    await preview.send({ kind: 'mark', element: 'decision/place-order/goals' });
    expect(await scroll()).toEqual(before);
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('awareness/hear/actions');
  });

  test('brings its cell into sight, and leaves it to the person to scroll away while typing goes on', async () => {
    await preview.paint(1, { kind: 'view', uri: 'file:///large.cjm.yaml', view: largeView(60, 20), imageRoot: undefined });
    await preview.send({ kind: 'mark', element: 'stage-25/step-50/lane-19' });
    const box = await preview.page.locator('[data-cell="stage-25/step-50/lane-19"]').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(124);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1500);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
    await preview.page.evaluate(() => window.scrollTo(0, 0));
    await preview.send({ kind: 'mark', element: 'stage-25/step-50/lane-19/1' });
    expect(await scroll()).toEqual([0, 0]);
  });

  test('is shown as soon as its cell has been drawn', async () => {
    await preview.send(
      { kind: 'view', uri: 'file:///large.cjm.yaml', view: { ...groceryView, version: 2 }, imageRoot: undefined },
      { kind: 'view', uri: 'file:///large.cjm.yaml', view: { ...largeView(60, 20), version: 3 }, imageRoot: undefined },
      { kind: 'mark', element: 'stage-25/step-50/lane-19' },
    );
    await preview.page.locator('[data-cell="stage-25/step-50/lane-19"][data-marked]').waitFor();
    expect((await preview.page.locator('[data-marked]').boundingBox())?.x).toBeLessThan(1500);
  });
});
