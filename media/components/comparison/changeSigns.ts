/** The sign of each kind of change, so that none is told by its colour alone. */
import type { ChangeKind } from '../../../server/core/review/comparisonView.ts';

export const changeSigns: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '−', changed: '~', moved: '↷' };
export const changeKinds: readonly ChangeKind[] = ['added', 'removed', 'changed', 'moved'];
