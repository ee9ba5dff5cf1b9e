/** Where the bubbles of purchases stand and how large they are, by purchase number or by average order value. It draws nothing. */
import type { RecencyView } from '../../../server/core/view/pages/insightsRecency.ts';

export type Upwards = 'purchase' | 'value';

export interface PlacedBubble {
  readonly bubble: RecencyView['bubbles'][number];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface BubbleShape {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly band: number;
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
  /** The largest first, so that none is hidden. */
  readonly placed: readonly PlacedBubble[];
}

const left = 76;
const top = 26;
const below = 44;
const bandWidth = { least: 126, most: 216, all: 1150 };
const rowHeight = 42;
const largest: Readonly<Record<Upwards, number>> = { purchase: 19, value: 13 };
const smallest = 4;

export function radiusOf(area: number, upwards: Upwards): number {
  return Math.max(smallest, Math.sqrt(area) * largest[upwards]);
}

export function bubbleShape({ bins, purchases, bubbles, ticks }: RecencyView, upwards: Upwards): BubbleShape {
  const field = Math.max(220, purchases.length * rowHeight);
  const bottom = top + field;
  const yOfRow = (row: number): number => bottom - ((row + 0.5) * field) / Math.max(1, purchases.length);
  const yOfShare = (share: number): number => bottom - 20 - share * (field - 40);
  const isPurchase = upwards === 'purchase';
  const band = Math.min(bandWidth.most, Math.max(bandWidth.least, Math.floor(bandWidth.all / Math.max(1, bins.length))));
  const placed = bubbles.flatMap((bubble): PlacedBubble[] => {
    if (!isPurchase && bubble.height === undefined) return [];
    const along = isPurchase ? band / 2 - 24 : 16 + ((bubble.row + 0.5) / Math.max(1, purchases.length)) * (band - 32);
    const y = isPurchase ? yOfRow(bubble.row) : yOfShare(bubble.height ?? 0);
    return [{ bubble, x: left + bubble.bin * band + along, y, radius: radiusOf(bubble.area, upwards) }];
  });
  return {
    width: left + Math.max(1, bins.length) * band + 8,
    height: bottom + below,
    left,
    bottom,
    band,
    ticks: isPurchase ? purchases.map((text, row) => ({ text, y: yOfRow(row) })) : ticks.map(({ text, share }) => ({ text, y: yOfShare(share) })),
    placed: placed.toSorted((a, b) => b.radius - a.radius),
  };
}
