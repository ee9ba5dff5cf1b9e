/** The mends of a text too long for a cell: an item for each sentence, or the first sentence with the rest as its note. */
import type { Place } from '../../../model/place.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { columnOf, contentEnd, insertKey, lineBreak, mappingOf, nodesAround } from '../../edits.ts';
import type { Fix } from '../../finding.ts';

/** For an item of a block list, whose text begins at a place. */
export function* splitItem({ chunk, start }: Place, max: number): Generator<Fix> {
  const around = nodesAround(chunk, { start, end: start });
  const text = around.at(-1);
  const parent = around.at(-2);
  if (text?.kind !== 'scalar' || text.start !== start || !parent) return;
  const sentences = sentencesOf(text.text);
  const [first = '', ...rest] = sentences;
  if (rest.length === 0 || sentences.some((sentence) => sentence.length > max)) return;
  const at = { chunk, start, end: contentEnd(chunk, text) };
  const line = lineBreak(chunk) + ' '.repeat(columnOf(at));
  const note = { en: 'Keep the first sentence, the rest as a note', ru: 'Оставить первое предложение, остальное — в note' };
  if (parent.kind === 'list' && !parent.flow) {
    const dash = lineBreak(chunk) + ' '.repeat(columnOf({ ...at, start: parent.start }));
    yield {
      title: { en: `Split it into ${sentences.length} items`, ru: `Разделить на пункты: ${sentences.length}` },
      edits: [{ at, text: sentences.map((sentence) => writeText(sentence)).join(`${dash}- `) }],
    };
    yield { title: note, edits: [{ at, text: `text: ${writeText(first)}${line}note: ${writeText(rest.join(' '))}` }] };
  }
  if (parent.kind !== 'map' || !parent.pairs.some(({ key, value }) => key.text === 'text' && value === text)) return;
  const edit = insertKey(mappingOf(chunk, parent, keysOf(itemSchema)), 'note', writeText(rest.join(' '), parent.flow));
  if (edit) yield { title: note, edits: [{ at, text: writeText(first, parent.flow) }, edit] };
}

function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[.!?…])\s+(?=[«“"(]?[\p{Lu}\d])/u);
}
