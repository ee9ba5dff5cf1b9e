/** The mend that declares something in the project file: an entry at the end of a section, or the section itself. */

import { toSpan } from '../model/place.ts';
import { keysOf } from '../model/schema/introspect.ts';
import { project as projectSchema } from '../model/schema/project.ts';
import { slug } from '../model/slug.ts';
import { isEmpty } from '../syntax/node.ts';
import { outline, type PairOutline } from '../syntax/outline.ts';
import { parse } from '../syntax/syntaxTree.ts';
import { appendItem, insertKey, pointAt, scalarText, topMapping } from './edits.ts';
import type { Edit, Fix } from './finding.ts';

/** Nothing without a project file, or where the section is written too unusually. The edit's place counts from the start of the project's text. */
export function* declareInProject(projectText: string | undefined, section: string, text: string, fields: readonly string[] = fieldsOf(text)): Generator<Fix> {
  const edit = projectText === undefined ? undefined : entryEdit(projectText, section, fields);
  if (edit) yield { title: { en: `Declare “${text}” in the project`, ru: `Объявить «${text}» в проекте` }, edits: [edit], file: 'project' };
}

function fieldsOf(text: string): readonly string[] {
  const id = slug(text);
  return [`id: ${scalarText(id)}`, ...(id === text ? [] : [`name: ${scalarText(text)}`])];
}

function entryEdit(projectText: string, section: string, fields: readonly string[]): Edit | undefined {
  const tree = parse(projectText);
  const parts = outline(tree);
  const written = parts.pairs.find(({ pair }) => pair.key.text === section);
  const edit = written
    ? appendTo(written, fields)
    : insertKey(topMapping({ outline: parts }, keysOf(projectSchema)), section, `\n  - ${fields.join('\n    ')}`);
  const [whole] = tree.chunks;
  return edit && whole && { at: { chunk: whole, ...toSpan(tree, edit.at) }, text: edit.text };
}

function appendTo({ chunk, pair: { key, value } }: PairOutline, fields: readonly string[]): Edit | undefined {
  if (isEmpty(value)) return { at: pointAt(chunk, chunk.text.indexOf(':', key.end) + 1), text: `\n  - ${fields.join('\n    ')}` };
  if (value.kind !== 'list') return undefined;
  return appendItem(chunk, value, value.flow ? `{ ${fields.join(', ')} }` : fields.join('\n'));
}
