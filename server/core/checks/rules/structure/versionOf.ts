/** Finds the version that a project file says it is written in. */
import type { Located } from '../../../model/place.ts';
import type { Outline } from '../../../syntax/outline.ts';

export function versionOf(outline: Outline): Located<number> | undefined {
  const written = outline.pairs.find(({ pair }) => pair.key.text === 'cjm');
  const value = written?.pair.value;
  return written && value?.kind === 'scalar' && typeof value.value === 'number'
    ? { value: value.value, at: { chunk: written.chunk, start: value.start, end: value.end } }
    : undefined;
}
