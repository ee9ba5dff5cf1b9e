/** The sign that stands before a change, so that its kind is seen at a glance and without colours. */
import type { Change } from './change.ts';

export const changeSigns: Readonly<Record<Change['kind'], string>> = { added: '+', removed: '−', changed: '~', moved: '↷', renamed: '✎' };
