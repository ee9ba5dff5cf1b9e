/** What every format of `cjm check` gets, and what it gives: pieces of text, file by file and at the end. */
import type { CheckedFile, Remark } from '../checkedFile.ts';
import type { Failure } from '../failure.ts';

export interface Report {
  readonly checked: CheckedFile;
  /** One per finding of `checked`, in the same order. */
  readonly remarks: readonly Remark[];
}

export interface Totals {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
  /** Fixes applied by `--fix`. */
  readonly fixed: number;
  readonly maxWarnings: number | undefined;
  readonly failures: readonly Failure[];
}

export interface Format {
  /** Empty where a format can write only when all is known. */
  readonly file: (report: Report) => string;
  readonly end: (totals: Totals) => string;
}

export function hasTooManyWarnings({ warning, maxWarnings }: Pick<Totals, 'warning' | 'maxWarnings'>): boolean {
  return maxWarnings !== undefined && warning > maxWarnings;
}
