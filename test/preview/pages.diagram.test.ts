/** The diagram page: what Mermaid itself reads and draws of our texts, the switch, the copy button, the themes, and what is shown where there is nothing to draw. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../media/exportHtml.tsx';
import { fewDiagrams } from '../../server/bundling/fewDiagrams.mjs';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { DiagramKind, DiagramPage } from '../../server/core/view/pages/diagramPage.ts';
import { pagedExample, pagedView } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPage, type PreviewPage, screenshot } from './previewPage.ts';
import { allViolations } from './seriousViolations.ts';

const chromium = previewInChromium();

const root = join(import.meta.dirname, '../..');
const examples = globSync('examples/!(broken)/*.cjm.yaml', { cwd: root })
  .map((path) => path.slice('examples/'.length))
  .filter((path) => !path.endsWith('project.cjm.yaml'))
  .toSorted();

function diagramsOf({ page }: JourneyView): DiagramPage['diagrams'] {
  if (page?.kind !== 'diagram') throw new Error('This view has no diagrams.');
  return page.diagrams;
}

interface Drawn {
  /** Empty where Mermaid took the text. */
  readonly error: string;
  /** All words of the picture, one after another. */
  readonly words: string;
}

/** A page in which nothing but our drawing of diagrams is, under the policy of the preview. */
async function drawingAll(texts: readonly string[]): Promise<readonly Drawn[]> {
  const entry = `
    import mermaid from 'mermaid';
    import { drawDiagram } from './media/diagrams/drawDiagram.ts';
    const look = { ground: '#ffffff', ink: '#000000', quiet: '#555555', rule: '#888888', wash: '#eeeeee', accent: '#0000ff', good: '#ddffdd', bad: '#ffdddd', over: '#ddddff', isDark: false, isContrast: false, font: 'sans-serif' };
    window.drawAll = async (texts) => {
      const drawn = [];
      for (const text of texts) {
        try {
          await mermaid.parse(text);
          const { src } = await drawDiagram(text, look);
          drawn.push({ error: '', svg: decodeURIComponent(src.slice(src.indexOf(',') + 1)) });
        } catch (error) {
          drawn.push({ error: String(error), svg: '' });
        }
      }
      return drawn;
    };`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    plugins: [fewDiagrams],
  });
  const opened = await openPage(chromium.browser, { script: outputFiles[0]?.text ?? '', css: '' }, {});
  try {
    await opened.page.waitForFunction(() => 'drawAll' in window);
    const drawn = await opened.page.evaluate(
      (all) => (window as unknown as { drawAll: (list: readonly string[]) => Promise<{ error: string; svg: string }[]> }).drawAll(all),
      texts,
    );
    expect({ forbidden: await opened.forbidden(), requested: opened.requested }).toEqual({ forbidden: [], requested: [] });
    return await readPictures(drawn);
  } finally {
    await opened.close();
  }
}

/** The pictures as the XML that they must be, read where no policy is. */
async function readPictures(drawn: readonly { readonly error: string; readonly svg: string }[]): Promise<readonly Drawn[]> {
  const page = await chromium.browser.newPage();
  try {
    return await page.evaluate(
      (all) =>
        all.map(({ error, svg }) => {
          if (error !== '') return { error, words: '' };
          const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
          const wrong = picture.querySelector('parsererror')?.textContent ?? '';
          for (const style of picture.querySelectorAll('style')) style.remove();
          const isJourney = picture.documentElement.getAttribute('aria-roledescription') === 'journey';
          const right = Math.max(0, ...[...picture.querySelectorAll('rect')].map((box) => Number(box.getAttribute('x')) + Number(box.getAttribute('width'))));
          if (isJourney && right > Number(picture.documentElement.getAttribute('width'))) return { error: `cut at the right of ${right}`, words: '' };
          return { error: wrong, words: picture.documentElement.textContent };
        }),
      [...drawn],
    );
  } finally {
    await page.close();
  }
}

