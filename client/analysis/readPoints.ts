/** A wish for points → the process that makes them, which can be ended; its answer comes over the channel between the two, and nothing else of it is kept. */
import { fork } from 'node:child_process';
import { type CancellationToken, l10n } from 'vscode';
import type { PointsNews, PointsWish } from '../../server/insights/wish.ts';

export type PointsAnswer = Exclude<PointsNews, { kind: 'reading' }> | { readonly kind: 'failed'; readonly reason: string };

/** `undefined` when it was cancelled. */
export function readPoints(script: string, wish: PointsWish, reading: (share: number) => void, token: CancellationToken): Promise<PointsAnswer | undefined> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) return resolve(undefined);
    // Options of the editor's own process, a debugger's port say, are none of this one's.
    const child = fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    let answer: PointsAnswer | undefined;
    const cancelled = token.onCancellationRequested(() => child.kill());
    const end = (ended: PointsAnswer): void => {
      cancelled.dispose();
      resolve(token.isCancellationRequested ? undefined : ended);
    };
    child.on('message', (news: PointsNews) => {
      if (news.kind === 'reading') reading(news.share);
      else answer = news;
    });
    child.on('error', (error) => end({ kind: 'failed', reason: error.message }));
    child.on('close', (code) => end(answer ?? { kind: 'failed', reason: l10n.t('The analysis ended without a word (code {0}).', String(code)) }));
    child.send(wish);
  });
}
