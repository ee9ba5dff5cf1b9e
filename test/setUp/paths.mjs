/** Where things lie in this repository, as absolute paths. It creates nothing. */
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Downloads that are too large for `node_modules`: editors and the peer of the benchmark. */
export const downloads = join(root, '.vscode-test');
export const cache = join(root, '.cache');
export const vsix = join(root, 'dist', 'cjm-as-code.vsix');
/** The Node the tools run on, as the `node` package puts it there. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment for everything that is started here: the pinned Node and the installed tools come first on the PATH. */
export const environment = {
  ...withoutOuterNpm(process.env),
  PATH: [dirname(pinnedNode), join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};

/**
 * `npm test` tells its scripts which npm and Node it runs on, and a further npm would believe that this is meant for it, too.
 * What a person configured by `npm_config_…` stays.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOuterNpm(env) {
  const told =
    /^(?:npm_(?:lifecycle|package|execpath|node_execpath|command|config_(?:user_agent|allow_scripts|node_gyp|local_prefix|global_prefix|prefix|init_module|noproxy|npm_version))|NODE$|INIT_CWD$)/;
  // Windows writes “Path”, and a second spelling beside it would win by chance.
  return Object.fromEntries(Object.entries(env).filter(([name]) => !told.test(name) && name.toUpperCase() !== 'PATH'));
}
