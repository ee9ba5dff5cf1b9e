/** Ranked touchpoints → where their points, their competitors and their labels stand in the picture, in pixels. */
import type { QuadrantId, RankedTouchpoint, TouchpointsPage } from '../../../server/core/view/pages/touchpointsPage.ts';
import { type Box, overlap, type PlacedLabel, placeLabels } from './placeLabels.ts';
import { textWidth } from './textWidth.ts';

export const size = { width: 720, height: 560 } as const;
/** What the axes and their words need around the field. */
const field = { left: 34, right: size.width - 8, top: 44, bottom: size.height - 34 } as const;
const radius = 9;
/** Half of a competitor's mark. */
const diamond = 5;
const lineHeight = 14;
/** Scores run from 1 to 5, with room for points on the edge, and at the bottom for the names of the fields. */
const scaleAcross = { low: 0.6, high: 5.5 };
const scaleUp = { low: 0.45, high: 5.55 };
const many = 24;

export interface PlacedTouchpoint {
  readonly touchpoint: RankedTouchpoint;
  readonly quadrant: QuadrantId;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly rival: (Spot & { readonly isAhead: boolean }) | undefined;
  readonly label: (PlacedLabel & { readonly text: string }) | undefined;
}

export interface TouchpointsShape {
  readonly field: typeof field;
  readonly cut: { readonly x: number; readonly y: number };
  readonly ticks: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly titles: readonly { readonly id: QuadrantId; readonly name: string; readonly help: string; readonly box: Box; readonly atEnd: boolean }[];
  readonly points: readonly PlacedTouchpoint[];
}

export function touchpointsShape({ quadrants, cut }: TouchpointsPage): TouchpointsShape {
  const all = quadrants.flatMap(({ id, touchpoints }) => touchpoints.map((touchpoint) => ({ touchpoint, quadrant: id })));
  const cross = { x: xOf(cut), y: yOf(cut) };
  const titles = quadrants.map(({ id, name, help }) => titleOf(id, name, help));
  const stacks = all.map(({ touchpoint: { importance, satisfaction } }) => `${importance} ${satisfaction}`);
  const spots = settle(
    all.map(({ touchpoint }) => ({ x: xOf(touchpoint.satisfaction), y: yOf(touchpoint.importance) })),
    titles.map(({ box }) => box),
  );
  const rivals = settleRivals(all, spots);
  const placed = all.map((one, index) => ({ ...one, ...(spots[index] ?? { x: 0, y: 0 }), radius, rival: rivals[index] }));
  const lines = placed.flatMap(({ x, y, rival }) => (rival ? alongLine({ x, y }, rival) : []));
  const texts = placed.map(({ touchpoint: { name } }) => [shorten(name, 30), shorten(name, 18), shorten(name, 12)] as const);
  const labels = placeLabels(
    placed.map(({ x, y }, index) => ({ x, y, radius, widths: widthsOf(texts[index] ?? ['']), height: lineHeight, stack: stacks[index] ?? '' })),
    {
      obstacles: [...titles.map(({ box }) => box), ...lines, ...linesOf(cross)],
      bounds: { x: field.left + 2, y: field.top + 2, width: field.right - field.left - 4, height: field.bottom - field.top - 4 },
      // Where there are many, the numbers say more than long lines to names.
      reach: placed.length > many ? 14 : 62,
    },
  );
  return {
    field,
    cut: cross,
    ticks: [1, 2, 3, 4, 5].map((score) => ({ text: String(score), x: xOf(score), y: yOf(score) })),
    titles,
    points: placed.map((point, index) => {
      const label = labels[index];
      return { ...point, label: label && { ...label, text: texts[index]?.[label.variant] ?? '' } };
    }),
  };
}

/** The lines between the fields: a name across one of them would stand in two fields. */
function linesOf({ x, y }: Spot): readonly Box[] {
  return [
    { x: x - 1, y: field.top, width: 2, height: field.bottom - field.top },
    { x: field.left, y: y - 1, width: field.right - field.left, height: 2 },
  ];
}

function xOf(satisfaction: number): number {
  return round(field.left + shareOf(satisfaction, scaleAcross) * (field.right - field.left));
}

