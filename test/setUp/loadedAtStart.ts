/** A bundle → the files in `dist` that are loaded along with it, itself first. What is loaded on demand is not among them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cache } from './paths.mjs';

export interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly bytes: number;
        /** The source that it is made of. */
        readonly entryPoint?: string;
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
      }
    >
  >;
}

export function readMetafile(): Metafile {
  return JSON.parse(readFileSync(join(cache, 'metafile.json'), 'utf8'));
}

export function loadedAtStart(name: string, { outputs }: Metafile): readonly string[] {
  const found = new Set([name]);
  for (const each of found) {
    const output = outputs[`dist/${each}`];
    if (output === undefined) throw new Error(`esbuild wrote no dist/${each}`);
    for (const { path, kind, external } of output.imports) if (kind === 'import-statement' && external !== true) found.add(basename(path));
  }
  return [...found];
}
