/** The geometry of a funnel band: a shape that stretches with the columns, and in pixels where the words stand so that they do not meet. No markup. */
import type { FunnelStepView } from '../../server/core/view/journeyView.ts';

/** A funnel step on its columns, counted from 0. */
export interface PlacedStep {
  readonly step: FunnelStepView;
  readonly column: number;
  readonly span: number;
}

/** Paths use 100 units a column across and pixels downwards; every `…Bottom` is in pixels above the base line. */
export interface BandShape {
  readonly height: number;
  readonly area: string;
  readonly edge: string;
  /** Dashed links over steps that state no count. */
  readonly gaps: string;
  /** The edge as it was; empty outside comparisons. */
  readonly former: string;
  readonly words: readonly { readonly count: number; readonly slope: number; readonly note: number; readonly noteLines: number }[];
}

/** How high the largest count is and the row at least, in pixels. */
export interface BandSize {
  readonly tallest: number;
  readonly row: number;
}
export const inGrid: BandSize = { tallest: 84, row: 142 };
export const onItsOwn: BandSize = { tallest: 168, row: 204 };

/** Half of the width over which the edge falls from one height to the next. */
const ramp = 24;
/** Narrowest column, and where the count starts and the label on the slope ends in it. */
const columnWidth = 146;
const countStart = 46;
const slopeReach = 36;

/** `former` are the steps as they were, their heights on the same scale. */
export function bandShape(steps: readonly PlacedStep[], size: BandSize = inGrid, former: readonly PlacedStep[] = []): BandShape {
  const words = placeWords(steps, size, former);
  const height = Math.max(size.row, ...words.map((at) => Math.max(at.note + at.noteLines * 14, at.slope + 34, at.count + 22) + 8));
  return { height, ...outline(steps, height, size), former: former.length === 0 ? '' : outline(former, height, size).edge, words };
}

function outline(steps: readonly PlacedStep[], height: number, size: BandSize): Pick<BandShape, 'area' | 'edge' | 'gaps'> {
  const y = (placed: PlacedStep) => round(height - top(placed, size));
  const area: string[] = [];
  const edge: string[] = [];
  const gaps: string[] = [];
  let last: PlacedStep | undefined;
  for (const run of runs(steps)) {
    const [first, ...rest] = run as [PlacedStep, ...PlacedStep[]];
    if (last !== undefined) gaps.push(bend(end(last), y(last), start(first), y(first), true));
    last = run.at(-1) as PlacedStep;
    let line = `M${start(first)} ${y(first)}`;
    rest.forEach((to, index) => {
      const from = run[index] as PlacedStep;
      line += `H${start(to) - ramp}${bend(start(to) - ramp, y(from), start(to) + ramp, y(to), false)}`;
    });
    line += `H${end(last)}`;
    edge.push(line);
    area.push(`${line}V${height}H${start(first)}Z`);
  }
  return { area: area.join(''), edge: edge.join(''), gaps: gaps.join('') };
}

/** Stretches of neighbouring steps that state a count. */
function runs(steps: readonly PlacedStep[]): readonly (readonly PlacedStep[])[] {
  const found: PlacedStep[][] = [];
  let open = false;
  for (const step of steps) {
    const stated = step.step.height !== undefined;
    if (stated && open) found.at(-1)?.push(step);
    else if (stated) found.push([step]);
    open = stated;
  }
  return found;
}

function bend(x0: number, y0: number, x1: number, y1: number, move: boolean): string {
  const middle = (x0 + x1) / 2;
  return `${move ? `M${x0} ${y0}` : ''}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

/** Count over the step, conversion over the slope into it, note over both; each is lifted above what it would cover. */
function placeWords(steps: readonly PlacedStep[], size: BandSize, formerSteps: readonly PlacedStep[]): BandShape['words'] {
  let before: PlacedStep | undefined;
  return steps.map((placed) => {
    const was = sameStep(formerSteps, placed);
    const own = Math.max(top(placed, size), was === undefined ? 0 : top(was, size));
    const former = before === undefined ? own : top(before, size);
    const wasBefore = before === undefined ? undefined : sameStep(formerSteps, before);
    const crowded = before !== undefined && widthOf(before.step, wasBefore?.step) > before.span * columnWidth - countStart - slopeReach;
    const slope = Math.max((own + former) / 2 + 4, crowded ? former + (wasBefore === undefined ? 27 : 41) : 0);
    const note = placed.step.note;
    const wide = placed.span > 1;
    const noteLines = note === undefined ? 0 : lines(note.title, wide ? 30 : 18) + lines(note.text, wide ? 34 : 24);
    if (placed.step.height !== undefined) before = placed;
    return { count: own + 5, slope: round(slope), note: round(Math.max(66, slope + 40, own + (was === undefined ? 28 : 42))), noteLines };
  });
}

function sameStep(steps: readonly PlacedStep[], { step }: PlacedStep): PlacedStep | undefined {
  return steps.find((other) => other.step.id === step.id);
}

/** The count is larger than the line below it, “was 14 400 ▲”. */
function widthOf({ count, countText = '' }: FunnelStepView, was: FunnelStepView | undefined): number {
  return Math.max(countText.length * 9, was === undefined || was.count === count ? 0 : ((was.countText ?? '').length + 6) * 6);
}

function lines(text: string, perLine: number): number {
  return Math.ceil(text.length / perLine);
}

const top = (placed: PlacedStep, size: BandSize) => round((placed.step.height ?? 0) * size.tallest);
const start = (placed: PlacedStep) => placed.column * 100;
const end = (placed: PlacedStep) => (placed.column + placed.span) * 100;
const round = (value: number) => Math.round(value * 10) / 10;
