/** The geometry of one small picture: paths and places in units of its view box. No markup. */
import type { DotView, HistoryView, PlotView, Spot } from '../../../server/core/view/historyView.ts';

export const plotWidth = 300;
export const plotHeight = 124;

/** Room for half a dot, and for days. */
const margin = { right: 8, top: 8, bottom: 22 };
const innerHeight = plotHeight - margin.top - margin.bottom;
/** A letter of a label needs about so much. */
const perLetter = 6.2;

export interface PlotShape {
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly levels: readonly { readonly y: number; readonly text: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly lines: string;
  /** Between the line and the floor. */
  readonly areas: string;
  readonly targets: string;
  readonly dots: readonly PlotDot[];
}
export interface PlotDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  readonly title: string;
  readonly isUnknown: boolean;
}

/** All pictures of a page have the same room for the figures of their axes, so that their days stand one below the other. */
export function plotShape({ lines, targets, dots, levels }: PlotView, view: HistoryView): PlotShape {
  const floor = margin.top + innerHeight;
  const left = roomFor(view);
  const width = plotWidth - left - margin.right;
  const across = (at: number): number => round(left + at * width);
  const path = (line: readonly Spot[]): string => line.map(({ at, y }, index) => `${index === 0 ? 'M' : 'L'}${across(at)} ${down(y)}`).join('');
  return {
    left,
    right: left + width,
    floor,
    levels: thinned(levels).map((level) => ({ y: down(level.y), text: level.text })),
    ticks: apart(view.ticks, across),
    lines: lines.map(path).join(''),
    areas: lines.map((line) => (line.length < 2 ? '' : `${path(line)}V${floor}H${across(line[0]?.at ?? 0)}Z`)).join(''),
    targets: targets.map(path).join(''),
    dots: dots.map((dot) => ({
      x: across(dot.at),
      y: down(dot.y),
      radius: dot.isLast ? 4 : 3,
      name: nameOf(dot),
      title: dot.title,
      isUnknown: dot.kind === 'unknown',
    })),
  };
}

function roomFor({ groups }: HistoryView): number {
  const longest = Math.max(0, ...groups.flatMap(({ plots }) => plots.flatMap(({ levels }) => levels.map(({ text }) => text.length))));
  return Math.min(78, Math.max(28, 10 + longest * perLetter));
}

function down(y: number): number {
  return round(margin.top + (1 - y) * innerHeight);
}

function nameOf({ kind, isLast, isDraft }: DotView): string {
  return ['dot', kind, ...(isLast ? ['end'] : []), ...(isDraft ? ['draft'] : [])].join(' ');
}

/** At most three levels: the ends and the one in the middle, where there is one. */
function thinned<T>(levels: readonly T[]): T[] {
  const last = levels.length - 1;
  return levels.filter((_, index) => last <= 2 || index === 0 || index === last || index * 2 === last);
}

/** All of them, or every second one, or every third: days that are left out at odd places would look like a gap in time. */
function apart(ticks: HistoryView['ticks'], across: (at: number) => number): PlotShape['ticks'] {
  const [start, end] = [across(0), across(1)];
  for (let every = 1; every < ticks.length; every += 1) {
    const placed = ticks
      .filter((_, index) => index % every === 0)
      .map(({ at, text }) => {
        const [x, half] = [across(at), (text.length * perLetter) / 2];
        const anchor = x - half < start ? 'start' : x + half > end ? 'end' : 'middle';
        const from = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
        return { x, text, anchor, from, to: from + 2 * half } as const;
      });
    if (placed.every(({ from }, index) => index === 0 || from > (placed[index - 1]?.to ?? 0) + between)) return placed;
  }
  return ticks.slice(0, 1).map(({ at, text }) => ({ x: across(at), text, anchor: at > 0.5 ? 'end' : 'start' }));
}
const between = 8;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
