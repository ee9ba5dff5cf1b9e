/** What git leaves when two branches changed the same lines. */

import { placesIn, type Span, textAt, toSpan } from '../../../model/place.ts';
import type { SyntaxTree } from '../../../syntax/syntaxTree.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { findConflicts } from '../../conflicts.ts';
import type { Draft, Fix, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  message: {
    en: ({ ours, theirs }: Params) =>
      ours === undefined ? 'A marker of a merge conflict is left' : `A merge conflict is not resolved: “${ours}” or “${theirs}”`,
    ru: ({ ours, theirs }: Params) => (ours === undefined ? 'Осталась метка конфликта слияния' : `Конфликт слияния не разрешён: «${ours}» или «${theirs}»`),
  },
  *journey({ tree }) {
    yield* conflictsIn(tree);
  },
  *project({ tree }) {
    yield* conflictsIn(tree);
  },
  *fix({ at }, { journey: { tree } }) {
    if (!tree.indexOf.has(at.chunk)) return;
    const { start } = toSpan(tree, at);
    const conflict = findConflicts(tree.text).find(({ marker }) => marker.start === start);
    if (!conflict) {
      const line = tree.text.indexOf('\n', start);
      yield without(tree, { en: 'Remove the marker', ru: 'Убрать метку' }, [{ start, end: line < 0 ? tree.text.length : line + 1 }]);
      return;
    }
    const { ours, theirs, names } = conflict;
    const keep = (title: Bilingual, kept: readonly Span[]): Fix => without(tree, title, gapsIn(conflict, kept));
    yield keep({ en: `Keep ours${named(names.ours)}`, ru: `Оставить наше${named(names.ours)}` }, [ours]);
    yield keep({ en: `Keep theirs${named(names.theirs)}`, ru: `Оставить чужое${named(names.theirs)}` }, [theirs]);
    yield keep({ en: 'Keep both', ru: 'Оставить оба варианта' }, [ours, theirs]);
  },
};

/** One finding for each conflict, and one for each marker that has lost its partners. */
function* conflictsIn(tree: SyntaxTree): Generator<Draft> {
  const broken = tree.broken.filter(({ problems }) => problems.some(({ code }) => code === 'conflict-marker'));
  if (broken.length === 0) return;
  const conflicts = findConflicts(tree.text);
  for (const chunk of broken) {
    for (const { start, end } of chunk.problems.filter(({ code }) => code === 'conflict-marker')) {
      const at = { chunk, start, end };
      const span = toSpan(tree, at);
      const conflict = conflicts.find((one) => span.start >= one.start && span.start < one.end);
      if (conflict && conflict.start !== span.start) continue;
      yield conflict
        ? { at, params: { ours: conflict.names.ours || 'HEAD', theirs: conflict.names.theirs || '…' } }
        : { at, params: { marker: textAt(at).slice(0, 7) } };
    }
  }
}

function gapsIn({ start, end }: Span, kept: readonly Span[]): Span[] {
  const edges = [start, ...kept.flatMap((span) => [span.start, span.end]), end];
  return edges.flatMap((from, index) => (index % 2 === 0 && from < (edges[index + 1] ?? from) ? [{ start: from, end: edges[index + 1] ?? from }] : []));
}

function without(tree: SyntaxTree, title: Bilingual, removed: readonly Span[]): Fix {
  return { title, edits: removed.flatMap((span) => placesIn(tree, span)).map((at) => ({ at, text: '' })) };
}

function named(name: string): string {
  return name === '' ? '' : `: ${name}`;
}
