import { expect, test } from 'vitest';
import { PartMemory } from '../../server/core/partMemory.ts';

test('what is made of a part is made again only when something that it rests on is another object', () => {
  const memory = new PartMemory();
  const [part, context] = [{}, {}];
  let made = 0;
  const make = (): number => (made += 1);
  expect(memory.recall(part, 'tokens', [context], make)).toBe(1);
  expect(memory.recall(part, 'tokens', [context], make)).toBe(1);
  expect(memory.recall(part, 'links', [context], make)).toBe(2);
  expect(memory.recall({}, 'tokens', [context], make)).toBe(3);
  expect(memory.recall(part, 'tokens', [{}], make)).toBe(4);
  expect(memory.recall(part, 'tokens', [context, 'ru'], make)).toBe(5);
  expect(memory.recall(part, 'links', [context], make)).toBe(2);
});
