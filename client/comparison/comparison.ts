/** One comparison: a panel and the two versions that it shows. Turns them into title, sources and messages; it knows neither editors nor the server. */
import { l10n, Uri, type WebviewPanel } from 'vscode';
import type { ComparisonView } from '../../server/core/review/comparisonView.ts';
import type { CompareParams, ToComparison, VersionSource } from '../../server/protocol.ts';
import { nameOf } from '../mapFiles.ts';

export type Side = 'before' | 'after';
export const sides: readonly Side[] = ['before', 'after'];

/** The documents that texts come from, and are read from again when they change: those of a diff editor. */
export type Documents = Readonly<Partial<Record<Side, Uri>>>;

export interface Comparison {
  readonly panel: WebviewPanel;
  versions: CompareParams;
  documents: Documents;
  /** The script in the panel listens. A hidden panel has none. */
  listening: boolean;
  /** What is on screen; places in it are those of the texts as they were then. */
  drawn: ComparisonView | undefined;
}

/** A message to a panel without a listener is dropped: it asks for everything when it is `ready`. */
export function post(comparison: Comparison, message: ToComparison): void {
  if (comparison.listening) void comparison.panel.webview.postMessage(message);
}

export function mapOf({ versions }: Pick<Comparison, 'versions'>): Uri {
  return Uri.parse(versions.uri);
}

/** The document that a side is read from, when there is one. */
export function documentOf({ versions, documents }: Pick<Comparison, 'versions' | 'documents'>, side: Side): Uri | undefined {
  const source = versions[side];
  return source.kind === 'file' ? Uri.parse(source.uri) : documents[side];
}

export function reads(comparison: Comparison, uri: Uri): boolean {
  return sides.some((side) => documentOf(comparison, side)?.toString() === uri.toString());
}

export function asksGit({ versions }: Comparison): boolean {
  return sides.some((side) => fromGit.has(versions[side].kind));
}

const fromGit: ReadonlySet<VersionSource['kind']> = new Set(['revision', 'index', 'mergeBase']);

/** The same map from the same places. Texts of documents are the same when the documents are. */
export function isSame(comparison: Comparison, versions: CompareParams, documents: Documents): boolean {
  const identity = (of: Pick<Comparison, 'versions' | 'documents'>) =>
    JSON.stringify([of.versions.uri, ...sides.map((side) => documentOf(of, side)?.toString() ?? of.versions[side])]);
  return identity(comparison) === identity({ versions, documents });
}

export function swapped({ versions, documents }: Comparison): Pick<Comparison, 'versions' | 'documents'> {
  return {
    versions: { uri: versions.uri, before: versions.after, after: versions.before },
    documents: { ...(documents.after && { before: documents.after }), ...(documents.before && { after: documents.before }) },
  };
}

export function renamed({ uri, before, after }: CompareParams, newName: (uri: string) => string): CompareParams {
  const rename = (source: VersionSource): VersionSource => (source.kind === 'file' ? { ...source, uri: newName(source.uri) } : source);
  return { uri: newName(uri), before: rename(before), after: rename(after) };
}

/** With the names of both sides once they are known. */
export function titleOf({ versions, drawn }: Pick<Comparison, 'versions' | 'drawn'>): string {
  const name = nameOf(mapOf({ versions }));
  return drawn === undefined ? l10n.t('Compare {0}', name) : `${name} (${drawn.before.name} → ${drawn.after.name})`;
}
