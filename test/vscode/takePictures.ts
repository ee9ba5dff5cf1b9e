/** Pictures of the real editor: the grocery map with its preview and compared with its last commit, and ten maps with what the language service shows in them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { base, makeDemo } from '../demo/demoRepository.ts';
import { execute } from '../setUp/execute.mjs';
import { root } from '../setUp/paths.mjs';
import { startCodeServer } from './codeServer.ts';
import { copyExamples, makeProfile, packedExtensions } from './profile.ts';
import { openWindow } from './window.ts';

const light = { 'workbench.colorTheme': 'Default Light Modern' };
const dark = { 'workbench.colorTheme': 'Default Dark Modern' };
const inRussian = { 'cjm.language': 'ru' };
const everywhere = {
  'workbench.activityBar.location': 'hidden',
  'window.title': '${activeEditorShort} — ${rootName}',
  'editor.fontSize': 13,
  'cjm.today': '2026-11-22',
};

interface Picture {
  /** Of the file in docs/images. */
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Copies a folder that may be written to into `home`. */
  readonly copy: (home: string) => string;
  /** A map that is opened with its preview, within the folder. */
  readonly map?: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What a person does until the picture is taken. */
  readonly act: (page: Page) => Promise<unknown>;
}

const grocery = { copy: copyGrocery, map: 'grocery.cjm.yaml', size: { width: 1600, height: 1000 }, act: shownPreview };
const compared = { copy: makeRepository, map: 'grocery.cjm.yaml', size: { width: 1600, height: 1000 }, act: compareWithHead };
const around = { copy: copyWithPage, size: { width: 1500, height: 900 }, act: lookAround };
const tenMaps = { copy: copyTenMaps, size: { width: 1060, height: 800 } };

const pictures: readonly Picture[] = [
  { ...grocery, name: 'editor-light', settings: light },
  { ...grocery, name: 'editor-dark', settings: dark },
  { ...compared, name: 'comparison-light', settings: light },
  { ...compared, name: 'comparison-dark', settings: dark },
  { ...tenMaps, name: 'language-light', settings: light, act: (page) => read(page, 'first-bike') },
  { ...tenMaps, name: 'language-dark', settings: dark, act: (page) => read(page, 'first-bike') },
  { ...tenMaps, name: 'language-ru', settings: { ...light, ...inRussian }, act: (page) => read(page, 'repair') },
  { ...around, name: 'around-light', settings: light },
  { ...tenMaps, name: 'rename', settings: light, act: previewRename },
];

/** Those that are named, or all. */
export async function takePictures(names: readonly string[]): Promise<void> {
  await execute('npm', ['run', '--silent', 'package'], { quiet: true });
  const packages = await packedExtensions();
  mkdirSync(join(root, 'docs', 'images'), { recursive: true });
  for (const picture of pictures.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const file = join('docs', 'images', `${picture.name}.png`);
    await takePicture(packages, picture, join(root, file));
    console.log(file);
  }
}

