/** Serves a static VS Code for the Web with our packed extension and the test's files built in. Needs no network. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { installVsCodeWeb } from '../setUp/editors.ts';
import { root, vsix } from '../setUp/paths.mjs';
import { quietSettings } from '../vscode/profile.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Browsers find every name below `localhost` here. Panels get names below this one, so that they are of the same site and may keep a service worker. */
const host = 'cjm.localhost';

export interface Served {
  readonly address: string;
  close(): void;
}

export async function serve(): Promise<Served> {
  const web = join(await installVsCodeWeb(), 'dist');
  const packed = unzipSync(readFileSync(vsix));
  const workbench = readFileSync(join(web, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  let port = 0;

  const answer = async (path: string): Promise<string | Uint8Array | undefined> => {
    if (path === '/') return workbench.replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/static').replaceAll(/\{\{[A-Z_]+\}\}/g, '');
    if (path === '/product.json') return JSON.stringify(product(port));
    if (path.startsWith('/static/')) return fileIn(web, path.slice('/static/'.length));
    if (path.startsWith('/files/')) return fileIn(join(root, 'test/web/files'), path.slice('/files/'.length));
    return path.startsWith('/ext/') ? packed[`extension/${path.slice('/ext/'.length)}`] : undefined;
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    void answer(path).then((body) => send(response, path, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://${host}:${port}`, close: () => server.close() };
}

function send(response: ServerResponse, path: string, body: string | Uint8Array | undefined): void {
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': path === '/' ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream'),
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  response.end(body);
}

function fileIn(folder: string, path: string): Promise<Uint8Array | undefined> {
  return path.split('/').includes('..') ? Promise.resolve(undefined) : readFile(join(folder, path)).catch(() => undefined);
}

function product(port: number): object {
  const builtin = (path: string): object => ({ scheme: 'http', authority: `${host}:${port}`, path });
  return {
    additionalBuiltinExtensions: [builtin('/ext'), builtin('/files')],
    productConfiguration: {
      version: '1.91.1',
      quality: 'stable',
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}:${port}/static/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    configurationDefaults: quietSettings,
  };
}
