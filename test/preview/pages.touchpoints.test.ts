/** The channels and the touchpoints view in a browser: what is drawn, where clicks and keys lead, and that everybody can use it. */
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import { pagedExample, pagedView } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage, screenshot } from './previewPage.ts';
import { allViolations, seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const { draw: drawing } = chromium;

const selected = async ({ posted }: PreviewPage): Promise<readonly string[]> =>
  (await posted()).flatMap((message) => (message.kind === 'select' && message.element !== undefined ? [message.element] : []));

const states = `cjm: 1
title: Every state
language: en
model: classic5
stages:
  - stage: awareness
    touchpoints:
      - { channel: site, name: A landing page with a name that fits nowhere, importance: 5, satisfaction: 1, competitor: 5 }
      - { channel: site, name: Blog, importance: 4, satisfaction: 4, competitor: 2 }
      - { channel: site, name: Forum, importance: 2, satisfaction: unknown }
      - { channel: phone, status: missing, importance: 5 }
      - { channel: chat, status: planned, importance: 3 }
      - { channel: store, importance: 3, satisfaction: 5, competitor: 4.5 }
      - Something else
  - stage: consideration
  - stage: decision
    touchpoints: unknown
`;
const nothingRated = `cjm: 1
title: Nothing rated
language: en
model: classic5
stages:
  - { stage: awareness, touchpoints: [site] }
`;
/** Sixty stages with a touchpoint or none, some rated in decimals, some with competitors. */
const many = `cjm: 1\ntitle: Many\nlanguage: ru\nmodel: custom\nstages:\n${Array.from({ length: 60 }, (_, index) => {
  const scores = `importance: ${(index % 5) + 1}, satisfaction: ${index % 7 === 0 ? 2.4 : ((index * 3) % 5) + 1}${index % 3 === 0 ? `, competitor: ${(index % 4) + 2}` : ''}`;
  const name = `Точка контакта с длинным именем ${index}`;
  return `  - stage: Превысокомногорассмотрительствующий этап ${index}\n${index % 6 === 5 ? '' : `    touchpoints: [{ channel: ${index % 2 === 0 ? 'site' : 'phone'}, name: ${name}, ${scores} }]\n`}`;
}).join('')}`;

describe('the channels view', () => {
  const row = (channel: string) => `[data-channel="${channel}"]`;
  const tile = (channel: string, stage: number) => `${row(channel)} .cell >> nth=${stage}`;

  test('a number where a channel meets, its gap, its rival, rings for what is to come, hatching for what nobody said', () =>
    drawing(pagedView('channels', states), async (preview) => {
      const { page } = preview;
      expect((await page.locator(`${tile('site', 0)} >> .tile`).innerText()).split(/\s+/).join(' ')).toBe('2.5 3.5 1 4 ? gap 4');
      expect(await page.locator(`${tile('site', 0)} >> .rival.worse`).count()).toBe(1);
      expect(await page.locator(`${tile('store', 0)} >> .rival.better`).innerText()).toBe('4.5');
      expect(await page.locator(`${row('phone')} .ring.missing`).count()).toBe(1);
      expect(await page.locator(`${row('chat')} .ring.planned`).count()).toBe(1);
      // A stage of which nobody has said anything keeps its column; one that is said to be unknown is not hatched.
      expect(await page.locator('.cell.hole').count()).toBe(await page.locator('[data-channel]').count());
      expect(await page.locator('[data-stage="consideration"]').innerText()).toContain('no touchpoint');
      expect((await page.locator('[data-stage="decision"]').innerText()).replace(/\s+/g, ' ')).toContain('? touchpoints unknown');
      await screenshot(preview, 'channels-states');
    }));

  test('the bar under a number is as long as the number says', () =>
    drawing(pagedView('channels', states), async ({ page }) => {
      const share = await page.locator(`${tile('store', 0)} >> .tile`).evaluate((element) => {
        const bar = Number.parseFloat(getComputedStyle(element, '::after').width);
        return bar / element.clientWidth;
      });
      expect(share).toBeCloseTo(1, 1);
    }));

  test('a cell leads to its touchpoints, each part to its own, an empty one to its stage', () =>
    drawing(pagedView('channels', states), async (preview) => {
      const { page } = preview;
      await page.locator(`${tile('site', 0)} >> .score-line`).click();
      await page.locator(`${tile('site', 0)} >> .parts [data-item] >> nth=1`).click();
      await page.locator(tile('site', 2)).click();
      await page.locator('[data-stage="decision"]').click();
      await page.locator(`${row('store')} .lane`).click();
      expect(await selected(preview)).toEqual([
        'awareness/*/touchpoints/1',
        'awareness/*/touchpoints/2',
        'stage:decision',
        'stage:decision',
        'awareness/*/touchpoints/6',
      ]);
    }));

  test('arrow keys walk through the matrix, Enter goes to the text, and a cell says all that it shows', () =>
    drawing(pagedView('channels', states), async (preview) => {
      const { page } = preview;
      expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
      await page.locator('[role=grid] [tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.locator(':focus > .unseen').textContent()).toBe(
        'Site, Awareness: satisfaction 2.5, gap 4, competitor 3.5. A landing page with a name that fits nowhere: importance 5, satisfaction 1, competitor 5. Blog: importance 4, satisfaction 4, competitor 2. Forum: importance 2, satisfaction unknown',
      );
      expect(await selected(preview)).toEqual(['awareness/*/touchpoints/1']);
    }));

  test('the cursor in the text is seen in the matrix', () =>
    drawing(pagedView('channels', states), async ({ page, send }) => {
      await send({ kind: 'mark', element: 'awareness/*/touchpoints/2' });
      await page.locator('[data-marked]').waitFor();
      expect(await page.locator('[data-marked] > .unseen').textContent()).toContain('Site, Awareness');
    }));

  test('sixty stages scroll beside their channels', () =>
    drawing(pagedView('channels', many), async (preview) => {
      const { page } = preview;
      expect(await page.locator('[data-stage]').count()).toBe(60);
      await page.evaluate(() => window.scrollTo(3000, 0));
      expect(await page.locator(`${row('site')} .lane`).evaluate((lane) => lane.getBoundingClientRect().left)).toBe(0);
      const [head, cell] = await Promise.all(
        ['[data-stage] >> nth=50', tile('site', 50)].map((selector) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().left)),
      );
      expect(head).toBeCloseTo(cell ?? Number.NaN, 0);
    }));
});

