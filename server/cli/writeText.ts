/** Writes files so that nobody ever sees half of one: into a file beside it, which then takes its place. */
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.ts';
import { codeOf } from './readText.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';

/** Replaces a file or makes it; a symbolic link stays one, and so do the permissions. */
export function writeText(path: string, text: string | Uint8Array, shown: string, says: Says): void {
  try {
    const { target, stat } = existing(path);
    // A device or a pipe cannot be replaced, only written to; what may not be written may not be replaced.
    if (stat && !stat.isFile()) return writeFileSync(target, text);
    if (stat) accessSync(target, constants.W_OK);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeFileSync(temporary, text, { flag: 'wx' });
      if (stat) chmodSync(temporary, stat.mode & 0o777);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw writeFailure(error, shown, says);
  }
}

/** Makes a file that must not be there yet. */
export function createText(path: string, text: string, shown: string, says: Says): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new Failure(says.exists(shown), { cause: error }) : writeFailure(error, shown, says);
  }
}

function existing(path: string): { readonly target: string; readonly stat: Stats | undefined } {
  try {
    const target = realpathSync(path);
    return { target, stat: statSync(target) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { target: path, stat: undefined };
    throw error;
  }
}

function writeFailure(error: unknown, shown: string, says: Says): unknown {
  switch (codeOf(error)) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(says.noFolder(shown), { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(says.noWritePermission(shown), { cause: error });
    case 'EISDIR':
      return new Failure(says.isFolder(shown), { cause: error });
    default:
      return new Failure(says.cannotWrite(shown, codeOf(error) ?? ''), { cause: error });
  }
}

/** To a file, or to standard output when none is named or it is called “-”. */
export function writeResult(text: string | Uint8Array, path: string | undefined, { out, says }: Terminal): void {
  if (path === undefined || path === '-') out(text);
  else writeText(path, text, path, says);
}
