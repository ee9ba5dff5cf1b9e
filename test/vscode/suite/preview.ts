/** The preview as a person sees it: the documents inside VS Code's webviews, reached through the window's debugging port. */
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import * as vscode from 'vscode';
import { eventually } from './editor.ts';

let browser: Browser | undefined;

/** The workbench's own page. */
export async function page(): Promise<Page> {
  const file = process.env['CJM_TEST_WINDOW'] ?? '';
  const address = await eventually('the window’s debugging port', () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
  browser ??= await eventually('a connection to the window', () => chromium.connectOverCDP(address).catch(() => undefined));
  const pages = browser.contexts().flatMap((context) => context.pages());
  return eventually('the workbench', () => pages.find((each) => /workbench|folder=/.test(each.url())));
}

/** VS Code writes a panel's document into a frame inside this one. The frame's own name says “pending” long after it is shown. */
export function isInPanel(frame: Frame): boolean {
  return /\/webview\/browser\/pre\/index\.html|^vscode-webview:.*\/index\.html/.test(frame.parentFrame()?.url() ?? '');
}

/** Every document that shows a preview. */
export async function previews(): Promise<readonly Frame[]> {
  const frames = (await page()).frames().filter(isInPanel);
  const shown = await Promise.all(
    frames.map((frame) =>
      frame
        .locator('[data-cjm="preview"]')
        .count()
        .catch(() => 0),
    ),
  );
  return frames.filter((_, index) => (shown[index] ?? 0) > 0);
}

/** The preview that shows a text, once it does. */
export function previewOf(text: string): Promise<Frame> {
  return eventually(`a preview that shows “${text}”`, async () => {
    for (const frame of await previews()) {
      if (
        (
          await frame
            .locator('[data-cjm="preview"]')
            .innerText()
            .catch(() => '')
        ).includes(text)
      )
        return frame;
    }
    return undefined;
  });
}

/** Opens the preview of the active map beside it. */
export async function openPreview(text: string): Promise<Frame> {
  await vscode.commands.executeCommand('cjm.previewToSide');
  return previewOf(text);
}

export function previewTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('cjm.preview'));
}
