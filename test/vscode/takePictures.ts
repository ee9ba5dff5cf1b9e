/** Pictures of the real editor with the grocery map and its preview beside it, in both themes. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { execute } from '../setUp/execute.mjs';
import { root } from '../setUp/paths.mjs';
import { startCodeServer } from './codeServer.ts';
import { copyExamples, makeProfile, packedExtensions } from './profile.ts';
import { openWindow } from './window.ts';

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

export async function takePictures(): Promise<void> {
  await execute('npm', ['run', '--silent', 'package'], { quiet: true });
  const packages = await packedExtensions();
  mkdirSync(join(root, 'docs', 'images'), { recursive: true });
  for (const [name, theme] of Object.entries(themes)) {
    const file = join('docs', 'images', `editor-${name}.png`);
    await takePicture(packages, theme, join(root, file));
    console.log(file);
  }
}

async function takePicture(packages: readonly string[], theme: string, file: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-picture-'));
  const folder = copyExamples(home);
  const settings = {
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'window.title': '${activeEditorShort} — ${rootName}',
    'editor.fontSize': 13,
  };
  const server = await startCodeServer(makeProfile(join(home, 'profile'), settings), packages, { CJM_OPEN_MAP: join(folder, 'grocery', 'grocery.cjm.yaml') });
  const { page, close } = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  try {
    await settle(page);
    await page.screenshot({ path: file });
  } finally {
    await close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The preview is drawn, the side bar is closed, nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await shownPreview(page);
  await page.keyboard.press('Control+b');
  await page.waitForTimeout(2_000);
}

async function shownPreview(page: Page): Promise<Frame> {
  for (const until = Date.now() + 60_000; Date.now() < until; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator('[data-cell]')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
  }
  throw new Error('the preview was not drawn within a minute');
}
