/** The funnel view in a browser: what is drawn, what the sliders do, and that everybody can use it. */
import { describe, expect, test } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { funnelViewOf, readExample } from '../core/view/pages/funnelPages.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type PreviewPage, screenshot, type Theme } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const uri = 'file:///map.cjm.yaml';
const exampleView = (name: string, language?: 'en' | 'ru'): JourneyView => {
  const { text, project } = readExample(name);
  return funnelViewOf(text, project, language);
};
const grocery = exampleView('grocery/grocery.cjm.yaml');

const { draw: drawing } = chromium;

const textOf = ({ page }: PreviewPage, selector: string): Promise<string> => page.locator(selector).innerText();
const figure = ({ page }: PreviewPage, id: string) => page.locator(`[data-figure="${id}"]`);
/** Moves a slider as a hand does. */
const slide = (preview: PreviewPage, id: string, value: number): Promise<void> => figure(preview, id).fill(String(value));
const revenue = (preview: PreviewPage): Promise<string> => textOf(preview, '[data-metric=REV] strong');

const small = `stages:
  - { stage: awareness, reached: 1000 }
  - { stage: consideration, reached: 400 }
  - { stage: decision, reached: 200, completed: 100, benchmark: 60%, kpis: { P: 40 EUR } }
  - { stage: delivery, reached: 100, benchmark: 75% }
economics: { Q: 2, M: 25% }
`;

describe('what is drawn', () => {
  test('a column for each step: how many, against the benchmark, what is lost', () =>
    drawing(funnelViewOf(small), async (preview) => {
      const attributes = (selector: string, name: string) =>
        preview.page.locator(selector).evaluateAll((all, attribute) => all.map((element) => element.getAttribute(attribute)), name);
      expect(await attributes('[data-funnel=stages] [data-count]', 'data-count')).toEqual(['1000', '400', '200', '100']);
      expect(await attributes('[data-funnel=stages] [data-conversion]', 'data-conversion')).toEqual(['0.400', '0.500', '0.500']);
      expect(await attributes('[data-bottleneck]', 'data-funnel-step')).toEqual(['delivery']);
      expect(await preview.page.locator('.detail .money').allInnerTexts()).toEqual(['€12\u202f000', '€1\u202f600', '€4\u202f000']);
      expect(await preview.page.locator('.gauge .aim').count()).toBe(2);
      expect(await textOf(preview, '.funnels > .sentence')).toContain('Bottleneck: Delivery and use.');
      expect(await attributes('[data-method]', 'data-method')).toEqual([
        'proportional-widening',
        'stretching',
        'main-conversion-stage',
        'most-problematic-stage',
      ]);
      expect(await attributes('[data-figure]', 'data-figure')).toEqual([
        'L',
        'C',
        'P',
        'Q',
        'M',
        'stages/awareness',
        'stages/consideration',
        'stages/decision',
        'stages/delivery',
      ]);
    }));

  test('the mark of a slider stands where the map’s figure is, the triangle where it should be', () =>
    drawing(funnelViewOf(small), async ({ page }) => {
      const middle = async (selector: string) => {
        const box = await page.locator(selector).boundingBox();
        return (box?.x ?? 0) + (box?.width ?? 0) / 2;
      };
      const cell = '[data-element="funnel:stages/delivery"]';
      expect(await middle(`${cell} .gauge .aim`)).toBeCloseTo(await middle(`${cell} .slide .aim`), 0);
      expect(await middle(`${cell} .slide .stated`)).toBeCloseTo(await middle(`${cell} .slide input`), 0);
    }));

  test('a click on a step or a way to work goes to the text, one on a slider does not', () =>
    drawing(funnelViewOf(small), async (preview) => {
      const selected = async () => (await preview.posted()).flatMap((message) => (message.kind === 'select' ? [message.element] : []));
      await preview.page.locator('[data-figure="stages/decision"]').click({ position: { x: 120, y: 7 } });
      await preview.page.locator('[data-try="stages stretching"]').click();
      expect(await selected()).toEqual([]);
      await preview.page.locator('.detail [data-element="funnel:stages/decision"] .money').click();
      await preview.page.locator('[data-method=most-problematic-stage] > b').click();
      await preview.page.locator('[data-metric=P]').click();
      expect(await selected()).toEqual(['funnel:stages/decision', 'funnel:stages/delivery', 'metric:P']);
    }));

  test('a map without money shows people, one with a single count says what is missing', async () => {
    await drawing(funnelViewOf('stages: [ { stage: awareness, reached: 100 }, { stage: decision, reached: 30 } ]'), async (preview) => {
      expect(await preview.page.locator('.trials').innerText()).toContain('Without C, P, Q there is no revenue to compute');
      await slide(preview, 'stages/decision', 0.6);
      expect(await textOf(preview, '[data-tried-count]')).toBe('→ 60 +100\u202f%');
      expect(await textOf(preview, '[data-metric=P] strong')).toBe('?');
    });
    await drawing(funnelViewOf('stages: [ { stage: awareness, reached: 100 }, { stage: decision, reached: unknown } ]'), async (preview) => {
      expect(await textOf(preview, '.funnels > .sentence')).toContain('Two steps with a count make a conversion');
      expect(await preview.page.locator('.detail').count()).toBe(0);
    });
  });

  test('sixty steps and long names keep to their columns', async () => {
    const name = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3);
    const steps = Array.from({ length: 60 }, (_, index) => `    - { step: ${name} ${index}, count: ${100_000 - index * 1500} }`).join('\n');
    await drawing(funnelViewOf(`stages: [ { stage: awareness } ]\nfunnels:\n  - id: long\n    name: ${name}\n    steps:\n${steps}\n`), async ({ page }) => {
      expect(await page.locator('.large .row').evaluateAll((rows) => rows.filter((row) => row.scrollWidth > row.clientWidth + 1).length)).toBe(0);
      expect(await page.locator('[data-figure]').count()).toBe(60);
      expect(await page.locator('.trials').evaluate((bar) => bar.getBoundingClientRect().width)).toBeLessThanOrEqual(1500);
    });
  });
});

