/** What the bundles and the package hold, and how large they are: the fences that only the finished files can show. */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadedAtStart, readMetafile } from '../setUp/loadedAtStart.ts';
import { root, vsix } from '../setUp/paths.mjs';

const metafile = readMetafile();

/** Sources and external modules of a bundle and of what is loaded along with it, and the size of all that in bytes. */
function bundle(name: string): { readonly holds: readonly string[]; readonly bytes: number } {
  const files = loadedAtStart(name.endsWith('.ts') ? madeOf(name) : name, metafile);
  const outputs = files.flatMap((file) => metafile.outputs[`dist/${file}`] ?? []);
  const external = outputs.flatMap(({ imports }) => imports.filter((each) => each.external).map(({ path }) => path));
  const sizes = files.map((file) => statSync(join(root, 'dist', file)).size);
  return { holds: [...outputs.flatMap(({ inputs }) => Object.keys(inputs)), ...external], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** What is loaded on demand has no name of its own. */
function madeOf(source: string): string {
  const [path] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
  if (path === undefined) throw new Error(`no bundle is made of ${source}`);
  return basename(path);
}

const fences: readonly (readonly [string, string, RegExp])[] = [
  ['server.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['server.js', 'comparing', /^server\/core\/review\//],
  ['server.js', 'the formatter', /^server\/core\/format\/format\.ts$/],
  ['server.js', 'the components of the picture', /^(?:media\/|node_modules\/preact)/],
  ['server.js', 'the pages of other views, and the making of edits from the picture', /^server\/core\/(?:view\/pages|gestures)\//],
  ['server.js', 'lists and blocks, which most sessions never ask for', /^server\/lsp\/(?:journeyList|drawBlock|starterChoices)\.ts$/],
  ['review.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['review.js', 'the connection', /^(?:server\/lsp\/|node_modules\/vscode-(?:jsonrpc|languageserver|languageserver-protocol)\/)/],
  ['server.web.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['server.web.js', 'Node', /^(?:node:|(?:fs|path|os|child_process|net|crypto|util|process|url)$)/],
  ['export.js', 'the editor', /^(?:vscode$|client\/|server\/(?:lsp|cli)\/)/],
  ['analyze.js', 'the editor', /^(?:vscode$|client\/|server\/(?:lsp|cli)\/)/],
  ['points.js', 'the analysis, which it loads from beside itself', /^(?:server\/(?:core|cli)\/|node_modules\/)/],
  ['cli.js', 'what reckons insights', /^node_modules\/(?:ml-kmeans|simple-statistics|hyparquet|papaparse)\//],
  ['cli.js', 'what makes PDF', /^node_modules\/(?:pdfkit|fontkit)\//],
  ['server.js', 'exports', /^(?:media\/drawing\/|node_modules\/(?:pdfkit|papaparse|write-excel-file)\/)/],
  ['cli.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['action.js', 'the editor', /^(?:vscode$|client\/|server\/lsp\/|node_modules\/vscode-languageclient\/)/],
  ['preview.js', 'the language', /^(?:server\/|node_modules\/(?:yaml|zod)\/)/],
  ['comparison.js', 'the language', /^(?:server\/|node_modules\/(?:yaml|zod)\/)/],
  ['preview.js', 'Mermaid', /^node_modules\/(?:mermaid|@mermaid-js)\//],
  ['preview.js', 'drawings, which only copied pictures need', /^media\/drawing\//],
  ['extension.js', 'what it does when somebody asks', /^(?:server\/|node_modules\/|client\/(?:commands|comparison|preview)\/|client\/registrations)/],
  ['client/start.ts', 'the engine', /^(?:server\/core\/|node_modules\/(?:yaml|zod)\/)/],
  ['extension.web.js', 'the engine', /^(?:server\/core\/|node_modules\/(?:yaml|zod)\/)/],
  ['extension.web.js', 'Node', /^(?:node:|(?:fs|path|os|child_process|net|crypto|util|process|url)$)/],
];

describe('bundles', () => {
  test.each(fences)('%s holds nothing of %s', (name, _, forbidden) => {
    const { holds } = bundle(name);
    expect(holds.length).toBeGreaterThan(0);
    expect(holds.filter((path) => forbidden.test(path))).toEqual([]);
  });

  test.each([
    ['server.js', 900],
    ['review.js', 700],
    ['preview.js', 150],
    ['comparison.js', 150],
    ['action.js', 1500],
    ['export.js', 500],
    ['analyze.js', 350],
    ['points.js', 5],
  ])('%s is at most %i kB', (name, kilobytes) => {
    expect(bundle(name).bytes / 1000).toBeLessThanOrEqual(kilobytes);
  });
});

describe('package', () => {
  const files = Object.keys(unzipSync(readFileSync(vsix)));

  test('is at most 3 MB', () => {
    expect(statSync(vsix).size / 1_000_000).toBeLessThanOrEqual(3);
  });

  test('holds the product and nothing else', () => {
    const product =
      /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package\.json|package\.nls(?:\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt|(?:dist|syntaxes|l10n)\/[\w.-]+\.(?:js|css|json)|dist\/inter-\w+\.ttf|media\/icons\/[\w-]+\.(?:png|svg)|media\/walkthrough\/[\w-]+\.(?:svg|cjm\.yaml)))$/;
    expect(files.filter((file) => !product.test(file))).toEqual([]);
  });

  test.each([
    'extension.js',
    'extension.web.js',
    'server.js',
    'server.web.js',
    'review.js',
    'preview.js',
    'preview.css',
    'comparison.js',
    'comparison.css',
    'cli.js',
    'export.js',
    'analyze.js',
    'points.js',
    'rasterise.js',
    'inter-regular.ttf',
    'cjm.schema.json',
  ])('holds dist/%s', (name) => {
    expect(files).toContain(`extension/dist/${name}`);
  });

  test('leaves the rasteriser of the command line out, since the editor draws pictures itself', () => {
    expect(files.filter((file) => file.endsWith('.wasm'))).toEqual([]);
  });

  test('holds nothing of the GitHub action', () => {
    expect(files.filter((file) => file.includes('action'))).toEqual([]);
  });

  test('holds what its bundles load, at once or on demand', () => {
    const named = Object.entries(metafile.outputs).flatMap(([path, { imports }]) =>
      path === 'dist/action.js' ? [] : imports.filter(({ external }) => external !== true).map((each) => `extension/${each.path}`),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('holds what its manifest names', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/((?:syntaxes|media|dist|l10n)\/[^"]+\.\w+)"/g)].map(([, path]) => `extension/${path}`);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });
});
