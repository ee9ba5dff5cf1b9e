/** Files that only the editor can read, and that it reads only when it is told to go on. */
import type { RunningServer } from './serverProcess.ts';

export interface SlowFiles {
  /** How many reads have been asked for. */
  readonly asked: () => number;
  /** From now on every read is answered at once: there is nothing but empty folders. */
  readonly release: () => void;
}

/** An address whose files are read through the editor. */
export const slowUri = 'slow:/somewhere/map.cjm.yaml';

export function slowFiles({ connection }: RunningServer): SlowFiles {
  let count = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const afterRelease =
    <T>(answer: T) =>
    async (): Promise<T> => {
      count += 1;
      await released;
      return answer;
    };
  connection.onRequest('cjm/readFile', afterRelease({ text: null }));
  connection.onRequest('cjm/readFolder', afterRelease({ entries: [] }));
  return { asked: () => count, release };
}
