/** The pages of a project as they are drawn: in the editor with tabs, clicks, keys and themes; in a file of their own with links, without script; and with little to say. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportProject } from '../../media/exportProject.tsx';
import type { ProjectView, ProjectViewName } from '../../server/core/view/project/projectView.ts';
import { projectViews } from '../../server/core/view/project/projectViews.ts';
import { projectExample, projectView } from '../core/view/project/projectViews.ts';
import { type Bundle, bundlePreview, launchChromium, openPreview, type PreviewPage, screenshot, type Theme } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

let browser: Browser;
let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundlePreview();
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Look {
  readonly theme?: Theme;
  readonly width?: number;
}

async function looking(view: ProjectView, look: (preview: PreviewPage) => Promise<void>, options: Look = {}): Promise<void> {
  const preview = await openPreview(browser, bundle, options);
  try {
    await preview.paint(view.version, { kind: 'project', uri: 'file:///project/project.cjm.yaml', view });
    await look(preview);
    expect({ requested: preview.requested, forbidden: await preview.forbidden() }).toEqual({ requested: [], forbidden: [] });
  } finally {
    await preview.close();
  }
}

const example = (shown: ProjectViewName, name = 'grocery'): ProjectView => projectExample(name, { shown: [shown] });

const selected = async (preview: PreviewPage) =>
  (await preview.posted()).flatMap((message) =>
    message.kind === 'select' ? [{ file: message.file, element: message.element, focus: message.focus === true }] : [],
  );

describe('in the editor', () => {
  test('there is a tab for each page; choosing one asks for it, and the page stays until it is here', () =>
    looking(example('portfolio'), async (preview) => {
      const { page } = preview;
      expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Portfolio', 'Personas', 'Strategy', 'Scorecard', 'Work', 'Maturity']);
      await page.getByRole('tab', { name: 'Strategy' }).click();
      expect((await preview.posted()).filter(({ kind }) => kind === 'shown')).toEqual([{ kind: 'shown', shown: 'strategy' }]);
      expect(await page.locator('.heat-table').count()).toBe(1);
      await preview.paint(2, { kind: 'project', uri: 'file:///project/project.cjm.yaml', view: { ...example('strategy'), version: 2 } });
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Strategy');
      expect(await page.locator('.goal-list > li').count()).toBe(4);
    }));

  test('a click on a cell leads to the stage of its map, a click on a goal to its text in the project', () =>
    looking(example('portfolio'), async (preview) => {
      await preview.page.locator('.heat-table').getByText('Delivery and use').locator('visible=true').first().click();
      await preview.page.getByRole('button', { name: 'Two orders a month as a habit' }).first().click();
      expect(await selected(preview)).toEqual([
        { file: 'grocery.cjm.yaml', element: 'stage:delivery', focus: false },
        { file: '', element: 'goal:habit', focus: false },
      ]);
    }));

  test('the measure is chosen by radio buttons, with the keyboard too', () =>
    looking(example('portfolio'), async ({ page }) => {
      const seen = () => page.locator('.stage-tile').nth(1).locator('.tile').locator('visible=true').allInnerTexts();
      expect(await seen()).toEqual(['3.0\nConsideration']);
      await page.getByRole('radio', { name: 'Score' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await seen()).toEqual(['30\u202f%\nConsideration']);
      await page.getByText('Freshness', { exact: true }).click();
      expect((await seen())[0]).toMatch(/^22 days\nConsideration/);
    }));

  test('the heat map is one tab stop: arrows walk through it, and Enter goes on in the text', () =>
    looking(example('portfolio'), async (preview) => {
      const { page } = preview;
      expect(await page.locator('.heat-table [tabindex="0"]').count()).toBe(1);
      await page.locator('.heat-table [tabindex="0"]').focus();
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      expect(await selected(preview)).toEqual([{ file: 'grocery.cjm.yaml', element: 'stage:awareness', focus: true }]);
    }));

  test('the names of a section are one tab stop, walked by arrows', () =>
    looking(example('strategy'), async ({ page }) => {
      const goals = page.locator('.part.goals');
      expect(await goals.locator('button.way').count()).toBeGreaterThan(20);
      expect(await goals.locator('button.way[tabindex="0"]').count()).toBe(1);
      await goals.locator('button.way[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe('decision/*/kpis/C');
    }));

  test('the radar says its levels in words, and the picture has a name', () =>
    looking(example('maturity'), async ({ page }) => {
      expect(await page.getByRole('img', { name: 'Maturity by area, level 1 in the middle to 5 at the edge' }).count()).toBe(1);
      expect(await page.locator('.areas > li').first().innerText()).toContain('2 · Described');
      expect(await page.locator('[data-area="measurement"] .five-steps .wish').count()).toBe(2);
    }));

  test.each(projectViews)('%s: axe finds nothing that keeps somebody from reading', (shown) =>
    looking(
      example(shown),
      async (preview) => {
        await screenshot(preview, `project-${shown}`);
        expect(await seriousViolations(preview)).toEqual([]);
      },
      { width: 1400 },
    ),
  );

  test.each(projectViews.flatMap((view) => [700, 1200].map((width) => [view, width] as const)))('%s at %i pixels is drawn within the window', (shown, width) =>
    looking(
      example(shown, 'tiles'),
      async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      },
      { width },
    ),
  );

  test.each(projectViews)('%s of a project that says nothing', (shown) =>
    looking(projectView('cjm: 1\nkind: project\nname: Empty\n', {}, { shown: [shown] }), async (preview) => {
      expect(await preview.page.locator('.lack').first().innerText()).toMatch(/^No map belongs to this project yet/);
      expect(await seriousViolations(preview)).toEqual([]);
    }),
  );

  test('a hundred maps, and one with sixty stages and long names', () => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung';
    const stages = Array.from({ length: 60 }, (_, index) => `  - { stage: decision, id: s${index}, name: ${index} ${long}, score: ${1 + (index % 5)} }\n`).join(
      '',
    );
    const maps = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `map-${index}.cjm.yaml`,
        `cjm: 1\ntitle: ${index} ${long}\nmodel: classic5\nstages:\n${index === 0 ? stages : '  - { stage: awareness, score: 3 }\n'}`,
      ]),
    );
    const view = projectView('cjm: 1\nkind: project\nname: Large\n', maps, { shown: ['portfolio'] });
    return looking(view, async ({ page }) => {
      expect(await page.locator('.heat-table tbody tr').count()).toBe(100);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
});

