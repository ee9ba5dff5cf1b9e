/** Findings as they are, for a host that goes on with them; nothing is written. */
import type { Remark } from '../checkedFile.ts';
import type { Format } from './report.ts';

export interface FileRemarks {
  readonly path: string;
  readonly remarks: readonly Remark[];
}

export function remarks(): Format<FileRemarks> {
  return { part: ({ checked, remarks: found }) => ({ path: checked.file.shown, remarks: found }), add: () => '', end: () => '' };
}
