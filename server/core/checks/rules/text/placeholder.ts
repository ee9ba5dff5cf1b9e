/** CJM709: what a template left behind. */
import { stateOf } from '../../../model/stated.ts';
import type { ScalarNode, SyntaxNode } from '../../../syntax/node.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { type Standing, walk } from '../../../syntax/walk.ts';
import { placeholders } from '../../../vocabulary/vocabulary.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

const patterns: readonly RegExp[] = placeholders.map(({ pattern }) => new RegExp(pattern, 'iu'));
/** Longer texts are somebody's own. */
const longest = 2_000;

export const placeholder: Rule = {
  id: 'placeholder',
  code: 'CJM709',
  severity: 'warning',
  message: { en: 'The placeholder “{text}” is left', ru: 'Осталась заглушка «{text}»' },
  *chunk(chunk) {
    const drafts: Draft[] = [];
    walk(chunk, (node, standing) => {
      const written = textToJudge(chunk, node, standing);
      const found = written === undefined ? undefined : findPlaceholder(written);
      if (found !== undefined) drafts.push(draftOf(chunk, node, standing, found));
    });
    yield* drafts;
  },
  *fix({ at, params }) {
    if (params['whole'] === 'value') yield { title: { en: 'Write “unknown”', ru: 'Написать «unknown»: неизвестно' }, edits: [{ at, text: 'unknown' }] };
  },
};

/** Texts, and `- [Action]`, which is a list for YAML but a field to be filled in for the template. */
function textToJudge({ text }: Chunk, node: SyntaxNode, { role, parent }: Standing): string | undefined {
  if (role === 'key' || node.end - node.start > longest) return undefined;
  if (node.kind === 'scalar') return typeof node.value === 'string' && node.text !== '' && stateOf(node.text) === 'given' ? node.text : undefined;
  const isField = node.kind === 'list' && node.flow && role === 'item' && parent?.kind === 'list' && !parent.flow && node.items.length === 1;
  return isField ? text.slice(node.start, node.end) : undefined;
}

function findPlaceholder(text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0].trim();
    if (found) return found;
  }
  return undefined;
}

function draftOf(chunk: Chunk, node: SyntaxNode, { role }: Standing, found: string): Draft {
  const inside = chunk.text.slice(node.start, node.end).indexOf(found);
  const start = node.start + Math.max(inside, 0);
  const end = inside < 0 ? Math.min(node.end, lineAt(chunk.text, node.start).end) : start + found.length;
  const isWhole = role === 'value' && node.kind === 'scalar' && isPlainly(node, found);
  return { at: { chunk, start, end }, params: { text: found.slice(0, 60), ...(isWhole ? { whole: 'value' } : {}) } };
}

function isPlainly({ text, style }: ScalarNode, found: string): boolean {
  return style === 'plain' && text.trim() === found;
}
