/** The scores page as it is drawn: what stands where, where clicks and keys lead, themes, and maps with little or nothing to say. */
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import { pagedExample, pagedView } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage, screenshot } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const { draw: looking } = chromium;

const selected = async (preview: PreviewPage): Promise<readonly string[]> =>
  (await preview.posted()).flatMap((message) => (message.kind === 'select' ? [message.element] : []));

describe('the page', () => {
  test('three on each side, the best and the worst first', () =>
    looking(pagedExample('scores', 'tiles/retail.cjm.yaml'), async ({ page }) => {
      const stages = (side: string) =>
        page.locator(`section[aria-label="${side}"] [data-standing]`).evaluateAll((all) => all.map((one) => one.getAttribute('data-standing')));
      expect(await stages('Чем гордиться')).toHaveLength(3);
      expect(await stages('За что стыдно')).toHaveLength(3);
      const all = [...(await stages('Чем гордиться')), ...(await stages('За что стыдно'))];
      expect(new Set(all).size).toBe(6);
    }));

  test('a click on a reason leads to its text, a click on a stage to the stage', () =>
    looking(pagedExample('scores', 'grocery/grocery.cjm.yaml'), async (preview) => {
      await preview.page.getByRole('button', { name: 'Phone' }).click();
      await preview.page.locator('.side-of').getByRole('button', { name: 'Delivery and use' }).click();
      expect(await selected(preview)).toEqual(['delivery/ask-help/touchpoints/1', 'stage:delivery']);
    }));

  test('the open questions are one tab stop; arrows walk through them and Enter leads to the text', () =>
    looking(pagedExample('scores', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      expect(await page.locator('.questions [tabindex="0"]').count()).toBe(1);
      await page.locator('.questions [tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const first = await page.locator('.question[data-item]').first().getAttribute('data-item');
      expect(await selected(preview)).toEqual([first]);
    }));

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    '%s: axe finds nothing that keeps somebody from reading',
    (theme) =>
      looking(
        pagedExample('scores', 'grocery/grocery.cjm.yaml'),
        async (preview) => {
          await screenshot(preview, `page-scores-${theme.replace('vscode-', '')}`);
          expect(await seriousViolations(preview)).toEqual([]);
        },
        { theme, width: 1400 },
      ),
  );

  test.each([
    ['tiles/retail.cjm.yaml', 1400],
    ['airline/family.cjm.yaml', 700],
  ])('%s at %i pixels is drawn within the window', (name, width) =>
    looking(
      pagedExample('scores', name),
      async (preview) => {
        await screenshot(preview, `page-scores-${name.split('/')[0]}`);
        expect(await preview.page.locator('.scores').evaluate((element) => element.scrollWidth <= window.innerWidth)).toBe(true);
        expect(await seriousViolations(preview)).toEqual([]);
      },
      { width },
    ),
  );

  test('a map without scores says what to write', () =>
    looking(pagedView('scores', 'cjm: 1\ntitle: Bare\nstages:\n  - stage: decision\n  - stage: delivery\n'), async (preview) => {
      expect(await preview.page.locator('.remarks').innerText()).toMatch(
        /^No stage has a score, and no step an experience with one\. Write score: 4 on a stage/,
      );
      expect(await preview.page.locator('[data-standing]').count()).toBe(0);
      expect(await preview.page.locator('.score-table .hole').count()).toBe(4);
      expect(await preview.page.getByText('Nothing is marked as unknown.').count()).toBe(1);
      await screenshot(preview, 'page-scores-bare');
      expect(await seriousViolations(preview)).toEqual([]);
    }));

  test('sixty stages with long names and two personas', () => {
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung';
    const stages = Array.from(
      { length: 60 },
      (_, index) => `  - stage: decision
    id: s${index}
    name: ${index} ${long}
    score: ${index % 7 === 0 ? 'unknown' : 1 + (index % 5)}
    steps:
      - step: Step ${index}
        experience:
          - { score: ${1 + (index % 5)}, persona: a }
          - { score: unknown, persona: b }
        pains: [${long}]
        kpis: { NPS: unknown, CSAT: { value: 80%, target: unknown } }
`,
    ).join('');
    const map = `cjm: 1\ntitle: Long\nscale: 1..5\npersonas: [{ id: a, name: Anna }, { id: b, name: Boris }]\nstages:\n${stages}`;
    return looking(pagedView('scores', map), async (preview) => {
      const { page } = preview;
      expect(await page.locator('.score-table tbody tr').count()).toBe(60);
      expect(await page.locator('.score-table thead th').allInnerTexts()).toEqual(['Stage', 'Stage score', 'Mean experience', 'Anna', 'Boris']);
      expect(await page.locator('.question[data-item]').count()).toBe(60 * 3 + 9);
      expect(await page.locator('.scores').evaluate((element) => element.scrollWidth <= window.innerWidth)).toBe(true);
      await screenshot(preview, 'page-scores-long');
    });
  });

  test('an exported file shows the same without buttons', async () => {
    const view = pagedExample('scores', 'grocery-ru/grocery.cjm.yaml');
    const page = await chromium.browser.newPage({ javaScriptEnabled: false });
    await page.setContent(exportHtml(view, { theme: 'dark', css: chromium.bundle.css, shown: 'scores' }));
    expect(await page.locator('[data-standing]').count()).toBe(5);
    expect(await page.locator('.scores button').count()).toBe(0);
    expect(await page.locator('[role=grid]').count()).toBe(0);
    await page.close();
  });
});