describe('the touchpoints view', () => {
  const label = '.quadrants .point > .name';

  test('points stand in their fields, and the competitor stands where it serves', () =>
    drawing(pagedView('touchpoints', states), async (preview) => {
      const { page } = preview;
      expect(
        await page.locator('.quadrants .point').evaluateAll((all) => all.map((one) => `${one.getAttribute('data-touchpoint')} ${one.classList[1]}`)),
      ).toEqual(['A landing page with a name that fits nowhere mend', 'Blog keep', 'Store overdone']);
      expect(await page.locator('.quadrants .rival').evaluateAll((all) => all.map((one) => one.classList.contains('ahead')))).toEqual([true, false, false]);
      const middle = (selector: string) =>
        page.locator(selector).evaluate((element) => {
          const { left, width } = element.getBoundingClientRect();
          return left + width / 2;
        });
      // Where the landing page's competitor stands, at 5, stands the store, too.
      expect(await middle('.rival.ahead .diamond')).toBeCloseTo(await middle('[data-touchpoint="Store"] circle'), 0);
      await screenshot(preview, 'touchpoints-states');
    }));

  test.each([
    ['grocery/grocery.cjm.yaml'],
    ['grocery-ru/grocery.cjm.yaml'],
    ['race/coffee.cjm.yaml'],
    ['saas/onboarding.cjm.yaml'],
    ['service-centre/repair.cjm.yaml'],
    ['tiles/retail.cjm.yaml'],
    ['airline/family.cjm.yaml'],
    ['many'],
  ])('no name in %s lies on another name, on a point, or outside', (name) =>
    drawing(name === 'many' ? pagedView('touchpoints', many) : pagedExample('touchpoints', name), async ({ page }) => {
      const boxes = await page.evaluate((selector) => {
        const boxOf = (element: Element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return { text: element.textContent ?? '', left, top, right, bottom };
        };
        const labels = [...document.querySelectorAll(selector)].map(boxOf);
        return {
          labels,
          others: [...document.querySelectorAll('.quadrants circle, .quadrants .title text')].map(boxOf),
          field: boxOf(document.querySelector('.quadrants') as Element),
        };
      }, label);
      const slack = 1;
      const overlapping = (a: (typeof boxes.labels)[number], b: (typeof boxes.labels)[number]): boolean =>
        a.left + slack < b.right && b.left + slack < a.right && a.top + 2 * slack < b.bottom && b.top + 2 * slack < a.bottom;
      const { labels, others, field } = boxes;
      expect(labels.length).toBeGreaterThan(3);
      expect(
        labels.flatMap((one, index) =>
          [...labels.slice(index + 1), ...others].filter((other) => overlapping(one, other)).map((other) => `${one.text} / ${other.text}`),
        ),
      ).toEqual([]);
      expect(labels.filter((one) => one.left < field.left || one.right > field.right)).toEqual([]);
    }),
  );

  test('a point, a row, its work, a thing to do and what a step lacks all lead to the text', () =>
    drawing(pagedExample('touchpoints', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      await page.locator('[data-touchpoint="Phone"] .rank').click();
      await page.locator('.ranked-row[data-item] >> nth=0 >> .name').click();
      await page.locator('.work-item').click();
      await page.locator('.todo button', { hasText: 'Chat' }).click();
      await page.locator('[data-work-step="rate-them"] button').click();
      expect(await selected(preview)).toEqual([
        'delivery/ask-help/touchpoints/1',
        'delivery/ask-help/touchpoints/1',
        'delivery/receive/opportunities/1',
        'delivery/ask-help/touchpoints/3',
        'delivery/ask-help/touchpoints/3',
      ]);
    }));

  test('the work list is a grid with one tab stop', () =>
    drawing(pagedExample('touchpoints', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
      await page.locator('[role=grid] [tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator(':focus .name').innerText()).toBe('Social networks');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      expect(await selected(preview)).toEqual(['awareness/hear/touchpoints/3']);
    }));

  test('nothing rated yet: the fields stand empty, and it is said what to do', () =>
    drawing(pagedView('touchpoints', nothingRated), async (preview) => {
      const { page } = preview;
      expect([await page.locator('.quadrants .point').count(), await page.locator('[role=grid]').count()]).toEqual([0, 0]);
      expect(await page.locator('.work').innerText()).toContain('State importance and satisfaction, 1 to 5');
      expect(await page.locator('.todo li').count()).toBe(1);
      expect(await page.locator('[data-work-step]').count()).toBe(9);
      await screenshot(preview, 'touchpoints-empty');
    }));

  test('the cursor in the text is seen at its point', () =>
    drawing(pagedView('touchpoints', states), async ({ page, send }) => {
      await send({ kind: 'mark', element: 'awareness/*/touchpoints/2' });
      await page.locator('[data-marked]').waitFor();
      expect(await page.locator('[data-marked]').getAttribute('data-touchpoint')).toBe('Blog');
    }));
});

describe.each(['channels', 'touchpoints'] as const)('everybody can read the %s view', (shown) => {
  test.each([
    ['vscode-light', 'grocery/grocery.cjm.yaml'],
    ['vscode-dark', 'race/coffee.cjm.yaml'],
    ['vscode-high-contrast', 'service-centre/repair.cjm.yaml'],
    ['vscode-high-contrast-light', 'grocery-ru/grocery.cjm.yaml'],
  ] as const)('%s', (theme, name) =>
    drawing(
      pagedExample(shown, name),
      async (preview) => {
        expect(await seriousViolations(preview)).toEqual([]);
        await screenshot(preview, `${shown}-${theme}`);
      },
      { theme },
    ),
  );

  test('gaps are read on every tint, also in the dark', () =>
    drawing(pagedExample(shown, 'tiles/retail.cjm.yaml'), async (preview) => expect(await allViolations(preview)).toEqual([]), { theme: 'vscode-dark' }));

  test.each(['vscode-light', 'vscode-dark'] as const)('with every state and with nothing, %s', async (theme) => {
    for (const text of [states, nothingRated])
      await drawing(pagedView(shown, text), async (preview) => expect(await seriousViolations(preview)).toEqual([]), { theme, width: 900 });
  });

  test('as a file it is whole, and has nothing to press', async () => {
    const html = exportHtml(pagedView(shown, states), { theme: 'light', css: chromium.bundle.css, shown });
    const page = await chromium.browser.newPage();
    await page.setContent(html);
    expect(await page.locator('button,[tabindex],[role=grid]').count()).toBe(0);
    expect(await page.locator(shown === 'channels' ? '.tile' : '.quadrants .point').count()).toBeGreaterThan(2);
    expect(exportHtml(pagedView(shown, states), { theme: 'light', css: chromium.bundle.css, shown })).toBe(html);
    await page.close();
  });
});
