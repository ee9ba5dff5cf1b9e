/** The emotion curve → a row of the grid: lines, tints and faces, feelings and quotes beside them, moments of truth above. */
import type { CurvePointView } from '../../server/core/view/journeyView.ts';
import { type CurveShape, curveShape, personasOf, type Spot } from '../components/curveShape.ts';
import { placePoints } from '../components/placePoints.ts';
import { type Block, nothing, stack } from './block.ts';
import { laneName } from './drawLanes.ts';
import { cut, down, type Easel, marked, paragraph, stylesOf, type View, word, words, xOf } from './easel.ts';
import type { Piece } from './inline.ts';
import type { Operation } from './operations.ts';
import { circle, downwards, hatching, across as line, round, stretch } from './outline.ts';
import { diamond, face, path, stroked, unknownSign } from './signs.ts';

export function drawCurve(easel: Easel, view: View): Block {
  const { curve, columns, header } = view;
  if (curve.points.length === 0) return nothing;
  const { grid, palette } = easel;
  const shape = curveShape(curve);
  const personas = personasOf(curve);
  const names = personas.length > 1 ? personas.map((id) => header.personas.find((persona) => persona.id === id)?.name ?? id ?? '') : [];
  const lane = stack([laneName(easel, word(easel, 'experience'), undefined), key(easel, names)], 2);
  const points = curve.points.flatMap((point) => {
    const spot = shape.spots.get(point);
    return spot === undefined ? [] : [{ point, spot, said: wordsOf(easel, point, spot) }];
  });
  // Words are measured here and only estimated there: what they need more is added above and below.
  const over = Math.max(
    0,
    ...points.map(({ point, spot, said }) => (spot.words === 'over' && said.height > 0 ? said.height + gapOf(point) - spot.y + 4 : 0)),
    lane.height + down * 2 - (shape.levels[0]?.y ?? 0) + 6,
  );
  const under = Math.max(0, ...points.map(({ point, spot, said }) => (spot.words === 'under' ? spot.y + gapOf(point) + said.height + 6 - shape.height : 0)));
  const height = Math.ceil(shape.height + over + under);
  return {
    width: grid.width,
    height,
    draw: (x, y) => {
      const top = y + Math.ceil(over);
      return [
        ...backdrop(easel, shape, { x, top, y, height }),
        ...columns.flatMap((column, index) =>
          column.first && index > 0 ? [stroked(downwards(x + xOf(grid, index) + 0.5, y, y + height), palette.rule2)] : [],
        ),
        stroked(line(x, x + grid.width, y + 0.5), palette.rule),
        stroked(downwards(x + grid.lane - 0.5, y, y + height), palette.rule2),
        ...lane.draw(x + 16, y + down),
        ...levelNames(easel, shape, x, top),
        ...linesOf(easel, shape, x + grid.lane, top),
        ...placePoints(curve.points, columns).flatMap((cell): Operation[] =>
          cell.points.length > 0
            ? []
            : [
                stroked(
                  hatching({ x: x + xOf(grid, cell.column) + 8, y: top + shape.neutral - 14, width: cell.span * grid.column - 16, height: 28 }),
                  palette.rule,
                ),
              ],
        ),
        ...points.map(
          ({ point, spot, said }): Operation => ({
            kind: 'group',
            cell: `${point.id}/experience`,
            operations: drawPoint(easel, {
              point,
              spot,
              said,
              colour: lineColour(easel, personas, point),
              x: x + grid.lane + point.at * grid.column,
              top,
              first: y,
            }),
          }),
        ),
      ];
    },
  };
}

const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [8, 3, 2, 3]];

function lineColour(easel: Easel, personas: readonly (string | undefined)[], { persona }: CurvePointView): string | undefined {
  return personas.length > 1 ? colourOf(easel, personas.indexOf(persona)) : undefined;
}

function colourOf({ palette }: Easel, index: number): string {
  return [palette.ink, palette.blue, palette.purple, palette.orange][index % 4] ?? palette.ink;
}

/** Whose line is whose. */
function key(easel: Easel, names: readonly string[]): Block {
  const style = { ...stylesOf(easel).small, fill: easel.palette.ink2 };
  return stack(
    names.map((name, index) => {
      const sample: Piece = {
        kind: 'sign',
        width: 20,
        draw: (x, y) => [{ kind: 'path', d: line(x, x + 20, y - 4), stroke: colourOf(easel, index), width: 1.75, ...dashOf(index) }],
      };
      return paragraph(easel, [sample, words(name, style)], { width: easel.grid.lane - 22, leading: 14 });
    }),
  );
}

const dashOf = (index: number) => {
  const dash = dashes[index % 4] ?? [];
  return dash.length === 0 ? {} : { dash };
};

interface Place {
  readonly x: number;
  readonly top: number;
  readonly y: number;
  readonly height: number;
}

/** Tints above and below the neutral level, where one line alone is drawn, and the levels. */
function backdrop(easel: Easel, shape: CurveShape, { x, top, y, height }: Place): readonly Operation[] {
  const { grid, palette } = easel;
  const left = x + grid.lane;
  const width = grid.columns * grid.column;
  const area = shape.lines.length === 1 ? (shape.lines[0]?.area ?? '') : '';
  const drawn = area === '' ? '' : stretch(area, grid.column / 100, left, top);
  const neutral = top + shape.neutral;
  return [
    ...(drawn === ''
      ? []
      : [
          { kind: 'clip', box: { x: left, y, width, height: neutral - y }, operations: [path(drawn, palette.goodTint)] } as const,
          { kind: 'clip', box: { x: left, y: neutral, width, height: y + height - neutral }, operations: [path(drawn, palette.badTint)] } as const,
        ]),
    ...shape.levels.map((level) => stroked(line(left, left + width, Math.round(top + level.y) + 0.5), level.neutral ? palette.rule2 : palette.rule)),
  ];
}

