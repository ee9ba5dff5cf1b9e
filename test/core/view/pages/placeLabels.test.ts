import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type LabelledPoint, overlap, type PlacedLabel, placeLabels } from '../../../../media/components/pages/placeLabels.ts';
import { textWidth } from '../../../../media/components/pages/textWidth.ts';

const bounds: Box = { x: 0, y: 0, width: 400, height: 300 };
const point = (x: number, y: number, others: Partial<LabelledPoint> = {}): LabelledPoint => ({
  x,
  y,
  radius: 9,
  widths: [60],
  height: 15,
  stack: `${x} ${y}`,
  ...others,
});
const place = (points: readonly LabelledPoint[], obstacles: readonly Box[] = [], reach = 62) => placeLabels(points, { obstacles, bounds, reach });

describe('a label stands', () => {
  test('right of its point where there is room, else left, above, below', () => {
    const [label] = place([point(100, 100)]);
    expect(label).toMatchObject({ x: 112, y: 92.5, anchor: 'start', at: 112, leader: undefined });
    expect(place([point(390, 100)])[0]).toMatchObject({ anchor: 'end', at: 378 });
    expect(place([point(40, 100)], [{ x: 75, y: 0, width: 325, height: 300 }], 0)[0]).toMatchObject({ anchor: 'middle', y: 73 });
  });

  test('on the side of its whole stack, so that a stack reads as a list', () => {
    const wall: Box = { x: 150, y: 95, width: 2, height: 10 };
    const stack = [point(100, 100, { stack: 'one' }), point(100, 119, { stack: 'one' })];
    expect(place(stack, [wall]).map((label) => label?.anchor)).toEqual(['end', 'end']);
  });

  test('shortened before it goes far', () => {
    const box: Box = { x: 0, y: 0, width: 60, height: 40 };
    const cramped = point(10, 20, { widths: [60, 20] });
    expect(placeLabels([cramped], { obstacles: [], bounds: box, reach: 62 })[0]).toMatchObject({ variant: 1, anchor: 'start' });
  });

  test('at the end of a line where there is none beside, and not at all where it would be too far', () => {
    // Whatever lies beside is taken, and a narrow way leads up between two walls.
    const walls: Box[] = [
      { x: 20, y: 75, width: 74, height: 50 },
      { x: 106, y: 75, width: 74, height: 50 },
      { x: 20, y: 110, width: 160, height: 40 },
    ];
    expect(place([point(100, 100)], walls)[0]).toMatchObject({ anchor: 'middle', leader: { x: 100 } });
    expect(place([point(100, 100)], walls, 0)).toEqual([undefined]);
  });

  test('nowhere, if the line to it would lead through something else', () => {
    const around: Box[] = [{ x: 75, y: 75, width: 50, height: 50 }];
    expect(place([point(100, 100)], around)).toEqual([undefined]);
  });
});

test('no label covers another, a point, an obstacle or the edge, and the same points give the same labels', () => {
  const points = fc.array(
    fc.record({
      x: fc.integer({ min: 10, max: 390 }),
      y: fc.integer({ min: 10, max: 290 }),
      width: fc.integer({ min: 5, max: 150 }),
      stack: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(points, (drawn) => {
      const all = drawn.map(({ x, y, width, stack }) => point(x, y, { widths: [width, 5], stack }));
      const wall: Box = { x: 200, y: 0, width: 2, height: 300 };
      const placed = place(all, [wall]);
      expect(place(structuredClone(all), [wall])).toEqual(placed);
      const labels = placed.filter((label): label is PlacedLabel => label !== undefined);
      const dots = all.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
      for (const [index, label] of labels.entries()) {
        expect([wall, ...dots, ...labels.slice(index + 1)].some((other) => overlap(label, other))).toBe(false);
        expect(label.x >= 0 && label.y >= 0 && label.x + label.width <= 400 && label.y + label.height <= 300).toBe(true);
      }
    }),
  );
});

test.each([
  ['iiii', 'mmmm'],
  ['Phone', 'Телефон'],
  ['abc', '電話話'],
])('“%s” is narrower than “%s”', (narrow, wide) => {
  expect(textWidth(narrow, 12)).toBeLessThan(textWidth(wide, 12));
});
