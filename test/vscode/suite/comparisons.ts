/** Comparisons as a person sees them, and the repositories that they are about. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { eventually, example } from './editor.ts';
import { isInPanel, page } from './preview.ts';

/** The comparison that shows a text, once it does. */
export function comparisonWith(text: string): Promise<Frame> {
  return eventually(`a comparison that shows “${text}”`, async () => {
    for (const frame of (await page()).frames().filter(isInPanel)) {
      const isShown = await frame.evaluate(isComparisonWith, text).catch(() => false);
      if (isShown) return frame;
    }
    return undefined;
  });
}

/** Runs in the page. */
function isComparisonWith(text: string): boolean {
  return document.querySelector('script[src*="comparison.js"]') !== null && document.body.innerText.includes(text);
}

/** What is marked with a kind of change, innermost first: the texts of the elements. */
export async function marked(frame: Frame, kind: 'added' | 'removed' | 'changed' | 'moved'): Promise<string> {
  return (await frame.locator(`[data-change="${kind}"]`).allInnerTexts()).join('\n');
}

export async function showsMark(frame: Frame, kind: Parameters<typeof marked>[1], text: string): Promise<void> {
  await eventually(`“${text}” marked as ${kind}`, async () => (await marked(frame, kind)).includes(text));
}

/** Chooses from the list that the editor shows. */
export async function pick(label: string): Promise<void> {
  const row = (await page()).locator('.quick-input-widget:visible .monaco-list-row', { hasText: label }).first();
  await row.waitFor();
  await row.click();
}

export function comparisonTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('cjm.comparison'));
}

export interface Repository {
  readonly git: (...args: readonly string[]) => string;
  readonly write: (text: string) => void;
  readonly map: vscode.Uri;
}

let repositories = 0;

/** A repository of its own inside the workspace, with one map that Ann Miller committed. */
export function repositoryWith(text: string): Repository {
  repositories += 1;
  const map = example(`repository-${repositories}`, 'order.cjm.yaml');
  const folder = dirname(map.fsPath);
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' };
  const person = ['-c', 'user.name=Ann Miller', '-c', 'user.email=ann@example.org'];
  const git = (...args: readonly string[]): string => execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write = (changed: string): void => writeFileSync(map.fsPath, changed);
  git('init', '--quiet', '--initial-branch=main');
  write(text);
  git('add', '--all');
  git('commit', '--quiet', '--message=Draft the journey');
  return { git, write, map };
}
