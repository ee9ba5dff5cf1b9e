/** A fresh VS Code profile: the packed product and our runner installed, settings that keep everything else quiet. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execute } from '../setUp/execute.mjs';
import { cache, root, vsix } from '../setUp/paths.mjs';

/** No welcome page, no chat, nothing that fetches or reports: what is on the screen is the product. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'window.newWindowDimensions': 'maximized',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'editor.minimap.enabled': false,
};

export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

/** `home` is the folder for user data and extensions; it is emptied first. */
export function makeProfile(home: string, settings: Readonly<Record<string, unknown>> = {}): Profile {
  rmSync(home, { recursive: true, force: true });
  const profile = { userData: join(home, 'user-data'), extensions: join(home, 'extensions') };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(join(profile.userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return profile;
}

/** Packs the runner; the product must be packed already. Both packages, the product first. */
export async function packedExtensions(): Promise<readonly string[]> {
  const runner = join(cache, 'cjm-test-runner.vsix');
  mkdirSync(dirname(runner), { recursive: true });
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', runner];
  await execute('vsce', ['package', ...options], { cwd: join(root, 'test', 'vscode', 'runner'), quiet: true });
  return [process.env['CJM_VSIX'] ?? vsix, runner];
}

/** A copy of the examples inside `home`, which may be written to. */
export function copyExamples(home: string): string {
  const folder = join(home, 'examples');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  return folder;
}
