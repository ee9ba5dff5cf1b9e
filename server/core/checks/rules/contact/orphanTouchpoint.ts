/** CJM402: a touchpoint that the project declares and no map meets. */
import type { Place } from '../../../model/place.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import { nodesAround, removeItem, removePair } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import { mayName } from '../../mayName.ts';
import type { ProjectFiles } from '../../projectFiles.ts';
import type { Rule } from '../../rule.ts';

export const orphanTouchpoint: Rule = {
  id: 'orphan-touchpoint',
  code: 'CJM402',
  severity: 'hint',
  message: { en: 'Touchpoint “{touchpoint}” is used nowhere', ru: 'Точка контакта «{touchpoint}» нигде не используется' },
  looksAround: true,
  *project({ project: { touchpoints } }, { context: { language }, around }) {
    // Before the first map is drawn, everything waits to be used.
    if (!around || around.project.maps.length === 0) return;
    const used = around.project.once(usedTouchpoints);
    for (const { id, name, aliases = [], at } of touchpoints.entries)
      if (!used.has(id) && !mayName(around.project, [id, name.en, name.ru, ...aliases])) yield { at, params: { touchpoint: name[language] } };
  },
  *fix({ at }) {
    const edit = removal(at);
    if (edit) yield { title: { en: 'Remove the touchpoint', ru: 'Удалить точку контакта' }, edits: [edit] };
  },
};

function usedTouchpoints({ maps }: ProjectFiles): ReadonlySet<string> {
  return new Set(maps.flatMap(({ used }) => used));
}

/** The entry and the comments right above it; the whole section, when nothing else is in it. */
function removal(at: Place): Edit | undefined {
  const { chunk } = at;
  const around = nodesAround(chunk, at);
  const entry = around.findLast(({ kind }) => kind === 'map');
  const [top] = around;
  const section = top?.kind === 'map' ? top.pairs.find(({ value }) => value.start <= at.start && at.end <= value.end)?.key : undefined;
  const edit =
    (entry && removeItem({ chunk, start: entry.start, end: entry.end })) ?? (section && removePair({ chunk, start: section.start, end: section.end }));
  return edit && { ...edit, at: withCommentsAbove(edit.at) };
}

function withCommentsAbove(at: Place): Place {
  const { text } = at.chunk;
  let { start } = at;
  while (start > 0 && text[start - 1] === '\n') {
    const line = lineAt(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(line.start, line.end))) break;
    start = line.start;
  }
  return { ...at, start };
}
