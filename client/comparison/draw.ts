/** Turns a comparison's two versions into the message that shows them: the server's picture, or the reason why there is none. */
import { type CancellationToken, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CompareResult, compareRequest, type ToComparison, type VersionSource } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { imageRoot } from '../preview/preview.ts';
import { tellFailure } from '../serverErrors.ts';
import { type Comparison, mapOf, post, type Side, titleOf } from './comparison.ts';

/** An answer that is no longer wanted is dropped. */
export async function draw(comparison: Comparison, client: BaseLanguageClient, token: CancellationToken): Promise<void> {
  const { versions } = comparison;
  comparison.versions = { ...versions, before: present(comparison, 'before'), after: present(comparison, 'after') };
  const message = await picture(comparison, client, token);
  if (message === undefined || token.isCancellationRequested) return;
  comparison.drawn = message.kind === 'comparison' ? message.comparison : undefined;
  comparison.panel.title = titleOf(comparison);
  post(comparison, message);
}

type Picture = Extract<ToComparison, { kind: 'comparison' | 'empty' }>;

async function picture(comparison: Comparison, client: BaseLanguageClient, token: CancellationToken): Promise<Picture | undefined> {
  const { versions, panel } = comparison;
  try {
    const result = await request<CompareResult>(client, compareRequest, versions, token);
    if (result.comparison === null) return { kind: 'empty', versions, reason: result.reason };
    return { kind: 'comparison', versions, comparison: result.comparison, imageRoot: imageRoot({ panel, uri: mapOf(comparison) }) };
  } catch (error) {
    // The last picture stays; it is drawn again when the server is back.
    return comparison.drawn === undefined ? { kind: 'empty', versions, reason: tellFailure(client, error) } : undefined;
  }
}

/** The text of a document as it is now; of a document that is gone, as it was. */
function present({ versions, documents }: Comparison, side: Side): VersionSource {
  const source = versions[side];
  const uri = documents[side]?.toString();
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri);
  return source.kind === 'text' && document !== undefined ? { ...source, text: document.getText() } : source;
}
