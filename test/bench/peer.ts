/** The language server ours is measured against: yaml-language-server, as it is shipped and as one bundled file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { download } from '../setUp/download.ts';

const version = '2.0.0';
export const peerName = `yaml-language-server ${version}`;

export interface Peer {
  /** Arguments of Node for the package's own start script. */
  readonly shipped: readonly string[];
  /** The same server in one file, minified as ours is, so that starting up compares like with like. */
  readonly bundled: readonly string[];
}

export async function installPeer(): Promise<Peer> {
  const folder = await download('peer', 'yaml-language-server', version);
  // Beside its own start script, because it reads its texts from a folder relative to that.
  const outfile = join(folder, 'out', 'src', 'bundled.mjs');
  if (!existsSync(outfile)) {
    await build({
      entryPoints: [join(folder, 'out', 'src', 'server.js')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      // Some of its parts are CommonJS and require Node's own modules.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
      // The UMD builds of its parts hide their imports from a bundler.
      mainFields: ['module', 'main'],
    });
  }
  return { shipped: [join(folder, 'bin', 'yaml-language-server'), '--stdio'], bundled: [outfile, '--stdio'] };
}
