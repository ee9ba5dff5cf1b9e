/** Drawings without a browser: they are the same each time, well-formed whatever maps say, and words stay where they belong by their measured widths. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { drawView } from '../../../media/drawing/drawView.ts';
import { createMeasure } from '../../../media/drawing/measure.ts';
import type { Box, Operation, TextOperation } from '../../../media/drawing/operations.ts';
import { writeSvg } from '../../../media/drawing/writeSvg.ts';
import type { JourneyView } from '../../../server/core/view/journeyView.ts';
import { largeView } from '../../preview/largeView.ts';
import { rareView } from '../../preview/rareView.ts';
import { exampleMaps, viewOfExample } from '../../setUp/exampleViews.ts';

const measure = createMeasure();
const svgOf = (view: JourneyView, theme: 'light' | 'dark' = 'light'): string => writeSvg(drawView(view, { theme }));

/** Texts that reach out of the box of their cell, or out of the drawing. */
function overflowing(operations: readonly Operation[], box: Box): readonly string[] {
  return operations.flatMap((operation) => {
    if (operation.kind === 'group') return overflowing(operation.operations, operation.box ?? box);
    if (operation.kind === 'clip') return overflowing(operation.operations, box);
    return operation.kind === 'text' && !isInside(operation, box) ? [`${operation.text} at ${operation.x} ${operation.y}`] : [];
  });
}

function isInside({ x, y, text, face, size, anchor, isUpright }: TextOperation, box: Box): boolean {
  const width = measure(text, face, size);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  if (isUpright === true) return x - size >= box.x - 0.5 && y - width + before >= box.y - 0.5 && y + before <= box.y + box.height + 0.5;
  const left = x - before;
  return left >= box.x - 0.5 && left + width <= box.x + box.width + 0.5 && y - size * 0.75 >= box.y - 0.5 && y + size * 0.25 <= box.y + box.height + 0.5;
}

function textsIn(svg: string): readonly string[] {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let within = false;
  parser.on('opentag', ({ name }) => void (within = name === 'text'));
  parser.on('closetag', () => void (within = false));
  parser.on('text', (text) => void (within && texts.push(text)));
  parser.write(svg).close();
  return texts;
}

const drawnViews = ['map', 'funnel', 'channels', 'touchpoints', 'scores'] as const;
const cases = exampleMaps().flatMap((example) => (['en', 'ru'] as const).flatMap((language) => drawnViews.map((shown) => [example, language, shown] as const)));

describe('a drawing', () => {
  test.each(cases)('of %s in %s, its %s: every word stays in its cell', (example, language, shown) => {
    const drawing = drawView(viewOfExample(example, language, shown), { theme: 'light' });
    expect(overflowing(drawing.operations, { x: 0, y: 0, width: drawing.width, height: drawing.height })).toEqual([]);
  });

  test.each(cases)('of %s in %s, its %s: is well-formed SVG, the same each time', (example, language, shown) => {
    const svg = svgOf(viewOfExample(example, language, shown));
    expect(textsIn(svg).length).toBeGreaterThan(30);
    expect(svgOf(viewOfExample(example, language, shown))).toBe(svg);
  });

  test.each([
    ['rare', rareView],
    ['large', largeView(40, 12)],
  ])('of a %s map: every word stays in its cell', (_, view) => {
    const drawing = drawView(view, { theme: 'dark' });
    expect(overflowing(drawing.operations, { x: 0, y: 0, width: drawing.width, height: drawing.height })).toEqual([]);
    expect(textsIn(writeSvg(drawing)).length).toBeGreaterThan(20);
  });

  test('shows all that stands in cells', () => {
    const view = viewOfExample('grocery/grocery.cjm.yaml', 'en');
    const said = textsIn(svgOf(view)).join(' ').replace(/\s+/g, ' ');
    const words = Object.values(view.cells).flatMap(({ items }) => items.flatMap((item) => ('text' in item ? item.text.split(' ') : [])));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((word) => !said.includes(word) && !word.includes('-'))).toEqual([]);
  });

  test('escapes what maps say, and leaves out what XML cannot hold', () => {
    const view = viewOfExample('grocery/grocery.cjm.yaml', 'en');
    const title = 'A <b>"&\u0000\u000b\ud800 ]]> end';
    const svg = svgOf({ ...view, header: { ...view.header, title } });
    expect(textsIn(svg)).toContain('A <b>"& ]]> end');
  });

  test('breaks words that are longer than any column', () => {
    const view = viewOfExample('grocery/grocery.cjm.yaml', 'en');
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung';
    const columns = view.columns.map((column) => ({ ...column, name: long }));
    const drawing = drawView({ ...view, columns }, { theme: 'light' });
    expect(overflowing(drawing.operations, { x: 0, y: 0, width: drawing.width, height: drawing.height })).toEqual([]);
  });

  test('of a map without stages says that there is none', () => {
    const view = viewOfExample('grocery/grocery.cjm.yaml', 'en');
    const empty: JourneyView = { ...view, stages: [], columns: [], lanes: [], cells: {}, funnel: undefined, curve: { ...view.curve, points: [] } };
    expect(textsIn(svgOf(empty))).toContain('There is no map here yet.');
  });
});
