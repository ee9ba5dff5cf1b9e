/** Opens a VS Code for a person: the packed product on the examples, one map with its preview. */
import { join } from 'node:path';
import { execute } from '../setUp/execute.mjs';
import { onPath } from '../setUp/onPath.ts';
import { downloads, environment, root, vsix } from '../setUp/paths.mjs';
import { startCodeServer } from './codeServer.ts';
import { makeProfile, packedExtensions } from './profile.ts';

const examples = join(root, 'examples');
const map = join(examples, 'grocery', 'grocery.cjm.yaml');

export async function openEditor({ browser }: { readonly browser: boolean }): Promise<void> {
  console.log('Building and packing …');
  await execute('npm', ['run', '--silent', 'package'], { quiet: true });
  const packages = await packedExtensions();
  const code = onPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  if (code !== undefined && !browser) await openDesktop(code, packages);
  else await openInBrowser(packages);
}

async function openDesktop(code: string, packages: readonly string[]): Promise<void> {
  const profile = makeProfile(join(downloads, 'start'));
  const places = ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
  for (const file of packages) await execute(code, [...places, '--install-extension', file, '--force'], { quiet: true });
  // The person's own extensions and settings stay out of it: a profile of its own, and the runner in it opens the preview.
  await execute(code, [...places, '--new-window', examples, map], { env: { ...environment, CJM_OPEN_MAP: map }, quiet: true });
  console.log(`VS Code is open on examples/, with the preview of the grocery map beside its text.
To install the extension for good: code --install-extension ${vsix}`);
}

async function openInBrowser(packages: readonly string[]): Promise<void> {
  const server = await startCodeServer(makeProfile(join(downloads, 'start')), packages, { CJM_OPEN_MAP: map });
  console.log(`VS Code with the extension runs at

    ${server.address}/?folder=${encodeURIComponent(examples)}

Open the address in a browser: the grocery map and its preview are there. Ctrl+C stops it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
}
