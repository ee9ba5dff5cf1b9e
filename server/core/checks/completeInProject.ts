/** The mend that says more of something that the project declares: keys that its entry lacks. */

import { toSpan } from '../model/place.ts';
import { fieldsOf, textOf } from '../model/reader.ts';
import { elementOf, keysOf, objectOf, valueOf } from '../model/schema/introspect.ts';
import { project as projectSchema } from '../model/schema/project.ts';
import { outline } from '../syntax/outline.ts';
import { parse } from '../syntax/syntaxTree.ts';
import { insertKey, mappingOf } from './edits.ts';
import type { Edit } from './finding.ts';

/** Nothing without a project file. The edits’ places count from the start of the project’s text. */
export function completeInProject(
  projectText: string | undefined,
  section: 'touchpoints',
  id: string,
  said: readonly (readonly [key: string, value: string])[],
): readonly Edit[] {
  if (projectText === undefined) return [];
  const tree = parse(projectText);
  const written = outline(tree).pairs.find(({ pair }) => pair.key.text === section);
  const [whole] = tree.chunks;
  const items = written?.pair.value.kind === 'list' ? written.pair.value.items : [];
  const entry = items.find((item) => item.kind === 'map' && textOf(fieldsOf(item).get('id')?.value) === id);
  if (!written || !whole || entry?.kind !== 'map') return [];
  const mapping = mappingOf(written.chunk, entry, orderIn(section));
  return said.flatMap(([key, value]) => insertKey(mapping, key, value) ?? []).map(({ at, text }) => ({ at: { chunk: whole, ...toSpan(tree, at) }, text }));
}

function orderIn(section: string): readonly string[] {
  const list = valueOf(projectSchema, section);
  const element = list && elementOf(list);
  const object = element && objectOf(element);
  return object ? keysOf(object) : [];
}
