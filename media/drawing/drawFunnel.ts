/** A funnel → a band on the grid's columns or on its own, with count, conversion and loss of each step and what the marked ones mean. */
import type { FunnelStepView, FunnelView } from '../../server/core/view/journeyView.ts';
import { type BandShape, type BandSize, bandShape, inGrid, type PlacedStep } from '../components/bandShape.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { laneName } from './drawLanes.ts';
import { across, down, type Easel, type Grid, paragraph, stylesOf, word, words, xOf } from './easel.ts';
import type { Style } from './inline.ts';
import type { Operation } from './operations.ts';
import { downwards, across as line, round, rounded, stretch } from './outline.ts';
import { arrow, diamond, path, stroked } from './signs.ts';

/** The stage funnel as a row of the grid. */
export function drawFunnelBand(easel: Easel, funnel: FunnelView): Block {
  const note = [word(easel, 'customers'), funnel.period].filter(Boolean).join(', ');
  const placed = funnel.steps.map((step): PlacedStep => ({ step, column: step.column, span: step.span }));
  return band(easel, { id: funnel.id, placed, size: inGrid, name: laneName(easel, word(easel, 'reached'), note) });
}

/** A funnel with a column for each of its steps and their names above. */
export function drawFurtherFunnel(easel: Easel, funnel: FunnelView, size: BandSize): Block {
  const count = Math.max(1, funnel.steps.length);
  const own: Grid = { ...easel.grid, columns: count, column: Math.max(146, (easel.grid.width - easel.grid.lane) / count) };
  const inner: Easel = { ...easel, grid: { ...own, width: own.lane + own.column * count } };
  const placed = funnel.steps.map((step, index): PlacedStep => ({ step, column: index, span: 1 }));
  const names = stepNames(inner, funnel);
  return padded(stack([names, band(inner, { id: funnel.id, placed, size, name: nothing, edge: false })]), { top: 24 });
}

function stepNames(easel: Easel, funnel: FunnelView): Block {
  const { grid, palette } = easel;
  const { strong } = stylesOf(easel);
  const title = laneName(easel, funnel.name, [funnel.period, funnel.total].filter(Boolean).join(', ') || undefined);
  const steps = funnel.steps.map(({ name }) => paragraph(easel, [words(name, strong)], { width: grid.column - across * 2 }));
  const height = Math.max(title.height, ...steps.map((step) => step.height)) + down * 2;
  return {
    width: grid.width,
    height,
    draw: (x, y) => [
      stroked(line(x, x + grid.width, y + 0.5), palette.rule2),
      ...title.draw(x + 16, y + down),
      ...steps.flatMap((step, index) => [
        stroked(downwards(x + xOf(grid, index) - 0.5, y, y + height), palette.rule2),
        ...step.draw(x + xOf(grid, index) + across, y + down),
      ]),
    ],
  };
}

interface Band {
  readonly id: string;
  readonly placed: readonly PlacedStep[];
  readonly size: BandSize;
  readonly name: Block;
  /** A line above it. */
  readonly edge?: boolean;
}

function band(easel: Easel, { id, placed, size, name, edge = true }: Band): Block {
  const { grid, palette } = easel;
  const shape = bandShape(placed, size);
  const notes = placed.map(({ step, span }) => noteOf(easel, step, span));
  const height = Math.ceil(Math.max(shape.height, ...notes.map((note, index) => (note.height === 0 ? 0 : (shape.words[index]?.note ?? 0) + note.height + 10))));
  return {
    width: grid.width,
    height,
    draw: (x, y) => {
      const top = y + height - shape.height;
      const drawn = (d: string) => stretch(d, grid.column / 100, x + grid.lane, top);
      return [
        ...(edge ? [stroked(line(x, x + grid.width, y + 0.5), palette.rule)] : []),
        path(drawn(shape.area), palette.blueTint),
        { kind: 'path', d: drawn(shape.edge), stroke: palette.blue, width: 1.5 },
        ...(shape.gaps === '' ? [] : [{ kind: 'path', d: drawn(shape.gaps), stroke: palette.ink3, dash: [3, 4] } as Operation]),
        stroked(downwards(x + grid.lane - 0.5, y, y + height), palette.rule2),
        ...placed.flatMap(({ column }): Operation[] => (column === 0 ? [] : [stroked(downwards(x + xOf(grid, column) + 0.5, y, y + height), palette.rule2)])),
        ...name.draw(x + 16, y + down),
        ...placed.flatMap(({ step, column, span }, index): Operation[] => {
          const at = shape.words[index];
          const box = { x: x + xOf(grid, column), y, width: span * grid.column, height };
          return at === undefined
            ? []
            : [
                {
                  kind: 'group',
                  cell: `funnel:${id}/${step.id}`,
                  operations: wordsOn(easel, { step, at, note: notes[index] ?? nothing, first: column === 0, x: box.x, bottom: y + height }),
                },
              ];
        }),
      ];
    },
  };
}

