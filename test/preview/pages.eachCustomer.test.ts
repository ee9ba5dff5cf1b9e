/** Each customer as a point: what is asked of the editor, what is drawn of its answer, and that nothing of it is kept. */
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { ToldPoints } from '../../server/protocol.ts';
import { type Look } from './drawView.ts';
import { insightsOfExample } from './insightsView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage, screenshot } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const file = 'orders.insights.cjm.yaml';
const grocery = (): JourneyView => JSON.parse(JSON.stringify(insightsOfExample('grocery/grocery.cjm.yaml')));

/** The page, after somebody has asked for each customer. */
const asked = <T>(look: Look<T>, options = {}): Promise<T> =>
  chromium.draw(
    grocery(),
    async (preview) => {
      await preview.page.getByRole('radio', { name: 'Each customer' }).check();
      return look(preview);
    },
    options,
  );

const tell = (preview: PreviewPage, told: ToldPoints): Promise<void> => preview.send({ kind: 'points', file, told });
const wishes = async (preview: PreviewPage): Promise<readonly unknown[]> => (await preview.posted()).filter(({ kind }) => kind === 'points');

/** Ten customers: the more an order is worth, the longer they wait and the fewer there are of them. */
const ten: ToldPoints = {
  kind: 'points',
  points: {
    days: [7, 8, 9, 7, 30, 31, 33, 90, 120, 400],
    purchases: [40, 52, 61, 38, 12, 14, 11, 4, 3, 2],
    values: [40, 41, 42, 43, 150, 160, 170, 500, 600, 700],
    customers: 10,
    once: 3,
  },
};

/** So many that they are drawn as a sample. */
const many: ToldPoints = {
  kind: 'points',
  points: {
    days: Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 365),
    purchases: Array.from({ length: 20_000 }, (_, index) => 2 + ((index * 104_729) % 60)),
    values: Array.from({ length: 20_000 }, (_, index) => 10 + ((index * 15_485_863) % 70_000) / 100),
    customers: 84_231,
    once: 0,
  },
};

