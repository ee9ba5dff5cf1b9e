/** Judges merges of concurrent edits: clean and right, in conflict with everything kept, or with an edit lost. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Concurrent } from './concurrentEdits.ts';

/** `right`: all that both sides meant, and nothing else · `conflict`: marked, and nothing lost · `lost`: an edit is missing or a deletion undone. */
export type Verdict = 'right' | 'conflict' | 'lost';

export function judge({ expected, words }: Concurrent, merged: string, hasConflicts: boolean): Verdict {
  if (hasConflicts) return words.every((some) => merged.includes(some)) ? 'conflict' : 'lost';
  const values = read(merged);
  return expected.some((one) => isDeepStrictEqual(values, one)) ? 'right' : 'lost';
}

function read(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
