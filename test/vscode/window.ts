/** A window on a running code-server: headless Chromium that other processes can join through its debugging port. */
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findOrInstallChromium } from '../setUp/chromium.ts';
import { findFreePort } from './codeServer.ts';

export interface BrowserWindow {
  readonly page: Page;
  readonly debugging: string;
  readonly close: () => Promise<void>;
}

/** `home` is the folder for the browser's own profile. */
export async function openWindow(url: string, home: string): Promise<BrowserWindow> {
  const port = await findFreePort();
  const context = await chromium.launchPersistentContext(home, {
    executablePath: await findOrInstallChromium(),
    args: [...chromiumArguments, `--remote-debugging-port=${port}`],
    viewport: { width: 1600, height: 1000 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return { page, debugging: `http://127.0.0.1:${port}`, close: () => context.close() };
}