describe('as a file', () => {
  const opened = async (view: ProjectView, look: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void>): Promise<void> => {
    const page = await browser.newPage({ javaScriptEnabled: true });
    await page.setContent(exportProject(view, { theme: 'light', css: bundle.css, folder: '../examples/', file: 'project.cjm.yaml' }));
    await look(page);
    await page.close();
  };

  test('all pages stand below each other, with a list of them, without buttons and script', () =>
    opened(projectExample('grocery'), async (page) => {
      expect(await page.locator('.chapter > h2').allInnerTexts()).toEqual(['Portfolio', 'Personas', 'Strategy', 'Scorecard', 'Work', 'Maturity']);
      expect(await page.locator('nav.contents a').count()).toBe(6);
      expect(await page.locator('button, [tabindex], script').count()).toBe(0);
    }));

  test('each link within the file leads somewhere, each other one to a line of a file beside it', () =>
    opened(projectExample('grocery'), async (page) => {
      const broken = await page
        .locator('a[href^="#"]')
        .evaluateAll((all) =>
          all.map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')).filter((id) => document.getElementById(id) === null),
        );
      expect(broken).toEqual([]);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const others = await page.locator('a:not([href^="#"])').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(others.length).toBeGreaterThan(50);
      expect(others.filter((href) => !/^\.\.\/examples\/[\w-]+\.cjm\.yaml#L\d+$/.test(href))).toEqual([]);
    }));

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])('%s: axe finds nothing in any page', (theme) =>
    opened(projectExample('race'), async (page) => {
      await page.evaluate((name) => document.body.setAttribute('class', name), theme);
      await screenshot({ page }, `project-file-${theme.replace('vscode-', '')}`);
      expect(await seriousViolations({ page })).toEqual([]);
    }),
  );

  test('a goal leads to its stages, and a stage back to its goals', () =>
    opened(projectExample('grocery'), async (page) => {
      const stage = await page.locator('#goal-quick-help .stage-ways a').first().getAttribute('href');
      expect(stage).toBe('#stage-grocery-cjm-yaml-delivery');
      expect(await page.locator(`${stage} a[href="#goal-quick-help"]`).count()).toBe(1);
    }));

  test('one page alone leads to the files instead of pages that are not there', () =>
    opened(projectExample('grocery', { shown: ['portfolio'] }), async (page) => {
      expect(await page.locator('nav.contents').count()).toBe(0);
      expect(await page.locator('a', { hasText: 'Two orders a month as a habit' }).first().getAttribute('href')).toMatch(
        /^\.\.\/examples\/project\.cjm\.yaml#L\d+$/,
      );
    }));

  test('what a project says is text and never markup', () =>
    opened(projectView('cjm: 1\nkind: project\nname: "<img src=x onerror=alert(1)>"\nstrategy: { goals: ["<b>Grow</b>"] }\n'), async (page) => {
      expect(await page.locator('img, .goal-list b').count()).toBe(0);
      expect(await page.locator('h1').innerText()).toBe('<img src=x onerror=alert(1)>');
    }));

  test('two runs give the same bytes', () => {
    const options = { theme: 'dark', css: '', folder: '', file: 'project.cjm.yaml' } as const;
    expect(exportProject(projectExample('tiles'), options)).toBe(exportProject(projectExample('tiles'), options));
  });
});
