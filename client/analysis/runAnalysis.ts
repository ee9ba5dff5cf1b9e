/** The wish for an analysis → the command line in a process of its own, which can be ended; what it says comes back. */
import { fork } from 'node:child_process';
import { type CancellationToken, l10n } from 'vscode';
import type { AnalysisNews } from '../../server/insights/wish.ts';
import { sessionLanguage } from '../settings.ts';
import type { WantedAnalysis } from './askAnalysis.ts';

export type AnalysisOutcome =
  | { readonly kind: 'done'; readonly notes: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'cancelled' };

/** `reading` is told which share of the orders has been read, 0 to 1. */
export function runAnalysis(cli: string, wish: WantedAnalysis, reading: (share: number) => void, token: CancellationToken): Promise<AnalysisOutcome> {
  return new Promise((resolve) => {
    // Options of the editor's own process, a debugger's port say, are none of this one's.
    const child = fork(cli, argumentsOf(wish), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    let said = '';
    child.on('message', (news: AnalysisNews) => reading(news.share));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const cancelled = token.onCancellationRequested(() => child.kill());
    const end = (outcome: AnalysisOutcome): void => {
      cancelled.dispose();
      resolve(token.isCancellationRequested ? { kind: 'cancelled' } : outcome);
    };
    child.on('error', (error) => end({ kind: 'failed', reason: error.message }));
    child.on('close', (code) => {
      const notes = said.trim().split(/\r?\n/).join(' · ');
      end(code === 0 ? { kind: 'done', notes } : { kind: 'failed', reason: notes || l10n.t('The analysis ended without a word (code {0}).', String(code)) });
    });
  });
}

function argumentsOf({ orders, survey, columns, currency, dates, decimal, encoding, target }: WantedAnalysis): readonly string[] {
  const stated: readonly (readonly [option: string, value: string | undefined])[] = [
    ['--survey', survey?.fsPath],
    ['--currency', currency],
    ['--date-format', dates],
    ['--decimal', decimal],
    ['--encoding', encoding],
    ['--output', target.fsPath],
    ['--language', sessionLanguage()],
    ...Object.entries(columns).map(([role, head]) => ['--column', `${role}=${head}`] as const),
  ];
  return ['analyze', ...stated.flatMap(([option, value]) => (value === undefined ? [] : [`${option}=${value}`])), '--', orders.fsPath];
}
