/** A view → CSV: a line for each step, a column for each lane; items of a cell stand on lines of their own within it. */
import { unparse } from 'papaparse';
import { gridTable } from '../core/convert/gridTable.ts';
import type { JourneyView } from '../core/view/journeyView.ts';

/** It begins with a byte order mark, without which spreadsheets take letters beyond ASCII for others. */
export function writeCsv(view: JourneyView): string {
  const { heads, rows } = gridTable(view);
  // What looks like a formula is kept from being one.
  return `\uFEFF${unparse([heads, ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}