describe('Mermaid itself', () => {
  test('reads and draws every diagram of every example', async () => {
    const all = examples.flatMap((name) =>
      diagramsOf(pagedExample('diagram', name)).flatMap(({ id, text }) => (text === undefined ? [] : [{ name, id, text }])),
    );
    expect(all.length).toBeGreaterThan(20);
    const drawn = await drawingAll(all.map(({ text }) => text));
    expect(all.flatMap(({ name, id }, index) => (drawn[index]?.error === '' ? [] : [`${name} ${id}: ${drawn[index]?.error}`]))).toEqual([]);
  });

  test('shows texts with signs and words of its own grammar as they were written', async () => {
    const nasty = [
      'Order: “now”; #1 "best" <b>bold</b>',
      'end',
      'title of a thing',
      'section: 5',
      'journey',
      'Sale 50%% off %%{init: {}}%% x',
      '`code` and **bold** and $$x^2$$ [a](b) {c} (d) |e|',
      'Слышит о нас: «реклама»; №5 #метка',
      'accTitle: no',
      '--- a --> b',
      '&lt;i&gt; &#35; #35; &amp;',
      'a <br> b <br/> c',
      "quote's \\ backslash \\n",
      '💡 idea 👩‍👩‍👧',
      'ﬂ°°35¶ß',
      'style x:#f00; classDef a:#000;',
      '<img src=x onerror=alert(1)>',
      'timeline : x',
      'x : 5 : Me',
    ];
    const drawn = await drawingAll(nasty.flatMap((text) => textsWith(text)));
    const squeezed = (text: string) => text.replace(/[\s\p{Cf}]+/gu, '');
    for (const [index, { error, words }] of drawn.entries()) {
      const text = nasty[Math.floor(index / 4)] ?? '';
      expect({ text, error }).toEqual({ text, error: '' });
      expect(squeezed(words)).toContain(squeezed(text));
    }
  });

  test('takes any title and any names', async () => {
    const some = fc.sample(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
      ),
      {
        numRuns: 60,
        seed: 20261122,
      },
    );
    const drawn = await drawingAll(some.flatMap((text) => textsWith(text)));
    expect(drawn.flatMap(({ error }, index) => (error === '' ? [] : [`${JSON.stringify(some[Math.floor(index / 4)])}: ${error}`]))).toEqual([]);
  });
});

/** A text as title and as the name of everything, in all four kinds. */
function textsWith(text: string): readonly string[] {
  const name = JSON.stringify(text);
  const map = `cjm: 1
title: ${name}
scale: 1..5
stages:
  - stage: decision
    name: ${name}
    reached: 10
    steps:
      - step: ${name}
        id: one
        actions: [${name}, ${name}]
        experience: 4
        touchpoints: [{ touchpoint: ${name}, importance: 5, satisfaction: 2 }]
  - stage: delivery
    reached: 5
`;
  return diagramsOf(pagedView('diagram', map)).map((diagram) => {
    if (diagram.text === undefined) throw new Error(`${diagram.id} has no text for ${name}`);
    return diagram.text;
  });
}

const { draw: looking } = chromium;

const drawn = '.diagram-picture img';
const waitForPicture = async ({ page }: PreviewPage): Promise<void> => {
  await page.locator(drawn).waitFor();
  await page.waitForFunction((selector) => document.querySelector<HTMLImageElement>(selector)?.naturalWidth, drawn);
};
const choose = async (preview: PreviewPage, kind: DiagramKind): Promise<void> => {
  await preview.page.locator(`[data-diagram=${kind}]`).click();
  await preview.page.locator(`[data-diagram=${kind}][aria-selected=true]`).waitFor();
};

