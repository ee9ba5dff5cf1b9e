/** Blocks in columns of given widths → one row of a list under its line, as tall as its tallest cell. */
import { type Block, padded } from './block.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Operation } from './operations.ts';
import { across as line } from './outline.ts';
import { stroked } from './signs.ts';

export interface RowCell {
  readonly content: Block;
  /** The words within stay in that width. */
  readonly width: number;
  /** How it is found in a drawing. */
  readonly id: string;
}

export interface RowLook {
  /** Room above and below. */
  readonly pad: number;
  /** Colour of the line above. */
  readonly edge?: string;
}

export function row(cells: readonly RowCell[], { pad, edge }: RowLook): Block {
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const height = Math.max(0, ...cells.map(({ content }) => content.height)) + pad * 2;
  return {
    width,
    height,
    draw: (x, y) => {
      let left = x;
      return [
        ...(edge === undefined ? [] : [stroked(line(x, x + width, y + 0.5), edge)]),
        ...cells.map((cell): Operation => {
          const at = left;
          left += cell.width;
          return { kind: 'group', cell: cell.id, box: { x: at, y, width: cell.width, height }, operations: cell.content.draw(at, y + pad) };
        }),
      ];
    },
  };
}

/** Small grey words over the columns; the first of them begin where its names do. */
export function headRow(
  easel: Easel,
  heads: readonly string[],
  widths: readonly number[],
  { id, indent = 0 }: { readonly id: string; readonly indent?: number },
): Block {
  const { small } = stylesOf(easel);
  const cells = heads.map((head, index): RowCell => {
    const width = widths[index] ?? 0;
    const left = index === 0 ? indent : 0;
    const content = padded(paragraph(easel, [words(head, small)], { width: width - 10 - left, leading: 14 }), { left });
    return { content, width, id: `${id}/head/${index}` };
  });
  return underlined(row(cells, { pad: 5 }), easel.palette.rule2);
}

export function underlined(block: Block, colour: string): Block {
  return { ...block, draw: (x, y) => [...block.draw(x, y), stroked(line(x, x + block.width, y + block.height - 0.5), colour)] };
}

/** The title of a part, with small words after it. */
export function partTitle(easel: Easel, title: string, aside: string, width: number): Block {
  const { small } = stylesOf(easel);
  const title13 = words(title, { face: 'bold', size: 13, fill: easel.palette.ink });
  return paragraph(easel, aside === '' ? [title13] : [title13, words(aside, small, { gap: 10 })], { width, leading: 18 });
}
