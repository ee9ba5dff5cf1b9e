/** Checks the maps in the working tree as `cjm check` does, once for everything that is made of it. Writes nothing. */
import { checkAround } from '../cli/checkAround.ts';
import type { Remark } from '../cli/checkedFile.ts';
import { threadsFor } from '../cli/checkThreads.ts';
import type { WorkSettings } from '../cli/checkWork.ts';
import { Failure } from '../cli/failure.ts';
import { findFiles, shownPath } from '../cli/findFiles.ts';
import { formats } from '../cli/formats/allFormats.ts';
import type { FileRemarks } from '../cli/formats/remarks.ts';
import type { Look } from '../cli/formats/report.ts';

export interface CheckedMaps {
  readonly files: number;
  /** In the order of the files. */
  readonly remarks: readonly MapRemark[];
  readonly counts: Readonly<Record<Remark['severity'], number>>;
  /** Sentences about what could not be read. */
  readonly failures: readonly string[];
  /** Empty unless it was asked for. */
  readonly sarif: string;
}

export interface MapRemark extends Remark {
  /** Relative to the current folder. */
  readonly path: string;
}

export async function checkMaps(paths: readonly string[], mayBeNone: boolean, withSarif: boolean, look: Look): Promise<CheckedMaps> {
  const { files, failures: unusable } = await findFiles(paths, undefined, look.says);
  const none = new Set(mayBeNone && files.length === 0 ? paths.map((path) => look.says.noMaps(shownPath(path))) : []);
  const failures = unusable.filter(({ message }) => !none.has(message));
  const sarif = withSarif ? formats.sarif(look) : undefined;
  // Functions do not go into threads.
  const { language, color, quiet } = look;
  const settings: WorkSettings = {
    formats: sarif ? ['remarks', 'sarif'] : ['remarks'],
    language,
    color,
    quiet,
    rules: {},
    today: new Date().toISOString().slice(0, 10),
    texts: new Map(),
  };
  const remarks: MapRemark[] = [];
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let checked = 0;
  for await (const result of checkAround(files, settings, threadsFor(files))) {
    if (result.kind === 'failed') failures.push(new Failure(result.message));
    else {
      checked += 1;
      const { path, remarks: found } = result.parts[0] as FileRemarks;
      for (const remark of found) {
        remarks.push({ ...remark, path });
        counts[remark.severity] += 1;
      }
      sarif?.add(result.parts[1]);
    }
  }
  const text = sarif?.end({ ...counts, files: checked, fixed: 0, maxWarnings: undefined, failures }) ?? '';
  return { files: checked, remarks, counts, failures: failures.map(({ message }) => message), sarif: text };
}
