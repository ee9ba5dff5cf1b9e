/** What is drawn: the contract of the document, every state, any text, every theme, for eyes and for screen readers. */
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { groceryView } from './groceryView.ts';
import { largeView, textCell } from './largeView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPreview, screenshot, type Theme } from './previewPage.ts';
import { rareView } from './rareView.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const { draw: drawing } = chromium;

describe('the contract of the document', () => {
  test('every part is addressed as the interface says', () =>
    drawing(groceryView, async ({ page }) => {
      const attributes = (selector: string, name: string) =>
        page.locator(selector).evaluateAll((all, attribute) => all.map((element) => element.getAttribute(attribute)), name);
      expect(await attributes('[data-cjm=preview]', 'data-version')).toEqual(['412']);
      expect(await attributes('[data-stage]', 'data-stage')).toEqual(groceryView.stages.map((stage) => stage.id));
      expect(await attributes('[data-step]', 'data-step')).toEqual(groceryView.columns.map((column) => column.id));
      expect(await attributes('[data-lane]', 'data-lane')).toEqual(['experience', ...groceryView.lanes.map((lane) => lane.id)]);
      expect(await attributes('[data-metric]', 'data-metric')).toEqual(['L', 'C', 'P', 'Q', 'REV', 'M', 'GP']);
      expect(await attributes('[data-view]', 'data-view')).toEqual(['map', 'funnel']);
      expect(await attributes('[data-funnel=stages] [data-funnel-step]', 'data-count')).toEqual(['48000', '14400', '5200', '1555', '871']);
      expect(await attributes('[data-funnel-step]', 'data-conversion')).toEqual([null, '0.300', '0.361', '0.299', '0.560']);
      expect(await attributes('[data-bottleneck]', 'data-funnel-step')).toEqual(['delivery']);
      expect(await attributes('[data-curve-point]', 'data-score')).toEqual(['4', '3', '5', '4', '4', '2', '4', '5', 'unknown']);
      expect(await attributes('[data-finding]', 'data-finding')).toEqual([
        'touchpoint-gap',
        'no-evidence',
        'lane-hole',
        'number-without-source',
        'kpi-unknown-value',
      ]);
      expect(await page.locator('[data-stale]').count()).toBe(0);
    }));

  test('a cell of a stage spans its steps, and every other column has its own', () =>
    drawing(groceryView, async ({ page }) => {
      const ofLane = (lane: string) => page.locator(`[data-cell$="/${lane}"]`).evaluateAll((all) => all.map((cell) => cell.getAttribute('data-cell')));
      expect(await ofLane('touchpoints')).toEqual(
        ['awareness/hear', 'consideration/compare', 'decision/*', 'delivery/receive', 'delivery/ask-help', 'delivery/enjoy', 'loyalty/*'].map(
          (id) => `${id}/touchpoints`,
        ),
      );
      expect(await ofLane('pains')).toEqual(groceryView.columns.map((column) => `${column.id}/pains`));
      const wide = await page.locator('[data-cell="decision/*/touchpoints"]').boundingBox();
      const [left, right] = [
        await page.locator('[data-step="decision/fill-basket"]').boundingBox(),
        await page.locator('[data-step="decision/place-order"]').boundingBox(),
      ];
      expect(wide?.x).toBeCloseTo(left?.x ?? 0, 0);
      expect((wide?.x ?? 0) + (wide?.width ?? 0)).toBeCloseTo((right?.x ?? 0) + (right?.width ?? 0), 0);
    }));

  test('where a lane speaks on both levels, the cell of the stage stands over those of its steps', () =>
    drawing({ ...rareView, problem: undefined }, async ({ page }) => {
      const stage = await page.locator('[data-cell="awareness/*/actions"]').boundingBox();
      const step = await page.locator('[data-cell="awareness/see/actions"]').boundingBox();
      expect(stage?.width).toBeCloseTo((step?.width ?? 0) * 2, 0);
      expect((stage?.y ?? 0) + (stage?.height ?? 0)).toBeCloseTo(step?.y ?? 0, 0);
      expect(await page.locator('[data-cell="decision/*/actions"]').count()).toBe(0);
    }));

  test('columns of the funnel, the curve and the lanes line up with their headers', () =>
    drawing(groceryView, async ({ page }) => {
      const middle = async (selector: string) => {
        const box = await page.locator(selector).boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0) / 2;
      };
      for (const { id } of groceryView.columns) {
        const header = await middle(`[data-step="${id}"]`);
        expect(await middle(`[data-curve-point="${id}"] .pt`)).toBeCloseTo(header, 0);
        expect(await middle(`[data-cell="${id}/actions"]`)).toBeCloseTo(header, 0);
      }
      for (const { id } of groceryView.stages) expect(await middle(`[data-funnel-step="${id}"]`)).toBeCloseTo(await middle(`[data-stage="${id}"]`), 0);
    }));

  test('the four ways of having no content look different', () =>
    drawing(rareView, async ({ page }) => {
      const textOf = (id: string) => page.locator(`[data-cell="${id}"]`).innerText();
      expect(await textOf('support/*/actions')).toBe('?');
      expect(await textOf('decision/choose/thoughts')).toBe('n/a');
      expect(await textOf('decision/pay/thoughts')).toBe('none');
      expect(await page.locator('[data-cell="support/*/thoughts"].hole').count()).toBe(1);
    }));
});

