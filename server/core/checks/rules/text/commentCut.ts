/** CJM701: «Кейс #1», of which YAML reads «Кейс» without a word. */

import { isEmpty, type ScalarNode } from '../../../syntax/node.ts';
import { endOfText } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { walkScalars } from '../../../syntax/walk.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { endOfValue } from '../../written.ts';
import { quoteFix } from './quoteFix.ts';

/** Keys whose value stands on the lines below, in chunks of its own. */
const hasOwnChunks: ReadonlySet<string> = new Set(['stages', 'steps']);

export const commentCut: Rule = {
  id: 'comment-cut',
  code: 'CJM701',
  severity: 'warning',
  message: {
    en: 'The text from “#” on was read as a comment: “{text}” is lost',
    ru: 'Текст после « #» стал комментарием: потеряно «{text}»',
  },
  *chunk(chunk) {
    if (!/[ \t]#[^\s#]/.test(chunk.text)) return;
    const drafts: Draft[] = [];
    walkScalars(chunk, (node, { role, flow, pair }) => {
      if (isEmpty(node) && hasOwnChunks.has(pair?.key.text ?? '')) return;
      // Between brackets the lost rest breaks the text, which is told as that mistake.
      if (role !== 'key' && node.style === 'plain' && !(flow && chunk.problems.length > 0)) drafts.push(...cutIn(chunk, node, flow));
    });
    yield* drafts;
  },
  *fix({ at }) {
    yield quoteFix(at);
    const hash = at.chunk.text.indexOf('#', at.start);
    const isLast = /^[ \t]*(?:\r?\n|$)/.test(at.chunk.text.slice(at.end));
    if (hash >= at.start && hash < at.end && isLast)
      yield {
        title: { en: 'Make it a comment: “# …”', ru: 'Сделать комментарием: «# …»' },
        edits: [{ at: { ...at, start: hash + 1, end: hash + 1 }, text: ' ' }],
      };
  },
};

function* cutIn(chunk: Chunk, node: ScalarNode, flow: boolean): Generator<Draft> {
  const { text } = chunk;
  const blanks = /^[ \t]*(?=#)/.exec(text.slice(node.end, node.end + 200))?.[0].length;
  if (blanks === undefined || (blanks === 0 && !isEmpty(node))) return;
  const hash = node.end + blanks;
  const end = flow ? endOfValue(chunk, hash) : endOfText(text, hash);
  if (end <= hash || endOfText(text, node.end) <= hash) return;
  yield { at: { chunk, start: isEmpty(node) ? hash : node.start, end }, params: { text: text.slice(hash, end) } };
}
