/** The lines of a service blueprint: which parts of a lane stand between them, and whether a lane says so at all. No markup. */
import type { CellItem, CellView, JourneyView, TextItem } from '../../server/core/view/journeyView.ts';
import { describeCell } from './describeCell.ts';
import { type Frame, word } from './frame.ts';
import type { LabelId } from './labels.ts';

export interface BlueprintLine {
  /** What stands below the line. */
  readonly line: NonNullable<TextItem['line']>;
  readonly name: LabelId;
}

/** From the customer inwards. */
export const blueprintLines: readonly BlueprintLine[] = [
  { line: 'frontstage', name: 'lineOfInteraction' },
  { line: 'backstage', name: 'lineOfVisibility' },
  { line: 'support', name: 'lineOfInternalInteraction' },
];

export interface Band extends BlueprintLine {
  readonly here: readonly CellItem[];
}

/** What stands where; what does not say so happens behind the scenes. */
export function inBands(items: readonly CellItem[]): readonly Band[] {
  const lineOf = (item: CellItem): string => (item.kind === 'text' ? item.line : undefined) ?? 'backstage';
  return blueprintLines.map((each) => ({ ...each, here: items.filter((item) => lineOf(item) === each.line) }));
}

/** Rows of the grid that a band takes; where stage and steps both speak, the stage's words stand over theirs in each band. */
export function rowsOfBand(index: number, level: 'stage' | 'step' | 'both' | undefined): string {
  if (level === undefined) return `${index + 1}`;
  const first = index * 2 + 1;
  return { stage: `${first}`, step: `${first + 1}`, both: `${first} / span 2` }[level];
}

/** What a screen reader says of a cell in bands: its words in the order they are drawn, then how many of them stand where. */
export function describeBands(frame: Frame, place: string, view: CellView | undefined, more = ''): string {
  if (view?.state !== 'given') return describeCell(frame, place, view, more);
  const bands = inBands(view.items);
  const items = bands.flatMap(({ here }) => here.map((item) => (item.kind === 'text' ? withoutLine(item) : item)));
  const counts = bands.filter(({ here }) => here.length > 0).map(({ line, here }) => `${word(frame, line)} ${here.length}`);
  return `${describeCell(frame, place, { ...view, items }, more)}. ${counts.join(', ')}`;
}

function withoutLine({ line: _line, ...item }: TextItem): TextItem {
  return item;
}

/** Any stated line makes a lane a blueprint. */
export function isBlueprint(ids: readonly string[], cells: JourneyView['cells']): boolean {
  return ids.some((id) => cells[id]?.items.some((item) => item.kind === 'text' && item.line !== undefined));
}