async function takePicture(packages: readonly string[], { settings, copy, map, size, act }: Picture, file: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-picture-'));
  const folder = copy(home);
  const env = map === undefined ? {} : { CJM_OPEN_MAP: join(folder, map) };
  const server = await startCodeServer(makeProfile(join(home, 'profile'), { ...everywhere, ...settings }), packages, env);
  const { page, close } = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  try {
    await page.setViewportSize(size);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    // The side bar is closed.
    await page.keyboard.press('Control+b');
    await act(page);
    // Nothing moves any more.
    await page.waitForTimeout(2_000);
    await page.screenshot({ path: file });
  } finally {
    await close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The examples that are broken on purpose stay out of the picture. */
function copyGrocery(home: string): string {
  return join(copyExamples(home), 'grocery');
}

/** What a branch has changed lies in the folder as if nobody had committed it yet. */
function makeRepository(home: string): string {
  const folder = join(home, 'green-basket');
  makeDemo(folder);
  execFileSync('git', ['symbolic-ref', 'HEAD', `refs/heads/${base}`], { cwd: folder });
  return folder;
}

function copyTenMaps(home: string): string {
  const folder = join(home, 'rowan-cycles');
  cpSync(join(root, 'test', 'vscode', 'workspaces', 'ten-maps'), join(folder, 'maps'), { recursive: true });
  return folder;
}

/** The ten maps, and a page that shows one of them. */
function copyWithPage(home: string): string {
  const folder = copyTenMaps(home);
  const fence = '```';
  writeFileSync(
    join(folder, 'report.md'),
    `# What we learnt in October\n\nThe guided tour, as its guests live through it:\n\n${fence}cjm\nfile: maps/weekend-tour.cjm.yaml\n${fence}\n`,
  );
  return folder;
}

/** The list of maps beside a page of Markdown. */
async function lookAround(page: Page): Promise<void> {
  await page.keyboard.press('Control+b');
  await goTo(page, 'report.md', 1);
  await page.keyboard.press('Control+Shift+v');
  await shown(page, '.cjm-block [data-cell]');
  await page.locator('.pane-header', { hasText: 'Journeys' }).click();
  await page.locator('.pane-header').first().click();
  await page.locator('.pane .monaco-list-row', { hasText: '↓' }).first().locator('.monaco-tl-twistie').click();
  const sideBar = await page.locator('.part.sidebar').boundingBox();
  if (sideBar === null) throw new Error('there is no side bar');
  // It is made wider by its edge.
  const edge = sideBar.x + sideBar.width;
  await page.mouse.move(edge, 700);
  await page.mouse.down();
  await page.mouse.move(edge + 130, 700, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(900, 20);
}

/** Opens a map at its stages. */
async function read(page: Page, name: string): Promise<void> {
  await goTo(page, `${name}.cjm.yaml`, 40);
  await page.locator('.codelens-decoration a:visible').first().waitFor();
}

/** Control+Enter shows what would be changed. */
async function previewRename(page: Page): Promise<void> {
  await goTo(page, 'project.cjm.yaml', 53, 12);
  await page.locator('.codelens-decoration a:visible').first().waitFor();
  await page.keyboard.press('F2');
  await page.locator('.rename-box input:focus').waitFor();
  await page.keyboard.type('pocket-app');
  await page.keyboard.press('Control+Enter');
  await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
}

/** By the box that opens files. */
async function goTo(page: Page, file: string, line: number, column = 1): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(`${file}:${line}:${column}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** From the preview, so that the comparison stands beside the text too. */
async function compareWithHead(page: Page): Promise<void> {
  await shownPreview(page);
  await page.locator('.statusbar-item[id*="cjm.changes"]:visible').waitFor();
  const preview = page.locator('.tab', { hasText: 'Preview' }).first();
  await preview.click();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>CJM: Compare Journey Map With Last Commit');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Compare Journey Map With Last Commit' }).first().waitFor();
  await page.keyboard.press('Enter');
  const comparison = await shown(page, '[data-change]');
  await preview.click({ button: 'middle' });
  await comparison.locator('[data-item^="delivery/receive/pains"][data-change] ins').first().click();
  await page.locator('.statusbar-item[id*="cjm.changes"]:visible').waitFor();
  // The curve stands right below the names of the steps.
  await comparison.evaluate(() => {
    const [names, curve] = ['[data-step]', '[data-curve-point]'].map((each) => document.querySelector(each)?.getBoundingClientRect());
    window.scrollBy({ top: (curve?.top ?? 0) - (names?.bottom ?? 0) - 70, behavior: 'instant' });
  });
}

function shownPreview(page: Page): Promise<Frame> {
  return shown(page, '[data-cell]');
}

/** The document inside a panel that has such an element. */
async function shown(page: Page, selector: string): Promise<Frame> {
  for (const until = Date.now() + 60_000; Date.now() < until; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
  }
  throw new Error(`no panel had ${selector} within a minute`);
}
