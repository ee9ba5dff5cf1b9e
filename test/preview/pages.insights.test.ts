/** The insights page as it is drawn: what stands where, where clicks and keys lead, themes, and files with little or nothing to say. */
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type DrawOptions, type Look } from './drawView.ts';
import { insightsFile, insightsOfExample, insightsView } from './insightsView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage, screenshot } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

/** The page is loaded when it is looked at. */
const looking = <T>(view: JourneyView, look: Look<T>, options?: DrawOptions): Promise<T> =>
  chromium.draw(
    view,
    async (preview) => {
      await preview.page.locator('.insights').waitFor();
      return look(preview);
    },
    options,
  );

/** As it comes over the wire, which has no `undefined`. */
const grocery = (): JourneyView => JSON.parse(JSON.stringify(insightsOfExample('grocery/grocery.cjm.yaml')));

const selected = async (preview: PreviewPage): Promise<readonly unknown[]> =>
  (await preview.posted()).flatMap((message) => (message.kind === 'select' ? [[message.element, message.file]] : []));

describe('the page', () => {
  test('a click on a number, or on a bubble, leads to its line in the insights file', () =>
    looking(grocery(), async (preview) => {
      await preview.page.locator('[data-purchase="no. 2"]').getByRole('button', { name: '140' }).click();
      await preview.page.locator('.chart.purchase .bubble').first().locator('circle').click();
      expect(await selected(preview)).toEqual([
        ['repeat/2/customers', 'orders.insights.cjm.yaml'],
        ['recency/3', 'orders.insights.cjm.yaml'],
      ]);
    }));

  test('each table is one tab stop; arrows walk through its numbers', () =>
    looking(grocery(), async (preview) => {
      const { page } = preview;
      const tables = page.locator('.insights .figures');
      for (const table of await tables.all()) expect(await table.locator('button:not([tabindex="-1"])').count()).toBeLessThanOrEqual(1);
      await page.locator('table.repeat button').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await selected(preview)).toEqual([['repeat/1/customers', 'orders.insights.cjm.yaml']]);
    }));

  test('the bubbles are switched by keys to the average order value, and stay so when the picture changes', () =>
    looking(grocery(), async (preview) => {
      const { page } = preview;
      expect(await page.locator('.bubbles .chart:visible').getAttribute('class')).toBe('chart purchase');
      await page.locator('.upwards:not(.each) input').first().focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.bubbles .chart:visible').getAttribute('class')).toBe('chart value');
      const view = { ...grocery(), version: 2 };
      await preview.paint(2, { kind: 'view', uri: 'file:///map.cjm.yaml', view, imageRoot: undefined });
      expect(await page.locator('.bubbles .chart:visible').getAttribute('class')).toBe('chart value');
      await screenshot(preview, 'page-insights-value');
    }));

  test('higher purchase numbers stand higher, more customers are larger, and a table says the same', () =>
    looking(grocery(), async ({ page }) => {
      const circle = (element: string, what: string) =>
        page.locator(`.chart.purchase [data-item="${element}"] circle`).evaluate((one, name) => Number(one.getAttribute(name)), what);
      expect(await circle('recency/7', 'cy')).toBeLessThan(await circle('recency/1', 'cy'));
      expect(await circle('recency/1', 'cx')).toBeLessThan(await circle('recency/2', 'cx'));
      expect(await circle('recency/2', 'r')).toBeLessThan(await circle('recency/3', 'r'));
      await page.locator('.bubbles').getByText('Figures as a table').click();
      expect(await page.locator('.bubble-table tbody tr').count()).toBe(await page.locator('.chart.purchase .bubble').count());
    }));

  test('months are columns, new customers upon those who came back; a click leads to the line, and a table says the same', () =>
    looking(grocery(), async (preview) => {
      const { page } = preview;
      const columns = page.locator('.months .month[data-item]');
      const split = columns.filter({ has: page.locator('.returning') }).filter({ has: page.locator('.fresh') });
      const top = (part: string) =>
        split
          .first()
          .locator(part)
          .evaluate((one) => Number(one.getAttribute('y')));
      expect(await top('.fresh')).toBeLessThan(await top('.returning'));
      await columns.first().locator('rect').first().click();
      expect(await selected(preview)).toEqual([['months/1', 'orders.insights.cjm.yaml']]);
      await page.locator('.month-table').getByText('Figures as a table').click();
      expect(await page.locator('.month-table tbody tr').count()).toBe(await columns.count());
    }));

  test('what is not told is hatched and says so', () =>
    looking(grocery(), async ({ page }) => {
      expect(await page.locator('.cross td.hole').count()).toBe(9);
      expect(await page.locator('.cross td.hole .unseen').first().innerText()).toMatch(/^Not told/);
    }));

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    '%s: axe finds nothing that keeps somebody from reading',
    (theme) =>
      looking(
        grocery(),
        async (preview) => {
          await screenshot(preview, `page-insights-${theme.replace('vscode-', '')}`);
          expect(await seriousViolations(preview)).toEqual([]);
        },
        { theme, width: 1400 },
      ),
  );

  test('a narrow window scrolls tables on their own', () =>
    looking(
      grocery(),
      async (preview) => {
        await screenshot(preview, 'page-insights-narrow');
        expect(await preview.page.locator('.insights').evaluate((element) => element.scrollWidth <= window.innerWidth)).toBe(true);
      },
      { width: 640 },
    ));

  test('files that cannot be shown say why, and the next one is shown all the same', () => {
    const files = [
      { path: 'gone.insights.cjm.yaml', name: 'gone.insights.cjm.yaml', document: 'missing' as const },
      insightsFile(
        'nps.insights.cjm.yaml',
        'cjm: 1\nkind: insights\nnps: { answers: 40, promoters: 60%, passives: 20%, detractors: 20%, score: 40, low: 17, high: 61 }\nquestions: [{ question: nps, answers: 40, mean: 8.1 }]\n',
      ),
    ];
    return looking(insightsView(files), async (preview) => {
      const { page } = preview;
      expect(await page.locator('.insights .lack').innerText()).toMatch(/^There is no file gone\.insights\.cjm\.yaml to be read/);
      expect(await page.locator('.interval').getAttribute('aria-label')).toContain('NPS is 40');
      expect(await page.locator('.chart').count()).toBe(0);
      await screenshot(preview, 'page-insights-lack');
      expect(await seriousViolations(preview)).toEqual([]);
    });
  });

  test('an exported file shows the same without buttons, and its switch needs no script', async () => {
    const page = await chromium.browser.newPage({ javaScriptEnabled: false });
    await page.setContent(exportHtml(grocery(), { theme: 'light', css: chromium.bundle.css, shown: 'insights' }));
    expect(await page.locator('.insights button').count()).toBe(0);
    expect(await page.locator('table.repeat tbody tr').count()).toBe(10);
    await page.getByRole('radio', { name: 'Average order value' }).check();
    expect(await page.locator('.bubbles .chart:visible').getAttribute('class')).toBe('chart value');
    await page.close();
  });
});
