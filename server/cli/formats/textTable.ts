/** Columns of cells → the lines of a table that fits the terminal: spare columns go first, then long texts are cut. */
import { widthOf } from './clip.ts';

export type Color = 'good' | 'bad' | 'warning' | 'changed' | 'bold' | 'dim';
export type Paint = (color: Color, text: string) => string;

/** What it says, and how it is painted once it has its width. */
export interface Cell {
  readonly text: string;
  readonly color?: Color | undefined;
}
export interface TableColumn {
  readonly head: string;
  readonly cells: readonly Cell[];
  readonly isRight?: boolean;
  /** Behind the values stand arrows. */
  readonly hasArrows?: boolean;
  /** May be cut down to so many signs. */
  readonly least?: number;
  /** Goes first when there is no room; the higher, the sooner. */
  readonly spare?: number;
}
interface Place {
  /** Of the terminal, in signs. */
  readonly width: number;
  readonly paint: Paint;
}

const gap = 2;
/** An arrow, and the space before it. */
const arrow = 2;

/** `below` gives lines that follow a row. */
export function textTable(all: readonly TableColumn[], { width, paint }: Place, below: (row: number) => readonly string[]): string {
  const columns = fitting(
    all.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')),
    width,
  );
  const widths = widthsOf(columns, width);
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, index) => laid(cell, widths[index] ?? 0, columns[index]?.isRight === true, paint))
      .join(' '.repeat(gap))
      .trimEnd();
  const head = line(columns.map(({ head: text, hasArrows }) => ({ text: text + ' '.repeat(hasArrows === true ? arrow : 0), color: 'dim' })));
  const rows = (columns[0]?.cells ?? []).flatMap((_, row) => [line(columns.map(({ cells }) => cells[row] ?? { text: '' })), ...below(row)]);
  return [head, ...rows].join('\n');
}

function natural({ head, cells, hasArrows }: TableColumn): number {
  return Math.max(widthOf(head) + (hasArrows === true ? arrow : 0), ...cells.map(({ text }) => widthOf(text)));
}

function needed(column: TableColumn): number {
  return Math.min(natural(column), column.least ?? Number.POSITIVE_INFINITY);
}

function total(columns: readonly TableColumn[], measure: (column: TableColumn) => number): number {
  return columns.reduce((sum, column) => sum + measure(column) + gap, -gap);
}

function fitting(all: readonly TableColumn[], width: number): readonly TableColumn[] {
  let columns = all;
  while (total(columns, needed) > width && columns.some(({ spare = 0 }) => spare > 0)) {
    const most = Math.max(...columns.map(({ spare = 0 }) => spare));
    columns = columns.filter(({ spare = 0 }) => spare !== most);
  }
  return columns;
}

/** The last columns give way first. */
function widthsOf(columns: readonly TableColumn[], width: number): number[] {
  let over = total(columns, natural) - width;
  const widths = columns.toReversed().map((column) => {
    const own = natural(column);
    const cut = Math.max(0, Math.min(over, own - needed(column)));
    over -= cut;
    return own - cut;
  });
  return widths.toReversed();
}

function laid({ text, color }: Cell, width: number, isRight: boolean, paint: Paint): string {
  const short = cutTo(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(short)));
  const painted = color ? paint(color, short) : short;
  return isRight ? `${space}${painted}` : `${painted}${space}`;
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(`${short}${segment}`) >= width) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
