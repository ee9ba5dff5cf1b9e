/** The geometry of an emotion curve: lines and tinted areas that stretch with the columns, and in pixels where faces and words stand. No markup. */
import type { CurvePointView, CurveView } from '../../server/core/view/journeyView.ts';

/** Paths use 100 units a column across and pixels downwards; `y` is in pixels below the upper edge. */
export interface CurveShape {
  readonly height: number;
  readonly levels: readonly { readonly y: number; readonly text: string; readonly word: string | undefined; readonly neutral: boolean }[];
  readonly neutral: number;
  readonly lines: readonly CurveLine[];
  readonly spots: ReadonlyMap<CurvePointView, Spot>;
  /** Where a share of the scale stands. */
  readonly y: (share: number) => number;
}
export interface CurveLine {
  readonly persona: string | undefined;
  readonly path: string;
  /** Closed against the neutral level; tinted when this is the only line. */
  readonly area: string;
  /** Dashed links over points without a score. */
  readonly gaps: string;
  /** The scores wanted. */
  readonly target: string;
}
export interface Spot {
  readonly y: number;
  /** How far a face is moved aside, where personas feel alike. */
  readonly aside: number;
  readonly target: number | undefined;
  /** The side of the words; `undefined` when another persona's words are there already. */
  readonly words: 'over' | 'under' | undefined;
}

/** From the best level to the worst, in pixels. */
const levelsHigh = 116;
/** Room above and below the levels at least: the name of a moment of truth, a line of words. */
const above = 48;
const below = 40;
/** From the middle of a face to its words, one line of them, and what about fits on a line of a column. */
const toWords = 15;
const line = 14;
const lettersPerLine = 22;

/** `former` is the curve as it was, whose words stand struck above those of the present one. */
export function curveShape(curve: CurveView, former?: CurveView): CurveShape {
  const sides = sidesOfWords(curve.points);
  const room = roomFor(curve.points, sides, former);
  const y = (share: number) => round(room.above + (1 - share) * levelsHigh);
  const neutralShare = curve.levels.find((level) => level.neutral)?.share ?? 0.5;
  const spots = curve.points.map((point): [CurvePointView, Spot] => [
    point,
    {
      y: y(point.share ?? neutralShare),
      aside: asideOf(point, curve.points),
      target: point.targetShare === undefined ? undefined : y(point.targetShare),
      words: sides.get(point),
    },
  ]);
  return {
    height: room.above + levelsHigh + room.below,
    levels: curve.levels.map((level) => ({ ...level, y: y(level.share) })),
    neutral: y(neutralShare),
    lines: personasOf(curve).map((persona) =>
      drawLine(
        persona,
        curve.points.filter((point) => point.persona === persona),
        y,
        y(neutralShare),
      ),
    ),
    spots: new Map(spots),
    y,
  };
}

/** The point of the same step and persona. */
export function findSame(points: readonly CurvePointView[], { id, persona }: CurvePointView): CurvePointView | undefined {
  return points.find((point) => point.id === id && point.persona === persona);
}

/** Faces that would cover each other stand side by side. */
function asideOf(point: CurvePointView, points: readonly CurvePointView[]): number {
  const alike = points.filter((other) => other.at === point.at && Math.abs(level(other) - level(point)) * levelsHigh < 12);
  return (alike.indexOf(point) - (alike.length - 1) / 2) * 21;
}

/** Whoever has a line of their own, in the order of their first points. */
export function personasOf(curve: CurveView): readonly (string | undefined)[] {
  return [...new Set(curve.points.map((point) => point.persona))];
}

export function drawLine(persona: string | undefined, points: readonly CurvePointView[], y: (share: number) => number, neutral: number): CurveLine {
  const placed = points.map((point) => ({ x: round(point.at * 100), y: point.share === undefined ? undefined : y(point.share) }));
  const stretches = stretchesOf(placed);
  const paths = stretches.map(smooth);
  const area = stretches.map((stretch, index) => (stretch.length < 2 ? '' : `${paths[index]}V${neutral}H${stretch[0]?.x}Z`));
  const gaps = stretches.slice(1).map((stretch, index) => straight(stretches[index]?.at(-1), stretch[0]));
  const wanted = points.flatMap((point) => (point.targetShare === undefined ? [] : [{ x: round(point.at * 100), y: y(point.targetShare) }]));
  return { persona, path: paths.join(''), area: area.join(''), gaps: gaps.join(''), target: smooth(wanted) };
}

interface Spotted {
  readonly x: number;
  readonly y: number;
}

/** Neighbouring points that have a score. */
function stretchesOf(points: readonly { readonly x: number; readonly y: number | undefined }[]): readonly (readonly Spotted[])[] {
  const stretches: Spotted[][] = [];
  let open = false;
  for (const { x, y } of points) {
    if (y !== undefined && open) stretches.at(-1)?.push({ x, y });
    else if (y !== undefined) stretches.push([{ x, y }]);
    open = y !== undefined;
  }
  return stretches;
}

