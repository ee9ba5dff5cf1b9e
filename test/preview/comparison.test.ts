/** Two versions of a map in the real page: what is marked, how one walks through it, what is hidden and kept, and that everybody can read it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangeKind, ComparisonView } from '../../server/core/review/comparisonView.ts';
import type { CompareParams, ComparisonState, FromComparison, ToComparison } from '../../server/protocol.ts';
import { comparisonOf, groceryComparison, versionTexts } from './groceryComparison.ts';
import { largeView } from './largeView.ts';
import { type Bundle, bundlePage, bundlePreview, launchChromium, type OpenPage, openPage, screenshot, type Theme } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

let browser: Browser;
let bundle: Bundle;
beforeAll(async () => {
  const [preview, comparison] = await Promise.all([bundlePreview(), bundlePage('media/comparison.tsx')]);
  bundle = { script: comparison.script, css: `${preview.css}\n${comparison.css}` };
  browser = await launchChromium();
});
afterAll(() => browser.close());

const versions: CompareParams = {
  uri: 'file:///map.cjm.yaml',
  before: { kind: 'revision', revision: 'main' },
  after: { kind: 'file', uri: 'file:///map.cjm.yaml' },
};

type Opened = OpenPage<ToComparison, FromComparison, ComparisonState> & { readonly show: (comparison: ComparisonView) => Promise<void> };

/** Draws a comparison, looks at it, and sees that nothing was asked of the network and nothing forbidden. */
async function comparing<T>(
  comparison: ComparisonView,
  look: (opened: Opened) => Promise<T>,
  options: { readonly theme?: Theme; readonly width?: number; readonly height?: number; readonly state?: ComparisonState } = {},
): Promise<T> {
  const opened = await openPage<ToComparison, FromComparison, ComparisonState>(browser, bundle, options);
  try {
    const errors: string[] = [];
    opened.page.on('pageerror', (error) => errors.push(String(error)));
    const painted = async () => (await opened.posted()).filter(({ kind }) => kind === 'painted').length;
    const show = async (next: ComparisonView): Promise<void> => {
      const before = await painted();
      await opened.send({ kind: 'comparison', versions, comparison: next, imageRoot: undefined });
      await expect.poll(painted).toBeGreaterThan(before);
    };
    await show(comparison);
    const seen = await look({ ...opened, show });
    expect({ errors, requested: opened.requested, forbidden: await opened.forbidden() }).toEqual({ errors: [], requested: [], forbidden: [] });
    return seen;
  } finally {
    await opened.close();
  }
}

const changed = ({ page }: Pick<Opened, 'page'>, kind: ChangeKind, attribute: string) =>
  page.locator(`[${attribute}][data-change=${kind}]`).evaluateAll((all, name) => all.map((element) => element.getAttribute(name)), attribute);
const textOf = ({ page }: Pick<Opened, 'page'>, selector: string) =>
  page.locator(selector).evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim());
const position = ({ page }: Pick<Opened, 'page'>) => page.locator('.position').innerText();
/** In the picture, or in the list below it. */
const chosen = '[data-marked],.elsewhere [aria-current]';
const marked = ({ page }: Pick<Opened, 'page'>) =>
  page.locator(chosen).evaluateAll((all) => all.map((element) => element.getAttribute('data-cell') ?? element.getAttribute('data-step') ?? element.tagName));