function levelNames(easel: Easel, shape: CurveShape, x: number, top: number): readonly Operation[] {
  const { small } = stylesOf(easel);
  return shape.levels.map((level) => ({
    kind: 'text',
    x: round(x + easel.grid.lane - 7),
    y: round(top + level.y + 4),
    text: cut(easel, [level.word, level.text].filter(Boolean).join(' '), small, easel.grid.lane - 12),
    ...small,
    anchor: 'end',
  }));
}

function linesOf(easel: Easel, shape: CurveShape, left: number, top: number): readonly Operation[] {
  const { palette, grid } = easel;
  const drawn = (d: string) => stretch(d, grid.column / 100, left, top);
  return shape.lines.flatMap((curve, index): Operation[] => [
    ...(curve.target === '' ? [] : [{ kind: 'path', d: drawn(curve.target), stroke: palette.green, width: 1.25, dash: [5, 4] } as const]),
    ...(curve.gaps === '' ? [] : [{ kind: 'path', d: drawn(curve.gaps), stroke: palette.ink3, dash: [3, 4] } as const]),
    ...(curve.path === ''
      ? []
      : [
          { kind: 'path', d: drawn(curve.path), stroke: shape.lines.length > 1 ? colourOf(easel, index) : palette.ink, width: 1.75, ...dashOf(index) } as const,
        ]),
  ]);
}

const gapOf = (point: CurvePointView) => (point.state === 'given' && point.share === undefined ? 8 : 15);

/** Feeling and quote; a score that is unknown says so. */
function wordsOf(easel: Easel, point: CurvePointView, spot: Spot): Block {
  if (spot.words === undefined) return nothing;
  const { strong, quote } = stylesOf(easel);
  const width = point.span * easel.grid.column - 10;
  const feeling = point.feeling ?? (point.state === 'unknown' ? word(easel, 'scoreUnknown') : undefined);
  const marks = easel.language === 'ru' ? ['«', '»'] : ['“', '”'];
  const shape = { width, leading: 14, align: 'middle', halo: easel.palette.bg } as const;
  const said = stack([
    feeling === undefined ? nothing : paragraph(easel, [marked(easel, feeling, strong, point.findings[0])], shape),
    point.quote === undefined ? nothing : paragraph(easel, [words(`${marks[0]}${point.quote}${marks[1]}`, quote)], shape),
  ]);
  return { ...said, width };
}

interface PointParts {
  readonly point: CurvePointView;
  readonly spot: Spot;
  readonly said: Block;
  /** Of the persona's line, where there are several. */
  readonly colour: string | undefined;
  readonly x: number;
  /** Where the shape begins, and the row. */
  readonly top: number;
  readonly first: number;
}

function drawPoint(easel: Easel, { point, spot, said, colour, x, top, first }: PointParts): readonly Operation[] {
  const { palette } = easel;
  const y = top + spot.y;
  const left = x - said.width / 2;
  return [
    ...(point.moment === undefined ? [] : moment(easel, point.moment, { x, first, to: spot.words === 'over' ? 0 : y, span: point.span })),
    ...(spot.target === undefined ? [] : [{ kind: 'path', d: circle(x, top + spot.target, 4), fill: palette.bg, stroke: palette.green, width: 1.5 } as const]),
    ...mark(easel, point, x + spot.aside, y, colour),
    ...(said.height === 0 ? [] : said.draw(left, spot.words === 'over' ? y - gapOf(point) - said.height : y + gapOf(point))),
  ];
}

function mark(easel: Easel, point: CurvePointView, x: number, y: number, colour: string | undefined): readonly Operation[] {
  const { palette } = easel;
  if (point.share !== undefined) {
    const tone = point.share <= 0.25 ? palette.bad : point.share > 0.875 ? palette.good : palette.ink;
    return face(easel, point.share, { x, y, size: colour === undefined ? 24 : 18, colour: colour ?? tone });
  }
  if (point.state === 'unknown') return unknownSign(easel, 24, palette.bg).draw(x - 12, y + 4);
  if (point.state === 'given') return [{ kind: 'path', d: circle(x, y, 3), fill: palette.bg, stroke: palette.ink2, width: 1.5 }];
  if (point.state === 'absent') return [];
  const { plain } = stylesOf(easel);
  const text = word(easel, point.state === 'none' ? 'none' : 'notApplicable');
  return [{ kind: 'text', x: round(x), y: round(y + 4), text, ...plain, fill: palette.ink3, anchor: 'middle', halo: palette.bg }];
}

/** ◆ and its name at the upper edge, a dotted stem down to the face. */
function moment(
  easel: Easel,
  name: string,
  { x, first, to, span }: { readonly x: number; readonly first: number; readonly to: number; readonly span: number },
): readonly Operation[] {
  const { palette, measure, grid } = easel;
  const { small } = stylesOf(easel);
  const text = cut(easel, name, small, span * grid.column + 14);
  const width = measure(text, small.face, small.size) + 12;
  const left = Math.min(x - width / 2, grid.width - width - 4);
  const said: Operation = { kind: 'text', x: round(left + 12), y: round(first + 16), text, ...small, anchor: 'start', halo: palette.bg };
  const stem: Operation[] = to > first + 34 ? [{ kind: 'path', d: downwards(x, first + 21, to - 13), stroke: palette.purple, dash: [1, 2] }] : [];
  return [{ kind: 'group', title: name, operations: [...diamond(palette.purple).draw(left, first + 16), said] }, ...stem];
}
