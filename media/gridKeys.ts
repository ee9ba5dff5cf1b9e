/** Where a key leads to in the grid: by cell, by stage and group of lanes, to the ends of rows, to the next finding. It moves nothing itself. */

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** `column` is the column (`aria-colindex`) that moves up and down keep to across wide cells. */
export function findTarget(cell: Element, key: Key, column: number): Element | undefined {
  const grid = cell.closest('[role=grid]');
  const row = cell.closest('[role=row]');
  if (grid === null || row === null) return undefined;
  const cells = cellsOf(row);
  switch (key.key) {
    case 'ArrowLeft':
      return key.ctrl ? stageBefore(cell, cells) : cells[cells.indexOf(cell) - 1];
    case 'ArrowRight':
      return key.ctrl ? cells.slice(cells.indexOf(cell) + 1).find(isFirst) : cells[cells.indexOf(cell) + 1];
    case 'ArrowUp':
      return key.ctrl ? groupBeside(grid, row, column, -1) : cellBeside(rowsOf(grid), row, column, -1);
    case 'ArrowDown':
      return key.ctrl ? groupBeside(grid, row, column, 1) : cellBeside(rowsOf(grid), row, column, 1);
    case 'Home':
      return key.ctrl ? cellsOf(rowsOf(grid)[0] ?? row)[0] : cells[0];
    case 'End':
      return key.ctrl ? cellsOf(rowsOf(grid).at(-1) ?? row).at(-1) : cells.at(-1);
    case 'F8':
      return findingBeside(grid, cell, key.shift ? -1 : 1);
    default:
      return undefined;
  }
}

export function columnOf(cell: Element): number {
  return Number(cell.getAttribute('aria-colindex') ?? '1');
}

export function firstCell(grid: Element): Element | undefined {
  return grid.querySelector('[data-stage]') ?? cellsOf(grid)[0];
}

const rowsOf = (grid: Element) => [...grid.querySelectorAll('[role=row]')];
const cellsOf = (within: Element) => [...within.querySelectorAll('[aria-colindex]')];
const isFirst = (cell: Element) => cell.classList.contains('first') || cell.hasAttribute('data-stage');

/** The beginning of the cell's own stage, or of the one before when it stands there already. */
function stageBefore(cell: Element, cells: readonly Element[]): Element | undefined {
  return cells.slice(0, cells.indexOf(cell)).findLast(isFirst) ?? cells[0];
}

/** The nearest row that has a cell in the column: the second line of a lane need not. */
function cellBeside(rows: readonly Element[], row: Element, column: number, way: 1 | -1): Element | undefined {
  for (let index = rows.indexOf(row) + way; rows[index] !== undefined; index += way) {
    const found = cellsOf(rows[index] as Element).find((cell) => covers(cell, column));
    if (found !== undefined) return found;
  }
  return undefined;
}

function covers(cell: Element, column: number): boolean {
  const start = columnOf(cell);
  return column >= start && column < start + Number(cell.getAttribute('aria-colspan') ?? '1');
}

function groupBeside(grid: Element, row: Element, column: number, way: 1 | -1): Element | undefined {
  const groups = [...grid.querySelectorAll('[role=rowgroup]')];
  const beside = groups[groups.findIndex((group) => group.contains(row)) + way];
  const first = beside && rowsOf(beside)[0];
  return first && (cellsOf(first).find((cell) => covers(cell, column)) ?? cellsOf(first)[0]);
}

/** Round and round through all cells with findings, from the cell on. */
function findingBeside(grid: Element, cell: Element, way: 1 | -1): Element | undefined {
  const all = cellsOf(grid);
  const start = all.indexOf(cell);
  for (let step = 1; step <= all.length; step += 1) {
    const candidate = all[(start + way * step + all.length) % all.length];
    if (candidate?.querySelector('[data-finding]')) return candidate;
  }
  return undefined;
}
