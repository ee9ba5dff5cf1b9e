/** Which entry is which: ids first, then slugs, then likeness. */
import { expect, test } from 'vitest';
import { slug } from '../../../server/core/model/slug.ts';
import { pair } from '../../../server/core/review/pairing.ts';

interface Note {
  readonly id?: string;
  readonly text: string;
}
const traits = { id: ({ id }: Note) => id, slug: ({ text }: Note) => slug(text), content: ({ text }: Note) => text };
const notes = (...texts: readonly string[]): Note[] =>
  texts.map((written) => {
    const [text = '', id] = written.split('#');
    return id === undefined ? { text } : { text, id };
  });

function paired(before: readonly string[], after: readonly string[]): { pairs: string[]; removed: string[]; added: string[] } {
  const { pairs, removed, added } = pair(notes(...before), notes(...after), traits);
  return {
    pairs: pairs.map((one) => `${one.before.text} = ${one.after.text} (${one.by})`),
    removed: removed.map(({ text }) => text),
    added: added.map(({ text }) => text),
  };
}

test('by id, whatever the text has become', () => {
  expect(paired(['Fee too high#fee', 'Slow'], ['Slow', 'Nobody answers#fee']).pairs).toEqual(['Fee too high = Nobody answers (id)', 'Slow = Slow (slug)']);
});

test('an id that is written down later is the slug that held before', () => {
  expect(paired(['Places the order'], ['Confirms the basket#places-the-order']).pairs).toEqual(['Places the order = Confirms the basket (slug)']);
});

test('another id with the same text is the same entry', () => {
  expect(paired(['Places the order#a'], ['Places the order#b']).pairs).toEqual(['Places the order = Places the order (slug)']);
});

test('by likeness: the best pair first, and never when too little is left', () => {
  expect(paired(['The delivery fee appears late', 'Nobody answers'], ['The delivery fee appears very late', 'A queue at the till'])).toEqual({
    pairs: ['The delivery fee appears late = The delivery fee appears very late (similarity)'],
    removed: ['Nobody answers'],
    added: ['A queue at the till'],
  });
  expect(paired(['Оплата картой не проходит'], ['Оплата картой иногда не проходит']).pairs).toHaveLength(1);
});

test('equal texts are paired in their order', () => {
  expect(paired(['Waits', 'Waits'], ['Waits', 'Waits', 'Waits'])).toEqual({
    pairs: ['Waits = Waits (similarity)', 'Waits = Waits (similarity)'],
    removed: [],
    added: ['Waits'],
  });
});

test('names that every object has are ordinary words', () => {
  expect(paired(['__proto__', 'constructor'], ['constructor', '__proto__']).pairs).toHaveLength(2);
});
