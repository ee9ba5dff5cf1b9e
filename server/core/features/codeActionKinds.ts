/** The kinds of code actions of ours, and which of them somebody asks for. */

export const fixAllKind = 'source.fixAll.cjm';
export const addMissingStagesKind = 'source.addMissingStages.cjm';
export const refactoringKinds = ['refactor.extract', 'refactor.rewrite', 'refactor.move', 'source.organize'] as const;
export type RefactoringKind = (typeof refactoringKinds)[number];

/** `only`: kinds that are asked for, as the protocol has them; a kind asks for those below it. */
export function isAmong(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
