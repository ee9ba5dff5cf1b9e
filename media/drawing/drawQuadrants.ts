/** Rated touchpoints → the picture of importance against satisfaction in four fields, with its key; where points and names stand is that of the preview. */
import type { TouchpointsPage } from '../../server/core/view/pages/touchpointsPage.ts';
import { type PlacedTouchpoint, size, type TouchpointsShape, touchpointsShape } from '../components/pages/touchpointsShape.ts';
import { type Block, padded, stack, wrap } from './block.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Piece, SignPiece } from './inline.ts';
import type { Operation } from './operations.ts';
import { across, circle, downwards, polygon, rectangle, round } from './outline.ts';
import { path, stroked } from './signs.ts';

export const plotWidth: number = size.width;

export function drawQuadrants(easel: Easel, page: TouchpointsPage): Block {
  const shape = touchpointsShape(page);
  const plot: Block = {
    ...size,
    draw: (x, y) => [
      ...frame(easel, page, shape, x, y),
      ...shape.points.flatMap((point) => rival(easel, point, x, y)),
      ...shape.points.map((point) => drawPoint(easel, point, x, y)),
    ],
  };
  return stack([plot, key(easel, page)]);
}

function frame(easel: Easel, { words: labels }: TouchpointsPage, { field, cut, ticks, titles }: TouchpointsShape, x: number, y: number): readonly Operation[] {
  const { palette } = easel;
  const { small } = stylesOf(easel);
  const { left, right, top, bottom } = { left: x + field.left, right: x + field.right, top: y + field.top, bottom: y + field.bottom };
  const text = (said: string, at: readonly [number, number], anchor: 'start' | 'middle' | 'end', style: typeof small = small): Operation => ({
    kind: 'text',
    x: round(at[0]),
    y: round(at[1]),
    text: said,
    ...style,
    anchor,
  });
  return [
    path(rectangle({ x: left, y: top, width: cut.x - field.left, height: cut.y - field.top }), palette.mendTint),
    stroked(`${downwards(left + 0.5, top, bottom)}${across(left, right, bottom + 0.5)}`, palette.rule2),
    ...ticks.flatMap((tick): Operation[] => [
      stroked(`${downwards(x + tick.x, bottom, bottom + 4)}${across(left - 4, left, y + tick.y)}`, palette.rule2),
      text(tick.text, [x + tick.x, bottom + 15], 'middle'),
      text(tick.text, [left - 8, y + tick.y + 4], 'end'),
    ]),
    { kind: 'path', d: `${downwards(x + cut.x, top, bottom)}${across(left, right, y + cut.y)}`, stroke: palette.ink3, dash: [3, 4] },
    text(`${labels.satisfaction} →`, [right, y + size.height - 4], 'end'),
    { kind: 'text', x: round(x + 10), y: round(top), text: `${labels.importance} →`, ...small, anchor: 'end', isUpright: true },
    ...titles.flatMap(({ id, name, help, box, atEnd }): Operation[] => {
      const [at, anchor] = atEnd ? ([x + box.x + box.width, 'end'] as const) : ([x + box.x, 'start'] as const);
      return [
        text(name, [at, y + box.y + 13], anchor, { face: 'bold', size: 13, fill: id === 'mend' ? palette.bad : palette.ink }),
        text(help, [at, y + box.y + 28], anchor),
      ];
    }),
  ];
}

function rival({ palette }: Easel, { x: fromX, y: fromY, rival: mark }: PlacedTouchpoint, x: number, y: number): readonly Operation[] {
  if (mark === undefined) return [];
  const colour = mark.isAhead ? palette.red : palette.ink2;
  const [atX, atY] = [x + mark.x, y + mark.y];
  return [
    stroked(`M${round(x + fromX)} ${round(y + fromY)}L${round(atX)} ${round(atY)}`, mark.isAhead ? palette.red : palette.ink3, mark.isAhead ? 1.75 : 1.25),
    { kind: 'path', d: polygon([atX - 5, atY], [atX, atY - 5], [atX + 5, atY], [atX, atY + 5]), fill: palette.bg, stroke: colour, width: 1.25 },
  ];
}

function drawPoint(easel: Easel, { touchpoint, quadrant, label, radius, ...at }: PlacedTouchpoint, x: number, y: number): Operation {
  const { palette } = easel;
  const { plain } = stylesOf(easel);
  const [atX, atY] = [x + at.x, y + at.y];
  const mends = quadrant === 'mend';
  const leader = label?.leader;
  return {
    kind: 'group',
    title: touchpoint.label,
    operations: [
      ...(leader === undefined ? [] : [stroked(`M${round(atX)} ${round(atY)}L${round(x + leader.x)} ${round(y + leader.y)}`, palette.ink3, 0.75)]),
      {
        kind: 'path',
        d: circle(atX, atY, radius),
        fill: mends ? palette.badTint : palette.bg,
        stroke: mends ? palette.red : palette.ink2,
        width: mends ? 1.75 : 1.25,
        ...(touchpoint.status === 'live' ? {} : { dash: [3, 2.5] }),
      },
      { kind: 'text', x: round(atX), y: round(atY + 4), text: String(touchpoint.rank), face: 'bold', size: 11, fill: palette.ink, anchor: 'middle' },
      ...(label === undefined
        ? []
        : [{ kind: 'text', x: round(x + label.at), y: round(y + label.y + 12), text: label.text, ...plain, anchor: label.anchor } as const]),
    ],
  };
}

function key(easel: Easel, { words: labels, hasRivals }: TouchpointsPage): Block {
  const { palette } = easel;
  const { small } = stylesOf(easel);
  const dot = (dash: readonly number[] | undefined): SignPiece => ({
    kind: 'sign',
    width: 11,
    draw: (x, y) => [{ kind: 'path', d: circle(x + 5.5, y - 4, 5), stroke: palette.ink2, width: 1.25, ...(dash === undefined ? {} : { dash }) }],
  });
  const mark: SignPiece = {
    kind: 'sign',
    width: 11,
    draw: (x, y) => [stroked(polygon([x, y - 4], [x + 5.5, y - 9.5], [x + 11, y - 4], [x + 5.5, y + 1.5]), palette.ink2, 1.25)],
  };
  const entries: readonly (readonly [SignPiece, string])[] = [
    [dot(undefined), labels.ours],
    [dot([3, 2.5]), labels.plannedMark],
    ...(hasRivals ? [[mark, labels.theirs] as const] : []),
  ];
  const width = plotWidth - 34;
  const blocks = entries.map(([sign, said]): Block => paragraph(easel, [sign, words(said, small, { gap: 5, glued: true })] satisfies Piece[], { width }));
  return padded(wrap(blocks, { width, across: 20, down: 2 }), { left: 34, top: 6, bottom: 14 });
}