describe('marks', () => {
  test('stand on what was added, removed, changed and moved, and on nothing else', () =>
    comparing(groceryComparison, async (opened) => {
      expect(await changed(opened, 'added', 'data-item')).toEqual(['loyalty/reorder/pains/1', 'decision/place-order/owners/1']);
      expect(await changed(opened, 'removed', 'data-item')).toEqual([
        'delivery/enjoy/touchpoints/-2',
        'decision/place-order/pains/-1',
        'decision/place-order/owners/-1',
      ]);
      expect(await changed(opened, 'moved', 'data-item')).toEqual(['awareness/hear/activities/1']);
      expect(await changed(opened, 'moved', 'data-step')).toEqual(['loyalty/tell']);
      expect(await changed(opened, 'changed', 'data-step')).toEqual(['delivery/ask-help']);
      expect(await changed(opened, 'changed', 'data-metric')).toEqual(['L', 'C', 'P', 'Q', 'REV', 'GP']);
      const elements = Object.keys(groceryComparison.marks).filter((id) => !id.includes(':') && id.split('/').length === 3);
      const cells = await opened.page.locator('[data-cell][data-change]').evaluateAll((all) => all.map((cell) => cell.getAttribute('data-cell')));
      expect(new Set(cells)).toEqual(new Set([...elements, 'decision/place-order/experience']));
    }));

  test('show what it was and what it is, word by word', () =>
    comparing(groceryComparison, async (opened) => {
      const pain = '[data-item="delivery/receive/pains/1"]';
      expect(await textOf(opened, `${pain} del`)).toBe('A two-hour window is too wide');
      expect(await opened.page.locator(`${pain} del b`).allInnerTexts()).toEqual(['two-hour']);
      expect(await opened.page.locator(`${pain} ins`).allInnerTexts()).toEqual(['one-hour', 'still']);
      expect(await textOf(opened, `${pain} .notes`)).toBe('severity 3 → 2 ▲');
      expect(await textOf(opened, '[data-item="decision/*/kpis/C"] del')).toBe('10.8 %');
      // A new day is no better: the arrow stands beside the value.
      expect(await textOf(opened, '[data-item="decision/*/kpis/C"] .was')).toBe('10.8 % ▲');
      expect(await opened.page.locator('[data-item="decision/*/kpis/C"] .notes .tr').count()).toBe(0);
      expect(await textOf(opened, '[data-item="decision/place-order/pains/-1"] del')).toBe('The delivery fee appears only at the last step');
      expect(await textOf(opened, '[data-step="loyalty/tell"] .notes')).toBe('was after Orders again');
      expect(await textOf(opened, '[data-metric=REV] .against')).toMatch(/^▲ 8\.3 % was €128 537$/);
      expect(await opened.page.locator(pain).getAttribute('title')).toBe('A two-hour window is too wide\nseverity 3 → 2');
    }));

  test('the funnel and the curve show what they were', () =>
    comparing(groceryComparison, async (opened) => {
      expect(await textOf(opened, '[data-funnel-step=decision] .count')).toBe('5 310was 5 200 ▲');
      expect(await textOf(opened, '[data-funnel-step=delivery] .slope')).toBe('31.3 % was 29.9 % ▲');
      expect(await opened.page.locator('.funnel .shape .former').count()).toBe(1);
      expect(await opened.page.locator('.curve .shape .former').count()).toBe(1);
      const curve = '[data-cell="decision/place-order/experience"]';
      expect(await opened.page.locator(`${curve} .ghost`).count()).toBe(1);
      expect(await textOf(opened, `${curve} .turned`)).toBe('▲');
      expect(await textOf(opened, `${curve} del`)).toBe('Painless payment');
      const [ghost, point] = await Promise.all([`${curve} .ghost`, `${curve} .pt`].map((selector) => opened.page.locator(selector).boundingBox()));
      expect(ghost?.y).toBeGreaterThan(point?.y ?? Number.POSITIVE_INFINITY);
    }));

  test('what does not differ steps back, and its words can still be read', () =>
    comparing(groceryComparison, async ({ page }) => {
      const colour = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).color);
      expect(await colour('[data-cell="delivery/receive/actions"]')).not.toBe(await colour('[data-cell="delivery/receive/pains"]'));
      expect(await page.locator('[data-cell="consideration/compare/pains"] .sev').evaluate((bar) => getComputedStyle(bar).opacity)).toBe('0.55');
      expect(await page.locator('[data-cell="delivery/receive/pains"] .sev').evaluate((bar) => getComputedStyle(bar).opacity)).toBe('1');
    }));

  test('what has no place in the picture stands in a list below it', () =>
    comparing(groceryComparison, async (opened) => {
      expect(await textOf(opened, '.elsewhere tbody')).toBe('Map~ ownerCustomer experienceMarketing');
    }));

  test('a step that is new or gone keeps its column', () =>
    comparing(comparisonOf(versionTexts.before, versionTexts.stepAdded), async (opened) => {
      expect(await changed(opened, 'added', 'data-step')).toEqual(['delivery/store']);
      await opened.show(comparisonOf(versionTexts.stepAdded, versionTexts.before));
      expect(await changed(opened, 'removed', 'data-step')).toEqual(['delivery/store']);
      expect(await opened.page.locator('[data-step="delivery/store"] del').innerText()).toBe('Stores it away');
    }));

  test('markup in a text stays text', async () => {
    const hostile = '<img src=x onerror="window.hurt = 1"><script>window.hurt = 1</script>';
    const spoilt = JSON.parse(JSON.stringify(groceryComparison), (key, value: unknown) =>
      ['text', 'name', 'what', 'message', 'title', 'feeling', 'share'].includes(key) && typeof value === 'string'
        ? hostile
        : ['notes', 'where'].includes(key) && Array.isArray(value)
          ? value.map(() => hostile)
          : value,
    ) as ComparisonView;
    await comparing(spoilt, async ({ page }) => {
      await page.keyboard.press('F7');
      expect(await page.locator('.cjm :is(img, script), .announced :is(img, script)').count()).toBe(0);
      expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    });
  });
});

