/** What a person can mend: wrong usage, input that cannot be read, output that cannot be written. It ends the command with exit code 2. */

export class Failure extends Error {
  override readonly name = 'Failure';
}

/** 0 clean · 1 findings · 2 usage, unreadable input or an internal error. */
export type ExitCode = 0 | 1 | 2;
