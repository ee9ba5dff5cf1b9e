/** The view that lists all maps, as a person sees it in the side bar. */
import type { Locator } from 'playwright-core';
import * as vscode from 'vscode';
import { page } from './preview.ts';

async function pane(title: RegExp): Promise<Locator> {
  const window = await page();
  return window.locator('.pane', { has: window.locator('.pane-header .title', { hasText: title }) }).first();
}

/** Opens the view and gives it all of the side bar. */
export async function showJourneys(): Promise<void> {
  await vscode.commands.executeCommand('cjm.journeys.focus');
  await turnFolders('true');
}

/** The side bar is as other tests expect it. */
export async function hideJourneys(): Promise<void> {
  await turnFolders('false');
  const header = (await pane(/^Journeys$/i)).locator('.pane-header');
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
}

async function turnFolders(expanded: 'true' | 'false'): Promise<void> {
  const header = (await page()).locator('.explorer-viewlet .pane-header, #workbench\\.view\\.explorer .pane-header').first();
  if ((await header.getAttribute('aria-expanded')) === expanded) await header.click();
}

/** The row that begins with this name; rows that do not fit into the view are not there. */
export async function row(name: string): Promise<Locator> {
  return (await pane(/^Journeys$/i)).locator('.monaco-list-row', { has: (await page()).locator('.label-name', { hasText: name }) }).first();
}

export async function unfold(name: string): Promise<void> {
  const found = await row(name);
  if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
}

/** Name and description. */
export async function wordsOf(name: string): Promise<string> {
  const texts = await (await row(name)).locator('.label-name, .label-description').allInnerTexts();
  return texts.join(' ');
}

/** The number beside the name, which the editor draws by a style sheet. */
export async function badgeOf(name: string): Promise<string> {
  const contents = await (await row(name))
    .locator('.monaco-icon-label')
    .evaluateAll((labels) => labels.flatMap((label) => [label, ...label.querySelectorAll('*')].map((element) => getComputedStyle(element, '::after').content)));
  return contents.find((content) => /^"\d+"$/.test(content))?.slice(1, -1) ?? '';
}
