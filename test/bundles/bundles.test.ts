/** What the bundles and the package hold, and how large they are: the fences that only the finished files can show. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cache, root, vsix } from '../setUp/paths.mjs';

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
      }
    >
  >;
}

const { outputs }: Metafile = JSON.parse(readFileSync(join(cache, 'metafile.json'), 'utf8'));

/** Sources and external modules of a bundle, and its size in bytes. */
function bundle(name: string): { readonly holds: readonly string[]; readonly bytes: number } {
  const output = outputs[`dist/${name}`];
  if (output === undefined) throw new Error(`esbuild wrote no dist/${name}`);
  const external = output.imports.filter((each) => each.external).map(({ path }) => path);
  return { holds: [...Object.keys(output.inputs), ...external], bytes: statSync(join(root, 'dist', name)).size };
}

const fences: readonly (readonly [string, string, RegExp])[] = [
  ['server.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['server.web.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['server.web.js', 'Node', /^(?:node:|(?:fs|path|os|child_process|net|crypto|util|process|url)$)/],
  ['cli.js', 'the editor', /^(?:vscode$|client\/|node_modules\/vscode-languageclient\/)/],
  ['preview.js', 'the language', /^(?:server\/|node_modules\/(?:yaml|zod)\/)/],
  ['preview.js', 'Mermaid', /^node_modules\/(?:mermaid|@mermaid-js)\//],
  ['extension.js', 'the engine', /^(?:server\/core\/|node_modules\/(?:yaml|zod)\/)/],
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
    ['preview.js', 150],
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
      /^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:package\.json|package\.nls(?:\.\w+)?\.json|readme\.md|changelog\.md|LICENSE\.txt|(?:dist|syntaxes|l10n)\/[\w.-]+\.(?:js|css|json)|media\/icons\/[\w-]+\.(?:png|svg)))$/;
    expect(files.filter((file) => !product.test(file))).toEqual([]);
  });

  test.each(['extension.js', 'extension.web.js', 'server.js', 'server.web.js', 'preview.js', 'preview.css', 'cli.js', 'cjm.schema.json'])(
    'holds dist/%s',
    (name) => {
      expect(files).toContain(`extension/dist/${name}`);
    },
  );

  test('holds what its manifest names', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/((?:syntaxes|media|dist|l10n)\/[^"]+\.\w+)"/g)].map(([, path]) => `extension/${path}`);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
  });
});
