/** How far reading has come → the process that started this one, percent by percent; nothing where nobody listens. */
import type { AnalysisNews } from './wish.ts';

export function tellReading(): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.min(100, Math.floor(share * 100));
    if (percent <= told || process.send === undefined || !process.connected) return;
    told = percent;
    process.send({ kind: 'reading', share: percent / 100 } satisfies AnalysisNews);
  };
}
