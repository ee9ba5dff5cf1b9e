/** The channels view → a matrix of channels by stages: a tile with its number and bar where a channel meets the customer, means and weakest places at the edges. */
import type { ChannelGroup, ChannelRow, ChannelStage, ChannelsPage, MatrixCell, Mean, TouchpointMark } from '../../server/core/view/pages/channelsPage.ts';
import { type ChannelTone, channelTone } from '../components/pages/channelTone.ts';
import { type Block, nothing, padded, stack, wrap } from './block.ts';
import { laneName } from './drawLanes.ts';
import { down, type Easel, paragraph, stylesOf, words, xOf } from './easel.ts';
import type { Piece, SignPiece } from './inline.ts';
import type { Operation } from './operations.ts';
import { downwards, hatching, across as line, rectangle, rounded } from './outline.ts';
import { underlined } from './rows.ts';
import { arrow, gapBar, hatched, path, ring, stroked, unknownSign } from './signs.ts';

/** Room of words within a column. */
const inset = 10;
const leastTile = 34;

export function drawChannels(easel: Easel, page: ChannelsPage): Block {
  return stack([
    notes(easel, page),
    heads(easel, page),
    ...page.groups.flatMap((group, index) => drawGroup(easel, page, group, index === 0)),
    means(easel, page),
    key(easel, page),
  ]);
}

/** Short sentences on the whole, the first of them larger. */
function notes(easel: Easel, page: ChannelsPage): Block {
  const { palette, grid } = easel;
  const lines = page.notes.map((note, index) =>
    paragraph(easel, [words(note, { face: 'regular', size: index === 0 ? 13 : 12, fill: index === 0 ? palette.ink : palette.ink2 })], {
      width: Math.min(900, grid.width - 32),
      leading: index === 0 ? 18 : 16,
    }),
  );
  return padded(stack(lines, 2), { left: 16, right: 16, top: 10, bottom: 14 });
}

function heads(easel: Easel, { words: labels, stages }: ChannelsPage): Block {
  const { grid, palette } = easel;
  const { small, strong } = stylesOf(easel);
  const width = grid.column - inset * 2;
  const title = paragraph(easel, [words(labels.channel, small)], { width: grid.lane - 22 });
  const columns = [
    ...stages.map((stage) => ({ id: `stage:${stage.id}`, head: stageHead(easel, stage, width) })),
    {
      id: 'channels:mean',
      head: stack([paragraph(easel, [words(labels.mean, strong)], { width }), paragraph(easel, [words(labels.weakest, small)], { width, leading: 14 })], 1),
    },
  ];
  const height = Math.max(...columns.map(({ head }) => head.height)) + 20;
  const drawn: Block = {
    width: grid.width,
    height,
    draw: (x, y) => [
      ...title.draw(x + 16, y + 9),
      ...columns.flatMap(({ id, head }, index): Operation[] => {
        const box = { x: x + xOf(grid, index), y, width: grid.column, height };
        return [
          path(rectangle({ ...box, height: 3 }), palette.rule2),
          stroked(downwards(box.x + (index === 0 ? -0.5 : 0.5), y + 3, y + height), palette.rule2),
          { kind: 'group', cell: id, box, operations: head.draw(box.x + inset, y + 12) },
        ];
      }),
    ],
  };
  return underlined(drawn, palette.rule2);
}

function stageHead(easel: Easel, { name, note, empty }: ChannelStage, width: number): Block {
  const { small, strong } = stylesOf(easel);
  const style = empty === 'absent' ? { ...small, fill: easel.palette.bad } : small;
  const said: Piece[] = [...(empty === 'unknown' ? [unknownSign(easel)] : []), words(note, style)];
  return stack([paragraph(easel, [words(name, strong)], { width }), paragraph(easel, said, { width, leading: 14 })], 1);
}

function drawGroup(easel: Easel, page: ChannelsPage, { name, rows }: ChannelGroup, isFirst: boolean): readonly Block[] {
  const { grid, palette } = easel;
  const text = paragraph(easel, [words(name, stylesOf(easel).small)], { width: grid.width - 32 });
  const title: Block = {
    width: grid.width,
    height: 30,
    draw: (x, y) => [...(isFirst ? [] : [stroked(line(x, x + grid.width, y + 0.5), palette.rule2)]), ...text.draw(x + 16, y + 9)],
  };
  return [title, ...rows.map((one) => drawRow(easel, page, one))];
}

