/** The attributes that make an element a cell of the grid: role, place and name for screen readers, and the roving tab stop when the picture is live. */
import type { Frame } from './frame.ts';

export interface GridCellAttributes {
  readonly role: 'gridcell' | 'cell' | 'columnheader' | 'rowheader';
  readonly tabindex: number | undefined;
  readonly 'aria-colindex': number;
  readonly 'aria-colspan': number | undefined;
  readonly 'aria-label': string | undefined;
}

/** `column` counts from 0 without the lane column; the lane column itself is −1. */
export function gridCell(frame: Frame, column: number, span = 1, label?: string, header?: 'columnheader' | 'rowheader'): GridCellAttributes {
  return {
    role: header ?? (frame.live ? 'gridcell' : 'cell'),
    tabindex: frame.live ? -1 : undefined,
    'aria-colindex': column + 2,
    'aria-colspan': span > 1 ? span : undefined,
    'aria-label': label,
  };
}
