/** A scene of the gallery → its picture in every theme, the same on every machine: fonts of our own, nothing that moves, one day. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { ComparisonState, FromComparison, ToComparison } from '../../../server/protocol.ts';
import { openEditedMap } from '../editedMap.ts';
import { groceryComparison } from '../groceryComparison.ts';
import { type Bundle, bundlePage, bundlePreview, launchChromium, openPage, openPreview, type Theme } from '../previewPage.ts';
import { overlayOf } from './maps.ts';
import { groceryReport, pageOf } from './projects.ts';
import type { Hand, Scene } from './scenes.ts';

/** In the order of the gallery. */
export const themes = ['light', 'dark', 'high-contrast'] as const;
export type GalleryTheme = (typeof themes)[number];

export interface Studio {
  /** Of Chromium. */
  readonly version: string;
  /** PNG as the browser gives it. */
  readonly draw: (scene: Scene) => Promise<Readonly<Record<GalleryTheme, Buffer>>>;
  readonly close: () => Promise<void>;
}

/** Of a diagram. */
const picture = '.diagram-picture img';
const usualSize = { width: 1200, height: 800 };

/** How letters are hinted and colours are meant is each machine's own business otherwise. */
const sameEverywhere = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'];

/** Of Inter, the faces that the styles ask for. */
const faces = [
  ['Regular', '400', 'normal'],
  ['Medium', '500', 'normal'],
  ['SemiBold', '600 700', 'normal'],
  ['Italic', '400', 'italic'],
] as const;

export async function openStudio(): Promise<Studio> {
  const [preview, comparison] = await Promise.all([bundlePreview(), bundlePage('media/comparison.tsx')]);
  const browser = await launchChromium(sameEverywhere);
  const bundles = { preview, comparison: { ...comparison, css: `${preview.css}\n${comparison.css}` } };
  return {
    version: browser.version(),
    draw: (scene) => draw(browser, bundles, scene),
    close: () => browser.close(),
  };
}

type Bundles = Readonly<Record<'preview' | 'comparison', Bundle>>;

function open(browser: Browser, { preview, comparison }: Bundles, scene: Scene): Promise<Hand> {
  switch (scene.kind) {
    case 'preview':
      return openMap(browser, preview, scene);
    case 'comparison':
      return openComparison(browser, comparison, scene);
    case 'project':
      return openProject(browser, preview, scene);
    case 'report':
      return openReport(browser, preview, scene);
  }
}

async function draw(browser: Browser, bundles: Bundles, scene: Scene): Promise<Record<GalleryTheme, Buffer>> {
  const hand = await open(browser, bundles, scene);
  try {
    await hand.page.locator('[data-cjm]').waitFor();
    await scene.act?.(hand);
    const drawn = {} as Record<GalleryTheme, Buffer>;
    for (const theme of themes) drawn[theme] = await take(hand.page, theme);
    return drawn;
  } finally {
    await hand.page.close();
  }
}

/** The theme is changed as the editor changes it, while all stays open. */
async function take(page: Page, theme: GalleryTheme): Promise<Buffer> {
  const diagram = await page.evaluate((where) => document.querySelector(where)?.getAttribute('src'), picture);
  await page.evaluate((name) => (document.body.className = `${name} vscode-reduce-motion`), `vscode-${theme}` satisfies Theme);
  // A diagram is drawn anew for another theme.
  if (diagram !== undefined && theme !== 'light')
    await page.waitForFunction(([where, before]) => document.querySelector(where)?.getAttribute('src') !== before, [picture, diagram] as const);
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

async function openMap(browser: Browser, bundle: Bundle, { map, shown, second, size = usualSize }: Scene & { kind: 'preview' }): Promise<Hand> {
  const opened = await openEditedMap(browser, bundle, map.text, {
    ...size,
    project: map.project,
    insights: map.insights,
    prepare,
    ...(shown === undefined ? {} : { shown }),
  });
  if (second !== undefined) {
    await opened.send({ kind: 'second', uri: 'file:///second.cjm.yaml', overlay: overlayOf(map, second) });
    await opened.page.locator('.second-line').first().waitFor({ state: 'attached' });
  }
  if (shown === 'insights') await opened.page.locator('.insights').waitFor();
  if (shown === 'diagram') await opened.page.locator(picture).waitFor();
  return handOf(opened.page, opened);
}

async function openComparison(browser: Browser, bundle: Bundle, { size = usualSize }: Scene): Promise<Hand> {
  const { page, send } = await openPage<ToComparison, FromComparison, ComparisonState>(browser, bundle, { ...size, prepare });
  const uri = 'file:///map.cjm.yaml';
  const versions = { uri, before: { kind: 'revision', revision: 'main' }, after: { kind: 'file', uri } } as const;
  await send({ kind: 'comparison', versions, comparison: groceryComparison, imageRoot: undefined });
  return handOf(page, onlyShown);
}

/** Nothing of it is asked for or typed in. */
const onlyShown: Pick<Hand, 'answer' | 'typed'> = {
  answer: async () => {},
  typed: () => Promise.reject(new Error('There is no text to write in.')),
};

async function openProject(browser: Browser, bundle: Bundle, { example, shown, size = usualSize }: Scene & { kind: 'project' }): Promise<Hand> {
  const { page, paint } = await openPreview(browser, bundle, { ...size, prepare });
  const view = pageOf(example, shown);
  await paint(view.version, { kind: 'project', uri: 'file:///project.cjm.yaml', view });
  return handOf(page, onlyShown);
}

/** A file that runs no script and asks for nothing. */
async function openReport(browser: Browser, { css }: Bundle, { size = usualSize }: Scene): Promise<Hand> {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(await groceryReport(css));
  await prepare(page);
  return handOf(page, onlyShown);
}

function handOf(page: Page, { answer, typed }: Pick<Hand, 'answer' | 'typed'>): Hand {
  return {
    page,
    answer,
    typed,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

/** The page's policy asks where a font comes from; bytes at hand come from nowhere. */
async function prepare(page: Page): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = faces.map(([face, weight, style]) => ({ weight, style, bytes: readFileSync(resolve(`inter-ui/web/Inter-${face}.woff2`)).toString('base64') }));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async (all) => {
    for (const { bytes, ...descriptors } of all) {
      const face = new FontFace(
        'Gallery',
        Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
        descriptors,
      );
      document.fonts.add(await face.load());
    }
    // What Inter has no letters for is written with what the tests install.
    document.documentElement.style.setProperty('--vscode-font-family', 'Gallery, "DejaVu Sans", sans-serif');
    document.documentElement.style.setProperty('--vscode-editor-font-family', '"DejaVu Sans Mono", monospace');
  }, fonts);
}
