/** Concurrent edits of the examples, merged: what can be combined is, exactly, and nothing is ever lost. `npm run replay` draws many more, beside git. */
import { expect, test } from 'vitest';
import { merge } from '../../../server/core/review/merge.ts';
import { kinds } from './concurrentEdits.ts';
import { contradicts, judge, mayContradict, pairsOf } from './replay.ts';

test.each(kinds)('%s', (kind) => {
  const wanted = contradicts(kind) ? ['conflict'] : mayContradict(kind) ? ['right', 'conflict'] : ['right'];
  for (const pair of pairsOf(kind, 14)) {
    const { text, conflicts } = merge(pair.base, pair.ours, pair.theirs);
    const verdict = judge(pair, text, conflicts.length > 0);
    expect(wanted, `${pair.name}\n${conflicts.map(({ path }) => path).join('\n')}\n${text}`).toContain(verdict);
  }
});
