/** Keeps the grid's one tab stop: the cell that Tab leads to and arrow keys start from. It survives redrawing. */
import { columnOf, firstCell } from './gridKeys.ts';

export interface TabStop {
  readonly cell: () => Element | undefined;
  /** The column that moves up and down keep to. */
  readonly column: () => number;
  /** Makes a cell the tab stop; `keepColumn` when it was reached by going up or down. */
  readonly set: (cell: Element, keepColumn?: boolean) => void;
  /** Draws, and afterwards sees to it that there is a tab stop and that the focus is where it was. */
  readonly keepDuring: (draw: () => void) => void;
}

export function createTabStop(root: ParentNode): TabStop {
  let cell: Element | undefined;
  let column = 1;

  function set(next: Element, keepColumn = false): void {
    if (cell !== next) cell?.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    cell = next;
    if (!keepColumn) column = columnOf(next);
  }

  function keepDuring(draw: () => void): void {
    const focused = document.activeElement;
    const hadFocus = cell !== undefined && cell.contains(focused);
    const name = cell && nameOf(cell);
    const inner = focused !== cell && focused !== null ? nameOf(focused) : undefined;
    draw();
    if (hadFocus && !focused?.isConnected) focusAgain(inner);
    if (cell?.isConnected === true) return;
    const grid = root.querySelector('[role=grid]');
    cell = undefined;
    const next = grid === null ? undefined : ((name === undefined ? null : grid.querySelector(name)) ?? firstCell(grid));
    if (next === undefined) return;
    set(next);
    if (hadFocus && next instanceof HTMLElement && !next.contains(document.activeElement)) next.focus({ preventScroll: true });
  }

  /** An item that was made anew, or the cell that it stood in: the focus is never nowhere. */
  function focusAgain(inner: string | undefined): void {
    const again = inner === undefined ? null : root.querySelector<HTMLElement>(inner);
    again?.setAttribute('tabindex', '-1');
    const target = again ?? cell;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
  }

  return { cell: () => cell, column: () => column, set, keepDuring };
}

/** A selector that finds the same place again after the element was made anew. */
function nameOf(cell: Element): string | undefined {
  const attribute = ['data-item', 'data-cell', 'data-step', 'data-stage', 'data-funnel-step', 'data-lane'].find((candidate) => cell.hasAttribute(candidate));
  return attribute && `[${attribute}="${CSS.escape(cell.getAttribute(attribute) ?? '')}"]`;
}
