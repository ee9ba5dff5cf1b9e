/** The preview for who has no mouse: where the focus is after each gesture, how few keys lead around, and what a screen reader says of a place. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { viewOfExample } from '../setUp/exampleViews.ts';
import { keysOf } from '../vscode/suite/keys.ts';
import { type EditedMap, openEditedMap } from './editedMap.ts';
import { pagedExample } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage } from './previewPage.ts';

const text = `cjm: 1
title: Bread
model: classic5
job: { when: I am hungry, want: bread }
period: 2026-10
economics: { L: 1000, C: 10%, P: 10 EUR, Q: 2, M: 20% }
stages:
  - stage: awareness
    steps:
      - step: Sees the shop
        actions: [Walks past]
        experience: ???
        pains: none
  - stage: decision
    steps:
      - step: Orders
        actions:
          - Reads the menu
          - Asks for advice
        experience: { score: 4, feeling: Ease }
        pains:
          - { text: The fee comes last, severity: 4 }
      - step: Pays
        actions:
          - Taps the card
    next: { offer: A loaf }
`;

const chromium = previewInChromium();
let map: EditedMap;

const press = async (...keys: readonly string[]) => {
  for (const key of keys) {
    await map.page.keyboard.press(key);
    await map.answer();
  }
};
const focused = () => keysOf(map.page, map.page.mainFrame()).focused();
const focus = (selector: string) => map.page.locator(selector).first().focus();

describe('the focus', () => {
  beforeEach(async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text);
  });
  afterEach(() => map.close());

  test.each<readonly [gesture: string, from: string, keys: readonly string[], to: string]>([
    ['a written item', '[data-cell="decision/orders/pains"]', ['F2', 'a', 'Enter'], 'decision/orders/pains/1'],
    ['a new item', '[data-cell="decision/orders/pains"]', ['Insert', 'a', 'Enter'], 'decision/orders/pains/2'],
    ['an item given up', '[data-cell="decision/orders/pains"]', ['Insert', 'a', 'Escape'], 'decision/orders/pains'],
    ['a score', '[data-cell="decision/orders/experience"]', ['2'], 'decision/orders/experience'],
    ['an unknown score', '[data-cell="awareness/sees-the-shop/experience"]', ['4'], 'awareness/sees-the-shop/experience'],
    ['a deleted item of several', '[data-cell="decision/orders/actions"]', ['F2', 'Delete'], 'decision/orders/actions/1'],
    ['the last item', '[data-cell="decision/pays/actions"]', ['Delete'], 'decision/pays/actions'],
    ['the last cell of a lane', '[data-cell="decision/orders/pains"]', ['Delete'], 'decision/orders/pains'],
    ['a copied step', '[data-step="decision/orders"]', ['Control+d'], 'step:decision/orders-2'],
    ['a moved step', '[data-step="decision/orders"]', ['Alt+ArrowRight'], 'step:decision/orders'],
    ['a moved item', '[data-cell="decision/pays/actions"]', ['Alt+ArrowLeft'], 'decision/orders/actions/3'],
    ['a deleted step', '[data-step="decision/orders"]', ['Delete'], 'step:decision/pays'],
    ['a stage', '[data-stage="decision"]', ['Alt+ArrowLeft'], 'stage:decision'],
    ['a menu that is left', '[data-cell="decision/orders/pains"]', ['Shift+F10', 'ArrowDown', 'Escape'], 'decision/orders/pains'],
    ['a new lane given up', '[data-add=lanes]', ['Enter', 'Escape'], 'lanes'],
    ['the title', '[data-element=title]', ['F2', 'B', 'Enter'], 'title'],
    ['the job', '[data-element=job]', ['F2', 'I', 'Enter'], 'job'],
    ['a figure', '[data-metric=C]', ['F2', '9', 'Enter'], 'metric:C'],
    ['an offer', '[data-cell="decision/*/next"]', ['F2', 'Tab', 'b', 'Escape'], 'decision/*/next'],
  ])('after %s is where it belongs', async (_, from, keys, to) => {
    await focus(from);
    await press(...keys);
    const now = (await focused()) ?? (await map.page.evaluate(() => document.activeElement?.getAttribute('data-add')));
    expect(now).toBe(to);
  });

  test('stays with an item that is drawn anew, and with its cell when it is gone', async () => {
    await focus('[data-cell="decision/orders/actions"]');
    await press('F2', 'ArrowDown');
    expect(await focused()).toBe('decision/orders/actions/2');
    await map.typed('Reads the menu', 'Reads the board');
    expect(await focused()).toBe('decision/orders/actions/2');
    await map.typed('          - Asks for advice\n', '');
    expect(await focused()).toMatch(/^decision\/orders\/actions/);
  });

  test('goes through the fields of a form and round, and leaves it by Escape', async () => {
    await focus('[data-cell="decision/orders/experience"]');
    await press('Shift+F2');
    const keyNow = () => map.page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.tagName);
    const first = await keyNow();
    const seen = [first];
    for (let count = 0; count < 20; count += 1) {
      await press('Tab');
      const now = await keyNow();
      if (now === first) break;
      seen.push(now);
    }
    expect(seen).toEqual(['score', 'feeling', 'quote', 'target', 'moment-of-truth', 'evidence', 'note', 'BUTTON', 'BUTTON']);
    await press('Shift+Tab');
    expect(await keyNow()).toBe('BUTTON');
    await press('Escape');
    expect(await focused()).toBe('decision/orders/experience');
  });

  test('leaves cells that say what comes next', async () => {
    await focus('[data-cell="decision/*/next"]');
    await press('ArrowUp');
    expect(await focused()).toBe('decision/orders/pains');
  });

  test.each(['Tab', 'Shift+Tab'])('is not held by anything: %s leads round the page', async (key) => {
    await focus('[data-cell="decision/orders/pains"]');
    await map.page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) => (target as Element).setAttribute('data-been', ''));
    });
    const isBack = () => map.page.evaluate(() => document.activeElement?.matches('.map [tabindex="0"]') === true);
    let count = 0;
    do {
      await map.page.keyboard.press(key);
      count += 1;
    } while (count < 60 && !(await isBack()));
    expect(count).toBeLessThan(40);
    expect(await map.page.locator('[data-been]:is(.head *, .formula *, .tabs *, .add-to-map *, .bench *)').count()).toBeGreaterThan(12);
  });
});

