/** Pages that the command writes of the demo repository → their pictures in docs/images, as a browser shows them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findOrInstallChromium } from '../setUp/chromium.ts';
import { root } from '../setUp/paths.mjs';
import { base, head } from './demoRepository.ts';

interface PagePicture {
  /** Of the file in docs/images. */
  readonly name: string;
  readonly args: readonly string[];
  readonly colorScheme: 'light' | 'dark';
  readonly height: number;
}

const comparison = ['diff', '--base', base, '--head', head, '--format', 'html'];
const history = ['log', 'grocery.cjm.yaml', '--format', 'html'];

const pictures: readonly PagePicture[] = [
  { name: 'review-page-light', args: comparison, colorScheme: 'light', height: 1500 },
  { name: 'review-page-dark', args: comparison, colorScheme: 'dark', height: 1500 },
  { name: 'review-history-light', args: history, colorScheme: 'light', height: 930 },
];

/** `run` starts the command in the repository. */
export async function takePagePictures(run: (args: readonly string[]) => Promise<unknown>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-pages-'));
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: chromiumArguments });
  try {
    for (const { name, args, colorScheme, height } of pictures) {
      const page = await browser.newPage({ viewport: { width: 1500, height }, colorScheme });
      await takePicture(page, join(home, `${name}.html`), join('docs', 'images', `${name}.png`), (file) => run([...args, '--output', file]));
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function takePicture(page: Page, html: string, picture: string, write: (file: string) => Promise<unknown>): Promise<void> {
  await write(html);
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: join(root, picture) });
  console.log(picture);
}
