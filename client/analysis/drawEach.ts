/** The wish to see each customer → the points of a process of its own, handed to the preview and kept nowhere; or the reason why there are none. */
import { dirname } from 'node:path';
import { CancellationTokenSource, l10n, Uri, window, workspace } from 'vscode';
import type { FromPreview, SourceFile, ToldPoints } from '../../server/protocol.ts';
import { type Preview, post } from '../preview/preview.ts';
import { type PointsAnswer, readPoints } from './readPoints.ts';

/** Points that can be told apart, and be drawn without a pause. */
const most = 20_000;

export async function drawEach({ file, wanted, choose }: FromPreview & { kind: 'points' }, preview: Preview, extensionUri: Uri): Promise<void> {
  preview.stopReading?.();
  if (!wanted) return;
  const stopping = new CancellationTokenSource();
  preview.stopReading = () => stopping.cancel();
  const tell = (told: ToldPoints): void => {
    if (!stopping.token.isCancellationRequested) post(preview, { kind: 'points', file, told });
  };
  try {
    const insights = file === '' ? preview.uri : Uri.joinPath(preview.uri, '..', file);
    if (choose !== undefined && !(await chooseOrders(choose, insights, preview))) return tell({ kind: 'none' });
    tell(await pointsOf(insights, preview, extensionUri, tell, stopping));
  } catch (error) {
    tell({ kind: 'refused', sentence: error instanceof Error ? error.message : String(error) });
  }
}

async function pointsOf(
  insights: Uri,
  preview: Preview,
  extensionUri: Uri,
  tell: (told: ToldPoints) => void,
  { token }: CancellationTokenSource,
): Promise<ToldPoints> {
  const text = await textOf(insights);
  const folders = [...new Set([insights, preview.uri].flatMap(({ scheme, fsPath }) => (scheme === 'file' ? [dirname(fsPath)] : [])))];
  const script = Uri.joinPath(extensionUri, 'dist', 'points.js').fsPath;
  const reading = (share: number): void => tell({ kind: 'reading', share });
  const news = await readPoints(script, { insights: text, folders, chosen: preview.chosenOrders, most }, reading, token);
  if (news === undefined) return { kind: 'none' };
  return news.kind === 'points' ? news : refused(news);
}

function refused(news: Exclude<PointsAnswer, { kind: 'points' }>): ToldPoints {
  switch (news.kind) {
    case 'absent':
      return {
        kind: 'refused',
        sentence: l10n.t('“{0}”, of which these insights were made, lies neither beside them nor beside the map.', news.file),
        choose: { file: news.file, sha256: news.sha256 },
      };
    case 'different':
      return {
        kind: 'refused',
        sentence: l10n.t('“{0}” is not the file that these insights were made of: its SHA-256 is another. Nothing is drawn of it.', news.file),
        choose: { file: news.file, sha256: news.sha256 },
      };
    case 'no-orders':
      return { kind: 'refused', sentence: l10n.t('These insights were made without a file of orders, so single customers are not known.') };
    case 'read-otherwise':
      return {
        kind: 'refused',
        sentence: l10n.t(
          'These orders do not come to the figures of the insights: columns, dates or the decimal mark were stated when they were read, or the insights come of aggregates. Analyse the orders once more; the file then says how they were read.',
        ),
      };
    case 'unreadable':
      return { kind: 'refused', sentence: l10n.t('“{0}” cannot be read ({1}).', news.file, news.code) };
    case 'failed':
      return { kind: 'refused', sentence: news.reason };
  }
}

/** Kept for this preview alone, as long as it is open. */
async function chooseOrders({ file, sha256 }: SourceFile, insights: Uri, preview: Preview): Promise<boolean> {
  const title = l10n.t('Choose “{0}”, of which the insights were made', file);
  const [chosen] = (await window.showOpenDialog({ title, defaultUri: Uri.joinPath(insights, '..') })) ?? [];
  if (chosen === undefined) return false;
  preview.chosenOrders = { ...preview.chosenOrders, [sha256]: chosen.fsPath };
  return true;
}

async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
}