describe('the bar', () => {
  test('tells the versions, the kinds, the money and the findings', () =>
    comparing(groceryComparison, async (opened) => {
      expect(await textOf(opened, '.sides')).toBe('main a1b2c3d → working text');
      expect(await opened.page.locator('[data-kind]').allInnerTexts()).toEqual(['+ 2 added', '− 3 removed', '~ 15 changed', '↷ 2 moved']);
      expect(await textOf(opened, '.revenue')).toBe('Revenue ▲ 8.3 % = L +1.2 % · C +5.6 % · P +1.0 % · Q +0.5 %');
      expect(await textOf(opened, '.found summary')).toMatch(/^findings ▲ \d+ new ▾$/);
      expect(await opened.page.locator('.found li').first().isVisible()).toBe(false);
      await opened.page.locator('.found summary').click();
      expect(await opened.page.locator('.found li').first().isVisible()).toBe(true);
      await opened.page.keyboard.press('Escape');
      expect(await opened.page.locator('.found li').first().isVisible()).toBe(false);
    }));

  test('its buttons ask the editor to swap and to show the texts beside each other', () =>
    comparing(groceryComparison, async ({ page, posted }) => {
      await page.getByRole('button', { name: 'swap' }).click();
      await page.getByRole('button', { name: 'side by side' }).click();
      expect(await posted()).toContainEqual({ kind: 'swap' });
      expect(await posted()).toContainEqual({ kind: 'sideBySide' });
    }));

  test('two versions that say the same are said to, and the map is drawn as it is', () =>
    comparing(comparisonOf(versionTexts.before, versionTexts.before), async ({ page }) => {
      expect(await page.locator('.same b').innerText()).toBe('The two versions say the same.');
      expect(await page.locator('[data-change],.fades,[data-kind],.walk,.former').count()).toBe(0);
      expect(await page.locator('[data-cell]').count()).toBeGreaterThan(50);
    }));

  test('a side that cannot be read is a strip, and a missing comparison a sentence', () =>
    comparing(comparisonOf(versionTexts.before, `${versionTexts.before}\npains: [one\n`), async (opened) => {
      expect(await opened.page.locator('.problem-of').innerText()).toMatch(/version after cannot be read in line \d+/);
      await opened.send({ kind: 'empty', versions, reason: 'There is no commit yet.' });
      await expect.poll(() => opened.page.locator('.empty').allInnerTexts()).toEqual(['There is no commit yet.']);
      expect((await opened.state())?.versions).toEqual(versions);
    }));
});

