/** A key that a map, an entry or an item cannot do without. */
import { slug } from '../../../model/slug.ts';
import { languageVersion } from '../../../model/version.ts';
import { columnOf, lineBreak, nodesAround, pointAt } from '../../edits.ts';
import type { Finding } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'error',
  message: { en: 'The key “{key}” is missing', ru: 'Не хватает ключа «{key}»' },
  *fix(finding) {
    const { key } = finding.params;
    const value = key === 'cjm' ? String(languageVersion) : key === 'kind' ? 'project' : key === 'id' ? idOf(finding) : undefined;
    if (value === undefined) return;
    const { at } = finding;
    const after = key === 'kind';
    const flow = nodesAround(at.chunk, at).at(-1)?.kind === 'map' && at.chunk.text[at.start] === '{';
    const text = `${key}: ${value}`;
    const edit = flow
      ? { at: pointAt(at.chunk, at.start + 1), text: ` ${text},` }
      : after
        ? { at: pointAt(at.chunk, lineEnd(at.chunk.text, at.end)), text: `${lineBreak(at.chunk)}${text}` }
        : { at: pointAt(at.chunk, at.start), text: `${text}${lineBreak(at.chunk)}${' '.repeat(Math.max(0, columnOf(at)))}` };
    yield { title: { en: `Add “${text}”`, ru: `Добавить «${text}»` }, edits: [edit], preferred: true };
  },
};

/** The id that the entry's name would give. */
function idOf({ at }: Finding): string | undefined {
  const map = nodesAround(at.chunk, at).findLast((node) => node.kind === 'map');
  const name = map?.kind === 'map' ? map.pairs.find(({ key }) => key.text === 'name')?.value : undefined;
  return name?.kind === 'scalar' && name.text !== '' ? slug(name.text) : undefined;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
