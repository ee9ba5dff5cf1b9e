/** A cell and the same cell of a map laid over → what the other map says there and this one does not, in short lines. */
import type { CellItem, CellView } from '../../server/core/view/journeyView.ts';

/** So many lines are shown; the rest is counted. */
const most = 3;

export interface SecondLines {
  readonly shown: readonly string[];
  readonly further: number;
}

export function secondLines(own: CellView | undefined, other: CellView | undefined): SecondLines | undefined {
  if (other === undefined || other.state !== 'given') return undefined;
  const said = new Set((own?.items ?? []).map(lineOf));
  const lines = other.items.map(lineOf).filter((line) => line !== '' && !said.has(line));
  return lines.length === 0 ? undefined : { shown: lines.slice(0, most), further: Math.max(0, lines.length - most) };
}

/** Figures with what they are of; of everything else its words. */
function lineOf(item: CellItem): string {
  switch (item.kind) {
    case 'kpi':
      return item.value === undefined ? '' : `${item.code} ${item.value}`;
    case 'touchpoint':
      return item.importance === undefined ? item.text : `${item.text} ${item.importance} / ${item.satisfaction ?? '?'}`;
    case 'pain':
      return [item.text, item.severity].filter((part) => part !== undefined).join(' · ');
    case 'image':
      return item.alt;
    default:
      return item.text;
  }
}
