/** The insights files that maps name, as they are now: the open ones by their texts, the others from the disk, read again when they have changed. */
import type { MapDocument } from '../core/document.ts';
import { findInsightsPlace } from '../core/insights/readInsights.ts';
import type { InsightsFile } from '../core/view/pages/insightsPage.ts';
import type { LocateResult } from '../protocol.ts';
import { openFrom, readInsightsFiles } from '../workspace/readInsightsFiles.ts';
import { nameOf, normalUri } from '../workspace/uris.ts';
import { rangeOf } from './ranges.ts';
import type { OpenText, Session } from './session.ts';

export class InsightsFiles {
  private readonly session: Session;
  private readonly closed = new Map<string, { readonly stamp: number; readonly document: MapDocument }>();

  constructor(session: Session) {
    this.session = session;
  }

  /** Of a map those that it names; an insights file is its own. */
  async of({ uri, kind, document, found }: OpenText): Promise<readonly InsightsFile[]> {
    if (kind === 'insights') return [{ path: '', name: nameOf(uri), document }];
    if (!found) return [];
    const { session } = this;
    const paths = document.journey(found.project).insights.map(({ text }) => text);
    return readInsightsFiles(uri, paths, { files: session.current, roots: session.options.roots, open: (file, isThere) => this.open(file, isThere) });
  }

  /** One that is no longer there is not shown as it was, even before anybody says that it is gone. */
  private async open(uri: string, isThere: boolean): Promise<MapDocument | undefined> {
    const { session } = this;
    const open = session.findNormal(uri);
    if (open) return open.document;
    if (!isThere) return undefined;
    const stamp = session.index.stampOf(uri);
    const known = this.closed.get(normalUri(uri));
    if (known && stamp > 0 && known.stamp === stamp) return known.document;
    const document = await openFrom(session.current.read)(uri);
    if (document) this.closed.set(normalUri(uri), { stamp, document });
    return document;
  }
}

/** Whether both hold the same texts. */
export function areSameFiles(some: readonly InsightsFile[], others: readonly InsightsFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ path, document }, index) => path === others[index]?.path && textOf(document) === textOf(others[index]?.document))
  );
}

function textOf(document: InsightsFile['document'] | undefined): string | undefined {
  return document === undefined || typeof document === 'string' ? document : document.text;
}

/** Nothing for an element that is not in the file any more. */
export function locateInInsights(document: MapDocument, element: string): LocateResult | null {
  const at = findInsightsPlace(document, element);
  return at ? { element, range: rangeOf(document.tree, at) } : null;
}