function yOf(importance: number): number {
  return round(field.bottom - shareOf(importance, scaleUp) * (field.bottom - field.top));
}

/** What lies outside the scale is drawn at its edge. */
function shareOf(score: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return (Math.min(5, Math.max(1, score)) - low) / (high - low);
}

function titleOf(id: QuadrantId, name: string, help: string): TouchpointsShape['titles'][number] {
  const [width, height] = [Math.max(textWidth(name, 13, true), textWidth(help, 11)), 32];
  const atEnd = id === 'keep' || id === 'overdone';
  const top = id === 'mend' || id === 'keep' ? field.top - height - 6 : field.bottom - height - 6;
  return { id, name, help, atEnd, box: { x: atEnd ? field.right - 8 - width : field.left + 8, y: top, width, height } };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Points of one place stand below one another around it; whoever still lies on another moves to the nearest free spot. */
function settle(wanted: readonly Spot[], titles: readonly Box[]): readonly Spot[] {
  const settled: Spot[] = [];
  const step = 2 * radius + 1;
  const isFree = ({ x, y }: Spot): boolean =>
    y - radius >= field.top &&
    y + radius <= field.bottom &&
    x - radius >= field.left &&
    x + radius <= field.right &&
    settled.every((other) => Math.hypot(other.x - x, other.y - y) >= step - 0.5) &&
    !titles.some((box) => overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  for (const [index, spot] of wanted.entries()) {
    const same = wanted.filter(({ x, y }) => x === spot.x && y === spot.y).length;
    const before = wanted.slice(0, index).filter(({ x, y }) => x === spot.x && y === spot.y).length;
    const own = { x: spot.x, y: spot.y + (before - (same - 1) / 2) * step };
    settled.push([own, ...around(spot, step)].find(isFree) ?? own);
  }
  return settled;
}

/** A competitor's mark stands at its own score, beside whatever stands there already. */
function settleRivals(all: readonly { readonly touchpoint: RankedTouchpoint }[], points: readonly Spot[]): readonly PlacedTouchpoint['rival'][] {
  const settled: Spot[] = [];
  const isFree = ({ x, y }: Spot): boolean =>
    points.every((point) => Math.hypot(point.x - x, point.y - y) >= radius + diamond) &&
    settled.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * diamond + 1);
  return all.map(({ touchpoint: { competitor, satisfaction } }, index) => {
    const point = points[index];
    if (point === undefined || competitor === undefined || competitor === satisfaction) return undefined;
    const own = { x: xOf(competitor), y: point.y };
    const beside = Array.from({ length: 24 }, (_, step) => ({ x: own.x, y: own.y + (step % 2 === 0 ? -1 : 1) * 5 * (Math.floor(step / 2) + 1) }));
    const free = [own, ...beside].filter(isFree);
    // A line through somebody else's point would seem to be theirs.
    const isClear = (spot: Spot): boolean => [...points, ...settled].every((other) => other === point || distance(other, point, spot) > radius + 1);
    const spot = free.find(isClear) ?? free[0] ?? own;
    settled.push(spot);
    return { ...spot, isAhead: competitor > satisfaction };
  });
}

/** Of a spot from the line between two others. */
function distance({ x, y }: Spot, from: Spot, to: Spot): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / Math.max(1, across ** 2 + down ** 2)));
  return Math.hypot(from.x + along * across - x, from.y + along * down - y);
}

/** Small boxes along a line, the mark at its end among them. */
function alongLine(from: Spot, to: Spot): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const half = step === steps ? diamond : 2;
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  });
}

/** Ever wider squares around a spot. */
function* around({ x, y }: Spot, step: number): Generator<Spot> {
  for (let ring = 1; ring <= 8; ring += 1)
    for (let across = -ring; across <= ring; across += 1)
      for (let down = -ring; down <= ring; down += 1)
        if (Math.max(Math.abs(across), Math.abs(down)) === ring) yield { x: x + across * step, y: y + down * step };
}

function widthsOf([first, ...others]: readonly [string, ...string[]]): readonly [number, ...number[]] {
  return [textWidth(first, 12), ...others.map((text) => textWidth(text, 12))];
}

function shorten(name: string, longest: number): string {
  const letters = [...name];
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