interface Column {
  readonly id: string;
  readonly height: number;
  readonly draw: (x: number, y: number, height: number) => readonly Operation[];
}

/** A name with its columns to the right, the last of them parted from the others. */
function matrixRow(easel: Easel, name: Block, columns: readonly Column[], edge: string): Block {
  const { grid, palette } = easel;
  const height = Math.max(40, name.height + down * 2, ...columns.map((column) => column.height));
  return {
    width: grid.width,
    height,
    draw: (x, y) => [
      stroked(line(x, x + grid.width, y + 0.5), edge),
      ...name.draw(x + 16, y + down),
      stroked(downwards(x + grid.lane - 0.5, y, y + height), palette.rule2),
      ...columns.flatMap((column, index): Operation[] => {
        const box = { x: x + xOf(grid, index), y, width: grid.column, height };
        return [
          ...(index === columns.length - 1 && index > 0 ? [stroked(downwards(box.x + 0.5, y, y + height), palette.rule2)] : []),
          { kind: 'group', cell: column.id, box, operations: column.draw(box.x, y, height) },
        ];
      }),
    ],
  };
}

function drawRow(easel: Easel, { stages }: ChannelsPage, row: ChannelRow): Block {
  const columns = row.cells.map((cell, index): Column => {
    const stage = stages[index];
    return { ...tileOf(easel, cell, stage?.empty === 'absent'), id: `channels:${row.id}/${stage?.id ?? index}` };
  });
  return matrixRow(easel, laneName(easel, row.name, row.note), [...columns, summary(easel, row.mean, `channels:${row.id}/mean`)], easel.palette.rule);
}

/** A tile where the channel meets the customer; nothing where it does not, hatched where nobody has said anything of the whole stage. */
function tileOf(easel: Easel, cell: MatrixCell, isHole: boolean): Omit<Column, 'id'> {
  const { palette, grid } = easel;
  const width = grid.column - 6;
  if (cell.marks.length === 0) {
    const inner = (x: number, y: number, height: number) => ({ x: x + 4, y: y + 4, width: grid.column - 8, height: height - 8 });
    return { height: 0, draw: (x, y, height) => (isHole ? [stroked(hatching(inner(x, y, height)), palette.rule)] : []) };
  }
  const content = paragraph(easel, piecesOf(easel, cell), { width: width - 14, leading: 20 });
  const tone = channelTone(cell);
  return {
    height: Math.max(leastTile, content.height + 10) + 6,
    draw: (x, y, height) => {
      const box = { x: x + 3, y: y + 3, width, height: height - 6 };
      const drawn: Operation = {
        kind: 'group',
        title: cell.title,
        operations: [...plate(easel, box, tone, cell.share), ...content.draw(box.x + 7, box.y + (box.height - content.height) / 2 - 1)],
      };
      return [drawn];
    },
  };
}

function plate(easel: Easel, box: { x: number; y: number; width: number; height: number }, tone: ChannelTone, share = 0): readonly Operation[] {
  const { palette } = easel;
  if (tone === 'unrated') return [];
  if (tone === 'open') {
    const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
    return [{ kind: 'path', d: rounded(inner, 3), stroke: palette.rule2, dash: [3, 2] }];
  }
  const bar = { low: palette.red, middle: palette.amber, high: palette.green, top: palette.green }[tone];
  return [path(rounded(box, 3), palette.tones[tone]), path(rectangle({ x: box.x, y: box.y + box.height - 3, width: box.width * share, height: 3 }), bar)];
}

/** The mean with what the competitor has, each touchpoint where they are several, and a wide gap. */
function piecesOf(easel: Easel, cell: MatrixCell): readonly Piece[] {
  const { palette } = easel;
  const { smallStrong, small } = stylesOf(easel);
  const [first] = cell.marks;
  const score: readonly Piece[] =
    cell.text === undefined
      ? first === undefined
        ? []
        : signOf(easel, first, true)
      : [words(cell.text, { face: 'bold', size: 16, fill: palette.ink }, { whole: true })];
  const parts = cell.marks.length < 2 ? [] : cell.marks.flatMap((mark, index) => [...(index === 0 ? [] : [words('·', small)]), ...signOf(easel, mark, false)]);
  const [lead, ...rest] = parts;
  return [
    ...score,
    ...(cell.rival === undefined ? [] : rivalOf(easel, cell.rival)),
    ...(lead === undefined ? [] : [{ ...lead, gap: 10 }, ...rest]),
    ...(cell.gap === undefined
      ? []
      : [{ ...gapBar(easel), gap: 8 }, words(cell.gap, { ...smallStrong, fill: palette.bad }, { gap: 4, whole: true, glued: true })]),
  ];
}

