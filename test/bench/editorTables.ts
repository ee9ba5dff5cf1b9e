/** A real VS Code with the grocery map beside its preview: from a key on the keyboard to its letter in the text, and to the picture that says it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { startCodeServer } from '../vscode/codeServer.ts';
import { copyExamples, makeProfile, packedExtensions } from '../vscode/profile.ts';
import { openWindow } from '../vscode/window.ts';
import { short, type Table } from './report.ts';
import { summarise } from './statistics.ts';

/** The text of a cell that is written on, and where it stands in the picture. */
const text = 'Picks a slot, pays';
const element = 'decision/place-order/actions/1';
/** Typed after it and taken away again; letters alone, because a blank at the end of a line is no text. */
const letters = 'andlooksforthecheapestone';

/** Moments on the clock of the workbench's page, in milliseconds. */
interface Key {
  /** The browser got the key. */
  readonly pressed: number;
  /** The text editor has painted it. */
  readonly written: number;
  /** What is new in the view has arrived in the preview. */
  readonly arrived: number;
  /** The preview has painted it. */
  readonly painted: number;
}

export async function editorTables(isQuick: boolean): Promise<readonly Table[]> {
  const home = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
  const folder = copyExamples(home);
  const settings = { 'files.autoSave': 'off', 'editor.wordWrap': 'off' };
  const server = await startCodeServer(makeProfile(join(home, 'profile'), settings), await packedExtensions(), {
    CJM_OPEN_MAP: join(folder, 'grocery', 'grocery.cjm.yaml'),
  });
  const { page, close } = await openWindow(`${server.address}/?folder=${encodeURIComponent(folder)}`, join(home, 'browser'));
  try {
    const preview = await findPreview(page);
    await goToText(page);
    // The first letters find nothing warm.
    await type(page, preview, letters.slice(0, 5));
    const keys: Key[] = [];
    for (let round = 0; round < (isQuick ? 1 : 4); round += 1) keys.push(...(await type(page, preview, letters)));
    return [tableOf(keys, isQuick)];
  } finally {
    await close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function tableOf(keys: readonly Key[], isQuick: boolean): Table {
  const row = (what: string, time: (key: Key) => number): readonly string[] => {
    const { median, p95 } = summarise(keys.map(time));
    return [what, `${short(median)} ms`, `${short(p95)} ms`];
  };
  return {
    title: 'Editor, one key typed',
    note: `${keys.length} keys typed into a cell of the grocery map in code-server, the preview beside the text; each waits for the picture of the one before. From the browser's event of the key to the frame that shows it, waiting for the screen included. The first row is VS Code's own work; the second is its too, with the extension's and the server's in it.${isQuick ? ' **Quick run.**' : ''}`,
    head: ['', 'median', '95th percentile'],
    rows: [
      row('key → letter painted in the text', ({ pressed, written }) => written - pressed),
      row('key → change arrived in the preview', ({ pressed, arrived }) => arrived - pressed),
      row('change arrived → painted in the preview', ({ arrived, painted }) => painted - arrived),
      row('key → painted in the preview', ({ pressed, painted }) => painted - pressed),
    ],
  };
}

async function findPreview(page: Page): Promise<Frame> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(100)) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator(`[data-item="${element}"]`)
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
  }
  throw new Error(`no panel had ${element} within a minute`);
}

/** The cursor goes to the end of the cell's text. */
async function goToText(page: Page): Promise<void> {
  await page
    .locator('.editor-instance .view-lines')
    .first()
    .click({ position: { x: 60, y: 60 } });
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible .find-part textarea').first().fill(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.locator('.editor-instance .view-line', { hasText: text.replaceAll(' ', '\u00a0') }).waitFor();
}

/** A word letter by letter, and as many Backspaces. */
async function type(page: Page, preview: Frame, word: string): Promise<readonly Key[]> {
  const ahead = await clockAhead(preview);
  const keys: Key[] = [];
  const steps = [...word].map((_, index) => word.slice(0, index + 1));
  for (const typed of [...steps, ...steps.toReversed().map((step) => step.slice(0, -1))]) {
    const isLetter = keys.length < word.length;
    const expected = `${text}${typed}`;
    await Promise.all([page.evaluate(watchText, expected), preview.evaluate(watchItem, { expected, element })]);
    await page.keyboard.press(isLetter ? (typed.at(-1) ?? '') : 'Backspace');
    const [{ pressed, written }, { arrived, painted }] = await Promise.all([page.evaluate(() => window.written), preview.evaluate(() => window.drawn)]);
    keys.push({ pressed, written, arrived: arrived - ahead, painted: painted - ahead });
    // As fast as somebody types who types fast, and in no step with the frames of the screen.
    await sleep(60 + ((keys.length * 37) % 50));
  }
  return keys;
}

/** How much later it is on the preview's clock than on the workbench's, in milliseconds: what the quickest of many questions says. */
function clockAhead(preview: Frame): Promise<number> {
  return preview.evaluate(() => {
    const workbench = window.top;
    if (workbench === null) throw new Error('the preview stands in no window');
    const answers = Array.from({ length: 50 }, () => {
      const asked = performance.now();
      const there = workbench.performance.now();
      const took = performance.now() - asked;
      return { took, ahead: asked + took / 2 - there };
    });
    return answers.toSorted((a, b) => a.took - b.took)[0]?.ahead ?? Number.NaN;
  });
}

declare global {
  interface Window {
    /** In the workbench, and in the preview: the moments of the key that is awaited. */
    written: Promise<Pick<Key, 'pressed' | 'written'>>;
    drawn: Promise<Pick<Key, 'arrived' | 'painted'>>;
  }
}

/** Runs in the workbench: when the next key is pressed, and when a frame with the text has been painted. */
function watchText(expected: string): void {
  const lines = document.querySelector('.editor-instance .view-lines');
  if (lines === null) throw new Error('no text is open');
  let pressed = Number.NaN;
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true });
  const isThere = (): boolean =>
    [...lines.querySelectorAll('.view-line')].some((line) => line.textContent?.replaceAll('\u00a0', ' ').trim() === `- ${expected}`);
  window.written = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (Number.isNaN(pressed) || !isThere()) return;
      observer.disconnect();
      // A message posted in an animation frame arrives when that frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve({ pressed, written: performance.now() }));
        port1.start();
        port2.postMessage(undefined);
      });
    });
    observer.observe(lines, { subtree: true, childList: true, characterData: true });
  });
}

/** Runs in the preview: when the change comes in, and when a frame with the text has been painted. */
function watchItem({ expected, element: id }: { readonly expected: string; readonly element: string }): void {
  let arrived = Number.NaN;
  // The preview may hear it first, and draws at once; the event knows when it came.
  const hear = ({ data, timeStamp }: MessageEvent<{ readonly kind?: string }>): void => {
    if (data.kind === 'patch') arrived = timeStamp;
  };
  window.addEventListener('message', hear);
  window.drawn = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(`[data-item="${id}"]`)?.textContent?.trim() !== expected) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        window.removeEventListener('message', hear);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve({ arrived, painted: performance.now() }));
        port1.start();
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
