/** The preview in Chromium on the built bundle: from a message to the painted picture, against drawing everything anew, and after ten thousand edits. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { openPreview } from '../preview/previewPage.ts';
import { chromiumArguments, findOrInstallChromium } from '../setUp/chromium.ts';
import { pinnedNode, root } from '../setUp/paths.mjs';
import { gridText } from './journeyText.ts';
import { short, type Table } from './report.ts';
import { Session } from './session.ts';
import { type Summary, summarise } from './statistics.ts';

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

const small: Grid = { columns: 12, rows: 12 };
const large: Grid = { columns: 60, rows: 20 };
/** One frame of a screen, in milliseconds. */
const frame = 16;

interface Measured {
  readonly first: number;
  readonly patch: Summary;
  /** Milliseconds of the browser's main thread for one patch, for the whole view sent again, and for the same markup put in anew. */
  readonly work: { readonly patch: number; readonly resend: number; readonly redraw: number };
}

export async function previewTables(isQuick: boolean): Promise<readonly Table[]> {
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: chromiumArguments });
  try {
    const open = async (grid: Grid): Promise<Stage> => {
      const read = (name: string): string => readFileSync(join(root, 'dist', name), 'utf8');
      const chunks = Object.fromEntries(
        readdirSync(join(root, 'dist'))
          .filter((name) => /^preview-.*\.js$/.test(name))
          .map((name) => [name, read(name)]),
      );
      const { page, close } = await openPreview(browser, { script: read('preview.js'), css: read('preview.css'), chunks });
      return Stage.prepare(page, viewOf(grid), close);
    };
    const edits = isQuick ? 60 : 300;
    const [smallGrid, largeGrid] = [await measureGrid(await open(small), edits), await measureGrid(await open(large), edits)];
    const drift = await measureDrift(await open(small), isQuick ? 1_000 : 10_000);
    return [drawing(smallGrid, largeGrid, isQuick), await messages(), drift];
  } finally {
    await browser.close();
  }
}

function drawing(smallGrid: Measured, largeGrid: Measured, isQuick: boolean): Table {
  const latency = ({ patch }: Measured): Table['rows'][number][number] => ({
    text: `${short(patch.median)} / ${short(patch.p95)} ms`,
    goal: `p95 ≤ ${frame} ms`,
    isMet: patch.p95 <= frame,
  });
  const factor = ({ work }: Measured): number => work.redraw / work.patch;
  return {
    title: 'Preview, one edited cell',
    note: `Median / 95th percentile from the message to the painted picture. Work is time of the browser's main thread. Drawn anew: the same markup replaced as a whole; sent again: the whole view through our components.${isQuick ? ' **Quick run.**' : ''}`,
    head: ['', '12 × 12', '60 × 20'],
    rows: [
      ['first picture', `${short(smallGrid.first)} ms`, `${short(largeGrid.first)} ms`],
      ['message → painted', latency(smallGrid), latency(largeGrid)],
      ['work for one cell', `${short(smallGrid.work.patch)} ms`, `${short(largeGrid.work.patch)} ms`],
      ['work for the whole view sent again', `${short(smallGrid.work.resend)} ms`, `${short(largeGrid.work.resend)} ms`],
      ['work for all of it drawn anew', `${short(smallGrid.work.redraw)} ms`, `${short(largeGrid.work.redraw)} ms`],
      ['all of it ÷ one cell', `${short(factor(smallGrid))} ×`, { text: `${short(factor(largeGrid))} ×`, goal: '≥ 10 ×', isMet: factor(largeGrid) >= 10 }],
    ],
  };
}

async function measureGrid(stage: Stage, edits: number): Promise<Measured> {
  try {
    const first = await stage.show();
    await stage.patch(20);
    const { result: times, work } = await stage.costing(() => stage.patch(edits));
    const resends = Math.max(5, Math.round(edits / 20));
    const resend = await stage.costing(() => stage.resend(resends));
    const redraw = await stage.costing(() => stage.redraw(resends));
    return { first, patch: summarise(times), work: { patch: work / edits, resend: resend.work / resends, redraw: redraw.work / resends } };
  } finally {
    await stage.close();
  }
}

async function measureDrift(stage: Stage, edits: number): Promise<Table> {
  try {
    await stage.show();
    await stage.patch(100);
    const early = { heap: await stage.heap(), time: summarise(await stage.patch(200)).median };
    await stage.patch(edits - 500);
    const late = { heap: await stage.heap(), time: summarise(await stage.patch(200)).median };
    const row = (what: string, unit: string, before: number, after: number): Table['rows'][number] => [
      what,
      `${short(before)} ${unit}`,
      `${short(after)} ${unit}`,
      { text: `${short((after / before - 1) * 100)} %`, goal: '≤ 20 %', isMet: after / before <= 1.2 },
    ];
    return {
      title: 'Preview, drift',
      note: 'Median of 200 edits each; the heap after a garbage collection. 12 × 12.',
      head: ['', 'after 100 edits', `after ${edits.toLocaleString('en')} edits`, 'growth'],
      rows: [row('message → painted', 'ms', early.time, late.time), row('heap', 'MB', early.heap, late.heap)],
    };
  } finally {
    await stage.close();
  }
}

