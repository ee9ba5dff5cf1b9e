/** A counter on one line of standard error, for work that takes longer than a second, where somebody sits in front of it. */
import { showOnLine, type Terminal } from './terminal.ts';

export interface Progress {
  readonly step: (done: number) => void;
  /** Wipes the line, so that something else can be written. */
  readonly clear: () => void;
}

/** `say` words the counter, if it is not files that are checked. */
export function openProgress(all: number, { interactive, says }: Terminal, say: (done: number, all: number) => string = says.progress): Progress {
  const started = Date.now();
  let shownAt = 0;
  return {
    step: (done) => {
      const now = Date.now();
      if (!interactive || now - started < 1000 || now - shownAt < 100) return;
      shownAt = now;
      showOnLine(say(done, all));
    },
    clear: () => {
      if (shownAt === 0) return;
      shownAt = 0;
      showOnLine('');
    },
  };
}