describe('keys', () => {
  beforeEach(async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text);
  });
  afterEach(() => map.close());

  test('mean the same where the keyboard writes Russian', async () => {
    const cyrillic = (key: string, code: string) =>
      map.page.evaluate(
        ([letter, physical]) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: letter ?? '', code: physical ?? '', ctrlKey: true, bubbles: true, cancelable: true }),
          ),
        [key, code],
      );
    await focus('[data-cell="decision/pays/actions"]');
    await cyrillic('в', 'KeyD');
    expect(await map.answer()).toEqual([{ kind: 'duplicate', element: 'decision/pays/actions/1' }]);
    await cyrillic('я', 'KeyZ');
    await cyrillic('н', 'KeyY');
    expect((await map.posted()).map(({ kind }) => kind).filter((kind) => kind === 'undo' || kind === 'redo')).toEqual(['undo', 'redo']);
    await cyrillic('а', 'KeyF');
    expect(await map.page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
  });

  test('that move nothing do not reach the editor around the page, which would leave it', async () => {
    await map.page.evaluate(() => {
      window.addEventListener('keydown', ({ key, altKey }) => {
        document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''}${altKey && key !== 'Alt' ? key : ''} `;
      });
    });
    await focus('[data-cell="decision/orders/actions"]');
    await press('Alt+ArrowLeft', 'Alt+ArrowRight');
    await focus('[data-stage="awareness"]');
    await press('Alt+ArrowLeft');
    expect((await map.page.evaluate(() => document.body.dataset['heard'] ?? '')).trim()).toBe('');
    expect(map.text()).toBe(text);
  });

  test('walk the title, the facts and the job as one tab stop, and the formula as another', async () => {
    await focus('[data-element=title]');
    const seen = [await focused()];
    for (let count = 0; count < 6; count += 1) {
      await press('ArrowRight');
      seen.push(await focused());
    }
    expect(new Set(seen)).toEqual(new Set(['title', 'new:personas', 'facts', 'new:facts', 'job']));
    await press('Home');
    expect(await focused()).toBe('title');
    const stops = await map.page.locator('.head [data-element][tabindex="0"], .head [data-edit][tabindex="0"]').count();
    expect([stops, await map.page.locator('.formula [data-metric][tabindex="0"]').count()]).toEqual([1, 1]);
    await focus('.formula [tabindex="0"]');
    await press('End');
    expect(await focused()).toBe('metric:GP');
    await press('ArrowLeft');
    expect(await focused()).toBe('metric:M');
  });

  test('lead from what is said in the head to its text', async () => {
    await focus('[data-element=job]');
    await press('Enter');
    expect(await map.postedOf('select')).toContainEqual({ kind: 'select', element: 'job', focus: true });
  });

  test('add for a whole stage what was said of its steps', async () => {
    await focus('[data-cell="decision/orders/pains"]');
    await press('Shift+F10');
    for (let count = 0; count < 12; count += 1) {
      if ((await map.page.evaluate(() => document.activeElement?.getAttribute('data-word'))) === 'addForStage') break;
      await press('ArrowDown');
    }
    await press('Enter', 'a', 'Enter');
    expect(map.text()).toContain('  - stage: decision\n    pains:\n      - a\n    steps:\n');
    expect(await focused()).toBe('decision/*/pains/1');
  });

  test('of pages are the arrows, one tab stop a group', async () => {
    await chromium.draw(pagedExample('scores', 'grocery/grocery.cjm.yaml'), async ({ page }: PreviewPage) => {
      const stops = (group: string) => page.locator(`${group} .way`).evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length);
      expect([await stops('.sides-two'), await stops('.score-table')]).toEqual([1, 1]);
      const first = page.locator('.sides-two .way').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      expect(
        await page
          .locator('.sides-two .way')
          .nth(1)
          .evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('End');
      expect(
        await page
          .locator('.sides-two .way')
          .last()
          .evaluate((one) => one === document.activeElement && (one as HTMLElement).tabIndex === 0),
      ).toBe(true);
    });
  });

  test('walk the ranked list and the questions also where the map may be changed', async () => {
    for (const [shown, grid] of [
      ['touchpoints', '.ranked'],
      ['scores', '.questions'],
    ] as const) {
      await chromium.draw(pagedExample(shown, 'grocery/grocery.cjm.yaml'), async (preview: PreviewPage) => {
        const { page } = preview;
        await preview.send({ kind: 'editing', editing: 'on' });
        await page.locator('.edit-layer').waitFor({ state: 'attached' });
        await page.locator(`${grid} [role=row]`).nth(1).locator('[aria-colindex]').first().focus();
        await page.keyboard.press('ArrowDown');
        const row = () => page.locator(`${grid} [role=row]`).evaluateAll((all) => all.findIndex((one) => one.contains(document.activeElement)));
        expect(await row()).toBe(2);
        await page.keyboard.press('ArrowUp');
        expect(await row()).toBe(1);
      });
    }
  });
});

describe('who cannot see the picture', () => {
  test.each(['en', 'ru'] as const)('hears stage, step and lane of every cell, in %s', async (language) => {
    const view = viewOfExample('grocery-ru/grocery.cjm.yaml', language);
    await chromium.draw(view, async ({ page }: PreviewPage) => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const names = nodes.filter(({ role }) => role?.value === 'gridcell').map(({ name }) => String(name?.value));
      expect(names.length).toBeGreaterThan(80);
      for (const lane of view.lanes) {
        for (const column of view.columns) {
          const stage = view.stages.find(({ id }) => id === column.stage)?.name ?? '';
          const isThere = names.some(
            (name) => name.startsWith(`${stage}, `) && name.includes(lane.name) && (name.includes(column.name) || !name.includes(`${stage}, ${column.name}`)),
          );
          expect(isThere, `${stage}, ${column.name}, ${lane.name}`).toBe(true);
        }
      }
    });
  });

  test('hears an item by its words when it has the focus', async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text);
    await focus('[data-cell="decision/orders/actions"]');
    await press('F2');
    const session = await map.page.context().newCDPSession(map.page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const item = nodes.findLast(({ properties }) => properties?.some(({ name, value }) => name === 'focused' && value.value === true));
    expect([item?.role?.value, item?.name?.value]).toEqual(['group', 'Reads the menu']);
    await map.close();
  });
});

describe('who needs it large', () => {
  /** What 1280 pixels are at 200 %. */
  const [width, height] = [640, 480];
  const isInside = async (selector: string) => {
    const box = await map.page.locator(selector).first().boundingBox();
    return box !== null && box.x >= 0 && box.x + box.width <= width;
  };

  test('reaches head, tools, forms, menus and the list of keys at 200 %', async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text, { width, height });
    for (const selector of ['.head h1', '.tabs', '.counts', '.bench', '.formula', '.add-to-map']) expect(await isInside(selector), selector).toBe(true);
    await focus('[data-cell="decision/pays/actions"]');
    await press('Shift+F2');
    expect(await isInside('.edit-box')).toBe(true);
    const form = await map.page.locator('.edit-box').boundingBox();
    expect([form && form.y >= 0, form && form.y + form.height <= height]).toEqual([true, true]);
    await press('Escape', 'Shift+F10');
    expect(await isInside('.edit-menu')).toBe(true);
    await press('Escape', '?');
    expect(await isInside('dialog.keys')).toBe(true);
    expect(await map.page.locator('dialog.keys').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    await map.close();
  });

  test('sees every cell that has the focus beside what stays in place', async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text, { width, height });
    await focus('[data-stage="awareness"]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'End']) {
      await press(key);
      const isSeen = await map.page.evaluate(() => {
        const { left, top, right, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        const [x, y] = [Math.max(left, 0) + 4, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
        return (
          right > left &&
          document.elementsFromPoint(Math.min(Math.max(x, (left + right) / 2), innerWidth - 4), y).some((one) => document.activeElement?.contains(one))
        );
      });
      expect(isSeen, `${key}: ${await focused()}`).toBe(true);
    }
    await map.close();
  });

  test('has nothing moving where less motion is wished for', async () => {
    map = await openEditedMap(chromium.browser, chromium.bundle, text);
    await map.page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await map.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one);
          return (animationName !== 'none' && animationDuration !== '0s') || transitionDuration !== '0s' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
    await map.close();
  });
});
