/** Makes a script that was started on any Node go on, with the same arguments, on the Node of the `node` package. */
import { spawn } from 'node:child_process';
import { installDependencies } from './dependencies.mjs';
import { environment, pinnedNode } from './paths.mjs';

/** Major version from which the tools and the type annotations in our scripts are understood. */
const sufficient = 24;

/** Installs the packages; returns only when this process runs on a sufficient Node, otherwise the script's second run takes over and ends the process. */
export async function continueOnPinnedNode() {
  await installDependencies();
  if (Number(process.versions.node.split('.')[0]) >= sufficient) return;
  const child = spawn(pinnedNode, process.argv.slice(1), { stdio: 'inherit', env: environment });
  // The terminal sends Ctrl+C to both processes; this one waits for the other to clear up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  const code = await new Promise((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
  process.exit(code);
}
