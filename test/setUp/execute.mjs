/** Runs a program to its end. It knows nothing about what the program is for. */
import { spawn } from 'node:child_process';
import { environment, root } from './paths.mjs';

/** A program that ended with something else than 0, or could not be started; the message is for a person. */
class ProgramFailed extends Error {}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, allowFailure?: boolean }} [options] `quiet` shows the output only when the program fails.
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless `quiet`.
 */
export function execute(command, args, { cwd = root, env = environment, quiet = false, allowFailure = false } = {}) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    const [program = '', ...words] = shell ? [command, ...args].map(quoted) : [command, ...args];
    const child = spawn(program, words, { cwd, env, shell, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new ProgramFailed(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0 || allowFailure) resolve({ code: code ?? 1, output });
      else reject(new ProgramFailed(`${readable(output)}${[command, ...args].join(' ')} ended with ${signal ?? code}`));
    });
  });
}

/** Minified programs complain in lines of megabytes. @param {string} output */
function readable(output) {
  return output.replaceAll(/^.{400}.+$/gm, (line) => `${line.slice(0, 400)} …`);
}

/** For the shell that Windows needs to start scripts. @param {string} word */
function quoted(word) {
  return /\s/.test(word) ? `"${word}"` : word;
}