/** What the server sends when one cell was edited, small map and large. */
async function messages(): Promise<Table> {
  const sizes = [];
  for (const { columns, rows } of [small, large]) {
    const session = await Session.start({ args: [join(root, 'dist', 'server.js'), '--stdio'], languageId: 'cjm' }, gridText(columns, rows));
    const view = JSON.stringify(await session.request('cjm/view', { uri: session.uri })).length;
    const patched = new Promise<number>((resolve) => session.listen('cjm/viewChanged', (params) => resolve(JSON.stringify(params).length)));
    const line = session.lines.findLastIndex((text) => /^ +- The customer /.test(text));
    const end = { line, character: session.lines[line]?.length ?? 0 };
    session.change(end, end, ' again');
    sizes.push({ view, patch: await patched });
    await session.stop();
  }
  const [inSmall, inLarge] = sizes;
  if (!inSmall || !inLarge) throw new Error('no sizes of messages');
  const bytes = (value: number): string => value.toLocaleString('en');
  return {
    title: 'Preview, what travels',
    note: 'Bytes as JSON. They have to grow with the edit, not with the map.',
    head: ['', '12 × 12', '60 × 20', 'growth'],
    rows: [
      ['whole view', bytes(inSmall.view), bytes(inLarge.view), `${short(inLarge.view / inSmall.view)} ×`],
      [
        'one edited cell',
        bytes(inSmall.patch),
        bytes(inLarge.patch),
        { text: `${short(inLarge.patch / inSmall.patch)} ×`, goal: '≤ 1.2 ×', isMet: inLarge.patch / inSmall.patch <= 1.2 },
      ],
    ],
  };
}

/** The view of a generated map, as `cjm view` gives it. */
function viewOf({ columns, rows }: Grid): JourneyView {
  const folder = mkdtempSync(join(tmpdir(), 'cjm-bench-'));
  try {
    const file = join(folder, 'grid.cjm.yaml');
    writeFileSync(file, gridText(columns, rows));
    const { status, stdout, stderr } = spawnSync(pinnedNode, [join(root, 'dist', 'cli.js'), 'view', file], { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(`cjm view ended with ${status}: ${stderr}`);
    const view: JourneyView = JSON.parse(stdout);
    if (view.columns.length !== columns || view.lanes.length !== rows)
      throw new Error(`the map has ${view.columns.length} × ${view.lanes.length} instead of ${columns} × ${rows}`);
    return view;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A preview page with a view to show and edit. The loops run inside the page, so that nothing but the preview is timed. */
class Stage {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly close: () => Promise<void>;

  private constructor(page: Page, devtools: CDPSession, close: () => Promise<void>) {
    this.#page = page;
    this.#devtools = devtools;
    this.close = close;
  }

  static async prepare(page: Page, view: JourneyView, close: () => Promise<void>): Promise<Stage> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.evaluate(install, view);
    return new Stage(page, devtools, close);
  }

  /** Milliseconds until the first picture. */
  async show(): Promise<number> {
    const [time = Number.NaN] = await this.resend(1);
    return time;
  }

  patch(count: number): Promise<readonly number[]> {
    return this.#page.evaluate((times) => window.bench.patch(times), count);
  }

  resend(count: number): Promise<readonly number[]> {
    return this.#page.evaluate((times) => window.bench.resend(times), count);
  }

  /** Ends the preview: its elements are not its own any more. */
  redraw(count: number): Promise<void> {
    return this.#page.evaluate((times) => window.bench.redraw(times), count);
  }

  /** What was measured, and the milliseconds the main thread has worked meanwhile. */
  async costing<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly work: number }> {
    const before = await this.#metric('TaskDuration');
    const result = await run();
    return { result, work: ((await this.#metric('TaskDuration')) - before) * 1000 };
  }

  /** In megabytes. */
  async heap(): Promise<number> {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    return (await this.#metric('JSHeapUsedSize')) / 1_000_000;
  }

  async #metric(wanted: string): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  }
}

interface InPage {
  patch(count: number): Promise<readonly number[]>;
  resend(count: number): Promise<readonly number[]>;
  redraw(count: number): Promise<void>;
}

declare global {
  interface Window {
    bench: InPage;
  }
}

/** Runs inside the page: drives the preview by messages, one after the other, and collects the times it reports. */
function install(view: JourneyView): void {
  const ids = Object.keys(view.cells).filter((id) => view.cells[id]?.items.some(({ kind }) => kind === 'text'));
  let { version } = view;
  let reported: (milliseconds: number) => void = () => {};
  window.recorded.posted.push = (message) => {
    if (message.kind === 'painted' && message.version === version) reported(message.milliseconds);
    if (message.kind === 'resync') throw new Error('the preview lost the thread');
    return 0;
  };
  const send = (data: unknown): Promise<number> =>
    new Promise((resolve) => {
      reported = resolve;
      window.dispatchEvent(new MessageEvent('message', { data }));
    });
  const repeat = async (count: number, once: (turn: number) => Promise<number>): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) times.push(await once(turn));
    return times;
  };
  window.bench = {
    patch: (count) =>
      repeat(count, (turn) => {
        const id = ids[(turn * 7) % ids.length] ?? '';
        const cell = view.cells[id];
        version += 1;
        // Another text each time, of one length: a picture that holds more words would draw more, which is no drift.
        const counter = String(version % 1000).padStart(3, '0');
        const items = cell?.items.map((item) => (item.kind === 'text' ? { ...item, text: `${item.text} ${counter}` } : item));
        return send({ kind: 'patch', patch: { from: version - 1, version, parts: {}, cells: { [id]: { ...cell, items } } } });
      }),
    resend: (count) =>
      repeat(count, () => {
        version += 1;
        return send({ kind: 'view', uri: 'file:///grid.cjm.yaml', view: { ...structuredClone(view), version }, imageRoot: undefined });
      }),
    async redraw(count) {
      const grid = document.querySelector('[data-cjm="preview"]');
      const markup = grid?.innerHTML ?? '';
      for (let turn = 0; turn < count; turn += 1) {
        if (grid) grid.innerHTML = markup;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  };
}
