/** The pages of a project as they are drawn: in the editor with tabs, clicks, keys and themes; in a file of their own with links, without script; and with little to say. */
import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exportProject } from '../../media/exportProject.tsx';
import type { ProjectView, ProjectViewName } from '../../server/core/view/project/projectView.ts';
import { projectViews } from '../../server/core/view/project/projectViews.ts';
import { projectExample, projectView } from '../core/view/project/projectViews.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPreview, type PreviewPage, screenshot, type Theme } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

interface Look {
  readonly theme?: Theme;
  readonly width?: number;
}

async function looking(view: ProjectView, look: (preview: PreviewPage) => Promise<void>, options: Look = {}): Promise<void> {
  const preview = await openPreview(chromium.browser, chromium.bundle, options);
  try {
    await preview.paint(view.version, { kind: 'project', uri: 'file:///project/project.cjm.yaml', view });
    await look(preview);
    expect({ requested: preview.requested, forbidden: await preview.forbidden() }).toEqual({ requested: [], forbidden: [] });
  } finally {
    await preview.close();
  }
}

const themes: readonly Theme[] = ['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'];

/** Markup for names, long words, maps of different models, scales and currencies, broken and empty ones. */
const oddProject = `cjm: 1
kind: project
name: "<img src=x onerror=alert(1)>"
scale: 1..5
personas: [{ id: parent, name: "Busy <b>parent</b>", share: 40% }]
teams: [{ id: web, name: "Web <i>" }]
research: [{ id: talks, method: interview, date: 2024-03-15, n: 12 }, { id: undated, method: survey }]
strategy:
  goals: [{ text: A goal that nothing serves }, { text: More revenue, id: rev, kpis: [REV], due: 2026-11-01, owner: web }]
  positioning: { unique: Fresh and quick, values: [Fresh bread every morning] }
maturity: [{ area: data, level: 2.5, target: 4, evidence: [talks, nobody-knows] }, { area: Courage to try things that nobody has ever tried, level: 3 }]
`;
const oddMaps = {
  'broken.cjm.yaml': 'cjm: 1\ntitle: Broken\nmodel: classic5\nstages:\n  - stage: awareness\n    score: "2\n  - stage: [\n',
  'empty.cjm.yaml': '',
  'own.cjm.yaml':
    'cjm: 1\ntitle: Own\nmodel: custom\nstages:\n  - { stage: Rindfleischetikettierungsüberwachung, score: 3 }\n  - { stage: "<b>Waking</b>", score: 4 }\n',
  'grocery.cjm.yaml': `cjm: 1
title: Grocery <script>alert(1)</script>
model: classic5
persona: parent
currency: EUR
period: 2026-10
stages:
  - { stage: awareness, score: 4, reached: 1000 }
  - { stage: consideration, score: ???, reached: 500 }
  - { stage: decision, score: 2, reached: 50, benchmark: 20%, evidence: [talks, own], opportunities: [{ text: "<u>Try</u>", impact: 3, effort: 2, expect: { C: +1 pp }, due: 2026-11-01 }] }
  - { stage: delivery, objectives: [Fresh bread in every morning crate] }
research: [{ id: own, method: interview, date: 2026-10-30 }]
economics: { L: 500, C: 10%, P: 50 EUR, Q: 1 }
`,
  'tiles.cjm.yaml': `cjm: 1
title: Покупка плитки с очень длинным названием карты
language: ru
model: nine
currency: RUB
period: 2026
scale: 0..10
stages:
  - { stage: need, score: 0, reached: 9000 }
  - { stage: satisfaction, score: 8, evidence: [own], kpis: { CSAT: { value: "80 %", target: "90 %" } } }
research: [{ id: own, method: survey, date: 2025-10-30 }]
`,
};

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

  test('the button in the head runs the export; a file of its own has none', () =>
    looking(example('personas'), async (preview) => {
      await preview.page.getByRole('button', { name: 'Export…' }).click();
      expect((await preview.posted()).filter(({ kind }) => kind === 'command')).toEqual([{ kind: 'command', command: 'cjm.export' }]);
      const file = exportProject(example('personas'), { theme: 'light', css: '', folder: '', file: 'project.cjm.yaml' });
      expect(file).not.toContain('cjm.export');
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
      expect(await page.getByRole('img', { name: 'Maturity by area, from level 1 on the inner ring to 5 on the outer one' }).count()).toBe(1);
      expect(await page.locator('.areas > li').first().innerText()).toContain('2 · Described');
      expect(await page.locator('[data-area="measurement"] .five-steps .wish').count()).toBe(2);
    }));

  test.each(projectViews.flatMap((shown) => themes.map((theme) => [shown, theme] as const)))(
    '%s in %s: axe finds nothing that keeps somebody from reading',
    (shown, theme) =>
      looking(
        example(shown),
        async (preview) => {
          await screenshot(preview, `project-${shown}-${theme.replace('vscode-', '')}`);
          expect(await seriousViolations(preview)).toEqual([]);
        },
        { width: 1400, theme },
      ),
  );

  test.each(projectViews)('%s of a narrow window: what is wider scrolls within itself, and axe finds nothing', (shown) =>
    looking(
      projectView(oddProject, oddMaps, { shown: [shown], language: 'ru' }),
      async (preview) => {
        expect(await preview.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        expect(await seriousViolations(preview)).toEqual([]);
      },
      { width: 400 },
    ),
  );

  test.each(projectViews)('%s: each name that leads somewhere is reached by the keyboard', (shown) =>
    looking(example(shown), async ({ page }) => {
      const groups = page.locator('.roves');
      for (let index = 0; index < (await groups.count()); index += 1) {
        const ways = groups.nth(index).locator('button.way');
        const count = await ways.count();
        if (count === 0) continue;
        await groups.nth(index).locator('button.way[tabindex="0"]').focus();
        await page.keyboard.press('Home');
        for (let step = 1; step < count; step += 1) await page.keyboard.press('ArrowDown');
        expect(await ways.last().evaluate((way) => way === document.activeElement)).toBe(true);
      }
      expect(await page.locator('button.way').count()).toBe(await page.locator('.roves button.way').count());
    }),
  );

  test('every cell of the heat map is reached by arrows', () =>
    looking(projectView(oddProject, oddMaps, { shown: ['portfolio'] }), async ({ page }) => {
      const cells = page.locator('.heat-table :is(th, td)');
      await page.locator('.heat-table [tabindex="0"]').focus();
      await page.keyboard.press('Control+Home');
      const seen = new Set<string>();
      const rows = await page.locator('.heat-table tr').count();
      for (let row = 0; row < rows; row += 1) {
        await page.keyboard.press('Home');
        const count = await page.locator('.heat-table tr').nth(row).locator('th, td').count();
        for (let step = 0; step < count; step += 1) {
          seen.add(await page.evaluate(() => `${document.activeElement?.closest('tr')?.rowIndex} ${document.activeElement?.getAttribute('aria-colindex')}`));
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
      }
      expect(seen.size).toBe(await cells.count());
    }));

  test('names as long as they are stay within their cells, and are text', () =>
    looking(projectView(oddProject, oddMaps, { shown: ['portfolio'] }), async ({ page }) => {
      const tiles = page.locator('.tile').locator('visible=true');
      expect(await tiles.count()).toBeGreaterThan(5);
      expect(await tiles.evaluateAll((all) => all.filter((tile) => tile.scrollWidth > tile.clientWidth + 1).map(({ textContent }) => textContent))).toEqual([]);
      const stacked = await page
        .locator('.tiles')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().bottom > (one.closest('tr')?.getBoundingClientRect().bottom ?? 0) + 1).length);
      expect(stacked).toBe(0);
      expect(await page.locator('main :is(img, script, u)').count()).toBe(0);
    }));

  test('unknown is a question, nothing said is hatched, and a stage that the map has not is empty', () =>
    looking(projectView(oddProject, oddMaps, { shown: ['portfolio'] }), async ({ page }) => {
      const row = page.locator('.heat-table tbody tr').filter({ hasText: 'Grocery' });
      expect(await row.locator('.tile.open .unk').locator('visible=true').count()).toBe(1);
      expect(
        await row
          .locator('.tile.unrated')
          .locator('visible=true')
          .evaluateAll((all) => all.map((tile) => getComputedStyle(tile).backgroundImage.split('(')[0])),
      ).toEqual(['repeating-linear-gradient']);
      expect(await row.locator('td.hole').first().innerText()).toBe('not on this map');
    }));

  test('forty maps are read with the stages above them and their names beside them', () => {
    const maps = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `map-${index}.cjm.yaml`,
        `cjm: 1\ntitle: Journey of customers number ${index}\nmodel: nine\nstages:\n${[
          'need',
          'interest',
          'desire',
          'search',
          'comparison',
          'purchase',
          'satisfaction',
          'loyalty',
          'advocacy',
        ]
          .map((stage, at) => `  - { stage: ${stage}, score: ${1 + ((index + at) % 5)} }\n`)
          .join('')}`,
      ]),
    );
    return looking(
      projectView('cjm: 1\nkind: project\nname: Forty\n', maps, { shown: ['portfolio'] }),
      async ({ page }) => {
        const scroll = page.locator('.heat > .scroll');
        await scroll.evaluate((box) => box.scrollTo(300, 900));
        const at = await scroll.evaluate((box) => {
          const edge = box.getBoundingClientRect();
          const offset = (part: Element | null | undefined) => part?.getBoundingClientRect() ?? new DOMRect();
          return [offset(box.querySelector('thead th:nth-child(4)')).top - edge.top, offset(box.querySelectorAll('tbody th')[20]).left - edge.left];
        });
        expect(at.map(Math.round)).toEqual([0, 0]);
        await screenshot({ page }, 'project-forty-maps');
      },
      { width: 900 },
    );
  });

  test.each(projectViews.flatMap((view) => [400, 700, 1200].map((width) => [view, width] as const)))(
    '%s at %i pixels is drawn within the window',
    (shown, width) =>
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
    const page = await chromium.browser.newPage({ javaScriptEnabled: true });
    await page.setContent(exportProject(view, { theme: 'light', css: chromium.bundle.css, folder: '../examples/', file: 'project.cjm.yaml' }));
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

  test('maps with studies of one name, and a KPI of a stage, lead to parts of their own and back', () =>
    opened(projectView(oddProject, oddMaps), async (page) => {
      const hrefs = await page.locator('[id^="stage-"] a', { hasText: 'own' }).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(['#study-own-grocery-cjm-yaml', '#study-own-tiles-cjm-yaml']);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const inner = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')));
      expect(inner.filter((id) => !ids.includes(id))).toEqual([]);
      expect(await page.locator('#study-own-tiles-cjm-yaml .stage-ways a').getAttribute('href')).toBe('#stage-tiles-cjm-yaml-satisfaction');
      expect(await page.locator('#stage-tiles-cjm-yaml-satisfaction a', { hasText: 'CSAT' }).getAttribute('href')).toBe('#kpi-CSAT');
      expect(await page.locator('#kpi-CSAT a').first().getAttribute('href')).toBe('#stage-tiles-cjm-yaml-satisfaction');
      expect(await page.locator('#kpi-REV .stage-ways a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toContain(
        '#stage-grocery-cjm-yaml-decision',
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
