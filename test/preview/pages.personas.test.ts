/** The sheets of the personas that a map describes in itself, as they are drawn: where clicks lead, themes, and widths. */
import { describe, expect, test } from 'vitest';
import { pagedView } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { screenshot } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const { draw: looking } = chromium;

const view = pagedView(
  'personas',
  `cjm: 1
title: Рейс на встречу
language: ru
model: classic5
persona:
  name: Бизнес-путешественник <b>
  share: 30%
  traits: [летает дважды в месяц, только ручная кладь]
  needs: [быстрая регистрация, Wi-Fi, обмен билета онлайн]
  decision: { main: [удобные пересадки], additional: [быстрый багаж], influencers: [секретарь] }
  benefits: [no-queues]
  offer: Высокое качество по разумной цене
  sceptic: { attracts: pass, sells: fail, useful: pass, understood: unknown }
  entry: word-of-mouth
job: Быть на встрече в девять
stages:
  - stage: awareness
    score: 4
    touchpoints: [word-of-mouth]
    steps:
      - { step: Слышит, goals: [Узнать цену сразу], experience: { score: 4, evidence: [talks] } }
  - { stage: decision, score: 2, touchpoints: [site], kpis: { AOV: 200 EUR, Q: 1 } }
research: [{ id: talks, name: Беседы, method: interview, n: 12 }]
`,
);

describe('the page', () => {
  test('has a tab, a sheet, and no markup of the map', () =>
    looking(view, async ({ page }) => {
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('Персонажи');
      await page.locator('[data-persona]').waitFor();
      expect(await page.locator('.sheet h3').innerText()).toBe('Бизнес-путешественник <b>');
      expect(await page.locator('.sceptic li').allInnerTexts()).toHaveLength(7);
      expect(await page.locator('[data-persona-step]').count()).toBe(5);
    }));

  test('a click on the name leads to the persona, one on a stage, a touchpoint or a study to that', () =>
    looking(view, async (preview) => {
      const { page } = preview;
      await page.locator('[data-persona]').waitFor();
      for (const name of ['Бизнес-путешественник <b>', 'Осведомлённость', 'Сайт', 'Беседы'])
        await page.getByRole('button', { name, exact: true }).first().click();
      const elements = (await preview.posted()).flatMap((message) => (message.kind === 'select' ? [message.element] : []));
      expect(elements).toEqual(['persona:бизнес-путешественник-b', 'stage:awareness', 'decision/*/touchpoints/1', 'study:talks']);
    }));

  test.each([700, 1200])('at %i pixels it is drawn within the window', (width) =>
    looking(
      view,
      async ({ page }) => {
        await page.locator('[data-persona]').waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      },
      { width },
    ),
  );

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    '%s: axe finds nothing that keeps somebody from reading',
    (theme) =>
      looking(
        view,
        async (preview) => {
          await preview.page.locator('[data-persona]').waitFor();
          await screenshot(preview, `personas-of-map-${theme.replace('vscode-', '')}`);
          expect(await seriousViolations(preview)).toEqual([]);
        },
        { theme },
      ),
  );
});