describe('trying other figures', () => {
  test('revenue, profit, the terms and the people follow; the map stays', () =>
    drawing(funnelViewOf(small), async (preview) => {
      expect(await revenue(preview)).toBe('€8\u202f000');
      await slide(preview, 'stages/delivery', 0.75);
      expect(await revenue(preview)).toBe('€12\u202f000');
      expect(await textOf(preview, '[data-metric=REV] .against')).toBe('▲ +€4\u202f000, +50\u202f%');
      expect(await textOf(preview, '[data-metric=GP] strong')).toBe('€3\u202f000');
      expect(await textOf(preview, '[data-metric=C] strong')).toBe('37.5\u202f%');
      expect(await textOf(preview, '[data-tried-count]')).toBe('→ 150 +50\u202f%');
      expect(await preview.page.locator('.large .former').count()).toBe(1);
      expect(await preview.page.locator('[data-count="100"]').count()).toBe(1);
      await slide(preview, 'P', 20);
      expect(await revenue(preview)).toBe('€6\u202f000');
    }));

  test('each figure goes back alone, and all of them together', () =>
    drawing(funnelViewOf(small), async (preview) => {
      await slide(preview, 'stages/delivery', 0.75);
      await slide(preview, 'P', 20);
      await preview.page.locator('[data-reset=P]').click();
      expect(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-figure'))).toBe('P');
      expect(await revenue(preview)).toBe('€12\u202f000');
      await preview.page.locator('.trials [data-reset]').click();
      expect(await revenue(preview)).toBe('€8\u202f000');
      expect(await preview.page.locator('[data-tried]').count()).toBe(0);
      expect(await preview.page.locator('.trials [data-reset]').getAttribute('aria-disabled')).toBe('true');
    }));

  test('a way to work with the funnel is put on the sliders', () =>
    drawing(funnelViewOf(small), async (preview) => {
      await slide(preview, 'P', 20);
      await preview.page.locator('[data-try="stages most-problematic-stage"]').click();
      expect(await revenue(preview)).toBe('€12\u202f000');
      expect(await figure(preview, 'stages/delivery').inputValue()).toBe('0.75');
    }));

  test('the keyboard moves a slider and nothing else', () =>
    drawing(funnelViewOf(small), async (preview) => {
      await figure(preview, 'stages/delivery').focus();
      await preview.page.keyboard.press('ArrowRight');
      await preview.page.keyboard.press('ArrowRight');
      expect(await figure(preview, 'stages/delivery').getAttribute('aria-valuetext')).toBe('50.2\u202f%, in the map 50\u202f%');
      await preview.page.keyboard.press('End');
      expect(await revenue(preview)).toBe('€16\u202f000');
      expect(await preview.page.locator('[data-view=funnel]').getAttribute('aria-selected')).toBe('true');
    }));

  test('what it comes to is said once the slider rests', () =>
    drawing(funnelViewOf(small), async (preview) => {
      for (const share of [0.6, 0.65, 0.7, 0.75]) await slide(preview, 'stages/delivery', share);
      expect(await preview.page.locator('[aria-live]', { hasText: 'Revenue' }).count()).toBe(0);
      await preview.page.locator('[aria-live=polite]', { hasText: 'Revenue: €12\u202f000, +50\u202f%' }).waitFor({ state: 'attached' });
    }));

  test('survives what is typed elsewhere, and gives way where the map says another figure', () =>
    drawing(funnelViewOf(small), async (preview) => {
      await slide(preview, 'stages/delivery', 0.75);
      await slide(preview, 'P', 20);
      const send = (text: string, version: number) =>
        preview.paint(version, { kind: 'view', uri, view: funnelViewOf(text, undefined, undefined, version), imageRoot: undefined });
      await send(`${small}note: x\n`, 2);
      expect(await revenue(preview)).toBe('€6\u202f000');
      await send(small.replace('40 EUR', '30 EUR'), 3);
      expect(await revenue(preview)).toBe('€9\u202f000');
      await preview.paint(4, { kind: 'view', uri: 'file:///other.cjm.yaml', view: funnelViewOf(small, undefined, undefined, 4), imageRoot: undefined });
      expect(await revenue(preview)).toBe('€8\u202f000');
    }));

  test('comes back after a reload, for the same map', async () => {
    const state = await drawing(funnelViewOf(small), async (preview) => {
      await slide(preview, 'stages/delivery', 0.75);
      return preview.state();
    });
    expect(state?.trying?.trials).toEqual({ 'stages/delivery': { from: 0.5, to: 0.75 } });
    await drawing(funnelViewOf(small), async (preview) => expect(await revenue(preview)).toBe('€12\u202f000'), {
      state: { locked: false, scroll: [0, 0], uri, ...state },
    });
    const other = { locked: false, scroll: [0, 0] as const, ...state, uri: 'file:///other.cjm.yaml' };
    await drawing(funnelViewOf(small), async (preview) => expect(await revenue(preview)).toBe('€8\u202f000'), { state: other });
  });

  test('what was tried is wanted in the text as targets or as opportunities, and a refusal is told', () =>
    drawing(funnelViewOf(small), async (preview) => {
      const wishes = async () => (await preview.posted()).flatMap((message) => (message.kind === 'edit' ? [message.gesture] : []));
      await preview.send({ kind: 'editing', editing: 'on' });
      await preview.page.locator('[data-write=targets]').waitFor();
      await preview.page.locator('[data-write=targets]').dispatchEvent('click');
      expect(await wishes()).toEqual([]);
      await slide(preview, 'stages/delivery', 0.75);
      await slide(preview, 'P', 50);
      await preview.page.locator('[data-write=targets]').click();
      await preview.page.locator('[data-write=opportunities]').click();
      const tried = [
        { figure: 'stages/delivery', to: 0.75 },
        { figure: 'P', to: 50 },
      ];
      expect(await wishes()).toEqual([
        { kind: 'scenario', as: 'targets', changes: [{ figure: 'C', to: 0.375 }, { figure: 'P', to: 50 }, tried[0]] },
        { kind: 'scenario', as: 'opportunities', changes: tried },
      ]);
      await preview.send({ kind: 'edited', id: 0, result: { refusal: 'The text there cannot be read.' } });
      expect(await preview.page.getByRole('alert').innerText()).toBe('The text there cannot be read.');
      await slide(preview, 'P', 45);
      expect(await preview.page.getByRole('alert').count()).toBe(0);
    }));

  test.each(['off', 'read-only'] as const)('nothing can be wanted in the text of a map whose editing is %s', (editing) =>
    drawing(funnelViewOf(small), async (preview) => {
      await preview.send({ kind: 'editing', editing: 'on' });
      await preview.page.locator('[data-write=targets]').waitFor();
      await preview.send({ kind: 'editing', editing });
      await preview.page.locator('[data-write]').first().waitFor({ state: 'detached' });
      await slide(preview, 'P', 50);
      expect(await preview.page.locator('[data-write]').count()).toBe(0);
    }),
  );

  test('further funnels have a worth of their own, and one scale on demand', () =>
    drawing(exampleView('race/coffee.cjm.yaml', 'en'), async (preview) => {
      const heights = () => preview.page.locator('.large .band').evaluateAll((all) => all.map((path) => (path as SVGPathElement).getBBox().height));
      const [, own = 0] = await heights();
      await slide(preview, 'repeat/положил-пачку-в-корзину', 0.9);
      await preview.page.locator('[data-worth=repeat]', { hasText: '→' }).waitFor();
      expect(await preview.page.locator('[data-metric=REV] .tried-by').count()).toBe(0);
      await preview.page.locator('[data-same-scale]').check();
      const [, shared = 0] = await heights();
      expect(shared).toBeLessThan(own / 10);
    }));
});

describe('for everybody', () => {
  test.each<Theme>(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])('axe finds nothing in %s', (theme) =>
    drawing(
      grocery,
      async (preview) => {
        await screenshot(preview, `page-funnel-${theme}`);
        expect(await seriousViolations(preview)).toEqual([]);
        await slide(preview, 'stages/delivery', 0.36);
        await slide(preview, 'L', 16000);
        await preview.page.locator('summary').click();
        await screenshot(preview, `page-funnel-tried-${theme}`);
        expect(await seriousViolations(preview)).toEqual([]);
      },
      { theme },
    ),
  );

  test('further funnels and Russian', () =>
    drawing(exampleView('race/coffee.cjm.yaml'), async (preview) => {
      await screenshot(preview, 'page-funnel-ru');
      await preview.page.locator('[data-same-scale]').check();
      await screenshot(preview, 'page-funnel-scale');
      expect(await seriousViolations(preview)).toEqual([]);
    }));
});