function straight(from: Spotted | undefined, to: Spotted | undefined): string {
  return from === undefined || to === undefined ? '' : `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

/** A monotone cubic, so that no bend rises above or falls below what was scored (M. Steffen, A&A 239, 1990). */
function smooth(points: readonly Spotted[]): string {
  const [first] = points;
  if (first === undefined || points.length < 2) return '';
  const slopes = slopesOf(points);
  const bends = points.slice(1).map((to, index) => {
    const from = points[index] ?? first;
    const third = (to.x - from.x) / 3;
    return `C${round(from.x + third)} ${round(from.y + third * (slopes[index] ?? 0))} ${round(to.x - third)} ${round(to.y - third * (slopes[index + 1] ?? 0))} ${to.x} ${to.y}`;
  });
  return `M${first.x} ${first.y}${bends.join('')}`;
}

/** Flat at every turning point; at both ends as steep as the bend beside them needs. */
function slopesOf(points: readonly Spotted[]): readonly number[] {
  const chords = points.slice(1).map((to, index) => (to.y - (points[index]?.y ?? to.y)) / (to.x - (points[index]?.x ?? 0)));
  const inner = points
    .slice(1, -1)
    .map((point, index) => tangent(point.x - (points[index]?.x ?? 0), (points[index + 2]?.x ?? 0) - point.x, chords[index] ?? 0, chords[index + 1] ?? 0));
  const end = (chord: number, beside: number | undefined) => (beside === undefined ? chord : (3 * chord - beside) / 2);
  return [end(chords[0] ?? 0, inner[0]), ...inner, end(chords.at(-1) ?? 0, inner.at(-1))];
}

function tangent(widthBefore: number, widthAfter: number, before: number, after: number): number {
  if (before * after <= 0) return 0;
  const through = (before * widthAfter + after * widthBefore) / (widthBefore + widthAfter);
  return Math.sign(before) * Math.min(2 * Math.abs(before), 2 * Math.abs(after), Math.abs(through));
}

/** Words stand away from the line: over a high point, under a low one, and under one that has a moment of truth or a wanted score above it. Where personas meet, the best speaks above and the worst below. */
function sidesOfWords(points: readonly CurvePointView[]): ReadonlyMap<CurvePointView, 'over' | 'under'> {
  const sides = new Map<CurvePointView, 'over' | 'under'>();
  for (const point of points) {
    const there = points.filter((other) => other.at === point.at).toSorted((a, b) => level(b) - level(a));
    if (there.length === 1) sides.set(point, isUnder(point, points) ? 'under' : 'over');
    else if (there[0] === point) sides.set(point, 'over');
    else if (there.at(-1) === point) sides.set(point, 'under');
  }
  return sides;
}

function isUnder(point: CurvePointView, points: readonly CurvePointView[]): boolean {
  if (point.moment !== undefined || (point.targetShare ?? 0) > level(point)) return true;
  const own = points.filter((other) => other.persona === point.persona);
  const index = own.indexOf(point);
  const beside = [own[index - 1], own[index + 1]].filter((other) => other !== undefined).map(level);
  const isDip = beside.length === 2 && beside.every((other) => other > level(point));
  return isDip || level(point) <= 0.5;
}

function roomFor(
  points: readonly CurvePointView[],
  sides: ReadonlyMap<CurvePointView, 'over' | 'under'>,
  former: CurveView | undefined,
): { readonly above: number; readonly below: number } {
  const need = (side: 'over' | 'under') =>
    points
      .filter((point) => sides.get(point) === side)
      .map((point) => {
        const free = (side === 'over' ? 1 - level(point) : level(point)) * levelsHigh;
        const was = former && findSame(former.points, point);
        return toWords + (linesOf(point) + (was === undefined ? 0 : linesBeside(was, point))) * line + 8 - free;
      });
  const key = new Set(points.map((point) => point.persona)).size;
  return { above: Math.ceil(Math.max(above, key > 1 ? 34 + key * line : 0, ...need('over'))), below: Math.ceil(Math.max(below, ...need('under'))) };
}

/** Lines of the words at a point: the feeling and the quote. */
function linesOf(point: CurvePointView): number {
  const count = (text: string | undefined) => (text === undefined ? 0 : Math.ceil(text.length / (lettersPerLine * point.span)));
  return Math.max(point.share === undefined ? 1 : 0, count(point.feeling)) + count(point.quote);
}

/** Lines of the struck words above those of the point. */
function linesBeside(was: CurvePointView, now: CurvePointView): number {
  return linesOf({ ...was, feeling: was.feeling === now.feeling ? undefined : was.feeling, quote: was.quote === now.quote ? undefined : was.quote });
}

const level = (point: CurvePointView) => point.share ?? 0.5;
const round = (value: number) => Math.round(value * 10) / 10;
