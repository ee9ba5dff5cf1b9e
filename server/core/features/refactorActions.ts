/** Code actions that are refactorings: what is offered at a range. Each makes its edits only when it is chosen. */
import type { Span } from '../model/place.ts';
import { isAmong, type RefactoringKind } from './codeActionKinds.ts';
import type { FeatureContext } from './feature.ts';
import type { TextEdit } from './pieces.ts';
import { refactorings } from './refactoring/allRefactorings.ts';
import type { FileEdits } from './refactoring/refactoring.ts';

export interface RefactorAction {
  readonly title: string;
  readonly kind: RefactoringKind;
  /** It needs a project file that is not there yet. */
  readonly creates: boolean;
  /** Made when they are asked for. */
  readonly edits: () => readonly FileEdits[];
}

/** `isInvoked`: somebody asks, so the whole file may be looked at; a cursor that merely moves does not. */
export function refactorActions(context: FeatureContext, range: Span, only: readonly string[] | undefined, isInvoked: boolean): RefactorAction[] {
  return refactorings
    .filter(({ kind, reach }) => isAmong(kind, only) && (only !== undefined || (isRefactoring(kind) && (isInvoked || reach === 'here'))))
    .flatMap(({ kind, offers }) =>
      [...offers(context, range)].map(
        ({ title, creates = false, edits }): RefactorAction => ({
          title: title[context.language],
          kind,
          creates,
          edits: () => edits().map(({ file, edits: all }) => ({ file, edits: joinTouching(all) })),
        }),
      ),
    );
}

/** Source actions are for those who ask for their kind. */
function isRefactoring(kind: RefactoringKind): boolean {
  return kind.startsWith('refactor.') || kind === 'quickfix';
}

/** Edits in the order of the text, those that touch as one, so that their order at one place does not matter. */
function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && last.end === edit.start) joined.splice(-1, 1, { start: last.start, end: edit.end, newText: last.newText + edit.newText });
    else joined.push(edit);
  }
  return joined;
}
