/** What a refactoring is made of: one file each in this folder, listed in `allRefactorings.ts`. A title is cheap; the edits are made only for the one that is chosen. */
import type { Span } from '../../model/place.ts';
import type { Bilingual } from '../../vocabulary/catalogue.ts';
import type { RefactoringKind } from '../codeActionKinds.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextEdit } from '../pieces.ts';

export interface Refactoring {
  readonly kind: RefactoringKind;
  /** `map`: it looks at the whole file, so it is offered only to somebody who asks. */
  readonly reach: 'here' | 'map';
  /** Nothing where it does not apply, and nothing where the text is broken. */
  readonly offers: (context: FeatureContext, span: Span) => Iterable<Offer>;
}

export interface Offer {
  readonly title: Bilingual;
  /** It needs a project file that is not there yet. */
  readonly creates?: boolean;
  readonly edits: () => readonly FileEdits[];
}

export interface FileEdits {
  /** `new-project`: there is no project file yet; the edits are of an empty text. */
  readonly file: 'map' | 'project' | 'new-project';
  readonly edits: readonly TextEdit[];
}

export function inMap(edits: readonly TextEdit[]): readonly FileEdits[] {
  return [{ file: 'map', edits }];
}