interface Spot {
  readonly step: FunnelStepView;
  readonly at: BandShape['words'][number];
  readonly note: Block;
  readonly first: boolean;
  readonly x: number;
  readonly bottom: number;
}

/** Count over the step, conversion and loss over the slope into it, what it means over both. */
function wordsOn(easel: Easel, { step, at, note, first, x, bottom }: Spot): readonly Operation[] {
  const { palette } = easel;
  const { plain } = stylesOf(easel);
  const figure: Style = step.countText === undefined ? { ...plain, fill: palette.ink3 } : { face: 'bold', size: 16, fill: palette.ink };
  const count = paragraph(easel, [words(step.countText ?? word(easel, 'notStated'), figure, { whole: true })], { width: 400, leading: 20 });
  return [
    ...count.draw(x + (first ? across : 46), bottom - at.count - count.height),
    ...slopeLabel(easel, step, x, bottom - at.slope),
    ...note.draw(x + (first ? across : -30), bottom - at.note - note.height),
  ];
}

function slopeLabel(easel: Easel, { conversionText, lossText, mark }: FunnelStepView, x: number, bottom: number): readonly Operation[] {
  if (conversionText === undefined) return [];
  const { palette, measure } = easel;
  const { strong, small } = stylesOf(easel);
  const pad = mark === undefined ? 4 : 6;
  const width = Math.max(measure(conversionText, 'bold', 12), measure(lossText ?? '', 'regular', 11)) + pad * 2;
  const height = (lossText === undefined ? 14 : 26) + (mark === undefined ? 0 : 4);
  const box = { x: x - width / 2, y: bottom - height, width, height };
  const edge = mark === undefined ? {} : { stroke: mark === 'bottleneck' ? palette.red : palette.green, width: 1.5 };
  const base = box.y + (mark === undefined ? 0 : 2);
  const text = (y: number, said: string, style: Style): Operation => ({ kind: 'text', x: round(x), y: round(y), text: said, ...style, anchor: 'middle' });
  return [
    { kind: 'path', d: rounded(box, 3), fill: palette.bg, ...edge },
    text(base + 11.4, conversionText, strong),
    ...(lossText === undefined ? [] : [text(base + 23.6, lossText, small)]),
  ];
}

function noteOf(easel: Easel, { note, mark }: FunnelStepView, span: number): Block {
  if (note === undefined) return nothing;
  const { palette } = easel;
  const { strong, small } = stylesOf(easel);
  const width = Math.min(230, span * easel.grid.column - 6);
  const sign = mark === 'bottleneck' ? { ...arrow('down', true, palette.bad), gap: 0 } : diamond(palette.good);
  const title = paragraph(easel, [sign, words(note.title, strong, { gap: 5 })], { width, leading: 14 });
  const text = stack([title, paragraph(easel, [words(note.text, { ...small, fill: palette.ink2 })], { width, leading: 14 })]);
  return {
    ...text,
    draw: (x, y) => [path(rounded({ x: x - 3, y: y - 1, width: text.width + 6, height: text.height + 2 }, 3), palette.bg), ...text.draw(x, y)],
  };
}