describe('the funnel view', () => {
  test('shows every funnel large with its figures as a table, and the map comes back', () =>
    drawing({ ...rareView, problem: undefined }, async (preview) => {
      await preview.page.locator('[data-view=funnel]').click();
      await preview.page.locator('[data-view=funnel][aria-selected=true]').waitFor();
      expect(await preview.page.locator('[data-funnel]').evaluateAll((all) => all.map((funnel) => funnel.getAttribute('data-funnel')))).toEqual([
        'stages',
        'app',
      ]);
      expect(await preview.page.locator('table').count()).toBe(2);
      expect(await preview.page.locator('[role=grid]').count()).toBe(0);
      await screenshot(preview, 'funnel');
      await preview.page.locator('[data-view=map]').click();
      await preview.page.locator('[role=grid]').waitFor();
    }));

  test('is not offered for a map without funnels', () =>
    drawing({ ...groceryView, funnel: undefined, views: ['map'] }, async ({ page }) => {
      expect(await page.locator('[data-view]').count()).toBe(0);
      expect(await page.locator('[data-funnel]').count()).toBe(0);
    }));
});

describe('states of the whole picture', () => {
  test('a broken text shows the last good picture stepped back and the error as a link', () =>
    drawing(
      rareView,
      async (preview) => {
        expect(await preview.page.locator('[data-cjm=preview][data-stale]').count()).toBe(1);
        const colours = (selector: string): Promise<readonly string[]> =>
          preview.page
            .locator(selector)
            .first()
            .evaluate((element) => ['--ink', '--red'].map((name) => getComputedStyle(element).getPropertyValue(name)));
        const [whole, picture] = await Promise.all(['[data-cjm]', '.picture'].map(colours));
        expect(picture?.filter((colour, index) => colour === whole?.[index])).toEqual([]);
        expect(await preview.page.getByRole('status').innerText()).toContain('Кавычка открыта и не закрыта');
        await screenshot(preview, 'stale');
        await preview.page.getByRole('status').getByRole('button').click();
        expect(await preview.posted()).toContainEqual({ kind: 'command', command: 'problems' });
      },
      { theme: 'vscode-dark' },
    ));

  test('a map without stages offers a way to begin', () =>
    drawing(
      { ...groceryView, stages: [], columns: [], lanes: [], cells: {}, metrics: [], funnel: undefined, curve: { ...groceryView.curve, points: [] } },
      async (preview) => {
        expect(await preview.page.locator('.empty p').first().innerText()).toBe('This map has no stages yet.');
        await preview.page.getByRole('button', { name: 'Start from a stage model' }).click();
        expect((await preview.posted()).filter((message) => message.kind === 'command')).toEqual([{ kind: 'command', command: 'cjm.new' }]);
      },
    ));

  test('without any view the reason stands there alone', async () => {
    const preview = await openPreview(chromium.browser, chromium.bundle);
    await preview.send({ kind: 'empty', reason: 'Open a journey map.' });
    await preview.page.getByText('Open a journey map.').waitFor();
    expect(await preview.page.getByRole('button').count()).toBe(0);
    await preview.close();
  });
});

