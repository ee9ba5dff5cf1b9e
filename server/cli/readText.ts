/** Reads a file or standard input as the language wants it: UTF-8, with or without a byte order mark. Whatever prevents it becomes a sentence. */
import { readFileSync, statSync } from 'node:fs';
import { decodeUtf8, type FileText } from '../workspace/decodeUtf8.ts';
import { Failure } from './failure.ts';
import type { Says } from './says.ts';

/** Some 400,000 lines. What is larger is no map that somebody wrote. */
const mostMegabytes = 16;
const mostBytes = mostMegabytes * 1_000_000;

/** `shown` is how the file is called in messages. */
export function readText(path: string, shown: string, says: Says): FileText {
  try {
    if (statSync(path).size > mostBytes) throw tooLarge(shown, says);
    return decodeText(readFileSync(path), shown, says);
  } catch (error) {
    throw readFailure(error, shown, says);
  }
}

export async function readStandardInput(shown: string, says: Says): Promise<FileText> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) throw tooLarge(shown, says);
    parts.push(bytes);
  }
  return decodeText(Buffer.concat(parts), shown, says);
}

function tooLarge(shown: string, says: Says): Failure {
  return new Failure(says.tooLarge(shown, mostMegabytes));
}

export function decodeText(bytes: Buffer, shown: string, says: Says): FileText {
  const decoded = decodeUtf8(bytes);
  if (!decoded) throw new Failure(says.notUtf8(shown));
  return decoded;
}

export function readFailure(error: unknown, shown: string, says: Says): unknown {
  switch (codeOf(error)) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure(says.notFound(shown), { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new Failure(says.notAllowed(shown), { cause: error });
    case 'EISDIR':
      return new Failure(says.isFolder(shown), { cause: error });
    case 'ELOOP':
      return new Failure(says.isLoop(shown), { cause: error });
    default:
      return new Failure(says.cannotRead(shown, codeOf(error) ?? ''), { cause: error });
  }
}

/** `ENOENT` and the like; nothing for an error that the system has not raised. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
