/** A page with the built preview in it, as the editor's webview gives it: the strict policy, a recording host, no network. */
import { accessSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { fewDiagrams } from '../../server/bundling/fewDiagrams.mjs';
import type { ComparisonState, FromPreview, PreviewState, ToPreview } from '../../server/protocol.ts';

export interface Bundle {
  readonly script: string;
  readonly css: string;
  /** What the script loads on demand, by file name. */
  readonly chunks?: Readonly<Record<string, string>>;
}
export type Theme = 'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';

export function bundlePreview(): Promise<Bundle> {
  return bundlePage('media/preview.tsx');
}

export async function bundlePage(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    plugins: [fewDiagrams],
    platform: 'browser',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  const named = outputFiles.map(({ path, text }) => [basename(path), text] as const);
  const isChunk = (name: string) => name.startsWith('chunk-');
  const textOf = (extension: string) => named.find(([name]) => name.endsWith(extension) && !isChunk(name))?.[1] ?? '';
  return { script: textOf('.js'), css: textOf('.css'), chunks: Object.fromEntries(named.filter(([name]) => isChunk(name))) };
}

/** Playwright brings no browser of its own here. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CJM_CHROMIUM'] ?? '/usr/bin/chromium';
  try {
    accessSync(executablePath);
  } catch {
    throw new Error(`There is no Chromium at ${executablePath}. Install it with \`apt-get install -y chromium\`, or name one in CJM_CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: [...args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
}

/** A page of ours, whatever it shows: what it is sent, what it posts and what it keeps. */
export interface OpenPage<To, From, State> {
  readonly page: Page;
  /** Hands a message to the page, as the editor does. */
  readonly send: (...messages: readonly To[]) => Promise<void>;
  readonly posted: () => Promise<readonly From[]>;
  readonly state: () => Promise<State | undefined>;
  /** What the page's policy forbade, and what it asked the network for. */
  readonly forbidden: () => Promise<readonly string[]>;
  readonly requested: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PreviewPage extends OpenPage<ToPreview, FromPreview, PreviewState> {
  /** Sends the messages and waits until the version is on the screen. */
  readonly paint: (version: number, ...messages: readonly ToPreview[]) => Promise<FromPreview & { kind: 'painted' }>;
}

/** What the script below keeps on the page's window. */
interface Recorded {
  readonly posted: FromPreview[];
  readonly forbidden: string[];
  state: PreviewState | ComparisonState | undefined;
}
declare global {
  interface Window {
    readonly recorded: Recorded;
  }
}

const origin = 'https://preview.test';

interface PageOptions<State> {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly state?: State;
  /** Done before anything is shown. */
  readonly prepare?: ((page: Page) => Promise<unknown>) | undefined;
}

export async function openPreview(browser: Browser, bundle: Bundle, options: PageOptions<PreviewState> = {}): Promise<PreviewPage> {
  const opened = await openPage<ToPreview, FromPreview, PreviewState>(browser, bundle, options);
  return {
    ...opened,
    async paint(version, ...messages) {
      await opened.send(...messages);
      const handle = await opened.page.waitForFunction(
        (wanted) => window.recorded.posted.find((message) => message.kind === 'painted' && message.version === wanted),
        version,
      );
      return (await handle.jsonValue()) as FromPreview & { kind: 'painted' };
    },
  };
}

export async function openPage<To, From, State>(browser: Browser, bundle: Bundle, options: PageOptions<State>): Promise<OpenPage<To, From, State>> {
  const page = await browser.newPage({ viewport: { width: options.width ?? 1500, height: options.height ?? 900 } });
  const requested: string[] = [];
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', documentOf(options.theme ?? 'vscode-light')],
    '/host.js': ['text/javascript', hostScript(options.state)],
    '/preview.js': ['text/javascript', bundle.script],
    '/preview.css': ['text/css', bundle.css],
    ...Object.fromEntries(Object.entries(bundle.chunks ?? {}).map(([name, text]) => [`/${name}`, ['text/javascript', text] as const])),
  };
  await page.route('**/*', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    const file = from === origin ? files[pathname] : undefined;
    if (file === undefined) requested.push(route.request().url());
    return file === undefined ? route.abort() : route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: file[1] });
  });
  await page.goto(`${origin}/`);
  await options.prepare?.(page);
  return {
    page,
    requested,
    send: (...messages) =>
      page.evaluate((all) => all.forEach((message) => window.dispatchEvent(new MessageEvent('message', { data: message }))), messages as unknown[]),
    posted: async () => (await page.evaluate(() => window.recorded.posted as unknown[])) as readonly From[],
    state: async () => (await page.evaluate(() => window.recorded.state)) as State | undefined,
    forbidden: () => page.evaluate(() => window.recorded.forbidden),
    close: () => page.close(),
  };
}

/** The editor's own variables would come with its theme class; without them the plain fallbacks show, which are the same colours. */
function documentOf(theme: Theme): string {
  const nonce = 'test-nonce';
  const classes = theme === 'vscode-high-contrast-light' ? `${theme} vscode-high-contrast` : theme;
  const policy = `default-src 'none'; img-src ${origin} data:; style-src ${origin} 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Preview</title><link rel="stylesheet" href="/preview.css"></head>
<body class="${classes}"><script nonce="${nonce}" src="/host.js"></script><script nonce="${nonce}" type="module" src="/preview.js"></script></body></html>`;
}

function hostScript(state: unknown): string {
  return `
    window.recorded = { posted: [], forbidden: [], state: ${JSON.stringify(state) ?? 'undefined'} };
    document.addEventListener('securitypolicyviolation', (event) => window.recorded.forbidden.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
    window.acquireVsCodeApi = () => ({ postMessage: (message) => { window.recorded.posted.push(message); }, getState: () => window.recorded.state, setState: (next) => { window.recorded.state = next; } });
  `;
}

/** Pictures to look at, and to compare with the design. */
export async function screenshot({ page }: Pick<PreviewPage, 'page'>, name: string): Promise<void> {
  await mkdir('.cache/screenshots', { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `.cache/screenshots/${name}.png`, fullPage: true });
}