describe('the page', () => {
  test('shows the journey first, and any other kind when it is chosen', () =>
    looking(pagedExample('diagram', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      await waitForPicture(preview);
      expect(await page.locator('[data-diagram]').allInnerTexts()).toEqual(['Journey', 'Funnel', 'Quadrants', 'Timeline']);
      expect(await page.locator('.source pre').innerText()).toMatch(/^journey\n {2}title /);
      const src = () => page.locator(drawn).getAttribute('src');
      const journey = await src();
      await choose(preview, 'quadrant');
      await waitForPicture(preview);
      expect(await page.locator('.source pre').innerText()).toMatch(/\nquadrantChart\n/);
      expect(await src()).not.toBe(journey);
      expect(await page.locator('.diagram-place').count()).toBe(0);
    }));

  test('the switch is one tab stop that arrows walk along', () =>
    looking(pagedExample('diagram', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      await page.locator('[data-diagram=journey]').focus();
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-diagram'));
      for (const [key, kind] of [
        ['ArrowRight', 'funnel'],
        ['End', 'timeline'],
        ['ArrowRight', 'journey'],
        ['ArrowLeft', 'timeline'],
        ['Home', 'journey'],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(`[data-diagram=${kind}][aria-selected=true]`).waitFor();
        expect(await focused()).toBe(kind);
      }
      expect(await page.locator('[data-diagram][tabindex="0"]').count()).toBe(1);
    }));

  test('copies the text that is shown, and says so', () =>
    looking(pagedExample('diagram', 'grocery-ru/grocery.cjm.yaml'), async (preview) => {
      await choose(preview, 'funnel');
      await preview.page.getByRole('button', { name: 'Скопировать' }).click();
      await preview.page.getByText('Скопировано.').waitFor();
      const text = diagramsOf(pagedExample('diagram', 'grocery-ru/grocery.cjm.yaml')).find(({ id }) => id === 'funnel')?.text;
      expect((await preview.posted()).filter(({ kind }) => kind === 'copy')).toEqual([{ kind: 'copy', text }]);
    }));

  test('follows the text, and the theme of the editor', () =>
    looking(pagedExample('diagram', 'grocery/grocery.cjm.yaml'), async (preview) => {
      const { page } = preview;
      await waitForPicture(preview);
      const src = () => page.locator(drawn).getAttribute('src');
      const changesFrom = (before: string | null) =>
        page.waitForFunction(([selector, old]) => document.querySelector(selector ?? '')?.getAttribute('src') !== old, [drawn, before]);
      const light = await src();
      expect(decodeURIComponent(light ?? '')).not.toContain('#1f1f1f');
      await page.evaluate(() => document.body.classList.replace('vscode-light', 'vscode-dark'));
      await changesFrom(light);
      const dark = await src();
      expect(decodeURIComponent(dark ?? '')).toContain('#1f1f1f');
      const changed = pagedExample('diagram', 'grocery/grocery-future.cjm.yaml');
      await preview.paint(2, { kind: 'view', uri: 'file:///map.cjm.yaml', view: { ...changed, version: 2 }, imageRoot: undefined });
      await changesFrom(dark);
    }));

  test('says what to write where the map has nothing for a kind, and starts with the first that it has something for', () =>
    looking(pagedView('diagram', 'cjm: 1\ntitle: Bare\nstages:\n  - stage: decision\n'), async (preview) => {
      const { page } = preview;
      await page.locator('[data-diagram=timeline][aria-selected=true]').waitFor();
      await waitForPicture(preview);
      await choose(preview, 'journey');
      expect(await page.locator('.lack').innerText()).toBe(
        'No step has a score yet. Give one step an experience, as experience: 4, and the journey is drawn here.',
      );
      expect(await page.locator('.lack code').innerText()).toBe('experience: 4');
      expect(await page.locator('[data-copy]').count()).toBe(0);
      expect(await allViolations(preview)).toEqual([]);
    }));

  test('what Mermaid has against a text is said beside the text', async () => {
    const view = pagedExample('diagram', 'grocery/grocery.cjm.yaml');
    const [first, ...rest] = diagramsOf(view);
    if (view.page?.kind !== 'diagram' || first === undefined) throw new Error('no diagrams');
    await looking({ ...view, page: { ...view.page, diagrams: [{ ...first, text: 'journey\n  section' }, ...rest] } }, async ({ page }) => {
      await page.getByText('Mermaid cannot draw this text:').waitFor();
      expect(await page.locator('.diagram-picture pre').innerText()).toMatch(/error/i);
      expect(await page.locator('.source pre').innerText()).toBe('journey\n  section');
      expect(await page.locator('.diagram-place').count()).toBe(0);
    });
  });

  test.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)(
    '%s: axe finds nothing that keeps somebody from reading',
    (theme) =>
      looking(
        pagedExample('diagram', 'grocery/grocery.cjm.yaml'),
        async (preview) => {
          for (const kind of ['journey', 'funnel', 'quadrant', 'timeline'] as const) {
            await choose(preview, kind);
            await waitForPicture(preview);
            await screenshot(preview, `page-diagram-${kind}-${theme.replace('vscode-', '')}`);
            expect(await allViolations(preview)).toEqual([]);
          }
        },
        { theme, width: 1400 },
      ),
  );

  test('without scripts all texts are there', async () => {
    const view = pagedExample('diagram', 'tiles/retail.cjm.yaml');
    const html = exportHtml(view, { theme: 'light', css: chromium.bundle.css, shown: 'diagram' });
    const page = await chromium.browser.newPage({ javaScriptEnabled: false });
    await page.setContent(html);
    const texts = diagramsOf(view).flatMap(({ text }) => text ?? []);
    expect(texts.length).toBeGreaterThan(2);
    expect(await page.locator('.diagram pre').allInnerTexts()).toEqual(texts);
    await page.close();
  });
});
