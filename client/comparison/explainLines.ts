/** Turns lines of a map into who wrote them, when and why, as git remembers it; from there one goes on to the commit. */
import { env, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BlameParams, type BlameResult, blameRequest, type CompareParams, type Range } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { today } from '../settings.ts';
import { ago } from './ago.ts';
import type { Comparisons } from './comparisons.ts';

type Origin = NonNullable<BlameResult['origins']>[number];

/** `uri` as the server knows the map; the lines are those of its working text. */
export async function explainLines(uri: string, range: Range, client: BaseLanguageClient, comparisons: Comparisons): Promise<void> {
  const params: BlameParams = { uri, range };
  const result = await request<BlameResult>(client, blameRequest, params);
  const [first, ...others] = result.origins ?? [];
  if (first === undefined) {
    await window.showInformationMessage('reason' in result ? result.reason : l10n.t('There is nothing to show.'));
    return;
  }
  const origin = others.length > 0 ? await choose([first, ...others]) : first;
  if (origin !== undefined) await tell(origin, uri, comparisons);
}

/** Several commits wrote the lines, the latest stands first. */
async function choose(origins: readonly Origin[]): Promise<Origin | undefined> {
  const items = origins.map((origin): QuickPickItem & { origin: Origin } => ({ label: sentence(origin), description: lines(origin.lines), origin }));
  const picked = await window.showQuickPick(items, { title: l10n.t('Who Wrote This, and Why'), matchOnDescription: true });
  return picked?.origin;
}

async function tell(origin: Origin, uri: string, comparisons: Comparisons): Promise<void> {
  const { hash } = origin;
  const compare = hash === undefined ? l10n.t('Compare with the Last Commit') : l10n.t('Compare with the Time Before');
  const copy = l10n.t('Copy Hash');
  const chosen = await window.showInformationMessage(sentence(origin), ...(hash === undefined ? [compare] : [compare, copy]));
  if (chosen === compare) comparisons.open(since(hash === undefined ? 'HEAD' : `${hash}^`, uri));
  if (chosen === copy && hash !== undefined) await env.clipboard.writeText(hash);
}

/** “Ann Miller, 3 days ago: Show the fee before payment (a1b2c3d)”. */
function sentence({ hash, author, day, subject }: Origin): string {
  if (hash === undefined) return l10n.t('Not committed yet.');
  return l10n.t('{0}, {1}: {2} ({3})', author, ago(day, today()), subject, hash.slice(0, 7));
}

function lines(count: number): string {
  return l10n.t('lines: {0}', count);
}

function since(revision: string, uri: string): CompareParams {
  return { uri, before: { kind: 'revision', revision }, after: { kind: 'file', uri } };
}
