/** Finds a Chromium for the tests, or installs Debian's when this process may. Playwright never downloads one. */
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { isExecutable, onPath } from './onPath.ts';

/** What every launch here needs: root has no sandbox, and a test sends nothing home. */
export const chromiumArguments = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'].concat(
  process.getuid?.() === 0 ? ['--no-sandbox'] : [],
);

/** Path of the browser's executable. */
export async function findOrInstallChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && onPath(['apt-get']) !== undefined) {
    console.log('Installing chromium (apt-get) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await execute('apt-get', ['update', '-q'], { quiet: true, env });
    await execute('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { quiet: true, env });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium found. Install it (Debian and Ubuntu: `sudo apt-get install chromium`), or name one in CJM_CHROMIUM, and run again.');
}

function findChromium(): string | undefined {
  const named = process.env['CJM_CHROMIUM'];
  if (named) return named;
  return onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) ?? usualPlaces().find(isExecutable);
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform !== 'win32') return [];
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return folders.flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
}