describe('each customer', () => {
  test('is asked for, drawn when the editor answers, and given up for the bubbles', () =>
    asked(async (preview) => {
      const { page } = preview;
      expect(await wishes(preview)).toEqual([{ kind: 'points', file, wanted: true }]);
      await tell(preview, { kind: 'reading', share: 0.42 });
      await page.getByText('Reading the orders: 42').waitFor();
      await tell(preview, ten);
      await page.locator('.points').first().waitFor();
      expect(await page.locator('.chart.purchase .points').count()).toBe(5);
      expect(await page.locator('.bubbles [role=status]').innerText()).toBe(
        'Customers with two purchases or more: 10. In the middle (median) there are 30.5 days between the last two purchases, 13 purchases and an average order of €155. Customers with one purchase have no days between and are not drawn: 3.',
      );
      await screenshot(preview, 'page-each-customer');
      await page.getByRole('radio', { name: 'Bubbles' }).check();
      await page.locator('.chart.purchase .bubble').first().waitFor();
      expect(await page.locator('.points').count()).toBe(0);
      expect((await wishes(preview)).at(-1)).toEqual({ kind: 'points', file, wanted: false });
    }));

  test('stands further right the longer it waited, higher the more it bought or spends, darker the more it spends', () =>
    asked(async (preview) => {
      const { page } = preview;
      await tell(preview, ten);
      const placesOf = (chart: string, tone: number): Promise<readonly (readonly number[])[]> =>
        page
          .locator(`.chart.${chart} .tone-${tone} path:not(.edge)`)
          .evaluate((path) => [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]));
      const [cheap, dear] = [await placesOf('purchase', 1), await placesOf('purchase', 5)];
      expect([cheap.length, dear.length]).toEqual([2, 2]);
      // 7 and 8 days, 40 and 52 purchases; 120 and 400 days, 3 and 2 purchases.
      expect(Math.max(...cheap.map(([x = 0]) => x))).toBeLessThan(Math.min(...dear.map(([x = 0]) => x)));
      expect(Math.max(...cheap.map(([, y = 0]) => y))).toBeLessThan(Math.min(...dear.map(([, y = 0]) => y)));
      await page.getByRole('radio', { name: 'Average order value' }).check();
      const [low, high] = [await placesOf('value', 1), await placesOf('value', 5)];
      expect(Math.min(...low.map(([, y = 0]) => y))).toBeGreaterThan(Math.max(...high.map(([, y = 0]) => y)));
      expect(await page.locator('.bubbles .chart:visible').getAttribute('class')).toBe('chart value');
    }));

  test('a table says the same in fifths by average order', () =>
    asked(async (preview) => {
      const { page } = preview;
      await tell(preview, ten);
      await page.locator('.bubbles').getByText('Figures as a table').click();
      const rows = await page.locator('.bubbles tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      expect(rows).toEqual([
        ['€40 – €41', '2', '7.5', '46'],
        ['€42 – €43', '2', '8', '49.5'],
        ['€150 – €160', '2', '30.5', '13'],
        ['€170 – €500', '2', '61.5', '7.5'],
        ['€600 – €700', '2', '260', '2.5'],
      ]);
    }));

  test('reading can be stopped, and an answer that comes after it draws nothing', () =>
    asked(async (preview) => {
      const { page } = preview;
      await page.getByRole('button', { name: 'Stop' }).click();
      expect((await wishes(preview)).at(-1)).toEqual({ kind: 'points', file, wanted: false });
      await tell(preview, ten);
      await page.locator('.chart.purchase .bubble').first().waitFor();
      expect(await page.locator('.points').count()).toBe(0);
      expect(await page.getByRole('radio', { name: 'Bubbles' }).isChecked()).toBe(true);
    }));

  test('another file of orders is refused in a sentence, and the right one can be chosen', () =>
    asked(async (preview) => {
      const { page } = preview;
      const choose = { file: 'orders.csv', sha256: 'ab12' };
      await tell(preview, { kind: 'refused', sentence: 'That is another file.', choose });
      expect(await page.locator('.bubbles [role=status]').innerText()).toBe('That is another file.');
      expect(await page.locator('.chart.purchase .bubble').count()).toBeGreaterThan(5);
      expect(await page.getByRole('radio', { name: 'Bubbles' }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Choose the orders…' }).click();
      expect((await wishes(preview)).at(-1)).toEqual({ kind: 'points', file, wanted: true, choose });
      await tell(preview, ten);
      await page.locator('.points').first().waitFor();
    }));

  test('twenty thousand are drawn at once, and the sample is told', () =>
    asked(async (preview) => {
      const { page } = preview;
      const took = await page.evaluate(
        async ([name, told]) => {
          const began = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data: { kind: 'points', file: name, told } }));
          while (document.querySelector('.points') === null) await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return performance.now() - began;
        },
        [file, many] as const,
      );
      expect(took).toBeLessThan(3000);
      expect(await page.locator('.bubbles [role=status]').innerText()).toMatch(/two purchases or more: 84.231\. Drawn of them, evenly: 20.000\./);
      await screenshot(preview, 'page-each-customer-many');
    }));

  test('nothing of the points is kept by the page, or handed to the editor', () =>
    asked(async (preview) => {
      const { page } = preview;
      await tell(preview, ten);
      await page.locator('.points').first().waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event('scrollend')));
      // As numbers they would stand one after the other.
      const kept = JSON.stringify([await preview.state(), await preview.posted()]);
      expect(kept).not.toMatch(/points":|\[7,8,9|61|"values"/);
      expect(JSON.stringify(await preview.state())).toContain('file:///map.cjm.yaml');
    }));

  test('other insights under the same name are shown as bubbles', () =>
    asked(async (preview) => {
      const { page } = preview;
      await tell(preview, ten);
      await page.locator('.points').first().waitFor();
      const view = JSON.parse(JSON.stringify(grocery()).replaceAll(/"sha256":"[0-9a-f]+"/g, '"sha256":"0"'));
      await preview.paint(2, { kind: 'view', uri: 'file:///map.cjm.yaml', view: { ...view, version: 2 }, imageRoot: undefined });
      expect(await page.locator('.points').count()).toBe(0);
    }));

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    '%s: axe finds nothing that keeps somebody from reading',
    (theme) =>
      asked(
        async (preview) => {
          await tell(preview, ten);
          await preview.page.locator('.points').first().waitFor();
          await screenshot(preview, `page-each-${theme.replace('vscode-', '')}`);
          expect(await seriousViolations(preview)).toEqual([]);
        },
        { theme, width: 1400 },
      ),
  );

  test('nobody who bought twice is a sentence, not an empty picture', () =>
    asked(async (preview) => {
      await tell(preview, { kind: 'points', points: { days: [], purchases: [], values: [], customers: 0, once: 12 } });
      await preview.page.getByText('No customer has bought twice yet.').waitFor();
      expect(await preview.page.locator('.bubbles .chart').count()).toBe(0);
    }));
});

test('an exported file has no switch to each customer', () => {
  const html = exportHtml(grocery(), { theme: 'light', css: chromium.bundle.css, shown: 'insights' });
  expect(html).toContain('class="bubble tone-');
  expect(html).not.toContain('data-each');
});