describe('any text', () => {
  const hostile = `<img src=x onerror="window.hurt = 1"> "double" 'single' & </style></script> javascript:alert(1)`;

  test('markup in a text stays text, wherever it stands', async () => {
    const spoilt = JSON.parse(JSON.stringify(groceryView), (key, value: unknown) =>
      ['text', 'name', 'title', 'task', 'feeling', 'quote', 'message', 'meta', 'hint', 'label', 'moment', 'note'].includes(key) && typeof value === 'string'
        ? hostile
        : value,
    ) as JourneyView;
    await drawing(spoilt, async ({ page }) => {
      expect(await page.locator('.cjm :is(img, script, style, iframe)').count()).toBe(0);
      expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
      expect(await page.locator('[data-item="awareness/hear/actions/1"]').innerText()).toBe(hostile);
      expect(await page.locator('[onerror],[onclick],[onload]').count()).toBe(0);
    });
  });

  test('a word of 5,000 letters stays in its cell', async () => {
    const id = 'decision/place-order/actions';
    const view = { ...groceryView, cells: { ...groceryView.cells, ...Object.fromEntries([textCell(id, 'ы'.repeat(5000))]) } };
    await drawing(view, async ({ page }) => {
      const cell = page.locator(`[data-cell="${id}"]`);
      expect(await cell.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      expect((await cell.boundingBox())?.width).toBeCloseTo((await page.locator('[data-step="decision/place-order"]').boundingBox())?.width ?? 0, 0);
    });
  });

  test('a right-to-left text runs from the right', () =>
    drawing(rareView, async ({ page }) => {
      const direction = (id: string) => page.locator(`[data-cell="${id}"]`).evaluate((element) => getComputedStyle(element).direction);
      expect(await direction('awareness/see/thoughts')).toBe('rtl');
      expect(await direction('awareness/read/thoughts')).toBe('ltr');
    }));
});

describe('any size', () => {
  test.each([
    [12, 12],
    [60, 20],
    [1, 1],
  ])('%i columns by %i lanes', (columns, lanes) =>
    drawing(largeView(columns, lanes), async (preview) => {
      expect(await preview.page.locator('[data-cell]').count()).toBe(columns * lanes);
      expect(await preview.page.getByRole('grid').getAttribute('aria-label')).toMatch(`${lanes} lane`);
      await screenshot(preview, `grid-${columns}x${lanes}`);
    }),
  );

  test('headers and lane names stay in sight while the grid scrolls', () =>
    drawing(
      largeView(60, 20),
      async ({ page }) => {
        await page.evaluate(() => window.scrollTo(3000, 400));
        const corner = async (selector: string) => (await page.locator(selector).first().boundingBox()) ?? { x: -1, y: -1 };
        expect((await corner('[data-lane="lane-12"]')).x).toBe(0);
        expect((await corner('h1')).x).toBe(16);
        expect((await corner('.bench')).y).toBe(0);
        const tools = await page.locator('.bench').boundingBox();
        expect((await corner('[data-stage]')).y).toBe(tools?.height);
      },
      { width: 900, height: 500 },
    ));
});

describe('for everybody', () => {
  const themes: readonly Theme[] = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

  test.each(themes)('axe finds nothing serious in %s', (theme) =>
    drawing(
      groceryView,
      async (preview) => {
        await preview.send({ kind: 'mark', element: 'decision/place-order/pains' });
        await screenshot(preview, `map-${theme}`);
        expect(await seriousViolations(preview)).toEqual([]);
        await preview.page.locator('[data-view=funnel]').click();
        await preview.page.locator('[data-view=funnel][aria-selected=true]').waitFor();
        expect(await seriousViolations(preview)).toEqual([]);
      },
      { theme },
    ),
  );

  test.each(themes)('nor in the last good picture of a broken text in %s', (theme) =>
    drawing(
      { ...groceryView, problem: { message: 'This quote is not closed', line: 3 } },
      async (preview) => expect(await seriousViolations(preview)).toEqual([]),
      {
        theme,
      },
    ),
  );

  test('nor in a map of everything rare, with its tables unfolded', () =>
    drawing({ ...rareView, problem: undefined }, async (preview) => {
      await preview.page.locator('summary').click();
      await screenshot(preview, 'rare');
      expect(await seriousViolations(preview)).toEqual([]);
    }));

  test('names say stage, step, lane, content and findings', () =>
    drawing(groceryView, async ({ page }) => {
      const nameOf = (selector: string) => page.locator(selector).getAttribute('aria-label');
      expect(await nameOf('[data-cell="delivery/ask-help/pains"]')).toBe(
        'Delivery and use, Asks for help, Pains (severity of 5): Eleven minutes on hold, 5 · poor service; A refund takes a week, 4. findings: The gravest pain rests on no study.',
      );
      expect(await nameOf('[data-cell="decision/*/touchpoints"]')).toMatch(
        /^Decision, Touchpoints \(.*\): Site; App; Order e-mail; Basket reminder\. Site importance 5, satisfaction 4; App/,
      );
      expect(await nameOf('[data-cell="loyalty/order-again/pains"]')).toBe('Loyalty and advocacy, Orders again, Pains (severity of 5): nothing stated');
      expect(await nameOf('[data-cell="decision/place-order/experience"]')).toBe(
        'Decision, Places the order, Experience: First moment of truth, Painless payment, “Three taps and done”; Score 4',
      );
      expect(await nameOf('[data-funnel-step="delivery"]')).toBe(
        'Delivery and use. Reached, Conversion, Loss: 1 555, 29.9 %, −3 645, Bottleneck at basket to order, 36 % like comparable grocers = +€26 200. Benchmark 36 %. bottleneck',
      );
      expect(await page.getByRole('grid').getAttribute('aria-label')).toBe('Weekly grocery order: 5 stages, 9 steps, 11 lanes');
    }));

  test('funnel and curve can be read as tables', () =>
    drawing(groceryView, async ({ page }) => {
      await page.getByText('Figures as tables').click();
      expect(await page.getByRole('row', { name: 'Decision 5 200 36.1 % −9 200' }).count()).toBe(1);
      expect(await page.getByRole('row', { name: 'Asks for help 2 Disappointment Eleven minutes on hold' }).count()).toBe(1);
    }));

  test('colours come from the theme alone', () =>
    drawing(groceryView, async ({ page }) => {
      await page.evaluate(() => document.documentElement.style.setProperty('--vscode-editor-background', 'rgb(1, 2, 3)'));
      expect(await page.locator('.cjm').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(1, 2, 3)');
    }));

  test('nothing moves for those who asked for less motion', () =>
    drawing(groceryView, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await page.locator('.picture').evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');
    }));

  test('on paper nothing is left of tabs and buttons', () =>
    drawing(groceryView, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('[data-view=map]').isVisible()).toBe(false);
      expect(await page.locator('[data-cell="decision/place-order/pains"]').isVisible()).toBe(true);
    }));
});
