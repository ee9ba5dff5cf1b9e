/** Where a command writes and how: standard output and error, colour, language, quiet or not. Text from files is made harmless for a terminal here. */
import { writeSync } from 'node:fs';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { type Says, saysIn } from './says.ts';

export interface Terminal {
  readonly language: Language;
  readonly says: Says;
  readonly quiet: boolean;
  readonly debug: boolean;
  /** Of standard output. */
  readonly color: boolean;
  /** Standard error is a terminal, so that a counter may be shown and wiped. */
  readonly interactive: boolean;
  readonly out: (text: string | Uint8Array) => void;
  /** A remark that is not the result; `--quiet` keeps it back. */
  readonly note: (text: string) => void;
  /** What went wrong. */
  readonly complain: (text: string) => void;
}

export interface TerminalOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
  /** `--no-color` makes it false. */
  readonly color?: boolean;
}

export function openTerminal(language: Language, { quiet = false, debug = false, color = true }: TerminalOptions): Terminal {
  const complain = (text: string): void => void process.stderr.write(`cjm: ${text}\n`);
  return {
    language,
    says: saysIn(language),
    quiet,
    debug,
    color: color && wantsColor(process.stdout),
    interactive: process.stderr.isTTY && !quiet,
    out: (text) => void process.stdout.write(text),
    note: (text) => (quiet ? undefined : complain(text)),
    complain,
  };
}

/** https://no-color.org: any text in NO_COLOR turns colour off; FORCE_COLOR turns it on where there is no terminal. */
function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: kind } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return stream.isTTY && kind !== 'dumb';
}

/** A line of standard error that can be written over. */
export function showOnLine(text: string): void {
  writeSync(2, `\r\u001b[2K${text}`);
}

/** Control characters would move the cursor or colour the screen; pictures of them do not. Tabs stay. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x24_00 + code) : '\ufffd';
  });
}
