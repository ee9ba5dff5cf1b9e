/** Turns an element of a comparison into its place in the text of one side. */
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparedPlaceParams, ComparedPlaceResult, Range, VersionSource } from '../../server/protocol.ts';
import { comparedPlaceRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import type { Comparison, Side } from './comparison.ts';

/** What was chosen; `change` is an index in the changes on screen. */
export interface Chosen {
  readonly element: string;
  readonly change: number | undefined;
}

/** The change's own place, else that of the element around it. `null` when that side has neither. */
export async function findRange(comparison: Comparison, side: Side, { element, change }: Chosen, client: BaseLanguageClient): Promise<Range | null> {
  const own = change === undefined ? undefined : comparison.drawn?.changes[change]?.places[side];
  return own ?? findElement(comparison.versions.uri, comparison.versions[side], element, client);
}

export function findElement(uri: string, source: VersionSource, element: string, client: BaseLanguageClient): Promise<Range | null> {
  const params: ComparedPlaceParams = { uri, source, element };
  return request<ComparedPlaceResult>(client, comparedPlaceRequest, params);
}
