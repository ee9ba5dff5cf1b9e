/** The places of the name under the cursor in this file: where it is given and where it is used. */
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { FeatureContext } from './feature.ts';
import { allOf, distinct, namesUnder, type Range } from './naming/nameAt.ts';

export interface DocumentHighlight {
  readonly range: Range;
  readonly kind: DocumentHighlightKind;
}

export function documentHighlights(context: FeatureContext, offset: number): DocumentHighlight[] {
  const { own, names } = namesUnder(context, offset);
  const here = { ...context, files: () => [] };
  return distinct(names.flatMap((name) => allOf(name, own, here))).map(({ name: { range, role } }) => ({
    range,
    kind: role === 'use' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}
