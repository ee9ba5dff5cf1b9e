/** Turns a side of a comparison into a document that an editor can show: the file itself, or a read-only text under an address of our own. */
import { EventEmitter, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type VersionSource, type VersionTextParams, type VersionTextResult, versionTextRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { nameOf } from '../mapFiles.ts';
import { type Comparison, documentOf, mapOf, type Side } from './comparison.ts';

const scheme = 'cjm-version';

export interface VersionTexts {
  readonly uriOf: (comparison: Comparison, side: Side) => Uri;
  /** Reads again what editors show: a branch may have moved. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

/** What an address says in its query. A text of its own is kept here, since it may be long. */
type Query = { readonly uri: string; readonly source: VersionSource } | { readonly text: number };

export function createVersionTexts(client: BaseLanguageClient): VersionTexts {
  const changes = new EventEmitter<Uri>();
  const given: string[] = [];
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: (address) => contentOf(queryOf(address)),
  });

  async function contentOf(query: Query): Promise<string> {
    if ('text' in query) return given[query.text] ?? '';
    const params: VersionTextParams = query;
    const result = await request<VersionTextResult>(client, versionTextRequest, params);
    return result.text ?? `# ${'reason' in result ? result.reason : ''}\n`;
  }

  function queryFor({ versions }: Comparison, source: VersionSource): Query {
    if (source.kind !== 'text') return { uri: versions.uri, source };
    if (!given.includes(source.text)) given.push(source.text);
    return { text: given.indexOf(source.text) };
  }

  return {
    uriOf(comparison, side) {
      const document = documentOf(comparison, side);
      if (document !== undefined) return document;
      const source = comparison.versions[side];
      return Uri.from({ scheme, path: pathOf(comparison, side), query: JSON.stringify(queryFor(comparison, source)) });
    },
    refresh() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme && 'source' in queryOf(uri)) changes.fire(uri);
    },
    dispose() {
      provider.dispose();
      changes.dispose();
    },
  };
}

function queryOf({ query }: Uri): Query {
  return JSON.parse(query) as Query;
}

/** “/grocery (main).cjm.yaml”: a title that says which version it is, and a name that makes it a map. */
function pathOf(comparison: Comparison, side: Side): string {
  const name = nameOf(mapOf(comparison)).replace(/\.cjm\.ya?ml$/i, '');
  return `/${name} (${sideName(comparison, side).replaceAll(/[/\\]/g, '-')}).cjm.yaml`;
}

function sideName({ drawn, versions }: Comparison, side: Side): string {
  const source = versions[side];
  return drawn?.[side].name ?? ('revision' in source ? source.revision : source.kind);
}
