/** Places the labels of points so that they cover neither one another nor anything else: the nearest free place of each, in the order given. No DOM, no chance. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the whole name, then of shorter ones. */
  readonly widths: readonly [number, ...number[]];
  readonly height: number;
  /** Points of one stack have their labels on one side, if there is room. */
  readonly stack: string;
}

export interface PlacedLabel extends Box {
  /** Which of the widths it has. */
  readonly variant: number;
  /** The edge that is to lie where `at` is: the one next to the point. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly at: number;
  /** Too far from its point to be read without a line between them: where the line ends. */
  readonly leader: { readonly x: number; readonly y: number } | undefined;
}

type Side = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1];

/** Between a point and its label. */
const air = 3;
const right: Side = [1, 0];
const left: Side = [-1, 0];
/** Directions in which labels look for room: beside is read best. */
const sides: readonly Side[] = [right, left, [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
const rings: readonly number[] = [0, 14, 28, 44, 62];

/** A label for which there is no room within `reach` of its point is `undefined`. */
export function placeLabels(
  points: readonly LabelledPoint[],
  { obstacles, bounds, reach }: { readonly obstacles: readonly Box[]; readonly bounds: Box; readonly reach: number },
): readonly (PlacedLabel | undefined)[] {
  const taken: Box[] = [...obstacles, ...points.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }))];
  const isFree = (label: PlacedLabel, point: LabelledPoint): boolean =>
    isWithin(label, bounds) &&
    !taken.some((other) => overlap(label, other)) &&
    leaderBoxes(label, point).every((box) => !taken.some((other) => overlap(box, other)));
  const stackSides = new Map<string, readonly Side[]>();
  return points.map((point) => {
    let first = stackSides.get(point.stack);
    if (first === undefined) {
      const stack = points.filter(({ stack: other }) => other === point.stack);
      first = [right, left].filter((side) => stack.every((one) => isFree(labelAt(one, 0, side, 0), one)));
      stackSides.set(point.stack, first);
    }
    const label = [...first.map((side) => labelAt(point, 0, side, 0)), ...around(point, reach)].find((one) => isFree(one, point));
    if (label) taken.push(label);
    return label;
  });
}

/** From near to far; at each distance the whole name before shorter ones. */
function around(point: LabelledPoint, reach: number): PlacedLabel[] {
  return rings
    .filter((ring) => ring <= reach)
    .flatMap((ring) => point.widths.flatMap((_, variant) => sides.map((side) => labelAt(point, variant, side, ring))));
}

function labelAt(point: LabelledPoint, variant: number, [across, down]: Side, ring: number): PlacedLabel {
  const { x, y, radius, widths, height } = point;
  const width = widths[variant] ?? widths[0];
  // At a slant the corner of the label points at the point.
  const away = (radius + air + ring) * (across !== 0 && down !== 0 ? Math.SQRT1_2 : 1);
  const from = (start: number, way: number, length: number): number => (way > 0 ? start + away : way < 0 ? start - away - length : start - length / 2);
  const box = { x: from(x, across, width), y: from(y, down, height), width, height };
  const anchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
  const at = anchor === 'start' ? box.x : anchor === 'end' ? box.x + width : box.x + width / 2;
  return { ...box, variant, anchor, at, leader: ring === 0 ? undefined : { x: at, y: Math.min(Math.max(y, box.y), box.y + height) } };
}

/** Small boxes along the line to a label, from the edge of its point: a line through another name would join the wrong two. */
function leaderBoxes({ leader }: PlacedLabel, { x, y, radius }: LabelledPoint): readonly Box[] {
  if (leader === undefined) return [];
  const length = Math.hypot(leader.x - x, leader.y - y);
  const steps = Math.max(0, Math.floor((length - radius - air) / 4));
  return Array.from({ length: steps }, (_, step) => {
    const along = (radius + air + step * 4) / length;
    return { x: x + (leader.x - x) * along - 1, y: y + (leader.y - y) * along - 1, width: 2, height: 2 };
  });
}

function isWithin(box: Box, bounds: Box): boolean {
  return box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