function rivalOf(easel: Easel, { text, verdict }: NonNullable<MatrixCell['rival']>): readonly Piece[] {
  const { palette } = easel;
  const colour = { better: palette.good, worse: palette.bad, even: palette.ink3 }[verdict];
  const sign = arrow({ better: 'up', worse: 'down', even: 'level' }[verdict] as 'up' | 'down' | 'level', verdict === 'better', colour, 7);
  return [{ ...sign, gap: 7 }, words(text, { ...stylesOf(easel).small, fill: colour }, { gap: 4, whole: true, glued: true })];
}

/** A number, or the sign of why there is none; alone it comes with its word. */
function signOf(easel: Easel, { kind, text }: TouchpointMark, alone: boolean): readonly Piece[] {
  const { small } = stylesOf(easel);
  const figure = { ...small, fill: easel.palette.ink2 };
  switch (kind) {
    case 'rated':
      return [words(text, figure, { whole: true })];
    case 'unknown':
      return [unknownSign(easel)];
    case 'planned':
    case 'missing':
      return alone ? [ring(easel, kind, 15), words(text, small, { gap: 6, glued: true })] : [ring(easel, kind)];
    case 'not-applicable':
      return [words(text, small)];
    case 'unrated':
      return [hatched(easel, alone ? 30 : 22, alone ? 14 : 10)];
  }
}

function summary(easel: Easel, mean: Mean | undefined, id: string): Column {
  const width = easel.grid.column - inset * 2;
  if (mean === undefined) return { id, height: 0, draw: () => [] };
  const { palette } = easel;
  const { small } = stylesOf(easel);
  const figure = paragraph(easel, [words(mean.text, { face: 'bold', size: 13, fill: palette.ink })], { width, leading: 17 });
  const weakest = mean.weakest === undefined ? nothing : paragraph(easel, [words(`${mean.weakest.name} ${mean.weakest.text}`, small)], { width, leading: 14 });
  const content = stack([figure, weakest]);
  return { id, height: content.height + down * 2, draw: (x, y) => content.draw(x + inset, y + down) };
}

function means(easel: Easel, { words: labels, stages, mean }: ChannelsPage): Block {
  const columns = [...stages.map((stage) => summary(easel, stage.mean, `channels:mean/${stage.id}`)), summary(easel, mean, 'channels:mean/all')];
  return underlined(matrixRow(easel, laneName(easel, labels.mean, labels.weakest), columns, easel.palette.rule2), easel.palette.rule2);
}

function key(easel: Easel, { words: labels, hasRivals }: ChannelsPage): Block {
  const { palette, grid } = easel;
  const { small } = stylesOf(easel);
  const said = (text: string): Piece => words(text, small, { gap: 6, glued: true });
  const tile: SignPiece = {
    kind: 'sign',
    width: 30,
    draw: (x, y) => [
      ...plate(easel, { x, y: y - 13, width: 30, height: 18 }, 'high', 0.8),
      { kind: 'text', x: x + 5, y, text: '4', face: 'regular', size: 11, fill: palette.ink, anchor: 'start' },
    ],
  };
  const entries: readonly (readonly Piece[])[] = [
    [tile, said(labels.legendScore)],
    [gapBar(easel), said(labels.legendGap)],
    [ring(easel, 'planned'), said(labels.legendPlanned)],
    [ring(easel, 'missing'), said(labels.legendMissing)],
    [unknownSign(easel), said(labels.legendUnknown)],
    [hatched(easel, 26, 12), said(labels.legendUnrated)],
    ...(hasRivals ? [[...rivalOf(easel, { text: '3', verdict: 'better' }), ...rivalOf(easel, { text: '5', verdict: 'worse' }), said(labels.legendRival)]] : []),
  ];
  const width = grid.width - 32;
  const blocks = entries.map((entry) => paragraph(easel, entry, { width, leading: 18 }));
  return padded(wrap(blocks, { width, across: 20, down: 6 }), { left: 16, right: 16, top: 12, bottom: 18 });
}
