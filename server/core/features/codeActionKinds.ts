/** The kinds of code actions of ours, and which of them somebody asks for. */

export const fixAllKind = 'source.fixAll.cjm';
export const addMissingStagesKind = 'source.addMissingStages.cjm';
export const refactoringKinds = ['refactor.extract', 'refactor.rewrite', 'refactor.move', 'source.organize'] as const;
/** A value that comes from another file mends a gap, be there a finding or not. */
export type RefactoringKind = (typeof refactoringKinds)[number] | 'quickfix';

/** `only`: kinds that are asked for, as the protocol has them; a kind asks for those below it. */
export function isAmong(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