describe('from change to change', () => {
  test('F7 and the editor’s steps go round in reading order, bring each into sight and say it', () =>
    comparing(
      groceryComparison,
      async (opened) => {
        const { page, send } = opened;
        const inSight = () =>
          page.locator(chosen).evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return top < innerHeight && bottom > 0;
          });
        expect(await position(opened)).toBe('– of 22');
        await page.keyboard.press('F7');
        expect(await position(opened)).toBe('1 of 22');
        await page.keyboard.press('F7');
        expect([await position(opened), await marked(opened)]).toEqual(['2 of 22', ['awareness/hear/activities']]);
        expect(await inSight()).toBe(true);
        expect(await page.locator('.announced').innerText()).toBe(
          '2 of 22. Awareness, Hears about us. moved: activity “Public relations”: after “Campaigns and content, online and offline” → first',
        );
        await send({ kind: 'step', by: -1 }, { kind: 'step', by: -1 });
        await expect.poll(() => position(opened)).toBe('22 of 22');
        expect(await marked(opened)).toEqual(['TR']);
        expect(await inSight()).toBe(true);
        await page.keyboard.press('F7');
        expect(await position(opened)).toBe('1 of 22');
        for (const change of groceryComparison.changes.slice(1, -1)) {
          await page.keyboard.press('F7');
          expect(await page.locator(chosen).count(), change.element).toBe(1);
          expect(await inSight(), change.element).toBe(true);
        }
        await page.keyboard.press('Shift+F7');
        expect(await position(opened)).toBe('20 of 22');
      },
      { width: 900, height: 500 },
    ));

  test('the key never reaches the editor, which would take another step', () =>
    comparing(groceryComparison, async (opened) => {
      await opened.page.evaluate(() => window.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-heard', key)));
      await opened.page.keyboard.press('F7');
      expect(await opened.page.locator('body').getAttribute('data-heard')).toBe(null);
      await opened.page.keyboard.press('F8');
      expect(await opened.page.locator('body').getAttribute('data-heard')).toBe('F8');
    }));

  test('a newer comparison keeps the chosen change, the filters and the place', () =>
    comparing(
      groceryComparison,
      async (opened) => {
        await opened.page.locator('[data-kind=moved]').click();
        for (let step = 0; step < 9; step += 1) await opened.page.keyboard.press('F7');
        const top = async () => (await opened.page.locator(chosen).boundingBox())?.y ?? 0;
        const [place, before] = [await marked(opened), await top()];
        expect(await position(opened)).toBe('9 of 20');
        await opened.show(comparisonOf(versionTexts.before, versionTexts.after.replace('reviewed: 2026-11-20', 'reviewed: 2026-11-01')));
        expect([await position(opened), await marked(opened)]).toEqual(['8 of 19', place]);
        expect(await top()).toBeCloseTo(before, 0);
        expect(await opened.page.locator('[data-change=moved]').count()).toBe(0);
      },
      { width: 900, height: 500 },
    ));

  test('who and why is asked of the chosen change, and of a cell by its key', () =>
    comparing(groceryComparison, async ({ page, posted }) => {
      expect(await page.getByRole('button', { name: 'who and why' }).isDisabled()).toBe(true);
      await page.locator('[data-item="delivery/receive/pains/1"]').click();
      await page.getByRole('button', { name: 'who and why' }).click();
      expect(await posted()).toContainEqual({ kind: 'explain', element: 'delivery/receive/pains/1', change: 14 });
      await page.locator('[data-step="delivery/ask-help"]').focus();
      await page.keyboard.press('Alt+Enter');
      expect(await posted()).toContainEqual({ kind: 'explain', element: 'step:delivery/ask-help', change: 15 });
    }));
});

