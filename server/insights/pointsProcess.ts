/** The process that makes the points of each customer: one wish from the editor that started it, one answer. It writes nothing, neither on the disk nor on its outputs. */
import { analysisBeside } from './analysisBeside.ts';
import { tellReading } from './tellReading.ts';
import type { PointsNews, PointsWish } from './wish.ts';

process.once('message', (wish: PointsWish) => void answer(wish));
// Nobody is left to be answered.
process.once('disconnect', () => process.exit());

async function answer(wish: PointsWish): Promise<void> {
  const news: PointsNews = await analysisBeside(__dirname).drawCustomers(wish, { signal: new AbortController().signal, reading: tellReading() });
  process.send?.(news, () => process.exit());
}
