/** Parts of a drawing that know their size before they know their place, and how they are put together. */
import type { Operation } from './operations.ts';

export interface Block {
  readonly width: number;
  readonly height: number;
  /** Its operations with the upper left corner there. */
  readonly draw: (x: number, y: number) => readonly Operation[];
}

export const nothing: Block = { width: 0, height: 0, draw: () => [] };

/** One below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const shown = blocks.filter(({ height }) => height > 0);
  return {
    width: Math.max(0, ...shown.map(({ width }) => width)),
    height: shown.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, shown.length - 1),
    draw: (x, y) => {
      let top = y;
      return shown.flatMap((block) => {
        const at = top;
        top += block.height + gap;
        return block.draw(x, at);
      });
    },
  };
}

export interface Wrapping {
  readonly width: number;
  /** How much shorter the first row is. */
  readonly less?: number;
  readonly across: number;
  readonly down: number;
}

/** Side by side, and in further rows where the width is used up. */
export function wrap(blocks: readonly Block[], { width, less = 0, across, down }: Wrapping): Block {
  const rows: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    const room = width - (rows.length <= 1 ? less : 0);
    const row = rows.at(-1);
    if (row !== undefined && used + across + block.width <= room) {
      row.push(block);
      used += across + block.width;
    } else {
      rows.push([block]);
      used = block.width;
    }
  }
  return stack(
    rows.map((row) => beside(row, across)),
    down,
  );
}

/** Side by side, whatever the width. */
export function beside(blocks: readonly Block[], gap: number): Block {
  return {
    width: blocks.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, blocks.length - 1),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    draw: (x, y) => {
      let left = x;
      return blocks.flatMap((block) => {
        const at = left;
        left += block.width + gap;
        return block.draw(at, y);
      });
    },
  };
}

export function padded(block: Block, { left = 0, right = 0, top = 0, bottom = 0 }: { left?: number; right?: number; top?: number; bottom?: number }): Block {
  return { width: block.width + left + right, height: block.height + top + bottom, draw: (x, y) => block.draw(x + left, y + top) };
}