describe('filters', () => {
  test('a kind that is hidden is not marked; what is gone stays struck', () =>
    comparing(groceryComparison, async (opened) => {
      await opened.page.locator('[data-kind=removed]').click();
      await expect.poll(() => position(opened)).toBe('– of 19');
      expect(await opened.page.locator('[data-kind=removed]').getAttribute('aria-pressed')).toBe('false');
      expect(await opened.page.locator('.map [data-change=removed]').count()).toBe(0);
      expect(await opened.page.locator('[data-item="decision/place-order/pains/-1"] del').count()).toBe(1);
      await opened.page.locator('[data-kind=removed]').click();
      await expect.poll(() => changed(opened, 'removed', 'data-item')).toHaveLength(3);
    }));

  test('a lane that is hidden is drawn as it is', () =>
    comparing(groceryComparison, async (opened) => {
      await opened.page.locator('.lanes summary').click();
      await opened.page.locator('.lanes label', { hasText: 'Pains' }).click();
      await expect.poll(() => opened.page.locator('[data-cell$="/pains"][data-change]').count()).toBe(0);
      expect(await opened.page.locator('.lanes summary').innerText()).toBe('1 lane hidden ▾');
      expect(await opened.page.locator('.lanes label').first().isVisible()).toBe(true);
      expect(await textOf(opened, '[data-item="delivery/receive/pains/1"]')).toBe('A one-hour window is still too wide 2');
    }));

  test('when all is hidden a sentence says so and brings it back', () =>
    comparing(groceryComparison, async (opened) => {
      for (const kind of ['added', 'removed', 'changed', 'moved']) await opened.page.locator(`[data-kind=${kind}]`).click();
      await opened.page.getByRole('button', { name: 'show all' }).click();
      await expect.poll(() => position(opened)).toBe('– of 22');
    }));

  test('they and the place are kept for a reload, and come back after it', async () => {
    const state = await comparing(groceryComparison, async (opened) => {
      const { page } = opened;
      await page.locator('[data-kind=added]').click();
      await page.locator('.lanes summary').click();
      await page.locator('[data-show-lane=owners]').click();
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.scrollTo(0, 300));
      await expect.poll(async () => (await opened.state())?.scroll).toEqual([0, 300]);
      return opened.state();
    });
    expect(state).toEqual({ versions, hidden: { kinds: ['added'], lanes: ['owners'] }, scroll: [0, 300] });
    await comparing(
      groceryComparison,
      async ({ page }) => {
        expect(await page.evaluate(() => scrollY)).toBe(300);
        expect(await page.locator('[data-kind=added]').getAttribute('aria-pressed')).toBe('false');
        expect(await page.locator('.map [data-change=added], [data-cell$="/owners"][data-change]').count()).toBe(0);
      },
      { state: state as ComparisonState },
    );
  });
});

describe('a click', () => {
  test.each([
    ['a changed text', '[data-item="delivery/receive/pains/1"] > span:last-child', { side: 'after', element: 'delivery/receive/pains/1', change: 14 }],
    ['its struck former text', '[data-item="delivery/receive/pains/1"] del', { side: 'before', element: 'delivery/receive/pains/1', change: 14 }],
    ['what was removed', '[data-item="decision/place-order/owners/-1"]', { side: 'before', element: 'decision/place-order/owners/-1', change: 11 }],
    ['what was added', '[data-item="decision/place-order/owners/1"]', { side: 'after', element: 'decision/place-order/owners/1', change: 12 }],
    ['a point of the curve', '[data-curve-point="decision/place-order"] .pt', { side: 'after', element: 'decision/place-order/experience', change: 9 }],
    ['what is the same', '[data-item="delivery/receive/actions/1"]', { side: 'after', element: 'delivery/receive/actions/1', change: undefined }],
    ['a step that moved', '[data-step="loyalty/tell"]', { side: 'after', element: 'step:loyalty/tell', change: 19 }],
  ] as const)('on %s leads to its text', (_, selector, expected) =>
    comparing(groceryComparison, async ({ page, posted }) => {
      await page.locator(selector).first().click();
      expect((await posted()).filter(({ kind }) => kind === 'select')).toEqual([{ kind: 'select', ...expected }]);
    }),
  );

  test('Enter on a cell does the same', () =>
    comparing(groceryComparison, async ({ page, posted }) => {
      await page.locator('[data-cell="delivery/receive/pains"]').focus();
      await page.keyboard.press('Enter');
      expect(await posted()).toContainEqual({ kind: 'select', side: 'after', element: 'delivery/receive/pains', change: 14 });
    }));
});

