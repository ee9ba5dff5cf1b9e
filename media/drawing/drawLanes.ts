/** The lanes → rows of the grid, side by side with their names, in groups that the line of visibility parts. */
import type { CellView, FindingMark, LaneView } from '../../server/core/view/journeyView.ts';
import { groupLanes, type LaneGroup } from '../components/groupLanes.ts';
import { type PlacedCell, placeCells } from '../components/placeCells.ts';
import { type Block, nothing, stack } from './block.ts';
import { drawItems } from './drawItem.ts';
import { across, down, type Easel, paragraph, stylesOf, type View, word, words, xOf } from './easel.ts';
import type { Operation } from './operations.ts';
import { downwards, hatching, across as line } from './outline.ts';
import { cornerSigns, signsRoom, stroked, unknownSign } from './signs.ts';

export function drawLanes(easel: Easel, view: View): Block {
  return stack(groupLanes(view.lanes).flatMap((group) => [sideName(easel, group), ...group.lanes.map((lane) => drawLane(easel, view, lane))]));
}

function sideName(easel: Easel, { side, behindLine }: LaneGroup): Block {
  const { palette, grid } = easel;
  const name = word(easel, side === 'customer' ? 'customerSide' : 'companySide');
  const said = behindLine ? `${word(easel, 'lineOfVisibility')} · ${name}` : name;
  const text = paragraph(easel, [words(said, stylesOf(easel).small)], { width: grid.width - 32 });
  const edge: Operation = behindLine
    ? { kind: 'path', d: line(0, grid.width, 0.75), stroke: palette.ink3, width: 1.5, dash: [4, 3] }
    : stroked(line(0, grid.width, 0.5), palette.rule2);
  return { width: grid.width, height: 30, draw: (x, y) => [moved(edge, x, y, grid.width), ...text.draw(x + 16, y + 9)] };
}

/** The edge of a group, at its place. */
function moved(edge: Operation, x: number, y: number, width: number): Operation {
  return edge.kind === 'path' ? { ...edge, d: line(x, x + width, y + 0.5) } : edge;
}

/** Where both levels speak, the stage's line stands over that of its steps. */
function drawLane(easel: Easel, view: View, lane: LaneView): Block {
  const { grid, palette } = easel;
  const name = laneName(easel, lane.name, lane.note);
  const placed = placeCells(lane, view.stages, view.columns, view.cells);
  const contents = new Map(placed.map((cell) => [cell, contentOf(easel, view.cells[cell.id], cell.span * grid.column - across * 2)]));
  const heightOf = (cells: readonly PlacedCell[]) => Math.max(0, ...cells.map((cell) => (contents.get(cell)?.height ?? 0) + down * 2));
  const twoLines = placed.some(({ level }) => level !== undefined);
  const first = twoLines ? heightOf(placed.filter(({ level }) => level === 'stage')) : heightOf(placed);
  const second = twoLines
    ? Math.max(heightOf(placed.filter(({ level }) => level === 'step')), heightOf(placed.filter(({ level }) => level === 'both')) - first)
    : 0;
  const height = Math.max(first + second, name.height + down * 2, 30);
  const rest = height - first;
  return {
    width: grid.width,
    height,
    draw: (x, y) => [
      stroked(line(x, x + grid.width, y + 0.5), palette.rule),
      ...name.draw(x + 16, y + down),
      stroked(downwards(x + grid.lane - 0.5, y, y + height), palette.rule2),
      ...placed.flatMap((cell) => {
        const [top, tall] = cell.level === 'stage' ? [y, first] : cell.level === 'step' ? [y + first, rest] : [y, height];
        return drawCell(easel, {
          cell,
          view: view.cells[cell.id],
          content: contents.get(cell) ?? nothing,
          box: { x: x + xOf(grid, cell.column), y: top, width: cell.span * grid.column, height: tall },
        });
      }),
    ],
  };
}

export function laneName(easel: Easel, name: string, note: string | undefined): Block {
  const { strong, small } = stylesOf(easel);
  const width = easel.grid.lane - 22;
  return stack(
    [paragraph(easel, [words(name, strong)], { width }), ...(note === undefined ? [] : [paragraph(easel, [words(note, small)], { width, leading: 14 })])],
    1,
  );
}

export const findingsOf = (view: CellView | undefined): readonly FindingMark[] =>
  view === undefined ? [] : [...view.items.flatMap(({ finding }) => (finding === undefined ? [] : [finding])), ...view.findings];

/** What a cell says, within a width. */
export function contentOf(easel: Easel, view: CellView | undefined, width: number): Block {
  const room = { width, less: signsRoom(findingsOf(view)) };
  if (view === undefined) return nothing;
  if (view.state === 'given') return drawItems(easel, view.items, room);
  const { plain } = stylesOf(easel);
  if (view.state === 'unknown') return paragraph(easel, [unknownSign(easel)], room);
  return view.state === 'absent'
    ? nothing
    : paragraph(easel, [words(word(easel, view.state === 'none' ? 'none' : 'notApplicable'), { ...plain, fill: easel.palette.ink3 })], room);
}

interface CellParts {
  readonly cell: PlacedCell;
  readonly view: CellView | undefined;
  readonly content: Block;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

function drawCell(easel: Easel, { cell, view, content, box }: CellParts): readonly Operation[] {
  const { palette } = easel;
  const isHole = (view?.state ?? 'absent') === 'absent' && !cell.covered;
  const edges: Operation[] = [
    ...(cell.first && cell.column > 0 ? [stroked(downwards(box.x + 0.5, box.y, box.y + box.height), palette.rule2)] : []),
    ...(cell.level === 'stage' ? [{ ...stroked(line(box.x, box.x + box.width, box.y + box.height - 0.5), palette.rule), dash: [3, 2] } as Operation] : []),
  ];
  const hole: Operation[] = isHole ? [stroked(hatching({ x: box.x + 8, y: box.y + 8, width: box.width - 16, height: box.height - 16 }), palette.rule)] : [];
  const operations = [...hole, ...content.draw(box.x + across, box.y + down), ...cornerSigns(easel, findingsOf(view), box.x + box.width - 4, box.y + down)];
  return [...edges, { kind: 'group', cell: cell.id, box, title: cell.place, operations }];
}
