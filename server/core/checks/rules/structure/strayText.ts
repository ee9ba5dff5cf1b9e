/** Text that belongs to no key, so that nobody reads it. */

import type { Span } from '../../../model/place.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { map as mapSchema } from '../../../model/schema/map.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { nodesAround, pointAt } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

const longest = 40;

export const strayText: Rule = {
  id: 'stray-text',
  severity: 'error',
  message: {
    en: ({ text }: Params) => (text === '' ? 'This belongs to no key, so it is not read' : `“${shorten(String(text))}” belongs to no key, so it is not read`),
    ru: ({ text }: Params) =>
      text === ''
        ? 'Это не относится ни к одному ключу и потому не читается'
        : `«${shorten(String(text))}» не относится ни к одному ключу и потому не читается`,
  },
  *fix({ at }) {
    const whole = nodesAround(at.chunk, at).find(({ start }) => start === at.start) ?? at;
    const written = at.chunk.text.slice(whole.start, whole.end);
    const [, key = '', rest = ''] = /^([\p{L}-]+)[ \t]*(.*)$/u.exec(written) ?? [];
    if (keysOf(mapSchema).includes(key) && !written.includes('\n')) {
      yield {
        title: { en: `Write a colon after “${key}”`, ru: `Поставить двоеточие после «${key}»` },
        edits: [{ at, text: rest === '' ? `${key}:` : `${key}: ${rest}` }],
        preferred: true,
      };
    }
    const isAlone = at.chunk.text.slice(at.chunk.text.lastIndexOf('\n', at.start - 1) + 1, at.start).trim() === '';
    const starts = lineStarts(at.chunk, whole);
    if (isAlone && starts.length > 0)
      yield { title: { en: 'Make it a comment', ru: 'Сделать комментарием' }, edits: starts.map((start) => ({ at: pointAt(at.chunk, start), text: '# ' })) };
  },
};

/** Where the text begins in each of its lines. */
function lineStarts({ text }: Chunk, { start, end }: Span): number[] {
  return [
    ...text
      .slice(start, end)
      .trimEnd()
      .matchAll(/^[ \t]*(?=\S)/gm),
  ].map(({ index, 0: blanks }) => start + index + blanks.length);
}

function shorten(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > longest || line !== text ? `${line.slice(0, longest).trimEnd()}…` : line;
}