describe('for everybody', () => {
  const themes: readonly Theme[] = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

  test.each(themes)('axe finds nothing serious in %s', (theme) =>
    comparing(
      groceryComparison,
      async (opened) => {
        await opened.page.keyboard.press('F7');
        await opened.page.keyboard.press('F7');
        await opened.page.locator('.all summary').click();
        await screenshot(opened, `comparison-${theme}`);
        expect(await seriousViolations(opened)).toEqual([]);
        await opened.page.locator('[data-kind=changed]').click();
        await opened.page.locator('.found summary').click();
        expect(await seriousViolations(opened)).toEqual([]);
      },
      { theme },
    ),
  );

  test('names say what differs', () =>
    comparing(groceryComparison, async ({ page }) => {
      const nameOf = async (selector: string) => /"(.*)"/.exec(await page.locator(selector).ariaSnapshot())?.[1];
      expect(await nameOf('[data-cell="delivery/receive/pains"]')).toBe(
        'Delivery and use, Receives or collects, Pains (severity of 5). changed: pain: A two-hour window is too wide; severity: 3 → A one-hour window is still too wide; severity: 2, better. ' +
          'A two-hour window is too wide A one-hour window is still too wide 2 severity 3 → 2',
      );
      expect(await page.locator('[data-step="loyalty/tell"]').getAttribute('aria-label')).toContain('moved: step “Tells others”: after “Orders again” → first');
      expect(await nameOf('[data-cell="delivery/receive/actions"]')).not.toContain('changed');
    }));

  test('no kind is told by its colour alone', () =>
    comparing(
      groceryComparison,
      async ({ page }) => {
        const sign = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element, '::before').content);
        expect(await sign('[data-cell="loyalty/reorder/pains"]')).toBe('"+" / ""');
        expect(await sign('[data-cell="decision/place-order/pains"]')).toBe('"−" / ""');
        expect(await sign('[data-cell="delivery/receive/pains"]')).toBe('"~" / ""');
        expect(await sign('[data-step="loyalty/tell"]')).toBe('"↷" / ""');
        const word = page.locator('[data-item="delivery/receive/pains/1"] ins').first();
        expect(await word.evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).outlineStyle])).toEqual([
          'rgba(0, 0, 0, 0)',
          'solid',
        ]);
      },
      { theme: 'vscode-high-contrast' },
    ));

  test('in Russian', () =>
    comparing(comparisonOf(versionTexts.before, versionTexts.after, 'ru'), async (opened) => {
      expect(await opened.page.locator('[data-kind]').allInnerTexts()).toEqual(['+ 2 добавлено', '− 3 убрано', '~ 15 изменено', '↷ 2 перемещено']);
      await opened.page.keyboard.press('F7');
      expect(await position(opened)).toBe('1 из 22');
    }));
});

test('a map of 60 columns by 20 lanes with everything changed is drawn in time', () =>
  comparing({ ...groceryComparison, ...largeComparison() }, async (opened) => {
    expect(await opened.page.locator('[data-cell][data-change]').count()).toBe(1200);
    const again = await opened.posted();
    const times = again.flatMap((message) => (message.kind === 'painted' ? [message.milliseconds] : []));
    console.log(`60 × 20 cells, all changed: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
    expect(times[0]).toBeLessThan(5000);
    await opened.page.keyboard.press('F7');
    expect(await position(opened)).toBe('1 of 1200');
  }));

function largeComparison(): Pick<ComparisonView, 'view' | 'marks' | 'changes' | 'former' | 'counts'> {
  const view = largeView(60, 20);
  const ids = Object.keys(view.cells);
  const [before, after] = [
    [{ text: 'What ' }, { text: 'stood ', mark: 'removed' }, { text: 'there' }],
    [{ text: 'What ' }, { text: 'stands ', mark: 'added' }, { text: 'there' }],
  ] as const;
  const changes = ids.map((id) => {
    const [stage, , lane] = id.split('/');
    return {
      kind: 'changed',
      element: `${id}/1`,
      lane,
      stage,
      where: [stage ?? ''],
      what: 'text',
      before,
      after,
      verdict: undefined,
      places: { before: undefined, after: undefined },
    } as const;
  });
  const marks = ids.flatMap((id, index) => [
    [id, { kind: 'changed', changes: [index], notes: [] }] as const,
    [`${id}/1`, { kind: 'changed', changes: [index], before, after, notes: [] }] as const,
  ]);
  return {
    view,
    marks: Object.fromEntries(marks),
    changes,
    former: { metrics: [], funnel: undefined, curve: view.curve },
    counts: { added: 0, removed: 0, changed: ids.length, moved: 0 },
  };
}
