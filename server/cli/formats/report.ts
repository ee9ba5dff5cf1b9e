/**
 * What every format of `cjm check` gets, and what it gives. A file's part is plain data, since the file may have been checked in another
 * thread; what the parts become together is said where they meet.
 */
import type { CheckedFile, Remark } from '../checkedFile.ts';
import type { Failure } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

export interface Report {
  readonly checked: CheckedFile;
  /** One per finding of `checked`, in the same order. */
  readonly remarks: readonly Remark[];
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

export interface Totals extends Counts {
  readonly files: number;
  /** Fixes applied by `--fix`. */
  readonly fixed: number;
  readonly maxWarnings: number | undefined;
  readonly failures: readonly Failure[];
}

/** How results look. */
export type Look = Pick<Terminal, 'language' | 'says' | 'color' | 'quiet'>;

export interface Format<Part = unknown> {
  readonly part: (report: Report) => Part;
  /** Takes the part of the next file, and gives what can be written at once; empty where a format can write only when all is known. */
  add(part: Part): string;
  readonly end: (totals: Totals) => string;
}

export function hasTooManyWarnings({ warning, maxWarnings }: Pick<Totals, 'warning' | 'maxWarnings'>): boolean {
  return maxWarnings !== undefined && warning > maxWarnings;
}
